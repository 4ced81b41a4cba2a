package org.demarche.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A stretch of time that a text names.
 *
 * @param earliest the first day on which it may lie, unknown where the text does not tell
 * @param latest the last day on which it may lie
 */
public record TimeSpan(Span span, Optional<LocalDate> earliest, Optional<LocalDate> latest, Granularity granularity) {
    public TimeSpan {
        if (earliest.isPresent() && latest.isPresent() && latest.get().isBefore(earliest.get())) {
            throw new IllegalArgumentException("time span \"" + span + "\" ends before it begins");
        }
    }
}
