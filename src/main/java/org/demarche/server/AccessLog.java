package org.demarche.server;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/**
 * Notes each request as one JSON object on one line. What the client sent is cut and stands inside JSON strings, so that
 * it can end neither the line nor the terminal of who reads it; the hash tells equal queries apart from others.
 *
 * <pre>
 * {"time": "2026-11-23T09:00:00Z", "id": "5b3c…", "client": "127.0.0.1", "method": "GET", "path": "/sparql", "query": "query=ASK…",
 *  "sha256": "9f86d081884c7d65", "status": 200, "bytes": 51, "ms": 3}
 * </pre>
 */
final class AccessLog implements RequestLog {
    private static final int LONGEST = 200;
    private static final int HASH_DIGITS = 16;

    private final BufferedWriter out;

    private AccessLog(BufferedWriter out) {
        this.out = out;
    }

    /** A log at the end of a file. */
    static AccessLog in(Path file) {
        try {
            return new AccessLog(Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot write the access log \"" + file + "\": " + e.getMessage(), e);
        }
    }

    @Override
    public void log(Request request, Response response) {
        String query = request.getHttpURI().getQuery() == null
                ? ""
                : request.getHttpURI().getQuery();
        JsonObject line = new JsonObject();
        line.put("time", Instant.ofEpochMilli(Request.getTimeStamp(request)).toString());
        line.put("id", String.valueOf(response.getHeaders().get(Shield.REQUEST_ID)));
        line.put("client", Request.getRemoteAddr(request));
        line.put("method", printable(request.getMethod()));
        line.put("path", printable(request.getHttpURI().getPath()));
        line.put("query", printable(query));
        line.put("sha256", hash(query));
        line.put("status", response.getStatus());
        line.put("bytes", Response.getContentBytesWritten(response));
        line.put("ms", (System.nanoTime() - request.getBeginNanoTime()) / 1_000_000);
        write(JSON.toStringFlat(line));
    }

    private synchronized void write(String line) {
        try {
            out.write(line + "\n");
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cut, and without whatever a terminal might take for a command. */
    private static String printable(String text) {
        return (text.length() <= LONGEST ? text : text.substring(0, LONGEST)).replaceAll("[^\\x20-\\x7e]", "?");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
