package org.demarche.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the paragraphs of a text begin and end, in UTF-16 indexes; a dateline is one of its own. */
final class Paragraphs {
    private static final Pattern LINE = Pattern.compile("[^\n]+");
    private static final Pattern BLANK_LINES = Pattern.compile("\n[ \t\u00a0\n]*(?:\n|$)");
    private static final String DAY = "(?:\\p{Lu}[a-z]{2,8}\\.? \\d{1,2}|\\d{1,2} \\p{Lu}[a-z]{2,8}\\.?)(?:, \\d{4})?";

    private static final String CREDIT = " ?\\([^()\n]{2,40}\\)\\.?";

    /** A town in capitals; or otherwise, if a credit follows. */
    private static final String TOWN = "\\p{Lu}(?:[\\p{Lu}.’'/ -]{2,}|\\p{Ll}+(?: \\p{Lu}\\p{Ll}+){0,2}(?=(?:, " + DAY
            + ")? \\([\\p{L}]{2,12}\\)\\.? ?[—–-]))";

    private static final String COUNTRY = "\\p{L}[\\p{L}.’'-]*(?: (?:of|the|\\p{Lu}[\\p{L}.’'-]*)){0,5}";

    private static final Pattern DATELINE = Pattern.compile("\\A\\s*" + TOWN + "(?:, " + COUNTRY + ")?(?:, " + DAY
            + ")?(?:" + CREDIT + ")?(?: ?, " + DAY + ")?(?: ?(?:—|–|--) ?| - ?|- )");
    private static final int WRAPPED_AT_MOST = 100;
    private static final int WRAPPED_AT_LEAST = 45;

    private Paragraphs() {}

    /** One paragraph's first index and the one past its last. */
    record Range(int start, int end) {}

    static List<Range> of(String text) {
        List<Range> ranges = new ArrayList<>();
        if (isHardWrapped(text)) {
            addBetweenBlankLines(text, ranges);
            return ranges;
        }
        Matcher matcher = LINE.matcher(text);
        while (matcher.find()) {
            addWithDateline(text, matcher.start(), matcher.end(), ranges);
        }
        return ranges;
    }

    private static void addBetweenBlankLines(String text, List<Range> ranges) {
        Matcher gap = BLANK_LINES.matcher(text);
        for (int start = 0; start < text.length(); ) {
            boolean more = gap.find();
            int end = more ? gap.start() : text.length();
            while (start < end && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            if (start < end) {
                addWithDateline(text, start, end, ranges);
            }
            start = more ? gap.end() : text.length();
        }
    }

    private static void addWithDateline(String text, int start, int end, List<Range> ranges) {
        Matcher dateline = DATELINE.matcher(text).region(start, Math.min(end, start + 120));
        if (dateline.lookingAt() && dateline.end() < end) {
            ranges.add(new Range(start, dateline.end()));
            ranges.add(new Range(dateline.end(), end));
        } else {
            ranges.add(new Range(start, end));
        }
    }

    /** Whether line ends were put in to keep lines short: few lines end where a sentence does. */
    private static boolean isHardWrapped(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() < 4 || lines.stream().anyMatch(line -> line.length() > WRAPPED_AT_MOST)) {
            return false;
        }
        double mean = lines.stream().mapToInt(String::length).average().orElse(0);
        long ended = lines.stream()
                .filter(line ->
                        ".?!\"”:)".indexOf(line.strip().charAt(line.strip().length() - 1)) >= 0)
                .count();
        return mean >= WRAPPED_AT_LEAST && ended * 2 < lines.size();
    }
}
