package org.demarche.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * What a write transaction has changed so far, by graph: triples that were not there before, triples taken away, and
 * graphs emptied of all that they held when the transaction began.
 */
final class Changes {
    private final Map<Node, GraphMem2Fast> added = new LinkedHashMap<>();
    private final Map<Node, Set<Triple>> removed = new LinkedHashMap<>();
    private final Set<Node> emptied = new HashSet<>();

    private @Nullable MemoryShare memory;

    /** Lets the triples that are added or removed from now on count as memory of a request. */
    void bound(MemoryShare share) {
        this.memory = share;
    }

    private void hold(Triple triple) {
        if (memory != null) {
            memory.hold(triple);
        }
    }

    boolean isNone() {
        return added.isEmpty() && removed.isEmpty() && emptied.isEmpty();
    }

    /** Whether nothing has been taken away. */
    boolean onlyAdd() {
        return removed.isEmpty() && emptied.isEmpty();
    }

    Map<Node, GraphMem2Fast> added() {
        return added;
    }

    Map<Node, Set<Triple>> removed() {
        return removed;
    }

    /** Whether a triple that was there before is there no more. */
    boolean hides(Node graph, Triple triple) {
        return emptied.contains(graph) || removed.getOrDefault(graph, Set.of()).contains(triple);
    }

    boolean hasEmptied(Node graph) {
        return emptied.contains(graph);
    }

    boolean hasAdded(Node graph, Triple triple) {
        Graph graphAdded = added.get(graph);
        return graphAdded != null && graphAdded.contains(triple);
    }

    /** Takes back a removal, if there was one. */
    boolean restore(Node graph, Triple triple) {
        return takeFrom(removed, graph, triple);
    }

    void add(Node graph, Triple triple) {
        hold(triple);
        added.computeIfAbsent(graph, name -> new GraphMem2Fast()).add(triple);
    }

    /** Takes back an addition, if there was one. */
    boolean takeBack(Node graph, Triple triple) {
        GraphMem2Fast graphAdded = added.get(graph);
        if (graphAdded == null || !graphAdded.contains(triple)) {
            return false;
        }
        graphAdded.delete(triple);
        if (graphAdded.isEmpty()) {
            added.remove(graph);
        }
        return true;
    }

    void remove(Node graph, Triple triple) {
        hold(triple);
        removed.computeIfAbsent(graph, name -> new HashSet<>()).add(triple);
    }

    void empty(Node graph) {
        added.remove(graph);
        removed.remove(graph);
        emptied.add(graph);
    }

    /**
     * Turns the emptied graphs into single removals and drops what is removed and added again, so that {@link #added}
     * and {@link #removed} are the difference to the given state and no more.
     */
    void settle(DatasetGraph before) {
        for (Node graph : emptied) {
            before.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> settle(graph, quad));
        }
        emptied.clear();
    }

    private void settle(Node graph, Quad quad) {
        Triple triple = quad.asTriple();
        if (!takeBack(graph, triple)) {
            remove(graph, triple);
        }
    }

    private static <T> boolean takeFrom(Map<Node, ? extends Collection<T>> from, Node graph, T triple) {
        Collection<T> triples = from.get(graph);
        if (triples == null || !triples.remove(triple)) {
            return false;
        }
        if (triples.isEmpty()) {
            from.remove(graph);
        }
        return true;
    }

    /** The names of all graphs that are touched. */
    Set<Node> graphs() {
        Set<Node> all = new HashSet<>(new HashMap<>(added).keySet());
        all.addAll(removed.keySet());
        all.addAll(emptied);
        return all;
    }
}
