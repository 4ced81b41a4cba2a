package org.demarche.page;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.demarche.store.Graphs;
import org.demarche.vocab.Dem;
import org.demarche.vocab.Prov;

/**
 * What the graph says of a thing: its triples and those of its parts (the same IRI with a fragment, as the terms of an
 * ontology have it), the names of what they point to, and one page of the triples that point to it. Of a named graph
 * that nothing is said of, it is said that it is one.
 *
 * @param thing the IRI that is described
 * @param outgoing what is said of the thing and its parts
 * @param incoming one page of what points to the thing, in order
 * @param names the labels of all other things that are named here
 * @param page the number of that page, from 1
 * @param pages how many such pages there are
 */
public record Description(Node thing, Graph outgoing, List<Triple> incoming, Graph names, int page, int pages) {
    private static final int PAGE = 100;
    private static final int MOST = 20_000;
    private static final List<Node> LABELS =
            List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), NodeFactory.createURI("https://schema.org/headline"));
    private static final List<Node> ATTITUDE = List.of(Dem.holder, Dem.position, Dem.target);
    private static final int LONGEST_QUOTE = 120;
    private static final Node NAMED_GRAPH =
            NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#NamedGraph");
    private static final Comparator<Triple> ORDER = Comparator.<Triple, Node>comparing(
                    Triple::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getSubject, NodeCmp::compareRDFTerms);

    /** The description of an IRI, unless nothing is known of it. */
    public static Optional<Description> of(DatasetGraph dataset, String iri, int page) {
        Node thing = NodeFactory.createURI(iri);
        Graph outgoing = outgoing(dataset, thing);
        if (outgoing.isEmpty()) {
            return Optional.empty();
        }
        List<Triple> all = incoming(dataset, thing, outgoing);
        int pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
        List<Triple> some = all.stream().skip((page - 1L) * PAGE).limit(PAGE).toList();
        return Optional.of(new Description(thing, outgoing, some, names(dataset, outgoing, some), page, pages));
    }

    /** Whether there is a description of an IRI. */
    public static boolean isKnown(DatasetGraph dataset, String iri) {
        Node thing = NodeFactory.createURI(iri);
        return dataset.contains(Quad.unionGraph, thing, Node.ANY, Node.ANY) || dataset.containsGraph(thing);
    }

    /** Whether an IRI stood for an article that has been retracted, replaced or removed. */
    public static boolean isGone(DatasetGraph dataset, String iri) {
        Node thing = NodeFactory.createURI(iri);
        return dataset.contains(Graphs.PROVENANCE, thing, Prov.invalidatedAtTime, Node.ANY)
                && !dataset.containsGraph(thing);
    }

    /** All of it as one graph. */
    public Graph asGraph() {
        Graph graph = GraphFactory.createDefaultGraph();
        outgoing.find().forEachRemaining(graph::add);
        incoming.forEach(graph::add);
        names.find().forEachRemaining(graph::add);
        return graph;
    }

    /**
     * What people call a node that occurs here: its label, the words of a statement or of evidence, or for a stance who
     * has which position on what.
     */
    public String name(Node node) {
        return label(node).or(() -> attitude(node)).orElseGet(() -> shortened(node));
    }

    private Optional<String> label(Node node) {
        return LABELS.stream()
                .flatMap(label -> said(node, label))
                .min(Comparator.comparing(label -> label.getLiteralLanguage().equals("en") ? 0 : 1))
                .map(Node::getLiteralLexicalForm)
                .or(() -> words(node).map(Description::quoted));
    }

    /** {@code "Government of Japan seeks summit of Japan and North Korea"}. */
    private Optional<String> attitude(Node node) {
        List<String> parts = ATTITUDE.stream()
                .flatMap(property -> objects(node, property).limit(1))
                .map(part -> label(part).orElseGet(() -> shortened(part)))
                .toList();
        return parts.size() == ATTITUDE.size() ? Optional.of(String.join(" ", parts)) : Optional.empty();
    }

    private static String shortened(Node node) {
        return node.isURI() ? Curies.shorten(node.getURI()) : node.toString();
    }

    private Optional<String> words(Node node) {
        Stream<Node> exact = objects(node, OA.hasSelector.asNode())
                .flatMap(position -> objects(position, OA.refinedBy.asNode()))
                .flatMap(quote -> said(quote, OA.exact.asNode()));
        return Stream.concat(said(node, Dem.content), exact)
                .map(Node::getLiteralLexicalForm)
                .findFirst();
    }

    private Stream<Node> said(Node node, Node property) {
        return objects(node, property).filter(Node::isLiteral);
    }

    private Stream<Node> objects(Node node, Node property) {
        return Stream.of(names, outgoing)
                .flatMap(graph -> Iter.asStream(graph.find(node, property, Node.ANY)))
                .map(Triple::getObject);
    }

    private static String quoted(String words) {
        int length = words.codePointCount(0, words.length());
        return length <= LONGEST_QUOTE
                ? "“" + words + "”"
                : "“" + words.substring(0, words.offsetByCodePoints(0, LONGEST_QUOTE - 1)) + "…”";
    }

    private static Graph outgoing(DatasetGraph dataset, Node thing) {
        Graph graph = GraphFactory.createDefaultGraph();
        Set<Node> seen = new LinkedHashSet<>(Set.of(thing));
        Iter.asStream(dataset.find(Quad.unionGraph, Node.ANY, RDFS.isDefinedBy.asNode(), thing))
                .map(Quad::getSubject)
                .filter(term -> isPart(thing, term))
                .forEach(seen::add);
        Deque<Node> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (Iterator<Quad> quads = dataset.find(Quad.unionGraph, open.remove(), Node.ANY, Node.ANY);
                    quads.hasNext() && graph.size() < MOST; ) {
                Triple triple = quads.next().asTriple();
                graph.add(triple);
                if (isPart(thing, triple.getObject()) && seen.add(triple.getObject())) {
                    open.add(triple.getObject());
                }
            }
        }
        if (graph.isEmpty() && dataset.containsGraph(thing)) {
            graph.add(thing, RDF.Nodes.type, NAMED_GRAPH);
            graph.add(thing, DCTerms.isPartOf.asNode(), NodeFactory.createURI(SelfDescription.DATASET));
        }
        return graph;
    }

    private static boolean isPart(Node thing, Node other) {
        return other.isBlank() || (other.isURI() && other.getURI().startsWith(thing.getURI() + "#"));
    }

    private static List<Triple> incoming(DatasetGraph dataset, Node thing, Graph outgoing) {
        return Iter.asStream(dataset.find(Quad.unionGraph, Node.ANY, Node.ANY, thing))
                .limit(MOST)
                .map(Quad::asTriple)
                .filter(triple -> !outgoing.contains(triple))
                .sorted(ORDER)
                .distinct()
                .toList();
    }

    private static Graph names(DatasetGraph dataset, Graph outgoing, List<Triple> incoming) {
        Graph names = GraphFactory.createDefaultGraph();
        Set<Node> named = new HashSet<>();
        outgoing.find().forEachRemaining(triple -> {
            named.add(triple.getPredicate());
            named.add(triple.getObject());
        });
        incoming.forEach(triple -> {
            named.add(triple.getPredicate());
            named.add(triple.getSubject());
        });
        named.removeIf(node -> !node.isURI());
        for (Node node : named) {
            copyLabels(dataset, node, names);
            ATTITUDE.forEach(
                    property -> copy(dataset, node, property, names).forEach(part -> copyLabels(dataset, part, names)));
            copy(dataset, node, OA.hasSelector.asNode(), names).stream()
                    .flatMap(position -> copy(dataset, position, OA.refinedBy.asNode(), names).stream())
                    .forEach(quote -> copy(dataset, quote, OA.exact.asNode(), names));
        }
        return names;
    }

    private static void copyLabels(DatasetGraph dataset, Node node, Graph to) {
        LABELS.forEach(label -> copy(dataset, node, label, to));
        copy(dataset, node, Dem.content, to);
    }

    /** Copies what is said of a node, and gives the objects. */
    private static List<Node> copy(DatasetGraph dataset, Node node, Node property, Graph to) {
        List<Node> objects = Iter.asStream(dataset.find(Quad.unionGraph, node, property, Node.ANY))
                .map(Quad::getObject)
                .toList();
        objects.forEach(object -> to.add(node, property, object));
        return objects;
    }
}
