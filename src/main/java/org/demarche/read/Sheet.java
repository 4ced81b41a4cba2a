package org.demarche.read;

import java.util.ArrayList;
import java.util.List;
import org.demarche.model.Metadata;

/** Collects metadata as a format gives them; of several values for one field the first counts, blank ones never. */
final class Sheet {
    private final List<String> notes = new ArrayList<>();
    private Metadata metadata = Metadata.none();

    Sheet headline(String value) {
        return value.isBlank() || metadata.headline().isPresent() ? this : take(metadata.withHeadline(line(value)));
    }

    Sheet publisher(String value) {
        return isNoName(value) || metadata.publisher().isPresent() ? this : take(metadata.withPublisher(line(value)));
    }

    Sheet url(String value) {
        return value.isBlank() || metadata.url().isPresent() ? this : take(metadata.withUrl(value.strip()));
    }

    Sheet byline(String value) {
        return isNoName(value) || metadata.byline().isPresent() ? this : take(metadata.withByline(line(value)));
    }

    Sheet language(String value) {
        return value.isBlank() || metadata.language().isPresent()
                ? this
                : take(metadata.withLanguage(value.strip().replace('_', '-')));
    }

    /** Takes a date, or notes that it cannot be read. */
    Sheet date(String value) {
        if (value.isBlank() || metadata.date().isPresent()) {
            return this;
        }
        Dates.iso(value)
                .ifPresentOrElse(
                        iso -> metadata = metadata.withDate(iso),
                        () -> notes.add("left out a date that cannot be read: \"" + line(value) + "\""));
        return this;
    }

    Sheet note(String note) {
        notes.add(note);
        return this;
    }

    Metadata metadata() {
        return metadata;
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    private Sheet take(Metadata fuller) {
        metadata = fuller;
        return this;
    }

    /** Whether it is empty, or the address of somebody's page in place of the name. */
    private static boolean isNoName(String value) {
        return value.isBlank() || value.strip().matches("https?://\\S*");
    }

    private static String line(String value) {
        return value.strip().replaceAll("\\s+", " ");
    }
}
