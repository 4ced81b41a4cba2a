package org.demarche.read;

import java.util.Locale;

/**
 * Plain text, with front matter if it begins with a line of three hyphens:
 *
 * <pre>
 * ---
 * headline: Officials weigh talks
 * date: 2026-01-05
 * publisher: Kyodo News
 * ---
 * TOKYO, Jan. 5 (Kyodo) — …
 * </pre>
 */
final class PlainText {
    private static final String FENCE = "---";
    private static final int LONGEST_SHOWN = 60;

    private PlainText() {}

    static Reading read(String place, String given, ReadOptions options) {
        int start = given.startsWith("\ufeff") ? 1 : 0;
        Sheet sheet = new Sheet();
        if (!line(given, start).equals(FENCE)) {
            return Draft.part(place, given, start, sheet).admit(options);
        }
        int number = 1;
        for (int at = next(given, start); at < given.length(); at = next(given, at)) {
            String line = line(given, at);
            number++;
            if (line.equals(FENCE)) {
                return Draft.part(place, given, next(given, at), sheet).admit(options);
            }
            if (!line.isBlank() && !line.startsWith("#") && !take(sheet, line)) {
                return new Reading.Rejected(
                        place + ":" + number, "no \"field: value\" of front matter: \"" + shortened(line) + "\"");
            }
        }
        return new Reading.Rejected(place, "front matter is not closed by a line of \"---\"");
    }

    private static boolean take(Sheet sheet, String line) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            return false;
        }
        String value = unquoted(line.substring(colon + 1).strip());
        switch (line.substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
            case "headline", "title" -> sheet.headline(value);
            case "date", "published" -> sheet.date(value);
            case "publisher", "source" -> sheet.publisher(value);
            case "url" -> sheet.url(value);
            case "byline", "author" -> sheet.byline(value);
            case "language", "lang" -> sheet.language(value);
            default -> {
                return true;
            }
        }
        return true;
    }

    private static String shortened(String line) {
        return line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "…" : line;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static String line(String text, int from) {
        int end = text.indexOf('\n', from);
        return text.substring(from, end < 0 ? text.length() : end).stripTrailing();
    }

    private static int next(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }
}
