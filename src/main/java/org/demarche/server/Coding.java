package org.demarche.server;

import io.airlift.compress.zstd.ZstdCompressor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.fuseki.servlets.ActionErrorException;

/** How an answer is compressed on its way, chosen by {@code Accept-Encoding} as RFC 9110 says. */
enum Coding {
    ZSTD,
    GZIP,
    IDENTITY;

    /** Half the bytes more than at the usual level 6, in a third of the time. */
    private static final int GZIP_LEVEL = 3;

    private static final List<String> NAMES =
            Arrays.stream(values()).map(Coding::contentEncoding).toList();

    /** The coding that a request prefers; a header that is malformed asks for none. */
    static Coding preferredBy(HttpServletRequest request) {
        return preferredBy(Collections.list(request.getHeaders("Accept-Encoding")));
    }

    /** The coding that the values of the header prefer. */
    static Coding preferredBy(List<String> headers) {
        String header = String.join(",", headers).replaceAll("(^|,)\\s*\\*", "$1*/*");
        try {
            Optional<String> preferred = Accept.of(header).preferred(NAMES);
            return preferred.map(name -> values()[NAMES.indexOf(name)]).orElse(IDENTITY);
        } catch (ActionErrorException e) {
            return IDENTITY;
        }
    }

    /** The name in HTTP. */
    String contentEncoding() {
        return name().toLowerCase(Locale.ROOT);
    }

    Encoder encoder() {
        return switch (this) {
            case GZIP -> new Gzip();
            case ZSTD -> Coding::frame;
            case IDENTITY -> (chunk, last) -> chunk;
        };
    }

    /** Compresses an answer piece by piece and keeps no more of it than a window. */
    interface Encoder {
        byte[] encode(byte[] chunk, boolean last);
    }

    /** Each piece is a frame of its own, which RFC 8878 allows: a stream of one frame would keep up to 8 MiB an answer. */
    private static byte[] frame(byte[] chunk, boolean last) {
        if (chunk.length == 0) {
            return chunk;
        }
        ZstdCompressor zstd = new ZstdCompressor();
        byte[] frame = new byte[zstd.maxCompressedLength(chunk.length)];
        return Arrays.copyOf(frame, zstd.compress(chunk, 0, chunk.length, frame, 0, frame.length));
    }

    private static final class Gzip implements Encoder {
        private final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        private final GZIPOutputStream gzip;

        Gzip() {
            try {
                this.gzip = new Fast(compressed);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public byte[] encode(byte[] chunk, boolean last) {
            try {
                gzip.write(chunk);
                if (last) {
                    gzip.close();
                }
                byte[] ready = compressed.toByteArray();
                compressed.reset();
                return ready;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static final class Fast extends GZIPOutputStream {
            Fast(ByteArrayOutputStream out) throws IOException {
                super(out);
                def.setLevel(GZIP_LEVEL);
            }
        }
    }
}
