package org.demarche.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * What one request may hold in memory at a time: rows that are sorted, grouped, joined or told apart, triples that are
 * made, uploaded or changed. Used by the one thread that answers the request.
 */
public final class MemoryShare implements AutoCloseable {
    private static final Symbol SYMBOL = Symbol.create("https://w3id.org/demarche/memory");
    private static final int ROW = 128;
    private static final int CELL = 64;
    private static final int TRIPLE = 160;

    /** Taken from the pool at a time. */
    private static final long STEP = 1 << 18;

    private final MemoryPool pool;
    private final long limit;
    private boolean answersKept;
    private long held;
    private long taken;

    MemoryShare(MemoryPool pool, long limit) {
        this.pool = pool;
        this.limit = limit;
    }

    /** Has the queries of a context hold no more than this. */
    public void bound(Context context) {
        context.set(SYMBOL, this);
    }

    /** Has also the answers of queries count, for an update that keeps them until it changes something. */
    public MemoryShare keepingAnswers() {
        answersKept = true;
        return this;
    }

    boolean keepsAnswers() {
        return answersKept;
    }

    /** The share that the queries of a context have, or null where nothing bounds them. */
    static @Nullable MemoryShare in(Context context) {
        return context.get(SYMBOL);
    }

    /**
     * Notes that a row is kept.
     *
     * @throws TooMuchMemory if that is more than the request may hold
     */
    void hold(Binding row) {
        hold(bytes(row));
    }

    /**
     * Notes that a triple is kept.
     *
     * @throws TooMuchMemory if that is more than the request may hold
     */
    public void hold(Triple triple) {
        hold(bytes(triple));
    }

    /**
     * Notes that a quad is kept.
     *
     * @throws TooMuchMemory if that is more than the request may hold
     */
    public void hold(Quad quad) {
        hold(quad.asTriple());
    }

    /**
     * Notes that a node is kept that a path has found, and gives the bytes that this counts.
     *
     * @throws TooMuchMemory if that is more than the request may hold
     */
    long hold(Node node) {
        long bytes = ROW + characters(node);
        hold(bytes);
        return bytes;
    }

    /** Notes that so many bytes are kept no longer; they stay the request's, to be used again. */
    void letGo(long bytes) {
        held -= bytes;
    }

    /**
     * Notes that so many bytes more are kept.
     *
     * @throws TooMuchMemory if that is more than the request may hold
     */
    public void hold(long bytes) {
        held += bytes;
        if (held > limit) {
            throw TooMuchMemory.ofOne(limit);
        }
        if (held > taken) {
            long more = Math.max(STEP, held - taken);
            pool.take(more);
            taken += more;
        }
    }

    /** What a triple counts. */
    public static long bytes(Triple triple) {
        return TRIPLE + characters(triple.getSubject()) + characters(triple.getObject());
    }

    static long bytes(Binding row) {
        long[] bytes = {ROW};
        row.forEach((variable, value) -> bytes[0] += CELL + characters(value));
        return bytes[0];
    }

    private static long characters(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm().length();
        }
        return node.isURI() ? node.getURI().length() : 0;
    }

    /** Gives back all that was held. */
    @Override
    public void close() {
        pool.giveBack(taken);
        taken = 0;
        held = 0;
    }
}
