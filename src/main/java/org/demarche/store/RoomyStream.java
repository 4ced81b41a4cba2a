package org.demarche.store;

import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;

/** A stream that ends with an error before the disk is full, since the threads of TDB2's loader would then hang. */
final class RoomyStream extends StreamRDFWrapper {
    private static final int LOOK_AFTER = 100_000;
    private static final long SPARE_BYTES = 1L << 28;

    private final StoreDirectory directory;
    private int quads;

    RoomyStream(StreamRDF stream, StoreDirectory directory) {
        super(stream);
        this.directory = directory;
    }

    @Override
    public void quad(Quad quad) {
        if (quads++ % LOOK_AFTER == 0 && directory.room() < SPARE_BYTES) {
            throw new StoreException(
                    "store '" + directory.path() + "' has less than 256 MiB of disk left for a large load");
        }
        super.quad(quad);
    }
}
