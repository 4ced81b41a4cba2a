package org.demarche.store;

import java.util.Iterator;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.shared.AddDeniedException;
import org.apache.jena.shared.DeleteDeniedException;
import org.apache.jena.sparql.core.Quad;

/** One unchanging state of a store in memory: its named graphs, and their union as the default graph. */
final class MemorySnapshot extends QuadView {
    private final Map<Node, GraphMem2Fast> graphs;
    private final GraphMem2Fast union;

    MemorySnapshot(Map<Node, GraphMem2Fast> graphs, GraphMem2Fast union) {
        this.graphs = graphs;
        this.union = union;
    }

    Map<Node, GraphMem2Fast> graphs() {
        return graphs;
    }

    GraphMem2Fast union() {
        return union;
    }

    @Override
    public Iterator<Triple> findInUnionGraph(Node s, Node p, Node o) {
        return union.find(s, p, StoredTerm.of(o));
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node name, Node s, Node p, Node o) {
        Graph graph = graphs.get(name);
        return graph == null
                ? Iter.nullIterator()
                : Iter.map(graph.find(s, p, StoredTerm.of(o)), triple -> Quad.create(name, triple));
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
        return Iter.flatMap(graphs.keySet().iterator(), name -> findInSpecificNamedGraph(name, s, p, o));
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        return graphs.keySet().iterator();
    }

    @Override
    public long size() {
        return graphs.size();
    }

    @Override
    protected void addToDftGraph(Node s, Node p, Node o) {
        throw new AddDeniedException("a snapshot does not change");
    }

    @Override
    protected void addToNamedGraph(Node graph, Node s, Node p, Node o) {
        throw new AddDeniedException("a snapshot does not change");
    }

    @Override
    protected void deleteFromDftGraph(Node s, Node p, Node o) {
        throw new DeleteDeniedException("a snapshot does not change");
    }

    @Override
    protected void deleteFromNamedGraph(Node graph, Node s, Node p, Node o) {
        throw new DeleteDeniedException("a snapshot does not change");
    }
}
