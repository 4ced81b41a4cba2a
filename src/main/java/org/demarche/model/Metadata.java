package org.demarche.model;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What is known about an article beside its text; nothing is filled in where it is unknown.
 *
 * @param date the day of publication as {@code 2026-01-05}, or the moment as {@code 2026-01-05T10:00:00+09:00}
 * @param publisher the label of the publisher, such as {@code Kyodo News}
 * @param language a BCP 47 tag, such as {@code en}
 */
public record Metadata(
        Optional<String> headline,
        Optional<String> date,
        Optional<String> publisher,
        Optional<String> url,
        Optional<String> byline,
        Optional<String> language) {
    private static final Metadata NONE = new Metadata(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Metadata {
        date.ifPresent(Metadata::dayOf);
    }

    /** Metadata of which nothing is known. */
    public static Metadata none() {
        return NONE;
    }

    /** The day of publication, in the zone that the date was written in. */
    public Optional<LocalDate> day() {
        return date.map(Metadata::dayOf);
    }

    /** This metadata, with what is unknown in it taken from the other. */
    public Metadata or(Metadata other) {
        return new Metadata(
                headline.or(other::headline),
                date.or(other::date),
                publisher.or(other::publisher),
                url.or(other::url),
                byline.or(other::byline),
                language.or(other::language));
    }

    /** The same with another headline. */
    public Metadata withHeadline(String value) {
        return new Metadata(Optional.of(value), date, publisher, url, byline, language);
    }

    /** The same with another date. */
    public Metadata withDate(String value) {
        return new Metadata(headline, Optional.of(value), publisher, url, byline, language);
    }

    /** The same with another publisher. */
    public Metadata withPublisher(String value) {
        return new Metadata(headline, date, Optional.of(value), url, byline, language);
    }

    /** The same with another URL. */
    public Metadata withUrl(String value) {
        return new Metadata(headline, date, publisher, Optional.of(value), byline, language);
    }

    /** The same with another byline. */
    public Metadata withByline(String value) {
        return new Metadata(headline, date, publisher, url, Optional.of(value), language);
    }

    /** The same with another language. */
    public Metadata withLanguage(String value) {
        return new Metadata(headline, date, publisher, url, byline, Optional.of(value));
    }

    private static LocalDate dayOf(String written) {
        try {
            return written.indexOf('T') > 0 ? OffsetDateTime.parse(written).toLocalDate() : LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("no ISO date: \"" + written + "\"", e);
        }
    }
}
