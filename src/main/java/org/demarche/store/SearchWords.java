package org.demarche.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryExecException;
import org.apache.lucene.queryparser.classic.QueryParserBase;

/**
 * What somebody searches for as a query of Lucene that cannot be costly: words, phrases in double quotes, beginnings of
 * at least three letters with a {@code *}, and what must not occur after a {@code -}. All of it must occur. Whatever
 * else Lucene would understand (leading wildcards, regular expressions, distances, other fields) is taken as text.
 *
 * <pre>
 * summit "foreign minister" negotiat* -trade     becomes   +summit +"foreign minister" +negotiat* -trade
 * *a /(x+)+/ content:x                           becomes   +\*a +\/\(x\+\)\+\/ +content\:x
 * </pre>
 */
final class SearchWords {
    private static final int LONGEST = 1000;
    private static final int MOST = 32;
    private static final Pattern PART = Pattern.compile("(-?)(?:\"([^\"]*)\"|([^\\s\"]+))");
    private static final Pattern BEGINNING = Pattern.compile("[\\p{L}\\p{N}]{3,}\\*");

    private SearchWords() {}

    /** The query, or an error that says what is expected. */
    static String asQuery(String text) {
        if (text.length() > LONGEST) {
            throw new QueryExecException("a search has at most " + LONGEST + " characters");
        }
        List<String> parts = new ArrayList<>();
        boolean anyWanted = false;
        for (Matcher part = PART.matcher(text); part.find(); ) {
            String term = part.group(2) == null ? word(part.group(3)) : phrase(part.group(2));
            boolean wanted = part.group(1).isEmpty();
            if (!term.isEmpty()) {
                parts.add((wanted ? "+" : "-") + term);
                anyWanted |= wanted;
            }
        }
        if (!anyWanted || parts.size() > MOST) {
            throw new QueryExecException("a search names from 1 to " + MOST + " words, phrases in double quotes"
                    + " or beginnings such as negotiat*");
        }
        return String.join(" ", parts);
    }

    private static String phrase(String words) {
        return words.isBlank() ? "" : "\"" + QueryParserBase.escape(words) + "\"";
    }

    private static String word(String word) {
        if (BEGINNING.matcher(word).matches()) {
            return word;
        }
        String plain = word.matches("AND|OR|NOT|TO") ? word.toLowerCase(Locale.ROOT) : word;
        return plain.chars().anyMatch(Character::isLetterOrDigit) ? QueryParserBase.escape(plain) : "";
    }
}
