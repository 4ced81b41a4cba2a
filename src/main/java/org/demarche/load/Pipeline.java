package org.demarche.load;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.shared.JenaException;
import org.demarche.load.Inspected.Refused;

/**
 * Reads and inspects sources in several threads, and gives the results in the order of the input, however the threads
 * run. Small files are read side by side; a long one is read by one thread and inspected by the others. Only so much is
 * read ahead as the queue holds.
 */
final class Pipeline implements Iterator<Inspected>, AutoCloseable {
    private static final int AHEAD = 24;
    private static final int PORTION = 4_000;

    private final Inspection inspection;
    private final AtomicLong bytesRead = new AtomicLong();
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final ExecutorService feeder = Executors.newSingleThreadExecutor();
    /** Results under way; an empty one stands for the end. */
    private final BlockingQueue<Optional<Future<List<Inspected>>>> queue = new ArrayBlockingQueue<>(AHEAD);

    private Iterator<Inspected> current = List.<Inspected>of().iterator();
    private boolean ended;

    Pipeline(List<Source> sources, Inspection inspection) {
        this.inspection = inspection;
        inspection.expect(sources);
        feeder.execute(() -> feed(sources));
    }

    long bytesRead() {
        return bytesRead.get();
    }

    private void feed(List<Source> sources) {
        try {
            for (Source source : sources) {
                if (source.isSmall()) {
                    put(workers.submit(() -> readAndInspect(source)));
                } else {
                    readInPortions(source);
                }
            }
            queue.put(Optional.empty());
        } catch (InterruptedException | RejectedExecutionException e) {
            Thread.currentThread().interrupt(); // the pipeline has been closed before its end
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    /** Lets the reader of the results know that there will be no more of them. */
    private void fail(Throwable reason) {
        try {
            put(CompletableFuture.failedFuture(reason));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void put(Future<List<Inspected>> underWay) throws InterruptedException {
        queue.put(Optional.of(underWay));
    }

    private List<Inspected> readAndInspect(Source source) {
        List<Inspected> found = new ArrayList<>();
        Optional<Inspected> fault = SourceReader.read(
                source, inspection.options(), unread -> found.add(inspect(unread)), bytesRead::addAndGet);
        fault.ifPresent(found::add);
        return found;
    }

    private void readInPortions(Source source) throws InterruptedException {
        Portions portions = new Portions();
        Optional<Inspected> fault =
                SourceReader.read(source, inspection.options(), portions::add, bytesRead::addAndGet);
        portions.submit();
        if (fault.isPresent()) {
            put(CompletableFuture.completedFuture(List.of(fault.get())));
        }
    }

    /** Hands on the graphs of a long file, a few thousand quads at a time. */
    private final class Portions {
        private List<Unread> portion = new ArrayList<>();
        private int quads;

        void add(Unread unread) {
            portion.add(unread);
            quads += unread.quads();
            if (quads >= PORTION) {
                submit();
            }
        }

        void submit() {
            List<Unread> full = portion;
            portion = new ArrayList<>();
            quads = 0;
            try {
                put(workers.submit(
                        () -> full.stream().map(Pipeline.this::inspect).toList()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RejectedExecutionException(e);
            }
        }
    }

    private Inspected inspect(Unread unread) {
        try {
            return inspection.inspect(unread);
        } catch (JenaException | IllegalArgumentException e) {
            return new Refused(unread.refusal("cannot be checked: " + e.getMessage()));
        }
    }

    /** Whether the next result can be had without waiting; also so at the end. */
    boolean isReady() {
        if (ended || current.hasNext()) {
            return true;
        }
        Optional<Future<List<Inspected>>> head = queue.peek();
        return head != null && head.map(Future::isDone).orElse(true);
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && !ended) {
            try {
                Optional<Future<List<Inspected>>> head = queue.take();
                ended = head.isEmpty();
                current = ended ? current : head.get().get().iterator();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("loading was interrupted", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return current.hasNext();
    }

    @Override
    public Inspected next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }

    @Override
    public void close() {
        feeder.shutdownNow();
        workers.shutdownNow();
    }
}
