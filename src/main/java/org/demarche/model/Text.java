package org.demarche.model;

import java.text.Normalizer;
import java.util.Objects;

/** An article's normalised text (NFC, line feeds only), read by code points. */
public final class Text {
    private final String string;
    private final boolean oneCharEach;

    private Text(String string) {
        this.string = string;
        this.oneCharEach = string.codePointCount(0, string.length()) == string.length();
    }

    /** The text of a string that is normalised already. */
    public static Text of(String normalised) {
        if (!Normalizer.isNormalized(normalised, Normalizer.Form.NFC) || normalised.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("text is not in NFC with line feeds only");
        }
        return new Text(normalised);
    }

    /** The text of a string as it came: brought to NFC, and to line feeds as line ends. */
    public static Text normalise(String asGiven) {
        return new Text(Normalizer.normalize(asGiven.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC));
    }

    /** How many code points the text has. */
    public int length() {
        return codePointAt(string.length());
    }

    /** The characters of a span. */
    public String slice(Span span) {
        return string.substring(charAt(span.start()), charAt(span.end()));
    }

    /** The span between two indexes into {@link #toString()}. */
    public Span span(int charStart, int charEnd) {
        return new Span(codePointAt(charStart), codePointAt(charEnd));
    }

    /** The index into {@link #toString()} of the code point with the given number. */
    public int charAt(int codePoint) {
        return oneCharEach ? codePoint : string.offsetByCodePoints(0, codePoint);
    }

    /** The number of the code point at an index into {@link #toString()}. */
    public int codePointAt(int charIndex) {
        return oneCharEach ? Objects.checkIndex(charIndex, string.length() + 1) : string.codePointCount(0, charIndex);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Text text && text.string.equals(string);
    }

    @Override
    public int hashCode() {
        return string.hashCode();
    }

    @Override
    public String toString() {
        return string;
    }
}
