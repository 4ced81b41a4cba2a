package org.demarche.store;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that all requests together may hold at a time. It is estimated, not measured: the estimate of a row or
 * triple is rather too high than too low.
 */
public final class MemoryPool {
    private final long perRequest;
    private final long together;
    private final AtomicLong held = new AtomicLong();

    /** With the bytes that one request may hold, and those that all may hold together. */
    public MemoryPool(long perRequest, long together) {
        if (perRequest <= 0 || together < perRequest) {
            throw new IllegalArgumentException("one request may hold some memory, and all together no less: not \""
                    + perRequest + "\" and \"" + together + "\"");
        }
        this.perRequest = perRequest;
        this.together = together;
    }

    /** The share of one request, which must be closed when the request has been answered. */
    public MemoryShare open() {
        return new MemoryShare(this, perRequest);
    }

    void take(long bytes) {
        if (held.addAndGet(bytes) > together) {
            held.addAndGet(-bytes);
            throw TooMuchMemory.ofAll();
        }
    }

    void giveBack(long bytes) {
        held.addAndGet(-bytes);
    }
}
