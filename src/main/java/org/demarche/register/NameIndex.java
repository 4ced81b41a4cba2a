package org.demarche.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.model.NameMatch;
import org.demarche.model.NameMatch.Sense;
import org.demarche.model.Text;

/**
 * Finds the longest names in a text, between word boundaries, letter case as given. Any white space stands for a space, and
 * either apostrophe for the other, and a possessive for the plain noun before a further word.
 */
final class NameIndex {
    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

    /** A name with its senses, the most likely first. */
    private record Entry(String name, List<Sense> senses) {}

    NameIndex(Map<String, List<Sense>> senses) {
        senses.forEach((name, meant) -> byFirstWord
                .computeIfAbsent(firstWord(name, 0), word -> new ArrayList<>())
                .add(new Entry(name, List.copyOf(meant))));
        byFirstWord
                .values()
                .forEach(entries -> entries.sort(Comparator.comparingInt((Entry entry) -> entry.name.length())
                        .reversed()));
    }

    List<NameMatch> matches(Text text) {
        String string = text.toString();
        List<NameMatch> found = new ArrayList<>();
        int at = 0;
        while (at < string.length()) {
            if (!isWordStart(string, at)) {
                at++;
                continue;
            }
            int end = -1;
            for (Entry entry : byFirstWord.getOrDefault(firstWord(string, at), List.of())) {
                end = matchEnd(string, at, entry.name);
                if (end > 0) {
                    found.add(new NameMatch(text.span(at, end), entry.senses));
                    break;
                }
            }
            at = end > 0 ? end : at + Math.max(1, firstWord(string, at).length());
        }
        return found;
    }

    /** Where a name that begins here ends, or -1 if another text stands here. */
    private static int matchEnd(String string, int from, String name) {
        int at = from;
        for (int i = 0; i < name.length(); i++) {
            if (at >= string.length()) {
                return -1;
            }
            char wanted = name.charAt(i);
            if (wanted == ' ') {
                at = afterPossessive(string, at);
                int before = at;
                while (at < string.length() && Character.isWhitespace(string.charAt(at))) {
                    at++;
                }
                if (at == before) {
                    return -1;
                }
            } else if (plain(string.charAt(at)) != plain(wanted)) {
                return -1;
            } else {
                at++;
            }
        }
        return at < string.length() && isWordPart(string.charAt(at)) && isWordPart(string.charAt(at - 1)) ? -1 : at;
    }

    /** After an "'s" that stands here: "the UN's envoy" is the "UN envoy". */
    private static int afterPossessive(String string, int at) {
        boolean possessive =
                at + 1 < string.length() && plain(string.charAt(at)) == '\'' && string.charAt(at + 1) == 's';
        return possessive ? at + 2 : at;
    }

    private static boolean isWordStart(String string, int at) {
        return isWordPart(string.charAt(at)) && (at == 0 || !isWordPart(string.charAt(at - 1)));
    }

    private static String firstWord(String string, int from) {
        int end = from;
        while (end < string.length() && isWordPart(string.charAt(end))) {
            end++;
        }
        return string.substring(from, end);
    }

    private static boolean isWordPart(char character) {
        return Character.isLetterOrDigit(character) || Character.isSurrogate(character);
    }

    private static char plain(char character) {
        return switch (character) {
            case '\u2019', '\u02bc' -> '\'';
            case '\u2010', '\u2011' -> '-';
            default -> character;
        };
    }
}
