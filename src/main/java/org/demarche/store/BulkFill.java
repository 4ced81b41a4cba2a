package org.demarche.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableInline;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Fills an empty TDB2 database with the quads of a stream: numbers the nodes while they come, sorts the numbers for
 * each index, and packs the indexes at the end, as Jena's xloader does by the sort of the operating system. Writing
 * into the trees quad by quad, as Jena's other loaders do, takes several times as much processor time.
 */
final class BulkFill implements AutoCloseable {
    private static final String PRIMARY = "GSPO";

    /** At least so much of the disk is left free by the packing. */
    private static final long SPARE_BYTES = 1L << 26;

    private final DatasetGraphTDB database;
    private final StoreDirectory directory;
    private final List<Order> orders;

    /**
     * @param empty the database
     * @param scratch a directory for the sorted numbers, which is deleted by the caller
     */
    BulkFill(DatasetGraph empty, StoreDirectory directory, Path scratch) {
        this.database = TDBInternal.getDatasetGraphTDB(empty);
        this.directory = directory;
        this.orders = new ArrayList<>();
        for (TupleIndex index : table(database).getTupleTable().getIndexes()) {
            orders.add(new Order((TupleIndexRecord) index, scratch));
        }
    }

    private static NodeTupleTable table(DatasetGraphTDB database) {
        return database.getQuadTable().getNodeTupleTable();
    }

    /** Takes in all quads of a source and ends with them being in the database. */
    void fill(Consumer<StreamRDF> source) {
        database.getTxnSystem().getTxnMgr().startExclusiveMode();
        try {
            number(source);
            requireRoom();
            pack();
        } finally {
            database.getTxnSystem().getTxnMgr().finishExclusiveMode();
        }
    }

    private void number(Consumer<StreamRDF> source) {
        NodeTable nodes = table(database).getNodeTable();
        TransactionCoordinator coordinator = CoLib.newCoordinator();
        CoLib.add(coordinator, nodes);
        CoLib.start(coordinator);
        Transaction transaction = coordinator.begin(TxnType.WRITE);
        try (QuadNumbers numbers = new QuadNumbers(NodeTableInline.create(uncached(nodes)), this::append)) {
            source.accept(new RoomyStream(numbers, directory));
            numbers.flush();
            transaction.commit();
        } catch (RuntimeException | Error e) {
            transaction.abort();
            throw e;
        } finally {
            transaction.end();
        }
    }

    /** The table under its caches, which hold a million nodes that nobody reads again while the database is filled. */
    private static NodeTable uncached(NodeTable nodes) {
        NodeTable found = nodes;
        while (found.wrapped() != null) {
            found = found.wrapped();
        }
        return found;
    }

    private void append(long[] rows, int count) {
        long[] permuted = new long[count * TupleSort.WIDTH];
        orders.forEach(order -> order.append(rows, count, permuted));
    }

    /** The files of the database are mapped into memory, where a full disk ends the process. */
    private void requireRoom() {
        long needed = orders.stream().mapToLong(order -> order.runs.bytes()).sum() + SPARE_BYTES;
        if (directory.room() < needed) {
            throw new StoreFullException(directory.path(), needed);
        }
    }

    private void pack() {
        ExecutorService threads = Executors.newFixedThreadPool(
                Math.min(orders.size(), Runtime.getRuntime().availableProcessors()));
        try {
            Stream<CompletableFuture<Void>> packing =
                    orders.stream().map(order -> CompletableFuture.runAsync(order::pack, threads));
            CompletableFuture.allOf(packing.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            threads.shutdown();
        }
    }

    /** Gives up the sorted numbers; what has been packed stays. */
    @Override
    public void close() {
        orders.forEach(order -> order.runs.close());
    }

    /** An index, how its columns follow from the primary ones, and its entries. */
    private static final class Order {
        final SortedRuns runs;
        private final TupleIndexRecord index;

        /** For each column of the index, which of the primary index it is. */
        private final int[] columns = new int[TupleSort.WIDTH];

        Order(TupleIndexRecord index, Path scratch) {
            this.index = index;
            this.runs = new SortedRuns(scratch.resolve(index.getName() + ".runs"));
            TupleMap map = TupleMap.create(PRIMARY, index.getName());
            for (int i = 0; i < columns.length; i++) {
                columns[map.putSlotIdx(i)] = i;
            }
        }

        void append(long[] rows, int count, long[] permuted) {
            for (int row = 0; row < permuted.length; row += TupleSort.WIDTH) {
                for (int column = 0; column < TupleSort.WIDTH; column++) {
                    permuted[row + column] = rows[row + columns[column]];
                }
            }
            TupleSort.sort(permuted, count);
            runs.append(permuted, count);
        }

        void pack() {
            BPlusTree tree = (BPlusTree) index.getRangeIndex();
            RecordFactory keys = tree.getRecordFactory();
            BPlusTreeParams parameters =
                    new BPlusTreeParams(BPlusTreeParams.calcOrder(SystemTDB.BlockSize, keys), keys);
            Iterator<Record> sorted = runs.merged();
            CoLib.executeWrite(
                    index,
                    () -> BPlusTreeRewriter.packIntoBPlusTree(
                            sorted,
                            parameters,
                            keys,
                            tree.getStateManager().getBufferChannel(),
                            tree.getNodeManager().getBlockMgr(),
                            tree.getRecordsMgr().getBlockMgr()));
            runs.close();
        }
    }
}
