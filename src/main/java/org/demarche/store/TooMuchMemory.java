package org.demarche.store;

import org.apache.jena.query.QueryCancelledException;

/** A request was stopped because it holds too much; a filter would take any other kind of exception for false. */
public final class TooMuchMemory extends QueryCancelledException {
    private static final long serialVersionUID = 1L;
    private static final int MIB = 1 << 20;

    private final String message;
    private final boolean passing;

    private TooMuchMemory(String message, boolean passing) {
        this.message = message;
        this.passing = passing;
    }

    static TooMuchMemory ofOne(long limit) {
        return new TooMuchMemory(
                "too large: it would hold more than " + Math.max(1, limit / MIB)
                        + " MB at once; ask for, or send, less at a time",
                false);
    }

    static TooMuchMemory ofAll() {
        return new TooMuchMemory("all requests together hold too much memory, come again later", true);
    }

    /** Whether the same request may succeed later. */
    public boolean isPassing() {
        return passing;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
