package org.demarche.shape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.demarche.vocab.Dem;

/**
 * Checks that the shortcuts of a statement say the same as the links of its chain.
 *
 * <pre>
 * s dem:attribution [ dem:rank 0 ; dem:source a ], [ dem:rank 1 ; dem:source b ] .
 * s dem:attributedTo a ; dem:via b .
 * </pre>
 */
final class ChainCheck {
    private ChainCheck() {}

    static List<Violation> violations(Graph graph) {
        List<Violation> found = new ArrayList<>();
        Set<Node> statements = new HashSet<>();
        for (Node property : List.of(Dem.attribution, Dem.attributedTo, Dem.via)) {
            graph.find(Node.ANY, property, Node.ANY).mapWith(Triple::getSubject).forEachRemaining(statements::add);
        }
        statements.forEach(statement -> chain(graph, statement, found));
        return found;
    }

    private static void chain(Graph graph, Node statement, List<Violation> found) {
        Set<Integer> ranks = new TreeSet<>();
        Set<Node> spoke = new HashSet<>();
        Set<Node> relayed = new HashSet<>();
        for (Node link : Lookup.all(graph, statement, Dem.attribution)) {
            Lookup.integer(graph, link, Dem.rank).ifPresent(rank -> {
                ranks.add(rank);
                (rank == 0 ? spoke : relayed).addAll(Lookup.iris(graph, link, Dem.source));
            });
        }
        if (!ranks.isEmpty() && !ranks.equals(firstNumbers(ranks.size()))) {
            String message = "the ranks of a chain count up from 0 without a gap, but here they are " + ranks;
            found.add(Violation.of(statement, "dem:attribution", message, "chain-ranks"));
        }
        shortcut(graph, statement, Dem.attributedTo, spoke, "at rank 0", found);
        shortcut(graph, statement, Dem.via, relayed, "at rank 1 and above", found);
    }

    private static Set<Integer> firstNumbers(int count) {
        Set<Integer> numbers = new TreeSet<>();
        for (int number = 0; number < count; number++) {
            numbers.add(number);
        }
        return numbers;
    }

    private static void shortcut(
            Graph graph, Node statement, Node property, Set<Node> inChain, String where, List<Violation> found) {
        Set<Node> given = Lookup.iris(graph, statement, property);
        if (!given.equals(inChain)) {
            String name = "dem:" + property.getLocalName();
            String message = "%s names the sources of the chain %s: they are %s, but it gives %s"
                    .formatted(name, where, orNone(inChain), orNone(given));
            found.add(Violation.of(statement, name, message, "chain-" + property.getLocalName()));
        }
    }

    private static String orNone(Set<Node> nodes) {
        return nodes.isEmpty() ? "none" : Lookup.names(nodes);
    }
}
