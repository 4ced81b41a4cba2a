package org.demarche.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;

/**
 * Turns quads into rows of the numbers of their nodes (graph, subject, predicate, object) and hands them on by the
 * hundred thousand, in a thread beside this one.
 */
final class QuadNumbers extends StreamRDFBase implements AutoCloseable {
    private static final int MOST_ROWS = 1 << 20;
    private static final int LEAST_ROWS = 1 << 16;

    /** A power of two: so many nodes are known without asking the table, one for each place. */
    private static final int RECENT = 1 << 17;

    /** What takes rows. */
    interface Sink {
        /** Takes the first rows of an array, which it may use until it returns. */
        void accept(long[] rows, int count);
    }

    private final NodeTable nodes;
    private final Sink sink;
    private final byte[] number = new byte[Long.BYTES];
    private final Node[] recent = new Node[RECENT];
    private final long[] recentNumbers = new long[RECENT];
    private final int rowsAtOnce;
    private long[] rows;
    private long[] other;
    private int count;
    private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

    QuadNumbers(NodeTable nodes, Sink sink) {
        this.nodes = nodes;
        this.sink = sink;
        // three such arrays are in use, of 32 bytes a row: a tenth of the heap at most
        this.rowsAtOnce = (int)
                Math.max(LEAST_ROWS, Math.min(MOST_ROWS, Runtime.getRuntime().maxMemory() / 1024));
        this.rows = new long[rowsAtOnce * TupleSort.WIDTH];
        this.other = new long[rowsAtOnce * TupleSort.WIDTH];
    }

    @Override
    public void triple(Triple triple) {
        throw new IllegalArgumentException("every triple of the store is in a named graph");
    }

    @Override
    public void quad(Quad quad) {
        int at = count * TupleSort.WIDTH;
        rows[at] = number(quad.getGraph());
        rows[at + 1] = number(quad.getSubject());
        rows[at + 2] = number(quad.getPredicate());
        rows[at + 3] = number(quad.getObject());
        if (++count == rowsAtOnce) {
            handOn();
        }
    }

    /** Most nodes come again soon: the predicate of the quad before last, the article, what has just been named. */
    private long number(Node node) {
        int hash = node.hashCode();
        int place = (hash ^ (hash >>> 16)) & (RECENT - 1);
        if (!node.equals(recent[place])) {
            NodeIdFactory.set(nodes.getAllocateNodeId(node), number);
            recentNumbers[place] = Bytes.getLong(number, 0);
            recent[place] = node;
        }
        return recentNumbers[place];
    }

    private void handOn() {
        await();
        long[] full = rows;
        int filled = count;
        underWay = CompletableFuture.runAsync(() -> sink.accept(full, filled));
        rows = other;
        other = full;
        count = 0;
    }

    /** Hands on what is left, and ends when all has been taken. */
    void flush() {
        handOn();
        await();
    }

    private void await() {
        try {
            underWay.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Waits for rows under way, so that nobody writes them any more. */
    @Override
    public void close() {
        underWay.exceptionally(failure -> null).join();
    }
}
