package org.demarche.cli;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** Text as a terminal shows it: wide characters take two columns, combining marks none, control characters are shown. */
final class CellText {
    private CellText() {}

    /** The text on one line and harmless: line ends become spaces, other control characters a replacement mark. */
    static String plain(String text) {
        if (text.codePoints().noneMatch(Character::isISOControl)) return text;
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> plain.appendCodePoint(
                        c == '\n' || c == '\r' || c == '\t' ? ' ' : Character.isISOControl(c) ? '\uFFFD' : c));
        return plain.toString();
    }

    /** The number of columns that a text takes. */
    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i)))
            width += width(text.codePointAt(i));
        return width;
    }

    /** The text in lines of at most so many columns, broken at spaces, and within a word only if it is longer. */
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (width(rest) > columns) {
            int cut = cut(rest, columns);
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    private static int cut(String text, int columns) {
        int used = 0;
        int end = 0;
        int space = -1;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (c == ' ') space = end;
            used += width(c);
            if (used > columns) break;
            end += Character.charCount(c);
        }
        return space > 0 ? space : Math.max(end, Character.charCount(text.codePointAt(0)));
    }

    private static int width(int c) {
        if (c < 0x300) return 1;
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT)
            return 0;
        boolean fullWidth = within(c, 0xFF01, 0xFF60) || within(c, 0x3001, 0x303F) || within(c, 0x1F300, 0x1FAFF);
        return fullWidth || isEastAsian(UnicodeScript.of(c)) ? 2 : 1;
    }

    private static boolean within(int c, int first, int last) {
        return c >= first && c <= last;
    }

    private static boolean isEastAsian(UnicodeScript script) {
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.HANGUL;
    }
}
