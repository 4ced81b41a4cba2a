package org.demarche.query;

import java.util.Locale;
import java.util.stream.Stream;

/** How bad a fault is. */
public enum Severity {
    /** The data contradict the model: answers may be wrong. */
    VIOLATION,
    /** The data may be right, but a reader should look. */
    WARNING;

    /** The severity with a name as written in a header, such as {@code warning}. */
    static Severity named(String name) {
        return Stream.of(values())
                .filter(severity -> severity.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown severity '" + name + "'"));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
