package org.demarche.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Objects;

/** An article's normalised text (NFC, line feeds only), read by code points. */
public final class Text {
    /** From how far off at most an index is counted, in code points. */
    private static final int STEP = 64;

    private final String string;
    private final boolean oneCharEach;
    /** The index into the string of every {@link #STEP}th code point; empty if each is one character. */
    private final int[] marks;

    private Text(String string) {
        this.string = string;
        int length = string.codePointCount(0, string.length());
        this.oneCharEach = length == string.length();
        this.marks = oneCharEach ? new int[0] : marks(string, length);
    }

    private static int[] marks(String string, int length) {
        int[] marks = new int[length / STEP + 1];
        for (int i = 1; i < marks.length; i++) {
            marks[i] = string.offsetByCodePoints(marks[i - 1], STEP);
        }
        return marks;
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
        if (oneCharEach) {
            return codePoint;
        }
        int mark = Math.min(codePoint / STEP, marks.length - 1);
        return string.offsetByCodePoints(marks[mark], codePoint - mark * STEP);
    }

    /** The number of the code point at an index into {@link #toString()}. */
    public int codePointAt(int charIndex) {
        Objects.checkIndex(charIndex, string.length() + 1);
        if (oneCharEach) {
            return charIndex;
        }
        int found = Arrays.binarySearch(marks, charIndex);
        int mark = found >= 0 ? found : -found - 2;
        return mark * STEP + string.codePointCount(marks[mark], charIndex);
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
