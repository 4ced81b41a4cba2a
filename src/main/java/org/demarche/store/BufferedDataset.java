package org.demarche.store;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;
import org.jspecify.annotations.Nullable;

/**
 * The store as a transactional dataset. A write transaction reads a snapshot and keeps its own changes beside it; they
 * reach the backing together at commit, so an aborted transaction never touches the database. One writes at a time;
 * readers wait for nobody.
 */
final class BufferedDataset extends DatasetGraphWrapper {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Backing backing;
    private final FullText fullText;
    private final ReentrantLock writer = new ReentrantLock(true);

    @SuppressWarnings("ThreadLocalUsage") // a thread may have a transaction in each of several stores
    private final ThreadLocal<@Nullable Running> running = new ThreadLocal<>();

    /** A transaction of one thread. */
    private static final class Running {
        final TxnType type;
        final DataVersion version;
        DatasetGraph snapshot;

        @Nullable
        ChangedView view;

        Running(TxnType type, DataVersion version, DatasetGraph snapshot) {
            this.type = type;
            this.version = version;
            this.snapshot = snapshot;
        }
    }

    BufferedDataset(Backing backing, FullText fullText) {
        super(null, new Context());
        this.backing = backing;
        this.fullText = fullText;
        getContext().set(TextQuery.textIndex, new SearchIndex(this::searchable));
        getContext().set(TDB2.symUnionDefaultGraph, true);
        BoundedEvaluation.install(getContext());
    }

    /** What queries are answered from: the database itself as long as the transaction has changed nothing. */
    @Override
    protected DatasetGraph get() {
        Running now = current();
        return now.view == null || now.view.changes().isNone() ? now.snapshot : now.view;
    }

    @Override
    protected DatasetGraph getR() {
        Running now = current();
        return now.view == null ? new ChangedView(now.snapshot) : now.view;
    }

    @Override
    protected DatasetGraph getW() {
        Running now = current();
        if (now.view == null && !promote()) {
            throw new JenaTransactionException("not in a write transaction");
        }
        return Objects.requireNonNull(now.view);
    }

    /** Lets what the running transaction changes count as memory of a request. */
    void bound(MemoryShare memory) {
        Objects.requireNonNull(current().view).changes().bound(memory);
    }

    private Running current() {
        Running now = running.get();
        if (now == null) {
            throw new JenaTransactionException("not in a transaction");
        }
        return now;
    }

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createDefaultGraph(this);
    }

    @Override
    public Graph getUnionGraph() {
        return GraphView.createUnionGraph(this);
    }

    @Override
    public Graph getGraph(Node name) {
        return GraphView.createNamedGraph(this, name);
    }

    @Override
    public PrefixMap prefixes() {
        return StandardPrefixes.map();
    }

    @Override
    public void begin() {
        begin(TxnType.READ_PROMOTE);
    }

    @Override
    public void begin(ReadWrite mode) {
        begin(TxnType.convert(mode));
    }

    @Override
    public void begin(TxnType type) {
        if (running.get() != null) {
            throw new JenaTransactionException("already in a transaction");
        }
        if (type == TxnType.WRITE) {
            writer.lock();
        }
        try {
            Running now = new Running(type, backing.version(), backing.begin());
            if (type == TxnType.WRITE) {
                now.view = new ChangedView(now.snapshot);
            }
            running.set(now);
        } catch (RuntimeException e) {
            if (type == TxnType.WRITE) {
                writer.unlock();
            }
            throw e;
        }
    }

    @Override
    public boolean promote() {
        return switch (current().type) {
            case READ_PROMOTE -> promote(Promote.ISOLATED);
            case READ_COMMITTED_PROMOTE -> promote(Promote.READ_COMMITTED);
            case READ, WRITE -> current().view != null;
        };
    }

    /** Becomes a writer; an isolated transaction only if nobody has written since it began. */
    @Override
    public boolean promote(Promote mode) {
        Running now = current();
        if (now.view != null) {
            return true;
        }
        if (now.type == TxnType.READ) {
            return false;
        }
        writer.lock();
        if (!now.version.equals(backing.version())) {
            if (mode == Promote.ISOLATED) {
                writer.unlock();
                return false;
            }
            backing.end();
            now.snapshot = backing.begin();
        }
        now.view = new ChangedView(now.snapshot);
        return true;
    }

    @Override
    public void commit() {
        ChangedView view = current().view;
        if (view != null) {
            try {
                view.changes().settle(current().snapshot);
            } catch (RuntimeException e) {
                end();
                throw e;
            }
        }
        backing.end();
        running.remove();
        if (view != null) {
            try {
                apply(view.changes());
            } finally {
                writer.unlock();
            }
        }
    }

    private void apply(Changes changes) {
        if (!changes.isNone()) {
            fullText.before(changes);
            backing.apply(changes);
            fullText.after(changes);
        }
    }

    @Override
    public void abort() {
        end();
    }

    /** Ends the transaction of this thread, if there is one; what it has changed and not committed is dropped. */
    @Override
    public void end() {
        Running now = running.get();
        if (now == null) {
            return;
        }
        running.remove();
        try {
            backing.end();
        } finally {
            if (now.view != null) {
                writer.unlock();
            }
        }
    }

    /** The full-text index, which the first search makes. */
    private TextIndexLucene searchable() {
        if (fullText.isMissing()) {
            if (!waitAlone()) {
                throw new QueryCancelledException(); // the store is being exchanged or written for long
            }
            try {
                if (fullText.isMissing()) {
                    index();
                }
            } finally {
                writer.unlock();
            }
        }
        return fullText.searchable();
    }

    private boolean waitAlone() {
        try {
            return writer.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Makes the full-text index anew, from the newest state whatever this thread is reading; while nobody writes. */
    void index() {
        CompletableFuture.runAsync(() -> {
                    DatasetGraph now = backing.begin();
                    try {
                        fullText.rebuild(now);
                    } finally {
                        backing.end();
                    }
                })
                .join();
    }

    /** Runs an action while nobody else writes. */
    void alone(Runnable action) {
        writer.lock();
        try {
            action.run();
        } finally {
            writer.unlock();
        }
    }

    @Override
    public boolean isInTransaction() {
        return running.get() != null;
    }

    @Override
    public @Nullable ReadWrite transactionMode() {
        Running now = running.get();
        if (now == null) {
            return null;
        }
        return now.view == null ? ReadWrite.READ : ReadWrite.WRITE;
    }

    @Override
    public @Nullable TxnType transactionType() {
        Running now = running.get();
        return now == null ? null : now.type;
    }

    @Override
    public boolean supportsTransactions() {
        return true;
    }

    @Override
    public boolean supportsTransactionAbort() {
        return true;
    }

    @Override
    public void sync() {
        // Each commit is on disk when it returns.
    }

    /** Closing is the knowledge graph's. */
    @Override
    public void close() {}
}
