package org.demarche.load;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Expanded bytes that end with an error where they grow out of proportion to the compressed ones. */
final class BoundedExpansion extends FilterInputStream {
    /** RDF shrinks to a tenth or a fiftieth; nothing that is meant to be read shrinks to less than this part. */
    static final long LIMIT = 300;

    private static final long ALLOWANCE = 1 << 20;

    private final CountedBytes compressed;
    private long expanded;

    /** Makes a stream that expands another one. */
    @FunctionalInterface
    interface Expander {
        InputStream expand(InputStream compressed) throws IOException;
    }

    private BoundedExpansion(InputStream expanded, CountedBytes compressed) {
        super(expanded);
        this.compressed = compressed;
    }

    static InputStream of(InputStream in, Expander expander) throws IOException {
        CountedBytes counted = new CountedBytes(new BufferedInputStream(in, 1 << 16));
        return new BufferedInputStream(new BoundedExpansion(expander.expand(counted), counted), 1 << 16);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        grow(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        grow(Math.max(read, 0));
        return read;
    }

    private void grow(int bytes) throws IOException {
        expanded += bytes;
        if (expanded > ALLOWANCE + LIMIT * compressed.count()) {
            throw new IOException("expands to more than " + LIMIT + " times its size");
        }
    }
}
