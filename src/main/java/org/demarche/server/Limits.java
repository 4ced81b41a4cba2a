package org.demarche.server;

import java.time.Duration;

/**
 * What one request may cost the server.
 *
 * @param queryTimeout the longest time of a query
 * @param updateTimeout the longest time of an update
 * @param queriesAtOnce queries that run at once
 * @param queriesPerClient queries of one address that run at once
 * @param queryBytes the longest text of a query
 * @param resultRows the most rows or triples of an answer
 * @param resultBytes the most bytes of an answer
 * @param expressionCharacters the longest string that an expression may build
 * @param uploadBytes the largest body as it arrives
 * @param expandedBytes the largest body after decompression
 * @param uploadsAtOnce uploads that are received at once
 * @param writersWaiting writers that may wait for the one that writes
 * @param requestMemory the most bytes that one request may hold, as estimated
 * @param memoryTogether the most bytes that all requests may hold at a time
 * @param leastRate the bytes a second that a connection must carry while a body is sent, or 0 for any
 * @param connections the most connections at a time
 * @param streams the most requests at a time on one connection of HTTP/2, or 0 for HTTP/1.1 only
 * @param literalCharacters the longest literal in uploaded data
 * @param iriCharacters the longest IRI in uploaded data
 */
public record Limits(
        Duration queryTimeout,
        Duration updateTimeout,
        int queriesAtOnce,
        int queriesPerClient,
        int queryBytes,
        long resultRows,
        long resultBytes,
        int expressionCharacters,
        long uploadBytes,
        long expandedBytes,
        int uploadsAtOnce,
        int writersWaiting,
        long requestMemory,
        long memoryTogether,
        long leastRate,
        int connections,
        int streams,
        int literalCharacters,
        int iriCharacters) {

    /** The same limits with other times for a query and an update. */
    public Limits withTimeouts(Duration query, Duration update) {
        return new Limits(
                query,
                update,
                queriesAtOnce,
                queriesPerClient,
                queryBytes,
                resultRows,
                resultBytes,
                expressionCharacters,
                uploadBytes,
                expandedBytes,
                uploadsAtOnce,
                writersWaiting,
                requestMemory,
                memoryTogether,
                leastRate,
                connections,
                streams,
                literalCharacters,
                iriCharacters);
    }

    static Limits from(Amounts amounts) {
        return new Limits(
                amounts.time("query.timeout"),
                amounts.time("update.timeout"),
                amounts.count("query.at-once"),
                amounts.count("query.at-once-per-client"),
                Math.toIntExact(amounts.size("query.bytes")),
                amounts.size("result.rows"),
                amounts.size("result.bytes"),
                Math.toIntExact(amounts.size("expression.characters")),
                amounts.size("upload.bytes"),
                amounts.size("upload.expanded-bytes"),
                amounts.count("upload.at-once"),
                amounts.count("write.waiting"),
                amounts.memory("memory.per-request"),
                amounts.memory("memory.together"),
                amounts.size("connection.least-rate"),
                amounts.count("connection.at-once"),
                amounts.count("connection.streams"),
                Math.toIntExact(amounts.size("literal.characters")),
                Math.toIntExact(amounts.size("iri.characters")));
    }
}
