package org.demarche.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Publication dates as files, pages and feeds write them, brought to ISO 8601 without guessing what is not there. */
public final class Dates {
    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ISO_DATE_TIME,
            DateTimeFormatter.RFC_1123_DATE_TIME,
            form("yyyy-MM-dd'T'HH:mm[:ss][.SSS]Z"),
            form("yyyy-MM-dd'T'HH:mmXXX"),
            form("yyyy-MM-dd HH:mm[:ss][.SSS][XXX]"),
            form("EEE, d MMM yyyy HH:mm[:ss] z"),
            form("d MMM yyyy HH:mm[:ss] z"),
            DateTimeFormatter.ISO_LOCAL_DATE,
            form("yyyyMMdd"),
            form("d MMMM yyyy"),
            form("d MMM yyyy"),
            form("MMMM d, yyyy"),
            form("MMM d, yyyy"));

    private Dates() {}

    /** The day as {@code 2026-01-05}, or the moment with its offset where both are given. */
    public static Optional<String> iso(String written) {
        return FORMS.stream().flatMap(form -> parse(form, written).stream()).findFirst();
    }

    private static Optional<String> parse(DateTimeFormatter form, String written) {
        try {
            return Optional.of(iso(form.parseBest(
                    written.strip(), ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String iso(TemporalAccessor parsed) {
        if (parsed instanceof ZonedDateTime zoned) {
            return written(zoned.toOffsetDateTime());
        } else if (parsed instanceof OffsetDateTime moment) {
            return written(moment);
        }
        return LocalDate.from(parsed).toString();
    }

    private static String written(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.withNano(0));
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
