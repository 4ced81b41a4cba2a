package org.demarche.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Which state of the data an answer was made from.
 *
 * @param number changes since the store was opened
 * @param since when the data became so, in milliseconds; for a store on disk that has just been opened, when its files
 *     were last written
 */
public record DataVersion(long number, Instant since) {
    public DataVersion {
        since = since.truncatedTo(ChronoUnit.MILLIS);
    }

    static DataVersion first(Instant since) {
        return new DataVersion(0, since);
    }

    DataVersion next() {
        return new DataVersion(number + 1, Instant.now());
    }

    /** A name for this state that no other state of the store has. */
    public String name() {
        return Long.toString(since.toEpochMilli(), 36) + "." + number;
    }
}
