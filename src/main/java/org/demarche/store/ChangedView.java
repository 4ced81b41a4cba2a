package org.demarche.store;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The state before a transaction together with the transaction's own changes. Its default graph is the union of its
 * named graphs; what is written there goes to {@link Graphs#UNFILED}.
 */
final class ChangedView extends QuadView {
    private final DatasetGraph before;
    private final Changes changes = new Changes();
    private final Map<Node, Boolean> present = new HashMap<>();

    /** Over the state in which a transaction begins, which must stay as it is while this view is used. */
    ChangedView(DatasetGraph before) {
        this.before = before;
    }

    Changes changes() {
        return changes;
    }

    @Override
    protected void addToDftGraph(Node s, Node p, Node o) {
        addToNamedGraph(Graphs.UNFILED, s, p, o);
    }

    @Override
    protected void deleteFromDftGraph(Node s, Node p, Node o) {
        deleteFromNamedGraph(Graphs.UNFILED, s, p, o);
    }

    @Override
    protected void addToNamedGraph(Node graph, Node s, Node p, Node o) {
        Triple triple = Triple.create(s, p, StoredTerm.of(o));
        if (!changes.restore(graph, triple) && !wasThere(graph, triple)) {
            changes.add(graph, triple);
        }
    }

    @Override
    protected void deleteFromNamedGraph(Node graph, Node s, Node p, Node o) {
        Triple triple = Triple.create(s, p, StoredTerm.of(o));
        if (!changes.takeBack(graph, triple) && wasThere(graph, triple)) {
            changes.remove(graph, triple);
        }
    }

    /** Whether the state before has a triple, in a graph that has not been emptied since. */
    private boolean wasThere(Node graph, Triple triple) {
        return !changes.hasEmptied(graph)
                && present.computeIfAbsent(graph, name -> before.contains(name, Node.ANY, Node.ANY, Node.ANY))
                && before.contains(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    @Override
    public void deleteAny(Node graph, Node s, Node p, Node o) {
        if (graph != null && Quad.isDefaultGraph(graph)) {
            deleteAny(Graphs.UNFILED, s, p, o);
        } else if (isWildcard(graph)) {
            Iter.toList(listGraphNodes()).forEach(name -> deleteAny(name, s, p, o));
        } else if (isWildcard(s) && isWildcard(p) && isWildcard(o)) {
            changes.empty(graph);
        } else {
            super.deleteAny(graph, s, p, o);
        }
    }

    @Override
    public Iterator<Triple> findInUnionGraph(Node s, Node p, Node o) {
        if (!changes.onlyAdd()) {
            return super.findInUnionGraph(s, p, o);
        }
        Iterator<Triple> old = Iter.map(before.find(Quad.unionGraph, s, p, o), Quad::asTriple);
        if (changes.isNone()) {
            return old;
        }
        Iterator<Triple> fresh = Iter.filter(
                Iter.distinct(Iter.map(findAdded(s, p, o), Quad::asTriple)),
                triple -> !before.contains(
                        Quad.unionGraph, triple.getSubject(), triple.getPredicate(), triple.getObject()));
        return Iter.concat(old, fresh);
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node graph, Node s, Node p, Node o) {
        Iterator<Quad> old = changes.hasEmptied(graph) ? Iter.nullIterator() : visible(before.find(graph, s, p, o));
        Graph added = changes.added().get(graph);
        return added == null ? old : Iter.concat(old, findAdded(graph, added, s, p, o));
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
        Iterator<Quad> old = visible(before.findNG(Node.ANY, s, p, o));
        return changes.added().isEmpty() ? old : Iter.concat(old, findAdded(s, p, o));
    }

    private Iterator<Quad> visible(Iterator<Quad> old) {
        return changes.onlyAdd() ? old : Iter.filter(old, quad -> !changes.hides(quad.getGraph(), quad.asTriple()));
    }

    private Iterator<Quad> findAdded(Node s, Node p, Node o) {
        return Iter.flatMap(
                changes.added().entrySet().iterator(), entry -> findAdded(entry.getKey(), entry.getValue(), s, p, o));
    }

    private static Iterator<Quad> findAdded(Node graph, Graph added, Node s, Node p, Node o) {
        return Iter.map(added.find(s, p, o), triple -> Quad.create(graph, triple));
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        Iterator<Node> old =
                Iter.filter(before.listGraphNodes(), name -> changes.added().containsKey(name) || remains(name));
        return Iter.distinct(Iter.concat(old, changes.added().keySet().iterator()));
    }

    private boolean remains(Node graph) {
        return changes.onlyAdd() || contains(graph, Node.ANY, Node.ANY, Node.ANY);
    }
}
