package org.demarche.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;

/**
 * A store of article graphs whose default graph is the union of its named graphs, on disk or in memory.
 *
 * <p>Changes are collected beside the database and reach it together when they are complete: see {@link DiskBacking}
 * for why an aborted change must not touch it.
 */
public final class KnowledgeGraph implements AutoCloseable {
    static {
        // TDB2's own initialisation fails when one of its classes is the first of Jena to be touched.
        JenaSystem.init();
    }

    private final @Nullable Path directory;
    private final Backing backing;
    private final FullText fullText;
    private final BufferedDataset dataset;

    private KnowledgeGraph(@Nullable Path directory, Backing backing, FullText fullText) {
        this.directory = directory;
        this.backing = backing;
        this.fullText = fullText;
        this.dataset = new BufferedDataset(backing, fullText);
    }

    /**
     * The store in a directory, which is made if it is not there.
     *
     * @throws StoreLockedException if another process uses the store
     * @throws StoreException if the directory is something else, or of a newer version
     */
    public static KnowledgeGraph at(Path directory) {
        StoreDirectory held = StoreDirectory.hold(directory);
        return new KnowledgeGraph(directory, new DiskBacking(held), FullText.in(held.text()));
    }

    /**
     * The store in a directory where there must be one.
     *
     * @throws StoreException as {@link #at} does, or if there is no store
     */
    public static KnowledgeGraph existing(Path directory) {
        if (!Files.exists(directory)) {
            throw new StoreException("there is no store '" + directory + "': make one with 'demarche load'");
        }
        if (Files.isDirectory(directory) && !StoreDirectory.isStore(directory)) {
            throw new StoreException("'" + directory + "' is not a store: make one with 'demarche load'");
        }
        return at(directory);
    }

    /** An empty store in memory. */
    public static KnowledgeGraph inMemory() {
        return new KnowledgeGraph(null, new MemoryBacking(), FullText.inMemory());
    }

    /** The directory of the store, if it is on disk. */
    public Optional<Path> directory() {
        return Optional.ofNullable(directory);
    }

    /** Runs a read-only action in one transaction. */
    public <T> T read(Function<DatasetGraph, T> action) {
        return Txn.calculateRead(dataset, () -> action.apply(dataset));
    }

    /**
     * Applies one change in one transaction: the consumer sees the store as it is, together with its own changes. If it
     * throws, nothing of the change reaches the store. A change that changes nothing writes nothing.
     */
    public void write(Consumer<DatasetGraph> change) {
        Txn.executeWrite(dataset, () -> change.accept(dataset));
    }

    /**
     * As {@link #write(Consumer)}, but what is changed counts as memory of a request.
     *
     * @throws TooMuchMemory if that is more than the request may hold; then nothing is changed
     */
    public void write(Consumer<DatasetGraph> change, MemoryShare memory) {
        write(now -> {
            dataset.bound(memory);
            change.accept(now);
        });
    }

    /**
     * Adds very many quads in one transaction. Where the store is on disk, the database is built anew, with packed
     * indexes, beside the old one, which it replaces in one step at the end. Worth it where the quads are many times those
     * that are there. If the source throws, the store stays as it was. The source sees nothing of the store.
     */
    public void bulk(Consumer<StreamRDF> source) {
        if (dataset.isInTransaction()) {
            throw new IllegalStateException("a bulk load is a transaction of its own");
        }
        dataset.alone(() -> {
            fullText.beforeExchange();
            backing.bulk(source);
        });
    }

    /** Makes the full-text index anew, which else happens when somebody searches and there is none. */
    public void index() {
        dataset.alone(dataset::index);
    }

    /**
     * Builds the database anew without what has been removed, and puts it in the old one's place in one step.
     *
     * @throws StoreException if readers do not end within half a minute, or the disk has no room for both
     */
    public void compact() {
        bulk(stream -> {});
    }

    /**
     * The store as a transactional dataset, for a server to answer from. What is written in a transaction reaches the
     * database at its commit, and not at all if it is aborted.
     */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** Which state the data is in; a transaction that begins later sees this state or a newer one. */
    public DataVersion version() {
        return backing.version();
    }

    /** The length of all files of the store, of which much may be empty room; 0 in memory. */
    public long size() {
        return backing.size();
    }

    /** Waits for running transactions, a while, and gives the directory free. */
    @Override
    public void close() {
        fullText.close();
        backing.close();
    }
}
