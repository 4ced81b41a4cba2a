package org.demarche.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.riot.Lang;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request, received whole into a temporary file before anything is done with it: a slow sender holds
 * nothing but its own connection.
 */
final class Body implements AutoCloseable {
    private static final int CHUNK = 1 << 16;

    private final Path file;
    private final boolean compressed;
    private final long expandedBytes;

    private Body(Path file, boolean compressed, long expandedBytes) {
        this.file = file;
        this.compressed = compressed;
        this.expandedBytes = expandedBytes;
    }

    /** Receives a body; one that is longer than the limit is refused as soon as that shows. */
    static Body received(HttpAction action, Limits limits) {
        boolean compressed = isCompressed(action);
        Body body = new Body(spoolFile(), compressed, Math.min(limits.expandedBytes(), limits.requestMemory()));
        try (OutputStream out = Files.newOutputStream(body.file)) {
            bounded(action, limits.uploadBytes()).transferTo(out);
            return body;
        } catch (IOException e) {
            body.close();
            throw Refusal.badRequest("the body broke off");
        } catch (RuntimeException e) {
            body.close();
            throw e;
        }
    }

    /** Receives a body that is text of at most so many bytes. */
    static String text(HttpAction action, long limit) {
        boolean compressed = isCompressed(action);
        try (InputStream in = expanded(bounded(action, limit), compressed, limit)) {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.badRequest("the body is not UTF-8");
        } catch (IOException e) {
            throw Refusal.badRequest("the body broke off or is not gzip");
        }
    }

    /**
     * The content, decompressed; reading past the limit is refused. JSON-LD has a tenth of it, since it is kept whole,
     * several times over, while it is read.
     */
    InputStream open(Lang lang) throws IOException {
        boolean keptWhole = Lang.JSONLD.equals(lang) || Lang.JSONLD11.equals(lang);
        long limit = keptWhole ? expandedBytes / 10 : expandedBytes;
        return new BufferedInputStream(
                new BoundedStream(expanded(Files.newInputStream(file), compressed, limit), limit), CHUNK);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path spoolFile() {
        try {
            return Files.createTempFile("demarche-upload", null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isCompressed(HttpAction action) {
        @Nullable String encoding = action.getRequestHeader("Content-Encoding");
        if (encoding == null || encoding.isBlank()) {
            return false;
        }
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "identity" -> false;
            case "gzip", "x-gzip" -> true;
            default -> throw Refusal.with(415, "a body comes plain or with Content-Encoding: gzip");
        };
    }

    private static InputStream bounded(HttpAction action, long limit) throws IOException {
        HttpServletRequest request = action.getRequest();
        if (request.getContentLengthLong() > limit) {
            throw tooLong(limit);
        }
        return new BoundedStream(request.getInputStream(), limit);
    }

    private static InputStream expanded(InputStream in, boolean compressed, long limit) throws IOException {
        return compressed ? new BoundedStream(new GZIPInputStream(in, CHUNK), limit) : in;
    }

    static RuntimeException tooLong(long limit) {
        return Refusal.with(413, "the body is longer than " + limit + " bytes");
    }
}
