package org.demarche.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The one style sheet of all pages. */
public final class Style {
    private Style() {}

    /** The sheet as text. */
    public static String sheet() {
        try (InputStream in = Objects.requireNonNull(Style.class.getResourceAsStream("style.css"), "style.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
