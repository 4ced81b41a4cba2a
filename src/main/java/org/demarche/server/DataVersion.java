package org.demarche.server;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Which state of the data an answer was made from, for caches.
 *
 * @param number changes since the server began
 * @param since when the data became so, in whole seconds as HTTP tells times
 */
record DataVersion(long number, Instant since) {

    static DataVersion first() {
        return new DataVersion(0, now());
    }

    DataVersion next() {
        return new DataVersion(number + 1, now());
    }

    /** A name for this state that no other state of this or another run of the server has. */
    String name() {
        return Long.toString(since.getEpochSecond(), 36) + "." + number;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
