package org.demarche.load;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** How a file is compressed, by the end of its name. */
enum Compression {
    NONE(""),
    GZIP(".gz"),
    ZSTANDARD(".zst");

    private static final int BUFFER = 1 << 16;

    private final String ending;

    Compression(String ending) {
        this.ending = ending;
    }

    static Compression ofFile(String fileName) {
        return Arrays.stream(values())
                .filter(compression -> compression != NONE && fileName.endsWith(compression.ending))
                .findFirst()
                .orElse(NONE);
    }

    static String withoutEnding(String fileName) {
        String ending = ofFile(fileName).ending;
        return fileName.substring(0, fileName.length() - ending.length());
    }

    /**
     * The expanded bytes, at most {@link BoundedExpansion#LIMIT} times as many as there are compressed ones, past a
     * first allowance: what expands further is no text but a bomb.
     */
    InputStream expand(InputStream in) throws IOException {
        try {
            return switch (this) {
                case NONE -> new BufferedInputStream(in, BUFFER);
                case GZIP -> BoundedExpansion.of(in, compressed -> new GZIPInputStream(compressed, BUFFER));
                case ZSTANDARD -> BoundedExpansion.of(in, ZstdInputStream::new);
            };
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }
}
