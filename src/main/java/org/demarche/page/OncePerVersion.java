package org.demarche.page;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.demarche.store.DataVersion;
import org.demarche.store.KnowledgeGraph;
import org.jspecify.annotations.Nullable;

/**
 * What is worked out from the whole store, once for each state of it and by one request at a time: whoever comes
 * meanwhile is given what was true just before. What takes long is not worked out again at once, however fast the store
 * changes.
 */
public final class OncePerVersion<T> {
    private static final Duration QUICK = Duration.ofMillis(250);
    private static final int REST = 20;

    private final KnowledgeGraph graph;
    private final Function<DatasetGraph, T> work;
    private final ReentrantLock working = new ReentrantLock();
    private volatile @Nullable Result<T> last;

    /** The result of work that reads the store. */
    public OncePerVersion(KnowledgeGraph graph, Function<DatasetGraph, T> work) {
        this.graph = graph;
        this.work = work;
    }

    /**
     * A result.
     *
     * @param version the state of the store that it tells of
     */
    public record Result<T>(DataVersion version, T value, long atNanos, Duration took) {
        boolean isRecent() {
            return took.compareTo(QUICK) > 0
                    && System.nanoTime() - atNanos < took.multipliedBy(REST).toNanos();
        }
    }

    /** The newest result. */
    public Result<T> get() {
        Result<T> known = last;
        if (known == null) {
            working.lock();
        } else if (known.version().equals(graph.version()) || known.isRecent() || !working.tryLock()) {
            return known;
        }
        try {
            Result<T> other = last;
            if (other == null || !other.version().equals(graph.version())) {
                last = worked();
            }
            return Objects.requireNonNull(last);
        } finally {
            working.unlock();
        }
    }

    private Result<T> worked() {
        long start = System.nanoTime();
        DataVersion version = graph.version();
        T value = graph.read(work);
        long end = System.nanoTime();
        return new Result<>(version, value, end, Duration.ofNanos(end - start));
    }
}
