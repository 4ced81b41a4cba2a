package org.demarche.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Quads in an order that does not depend on how they came into the store: by graph, then by subject, property and object
 * as they are written in N-Quads. Two stores with the same content give the same dump, but for the labels of blank nodes.
 */
public final class SortedQuads {
    private static final Comparator<Quad> ORDER = Comparator.<Quad, String>comparing(
                    quad -> NodeFmtLib.strNT(quad.getSubject()))
            .thenComparing(quad -> NodeFmtLib.strNT(quad.getPredicate()))
            .thenComparing(quad -> NodeFmtLib.strNT(quad.getObject()));

    private SortedQuads() {}

    /** All quads of a dataset; holds one graph in memory at a time. */
    public static Iterator<Quad> of(DatasetGraph dataset) {
        return of(dataset, Iter.toList(dataset.listGraphNodes()));
    }

    /** The quads of some graphs. */
    public static Iterator<Quad> of(DatasetGraph dataset, Collection<Node> graphs) {
        List<Node> names =
                graphs.stream().sorted(Comparator.comparing(NodeFmtLib::strNT)).toList();
        return Iter.flatMap(names.iterator(), name -> sorted(dataset, name).iterator());
    }

    private static List<Quad> sorted(DatasetGraph dataset, Node graph) {
        List<Quad> quads = Iter.toList(dataset.find(graph, Node.ANY, Node.ANY, Node.ANY));
        quads.sort(ORDER);
        return quads;
    }
}
