package org.demarche.store;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.sparql.core.DatasetGraphTriplesQuads;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.TransactionalNotSupportedMixin;
import org.jspecify.annotations.Nullable;

/** A state of the store within one transaction: named graphs, and their union as the default graph. */
abstract sealed class QuadView extends DatasetGraphTriplesQuads implements TransactionalNotSupportedMixin
        permits ChangedView, MemorySnapshot {
    /** Matches in the named graphs for a wildcard: the default graph holds nothing of its own. */
    @Override
    public final Iterator<Quad> find(@Nullable Node graph, @Nullable Node s, @Nullable Node p, @Nullable Node o) {
        return isWildcard(graph)
                ? findInAnyNamedGraphs(orAny(s), orAny(p), orAny(o))
                : super.find(graph, orAny(s), orAny(p), orAny(o));
    }

    /** Jena's own code says null for a wildcard in places. */
    private static Node orAny(@Nullable Node term) {
        return term == null ? Node.ANY : term;
    }

    @Override
    protected final Iterator<Quad> findInDftGraph(Node s, Node p, Node o) {
        return Iter.map(findInUnionGraph(s, p, o), triple -> Quad.create(Quad.defaultGraphIRI, triple));
    }

    @Override
    public final Iterator<Quad> findQuadsInUnionGraph(Node s, Node p, Node o) {
        return Iter.map(findInUnionGraph(s, p, o), triple -> Quad.create(Quad.unionGraph, triple));
    }

    @Override
    public final Graph getDefaultGraph() {
        return GraphView.createDefaultGraph(this);
    }

    @Override
    public final Graph getUnionGraph() {
        return GraphView.createUnionGraph(this);
    }

    @Override
    public final Graph getGraph(Node name) {
        return GraphView.createNamedGraph(this, name);
    }

    @Override
    public final PrefixMap prefixes() {
        return StandardPrefixes.map();
    }

    @Override
    public final boolean supportsTransactionAbort() {
        return false;
    }

    @Override
    public final boolean supportsTransactions() {
        return false;
    }

    @Override
    public final boolean isInTransaction() {
        return false;
    }

    @Override
    public final @Nullable ReadWrite transactionMode() {
        return null;
    }

    @Override
    public final @Nullable TxnType transactionType() {
        return null;
    }
}
