package org.demarche.server;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.sparql.core.DatasetGraph;
import org.demarche.store.KnowledgeGraph;
import org.demarche.store.MemoryPool;
import org.demarche.store.MemoryShare;
import org.jspecify.annotations.Nullable;

/** The one way by which requests change the store: who shows the token may, one at a time, and only so many wait. */
final class WriteGate {
    private static final int READ_AT_ONCE = 2;

    private final KnowledgeGraph graph;
    private final Optional<WriteToken> token;
    private final MemoryPool memory;
    private final Turnstile uploads;
    private final Turnstile readings;
    private final Turnstile writers;

    WriteGate(KnowledgeGraph graph, ServerSettings settings, MemoryPool memory) {
        Limits limits = settings.limits();
        this.graph = graph;
        this.memory = memory;
        this.token = settings.token();
        this.uploads = new Turnstile("uploads", limits.uploadsAtOnce(), 0, Duration.ZERO);
        this.readings = new Turnstile("uploads", READ_AT_ONCE, limits.uploadsAtOnce(), limits.updateTimeout());
        this.writers = new Turnstile("writers", 1, limits.writersWaiting(), limits.updateTimeout());
    }

    /** Refuses who does not show the token; without a configured token, everyone. */
    void admit(HttpAction action) {
        if (token.isEmpty()) {
            throw Refusal.with(403, "this server is read-only: it was started without a write token");
        }
        @Nullable String shown = action.getRequestHeader("Authorization");
        if (shown == null) {
            action.setResponseHeader("WWW-Authenticate", "Bearer realm=\"demarche\"");
            throw Refusal.with(401, "writing needs the header Authorization: Bearer TOKEN");
        }
        if (!token.get().isShownBy(shown)) {
            action.setResponseHeader("WWW-Authenticate", "Bearer realm=\"demarche\", error=\"invalid_token\"");
            throw Refusal.with(401, "that is not the write token");
        }
    }

    /** Receives something from the client at one of the places that there are for that. */
    <T> T receive(HttpAction action, Supplier<T> upload) {
        return uploads.let(action, upload);
    }

    /** Reads what was received, which takes memory and time, at one of the places that there are for that. */
    <T> T read(HttpAction action, Supplier<T> received) {
        return readings.let(action, received);
    }

    /** What one request to write may hold. */
    MemoryShare memory() {
        return memory.open();
    }

    /** Applies a change that is ready to be written: nothing here waits for the client. */
    void write(HttpAction action, Consumer<DatasetGraph> change) {
        try (MemoryShare share = memory.open()) {
            write(action, change, share);
        }
    }

    /** The same, with the share of memory that the request has already. */
    void write(HttpAction action, Consumer<DatasetGraph> change, MemoryShare share) {
        change(action, store -> {
            store.write(change, share);
            return true;
        });
    }

    /** Does something that writes while no other request does. */
    <T> T change(HttpAction action, Function<KnowledgeGraph, T> change) {
        return writers.let(action, () -> change.apply(graph));
    }
}
