package org.demarche.shape;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/** An article's text, addressed by Unicode code points; all offsets are found in one run through the text. */
final class ArticleText {
    private final String text;
    /** Where each code point begins, one entry more than there are; empty where each is one UTF-16 unit. */
    private final int[] beginnings;

    ArticleText(String text) {
        this.text = text;
        int length = text.codePointCount(0, text.length());
        this.beginnings = length == text.length() ? new int[0] : beginnings(text, length);
    }

    private static int[] beginnings(String text, int length) {
        int[] beginnings = new int[length + 1];
        int unit = 0;
        for (int point = 0; point < length; point++) {
            beginnings[point] = unit;
            unit += Character.charCount(text.codePointAt(unit));
        }
        beginnings[length] = unit;
        return beginnings;
    }

    /** The number of code points. */
    int length() {
        return beginnings.length == 0 ? text.length() : beginnings.length - 1;
    }

    /** The text between two offsets, which must lie in it. */
    String slice(int start, int end) {
        return text.substring(unit(start), unit(end));
    }

    /** Whether these words stand right before an offset. */
    boolean standsBefore(int offset, String words) {
        int end = unit(offset);
        return text.startsWith(words, end - words.length());
    }

    /** Whether these words stand right after an offset. */
    boolean standsAfter(int offset, String words) {
        return text.startsWith(words, unit(offset));
    }

    /** Whether these words occur; pieces that are joined by {@code ' … '} must occur in their order. */
    boolean says(String words) {
        if (text.contains(words)) {
            return true;
        }
        int from = 0;
        for (String piece : words.split(" … ", -1)) {
            int at = text.indexOf(piece, from);
            if (at < 0 || piece.isBlank()) {
                return false;
            }
            from = at + piece.length();
        }
        return true;
    }

    /** Whether the text is Unicode without halves of characters, in NFC, and its lines end with line feeds alone. */
    boolean isNormalised() {
        return text.indexOf('\r') < 0
                && Normalizer.isNormalized(text, Normalizer.Form.NFC)
                && text.codePoints()
                        .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    /** The SHA-256 of the text's UTF-8 bytes, in lower-case hexadecimal. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private int unit(int point) {
        return beginnings.length == 0 ? point : beginnings[point];
    }
}
