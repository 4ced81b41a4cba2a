package org.demarche.shape;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.DatatypeFormatException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;

/** Reads values of a node that has them at most once; whether it has them too often is for the shapes to say. */
final class Lookup {
    private Lookup() {}

    static Optional<Node> one(Graph graph, Node subject, Node property) {
        ExtendedIterator<Triple> triples = graph.find(subject, property, Node.ANY);
        try {
            return triples.hasNext() ? Optional.of(triples.next().getObject()) : Optional.empty();
        } finally {
            triples.close();
        }
    }

    static Set<Node> all(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toSet();
    }

    static Set<Node> iris(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isURI)
                .toSet();
    }

    static Optional<String> string(Graph graph, Node subject, Node property) {
        return one(graph, subject, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }

    static Optional<Integer> integer(Graph graph, Node subject, Node property) {
        return one(graph, subject, property).filter(Node::isLiteral).flatMap(Lookup::integer);
    }

    private static Optional<Integer> integer(Node literal) {
        try {
            return literal.getLiteralValue() instanceof Integer number ? Optional.of(number) : Optional.empty();
        } catch (DatatypeFormatException e) {
            return Optional.empty();
        }
    }

    static String names(Set<Node> nodes) {
        return nodes.stream().map(Node::toString).sorted().collect(Collectors.joining(", "));
    }
}
