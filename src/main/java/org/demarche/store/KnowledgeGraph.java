package org.demarche.store;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/** A store of article graphs whose default graph is the union of its named graphs. */
public final class KnowledgeGraph implements AutoCloseable {
    private final DatasetGraph dataset;

    private KnowledgeGraph(DatasetGraph dataset) {
        this.dataset = dataset;
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    }

    /** The store in a directory, which is made if it is not there. */
    public static KnowledgeGraph at(Path directory) {
        return new KnowledgeGraph(DatabaseMgr.connectDatasetGraph(Location.create(directory)));
    }

    /** An empty store in memory. */
    public static KnowledgeGraph inMemory() {
        return new KnowledgeGraph(DatabaseMgr.createDatasetGraph());
    }

    /** Runs a read-only action in one transaction. */
    public <T> T read(Function<DatasetGraph, T> action) {
        return Txn.calculateRead(dataset, () -> action.apply(dataset));
    }

    /** Applies one change; if it throws, nothing of it reaches the store. */
    public void write(Consumer<DatasetGraph> change) {
        DatasetGraph buffer = DatasetGraphFactory.createTxnMem();
        change.accept(buffer);
        Txn.executeWrite(dataset, () -> buffer.find().forEachRemaining(dataset::add));
    }

    /** The dataset itself, for the server that answers from it. */
    public DatasetGraph dataset() {
        return dataset;
    }

    @Override
    public void close() {
        dataset.close();
    }
}
