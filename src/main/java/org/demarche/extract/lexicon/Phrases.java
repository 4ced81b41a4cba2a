package org.demarche.extract.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;

/** Phrases of one or more words, each with a value, found by the words' lemmas or forms. */
public final class Phrases<T> {
    private final Map<String, T> values = new HashMap<>();
    private final Map<String, Integer> longestByFirst = new HashMap<>();
    private final Map<String, Integer> longestByLast = new HashMap<>();

    /** Adds a phrase, written in lower case; a phrase that is there already keeps its value. */
    public void add(String phrase, T value) {
        values.putIfAbsent(phrase, value);
        int length = (int) phrase.chars().filter(c -> c == ' ' || c == '-').count() + 1;
        int words =
                length + (int) phrase.chars().filter(c -> c == '-' || c == '\'').count();
        longestByFirst.merge(phrase.split("[ -]", 2)[0], words, Math::max);
        longestByLast.merge(phrase.substring(lastBreak(phrase) + 1), words, Math::max);
    }

    private static int lastBreak(String phrase) {
        return Math.max(phrase.lastIndexOf(' '), phrase.lastIndexOf('-'));
    }

    /** A phrase that was found, from its first token to the one after its last. */
    public record Match<T>(int from, int to, T value) {}

    /** The longest phrase that ends with a token. */
    public Optional<Match<T>> endingAt(Sentence sentence, int last) {
        for (int length = Math.min(longest(longestByLast, sentence.token(last), false), last + 1);
                length > 0;
                length--) {
            int from = last - length + 1;
            T byForm = values.get(words(sentence, from, last + 1, false));
            T value = byForm != null ? byForm : values.get(words(sentence, from, last + 1, true));
            if (value != null) {
                return Optional.of(new Match<>(from, last + 1, value));
            }
        }
        return Optional.empty();
    }

    /** The longest phrase that begins with a token. */
    public Optional<Match<T>> startingAt(Sentence sentence, int first) {
        for (int length = Math.min(longest(longestByFirst, sentence.token(first), true), sentence.size() - first);
                length > 0;
                length--) {
            T byForm = values.get(words(sentence, first, first + length, false));
            T value = byForm != null ? byForm : values.get(words(sentence, first, first + length, true));
            if (value != null) {
                return Optional.of(new Match<>(first, first + length, value));
            }
        }
        return Optional.empty();
    }

    /** How many words, or hyphens, the longest phrase has that begins or ends with a word; 0 if none does. */
    private static int longest(Map<String, Integer> lengths, Token token, boolean first) {
        String form = token.form().toLowerCase(Locale.ROOT);
        int hyphen = first ? form.indexOf('-') : form.lastIndexOf('-');
        String part = hyphen < 0 ? form : first ? form.substring(0, hyphen) : form.substring(hyphen + 1);
        return Math.max(
                Math.max(lengths.getOrDefault(form, 0), lengths.getOrDefault(token.lemma(), 0)),
                lengths.getOrDefault(part, 0));
    }

    /** The words in lower case, the last by its lemma if so wished. */
    private static String words(Sentence sentence, int from, int to, boolean lemma) {
        List<Token> tokens = sentence.tokens().subList(from, to);
        StringBuilder words = new StringBuilder();
        for (Token token : tokens) {
            boolean last = token.index() == to - 1;
            boolean owner = token.tag().equals("POS");
            boolean joined = owner || token.form().equals("-");
            words.append(words.isEmpty() || joined || words.charAt(words.length() - 1) == '-' ? "" : " ");
            words.append(
                    owner ? "'s" : lemma && last ? token.lemma() : token.form().toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }
}
