package org.demarche.shape;

import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
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

    private final Graph graph;
    private final Set<Node> lookedUp;

    private Terms(Graph graph, Set<Node> lookedUp) {
        this.graph = graph;
        this.lookedUp = lookedUp;
    }

    /** No terms but those in the data. */
    static Terms none() {
        return new Terms(Graph.emptyGraph, Set.of());
    }

    /** The terms of the shipped ontology and schemes. */
    static Terms shipped() {
        Graph graph = GraphFactory.createDefaultGraph();
        Stream.concat(Stream.of("ontology/demarche.ttl"), Shipped.files("ontology/schemes", ".ttl").stream())
                .map(file ->
                        RDFParser.fromString(Shipped.text(file), Lang.TURTLE).toGraph())
                .forEach(file -> LOOKED_UP.forEach(
                        property -> file.find(Node.ANY, property, Node.ANY).forEachRemaining(graph::add)));
        return new Terms(graph, LOOKED_UP);
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
