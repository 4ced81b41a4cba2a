package org.demarche.server;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.demarche.store.DataVersion;
import org.jspecify.annotations.Nullable;

/** What lets caches ask whether a document is still as they have it, as RFC 9110 says. */
final class Caching {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private Caching() {}

    /**
     * Sets the validators of an answer, of which each way to compress it has its own; tells whether the client has this state of the document already, and says so to
     * it.
     *
     * @param variant what else the answer depends on: its format, its page
     */
    static boolean isKnownToClient(HttpAction action, DataVersion version, String variant) {
        String sent = variant + Coding.preferredBy(action.getRequest());
        String tag = "\"" + version.name() + "-" + Integer.toString(sent.hashCode(), 36) + "\"";
        action.setResponseHeader("ETag", tag);
        action.setResponseHeader("Last-Modified", HTTP_DATE.format(version.since()));
        action.setResponseHeader("Vary", "Accept");
        action.setResponseHeader("Cache-Control", "no-cache");
        @Nullable String tags = action.getRequestHeader("If-None-Match");
        @Nullable String since = action.getRequestHeader("If-Modified-Since");
        boolean known = tags == null ? since != null && isUnchanged(version, since) : names(tags, tag);
        if (known) {
            action.setResponseStatus(304);
        }
        return known;
    }

    /** A weak tag is compared as its strong one: a proxy that compresses weakens it. */
    private static boolean names(String tags, String tag) {
        return Arrays.stream(tags.split(",", -1))
                .map(shown -> shown.strip().replaceFirst("^W/", ""))
                .anyMatch(shown -> shown.equals("*") || shown.equals(tag));
    }

    private static boolean isUnchanged(DataVersion version, String since) {
        try {
            Instant seen = HTTP_DATE.parse(since, Instant::from);
            return !version.since().truncatedTo(ChronoUnit.SECONDS).isAfter(seen);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
