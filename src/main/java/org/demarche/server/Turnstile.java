package org.demarche.server;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.jena.fuseki.servlets.HttpAction;

/** Lets some requests in at once and some wait, and turns away the rest, so that no kind of work starves another. */
final class Turnstile {
    private final String work;
    private final Semaphore places;
    private final int mayWait;
    private final Duration patience;
    private final AtomicInteger waiting = new AtomicInteger();

    Turnstile(String work, int atOnce, int mayWait, Duration patience) {
        this.work = work;
        this.places = new Semaphore(atOnce, true);
        this.mayWait = mayWait;
        this.patience = patience;
    }

    /** Waits for a place and works there. */
    <T> T let(HttpAction action, Supplier<T> request) {
        if (!places.tryAcquire() && !waitedFor()) {
            throw Refusal.busy(action, "too many " + work + " at once, come again later");
        }
        try {
            return request.get();
        } finally {
            places.release();
        }
    }

    private boolean waitedFor() {
        try {
            return waiting.incrementAndGet() <= mayWait
                    && places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }
}
