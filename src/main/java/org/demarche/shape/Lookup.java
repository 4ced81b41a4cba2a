package org.demarche.shape;

import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.DatatypeFormatException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;

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
        return one(graph, subject, property).flatMap(Lookup::integer);
    }

    /** A whole number; one that is too large for an offset comes as the largest offset, which no text has. */
    private static Optional<Integer> integer(Node literal) {
        if (!literal.isLiteral() || !(value(literal) instanceof Number number)) {
            return Optional.empty();
        }
        if (number instanceof Integer small) {
            return Optional.of(small);
        }
        return number instanceof Long || number instanceof BigInteger
                ? Optional.of(number.doubleValue() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE)
                : Optional.empty();
    }

    private static @Nullable Object value(Node literal) {
        try {
            return literal.getLiteralValue();
        } catch (DatatypeFormatException e) {
            return null;
        }
    }

    static String names(Set<Node> nodes) {
        return nodes.stream().map(Node::toString).sorted().collect(Collectors.joining(", "));
    }
}
