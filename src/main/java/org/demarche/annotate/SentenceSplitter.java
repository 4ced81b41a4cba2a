package org.demarche.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts the words of a paragraph into sentences, keeping closing quotes with what they close. */
final class SentenceSplitter {
    private static final Pattern FINAL = Pattern.compile("[.?!…]+");
    private static final Pattern CLOSING = Pattern.compile("[\"”’')\\]}»]+|''");
    private static final Pattern OPENING = Pattern.compile("[\"“‘'(\\[{«]+|``");
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?:\\p{L}\\.){2,}|(?i:inc|co|corp|ltd|jr|sr|bros|etc|p\\.m|a\\.m|no)\\.");
    private static final Set<String> STARTERS = Set.of(
            "the",
            "a",
            "an",
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "you",
            "but",
            "and",
            "in",
            "on",
            "at",
            "this",
            "that",
            "these",
            "those",
            "his",
            "her",
            "their",
            "its",
            "there",
            "if",
            "when",
            "while",
            "after",
            "for",
            "as",
            "however",
            "meanwhile",
            "both",
            "some",
            "many",
            "no",
            "not",
            "what",
            "who",
            "by",
            "with");
    private static final Set<String> ANSWERS = Set.of(
            "said",
            "says",
            "asked",
            "asks",
            "added",
            "replied",
            "told",
            "tweeted",
            "wrote",
            "shouted",
            "exclaimed",
            "responded",
            "wondered",
            "declared",
            "cried",
            "continued",
            "yelled");
    private static final int LONGEST_SPEAKER = 4;

    private SentenceSplitter() {}

    /** The positions at which sentences end (exclusive), the last being the number of words. */
    static List<Integer> ends(List<String> words) {
        List<Integer> ends = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("(") || word.equals("[")) {
                depth++;
            } else if (word.equals(")") || word.equals("]")) {
                depth = Math.max(0, depth - 1);
            }
            boolean whole = depth > 0 && words.get(start).matches("[(\\[]");
            int end = i < start || (depth > 0 && !whole) ? -1 : boundary(words, i);
            if (end > 0) {
                ends.add(end);
                start = end;
                i = end - 1;
                depth = 0;
            }
        }
        if (ends.isEmpty() || ends.get(ends.size() - 1) < words.size()) {
            ends.add(words.size());
        }
        return ends;
    }

    private static int boundary(List<String> words, int at) {
        String word = words.get(at);
        boolean mark = FINAL.matcher(word).matches();
        if (!mark && !ABBREVIATION.matcher(word).matches()) {
            return -1;
        }
        int next = at + 1;
        while (next < words.size()
                && ((CLOSING.matcher(words.get(next)).matches() && !opens(words, next))
                        || FINAL.matcher(words.get(next)).matches())) {
            next++;
        }
        if (next == words.size()) {
            return next;
        }
        boolean quoted = next > at + 1;
        String following = words.get(next);
        if (mark) {
            return startsSentence(following) && !(quoted && answers(words, next)) ? next : -1;
        }
        return STARTERS.contains(following.toLowerCase(Locale.ROOT)) && Character.isUpperCase(following.charAt(0))
                ? next
                : -1;
    }

    /** Whether a straight quotation mark opens what follows: an even number stand before it. */
    private static boolean opens(List<String> words, int at) {
        if (!words.get(at).equals("\"")) {
            return false;
        }
        return words.subList(0, at).stream().filter("\""::equals).count() % 2 == 0;
    }

    private static boolean startsSentence(String word) {
        return OPENING.matcher(word).matches()
                || Character.isUpperCase(word.codePointAt(0))
                || Character.isDigit(word.codePointAt(0))
                || (!Character.isLetter(word.codePointAt(0)) && !word.matches("[,;:—–-]+"));
    }

    private static boolean answers(List<String> words, int from) {
        int to = Math.min(words.size(), from + LONGEST_SPEAKER);
        for (int i = from; i < to; i++) {
            if (ANSWERS.contains(words.get(i))) {
                return true;
            }
            if (FINAL.matcher(words.get(i)).matches()) {
                return false;
            }
        }
        return false;
    }
}
