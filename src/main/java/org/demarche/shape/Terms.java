package org.demarche.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.demarche.vocab.Dem;
import org.demarche.vocab.Shipped;

/**
 * What shapes look up outside of the data: which class is a kind of which, and which concept belongs to which scheme.
 *
 * <pre>
 * dem:Summit rdfs:subClassOf dem:Meeting .
 * position:seeks skos:inScheme &lt;https://w3id.org/demarche/scheme/position&gt; .
 * </pre>
 */
final class Terms {
    private static final Set<Node> LOOKED_UP = Set.of(RDFS.subClassOf.asNode(), SKOS.inScheme.asNode());

    private static final Set<Node> KINDS_OF_TERM =
            Set.of(OWL2.Class.asNode(), OWL2.ObjectProperty.asNode(), OWL2.DatatypeProperty.asNode());

    private final Graph graph;
    private final Set<Node> lookedUp;
    private final Set<Node> known;

    private Terms(Graph graph, Set<Node> lookedUp, Set<Node> known) {
        this.graph = graph;
        this.lookedUp = lookedUp;
        this.known = known;
    }

    /** No terms but those in the data. */
    static Terms none() {
        return new Terms(Graph.emptyGraph, Set.of(), Set.of());
    }

    /** The terms of the shipped ontology and schemes. */
    static Terms shipped() {
        Graph ontology = parsed("ontology/demarche.ttl");
        Graph graph = GraphFactory.createDefaultGraph();
        Stream.concat(
                        Stream.of(ontology),
                        Shipped.files("ontology/schemes", ".ttl").stream().map(Terms::parsed))
                .forEach(file -> LOOKED_UP.forEach(
                        property -> file.find(Node.ANY, property, Node.ANY).forEachRemaining(graph::add)));
        Set<Node> known = KINDS_OF_TERM.stream()
                .flatMap(kind ->
                        ontology.find(Node.ANY, RDF.type.asNode(), kind).mapWith(Triple::getSubject).toList().stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Terms(graph, LOOKED_UP, known);
    }

    private static Graph parsed(String file) {
        return RDFParser.fromString(Shipped.text(file), Lang.TURTLE).toGraph();
    }

    /** The faults of a graph that uses a class or property of ours that does not exist, as in {@code dem:holdr}. */
    List<Violation> unknownTerms(Graph data) {
        List<Violation> found = new ArrayList<>();
        data.find().forEachRemaining(triple -> {
            Node predicate = triple.getPredicate();
            boolean isType = predicate.equals(RDF.type.asNode());
            Node term = isType ? triple.getObject() : predicate;
            if (term.isURI() && term.getURI().startsWith(Dem.NS) && !known.contains(term)) {
                String message = "the ontology has no %s \"%s\": correct its name"
                        .formatted(isType ? "class" : "property", term.getURI().substring(Dem.NS.length()));
                found.add(Violation.of(triple.getSubject(), message, "known-term"));
            }
        });
        return found;
    }

    /** A view of the data in which these terms can be looked up; the data cannot change or add to them. */
    Graph with(Graph data) {
        return new GraphBase() {
            @Override
            protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
                return lookedUp.contains(pattern.getPredicate()) ? graph.find(pattern) : data.find(pattern);
            }
        };
    }
}
