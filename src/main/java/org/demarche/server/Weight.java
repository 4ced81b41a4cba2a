package org.demarche.server;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.demarche.store.MemoryShare;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a body of articles will hold while it is loaded. The loader goes on from graph to graph and keeps only
 * so many triples ahead, but each graph it keeps whole.
 */
final class Weight extends StreamRDFBase {
    /** Triples read ahead, being checked, and in one transaction. */
    private static final long AHEAD = 300_000;

    private long triples;
    private long bytes;
    private @Nullable Node graph;
    private long bytesOfGraph;
    private long largest;

    @Override
    public void triple(Triple triple) {
        add(Quad.defaultGraphNodeGenerated, triple);
    }

    @Override
    public void quad(Quad quad) {
        add(quad.isTriple() ? Quad.defaultGraphNodeGenerated : quad.getGraph(), quad.asTriple());
    }

    private void add(Node name, Triple triple) {
        if (!name.equals(graph)) {
            graph = name;
            bytesOfGraph = 0;
        }
        long more = MemoryShare.bytes(triple);
        triples++;
        bytes += more;
        bytesOfGraph += more;
        largest = Math.max(largest, bytesOfGraph);
    }

    /** As {@link MemoryShare} estimates. */
    long bytes() {
        return triples <= AHEAD ? bytes : Math.min(bytes, largest + bytes / triples * AHEAD);
    }
}
