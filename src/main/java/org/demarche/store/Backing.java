package org.demarche.store;

import java.util.function.Consumer;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;

/** What holds the quads: read in snapshots, changed only by whole sets of changes. */
sealed interface Backing permits DiskBacking, MemoryBacking {
    /** Begins to read in this thread; what the returned dataset holds stays as it is until {@link #end}. */
    DatasetGraph begin();

    /** Ends reading in this thread. */
    void end();

    /** Which state the quads are in. */
    DataVersion version();

    /** Makes settled changes last, all or none of them; called by one thread at a time, which is not reading. */
    void apply(Changes changes);

    /**
     * Adds very many quads to what is there, faster than {@link #apply}; if the source throws, nothing of it is kept.
     * Called by one thread at a time, which is not reading.
     */
    void bulk(Consumer<StreamRDF> source);

    /** The length of all files, or 0 in memory. */
    long size();

    void close();
}
