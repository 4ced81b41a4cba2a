package org.demarche.read;

import java.text.Normalizer;
import java.util.Arrays;
import org.demarche.model.Span;
import org.demarche.model.Text;

/** Leads from spans of a stored text back to the characters of the input as given, all in code points. */
public final class Offsets {
    private final Text text;
    private final int[] starts;
    private final int[] ends;

    private Offsets(Text text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /**
     * Normalises a part of an input: to NFC and line feeds, control characters to spaces, without white space around.
     *
     * @param before how many code points stand before the part in the input
     */
    static Offsets normalise(String part, int before) {
        int first = 0;
        int last = part.length();
        while (first < last && isBlank(part.charAt(first))) {
            first++;
        }
        while (last > first && isBlank(part.charAt(last - 1))) {
            last--;
        }
        return map(part.substring(first, last), before + part.codePointCount(0, first));
    }

    /** The stored text. */
    public Text text() {
        return text;
    }

    /** The span of the input that a span of the stored text came from. */
    public Span given(Span stored) {
        return new Span(starts[stored.start()], ends[stored.end() - 1]);
    }

    private static Offsets map(String given, int before) {
        StringBuilder out = new StringBuilder(given.length());
        int[] starts = new int[given.length() * 3 + 1];
        int[] ends = new int[starts.length];
        int written = 0;
        int at = before;
        for (int from = 0, to; from < given.length(); from = to) {
            to = chunkEnd(given, from);
            String chunk = clean(given.substring(from, to));
            int after = at + given.codePointCount(from, to);
            int length = chunk.codePointCount(0, chunk.length());
            starts = grown(starts, written + length);
            ends = grown(ends, written + length);
            Arrays.fill(starts, written, written + length, at);
            Arrays.fill(ends, written, written + length, after);
            out.append(chunk);
            written += length;
            at = after;
        }
        return new Offsets(Text.normalise(out.toString()), starts, ends);
    }

    private static int[] grown(int[] array, int needed) {
        return needed <= array.length ? array : Arrays.copyOf(array, needed * 2);
    }

    /** The end of the shortest piece that can be normalised by itself: a character and all that combines with it. */
    private static int chunkEnd(String string, int from) {
        if (string.startsWith("\r\n", from)) {
            return from + 2;
        }
        int to = from + Character.charCount(string.codePointAt(from));
        while (to < string.length() && combines(string.codePointAt(to))) {
            to += Character.charCount(string.codePointAt(to));
        }
        return to;
    }

    private static boolean combines(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> codePoint >= 0x1160 && codePoint <= 0x11FF;
        };
    }

    private static String clean(String chunk) {
        if (chunk.equals("\r\n") || chunk.equals("\r")) {
            return "\n";
        }
        int first = chunk.codePointAt(0);
        if (chunk.length() == 1 && (Character.isSurrogate(chunk.charAt(0)) || isNonCharacter(first))) {
            return "\ufffd";
        }
        if (chunk.length() == 1 && isControl(first)) {
            return " ";
        }
        return Normalizer.normalize(chunk, Normalizer.Form.NFC);
    }

    private static boolean isNonCharacter(int codePoint) {
        return codePoint == 0xFFFE || codePoint == 0xFFFF;
    }

    private static boolean isControl(int codePoint) {
        return codePoint != '\n' && codePoint != '\t' && Character.getType(codePoint) == Character.CONTROL;
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || character == '\ufeff' || character == '\u00a0';
    }
}
