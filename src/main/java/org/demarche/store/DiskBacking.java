package org.demarche.store;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Quads in a TDB2 database. A write transaction of TDB2 only ever applies changes that are complete. Should it be
 * aborted all the same, by a full disk for instance, the database is closed and opened again before anything else is
 * written: TDB2 5.6.0 goes on writing node data at a wrong place after an abort (apache/jena issue 3877).
 */
final class DiskBacking implements Backing {
    private static final long PATIENCE_SECONDS = 30;
    private static final long SPARE_BYTES = 1L << 26;

    private final StoreDirectory directory;

    /** Shared by who uses the open database; held alone to close it. */
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock(true);

    private volatile DatasetGraph database;
    private volatile boolean damaged;
    private volatile DataVersion version;

    DiskBacking(StoreDirectory directory) {
        this.directory = directory;
        this.version = DataVersion.first(directory.lastWritten());
        this.database = open();
    }

    /** The database's own lock, under the one that is held already, may still be a dead process's for a moment. */
    private DatasetGraph open() {
        for (int tries = 1; tries < StoreLock.TRIES; tries++) {
            try {
                return connect();
            } catch (DBOpEnvException e) {
                StoreLock.pause();
            }
        }
        try {
            return connect();
        } catch (DBOpEnvException e) {
            throw new StoreException(
                    "store '" + directory.path() + "': the database is locked by another program or"
                            + " cannot be locked: " + e.getMessage(),
                    e);
        }
    }

    private DatasetGraph connect() {
        DatasetGraph opened = DatabaseMgr.connectDatasetGraph(Location.create(directory.path()));
        opened.getContext().set(TDB2.symUnionDefaultGraph, true);
        return opened;
    }

    @Override
    public DatasetGraph begin() {
        use.readLock().lock();
        try {
            database.begin(ReadWrite.READ);
            return database;
        } catch (RuntimeException e) {
            use.readLock().unlock();
            throw e;
        }
    }

    @Override
    public void end() {
        try {
            database.end();
        } finally {
            use.readLock().unlock();
        }
    }

    @Override
    public DataVersion version() {
        return version;
    }

    @Override
    public void apply(Changes changes) {
        requireRoom();
        if (damaged) {
            alone(this::reopen);
        }
        use.readLock().lock();
        try {
            database.begin(ReadWrite.WRITE);
            write(changes);
            version = version.next();
        } finally {
            use.readLock().unlock();
        }
    }

    /** The files are mapped into memory, where writing to a full disk ends the process and not the transaction. */
    private void requireRoom() {
        if (directory.room() < SPARE_BYTES) {
            throw new StoreFullException(directory.path(), SPARE_BYTES);
        }
    }

    private void write(Changes changes) {
        boolean done = false;
        try {
            changes.removed()
                    .forEach((graph, triples) -> triples.forEach(triple ->
                            database.delete(graph, triple.getSubject(), triple.getPredicate(), triple.getObject())));
            changes.added().forEach((graph, triples) -> triples.find()
                    .forEach(triple ->
                            database.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject())));
            database.commit();
            done = true;
        } finally {
            if (!done) {
                damaged = true;
                abort();
            }
            database.end();
        }
    }

    private void abort() {
        if (database.isInTransaction()) {
            database.abort();
        }
    }

    /** Builds the next generation of the database beside this one and then moves it into place, whole. */
    @Override
    public void bulk(Consumer<StreamRDF> source) {
        try {
            Location location = Location.create(directory.makeNextGeneration());
            DatasetGraph next = DatabaseMgr.connectDatasetGraph(location);
            try {
                fill(next, location, source);
            } finally {
                TDBInternal.expel(next, true);
            }
            alone(() -> {
                TDBInternal.expel(database, true);
                directory.promoteNextGeneration();
                database = open();
                damaged = false;
            });
            version = version.next();
        } finally {
            directory.clearLeftovers();
        }
    }

    private void fill(DatasetGraph next, Location location, Consumer<StreamRDF> source) {
        try (BulkFill fill = new BulkFill(next, directory, Path.of(location.getDirectoryPath()))) {
            fill.fill(stream -> {
                copyTo(stream);
                source.accept(stream);
            });
        }
    }

    private void copyTo(StreamRDF stream) {
        DatasetGraph now = begin();
        try {
            now.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(stream::quad);
        } finally {
            end();
        }
    }

    private void reopen() {
        TDBInternal.expel(database, true);
        database = open();
        damaged = false;
    }

    /** Runs what needs the database for itself, once all who use it have finished. */
    private void alone(Runnable action) {
        if (!waitAlone()) {
            throw new StoreException(
                    "store '" + directory.path() + "' must be reopened, but is being read for more than "
                            + PATIENCE_SECONDS + " seconds; stop the long query and try again");
        }
        try {
            action.run();
        } finally {
            use.writeLock().unlock();
        }
    }

    private boolean waitAlone() {
        try {
            return use.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public long size() {
        return directory.size();
    }

    @Override
    public void close() {
        boolean alone = waitAlone();
        try {
            TDBInternal.expel(database, true);
        } finally {
            if (alone) {
                use.writeLock().unlock();
            }
            directory.close();
        }
    }
}
