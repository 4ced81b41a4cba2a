package org.demarche.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Position;

/** The words that tell an attitude, as {@code stances.txt} lists them. */
final class StanceLexicon {
    private static final Pattern WORD = Pattern.compile("([^:+]+)(?::([^:+]+))?(?:\\+([^:+]+))?");
    private static final Set<String> WILL = Set.of("will", "would", "wo", "shall", "'ll", "’ll");

    private final Map<String, List<Entry>> entries = new HashMap<>();

    /**
     * A word that tells a position, and the patterns by which what it is about hangs on it.
     *
     * @param preposition the preposition or particle that must hang on it, or empty
     * @param noun the noun that must be its object, or stand below its preposition, or empty
     */
    record Entry(Position position, String preposition, String noun, List<String> patterns) {
        Entry {
            patterns = List.copyOf(patterns);
        }

        /** Whether the word tells the position only where it is denied: "does not want", "will not tolerate". */
        boolean isDenied() {
            return patterns.contains("denied");
        }

        /** Whether the attitude is that of who speaks, and the word's subject is what it is about. */
        boolean isOfSpeaker() {
            return patterns.contains("subject");
        }

        /** Whether the words at hand are what the entry asks for, its preposition left aside. */
        private boolean fits(Sentence sentence, Token word) {
            boolean willing = !patterns.contains("will")
                    || sentence.children(word, Relation.AUXILIARY).anyMatch(aux -> WILL.contains(aux.lemma()));
            return willing && hasNoun(sentence, word) && (!isDenied() || isDenied(sentence, word));
        }

        /** Whether a word is denied, by its own "not" or that of the verb it is said with: "is not ready". */
        private static boolean isDenied(Sentence sentence, Token word) {
            return ModalityReader.isNegated(sentence, word)
                    || (word.relation() == Relation.ATTRIBUTE
                            && sentence.head(word)
                                    .filter(be -> ModalityReader.isNegated(sentence, be))
                                    .isPresent());
        }

        private boolean hasNoun(Sentence sentence, Token word) {
            Stream<Token> nouns = preposition.isEmpty()
                    ? sentence.children(word, Relation.OBJECT)
                    : sentence.oblique(word, preposition);
            return noun.isEmpty() || nouns.anyMatch(found -> found.lemma().equals(noun));
        }

        private int needs() {
            return (noun.isEmpty() ? 0 : 4) + (preposition.isEmpty() ? 0 : 2) + (isDenied() ? 1 : 0);
        }
    }

    private StanceLexicon() {}

    /** Reads the lexicon that ships with the program. */
    static StanceLexicon shipped() {
        StanceLexicon lexicon = new StanceLexicon();
        Lexicon.read("stances.txt").lines().forEach(lexicon::add);
        lexicon.entries
                .values()
                .forEach(list -> list.sort(Comparator.comparingInt(Entry::needs).reversed()));
        return lexicon;
    }

    private void add(Lexicon.Line line) {
        List<String> head = line.head();
        Position position = Position.valueOf(head.get(0).toUpperCase(Locale.ROOT));
        for (String word : line.words()) {
            Matcher parts = WORD.matcher(word);
            if (!parts.matches()) {
                throw new IllegalArgumentException("no word of a stance: \"" + word + "\"");
            }
            entries.computeIfAbsent(head.get(1) + " " + parts.group(1), key -> new ArrayList<>())
                    .add(new Entry(
                            position, given(parts.group(2)), given(parts.group(3)), head.subList(2, head.size())));
        }
    }

    /** The positions that a word may tell where it stands, those that ask for most first. */
    List<Entry> entries(Sentence sentence, Token word) {
        String key =
                switch (word.tag()) {
                    case "VBN" ->
                        entries.containsKey("adjective " + form(word))
                                ? "adjective " + form(word)
                                : "verb " + word.lemma();
                    case "JJ", "JJR", "JJS" -> "adjective " + word.lemma();
                    case "IN" -> "preposition " + word.lemma();
                    default -> word.isVerb() ? "verb " + word.lemma() : word.isNoun() ? "noun " + word.lemma() : "";
                };
        return entries.getOrDefault(key, List.of()).stream()
                .filter(entry -> entry.fits(sentence, word))
                .toList();
    }

    /** Whether a word, with the noun that it needs, may tell a position, whatever its helpers. */
    boolean mayTell(Sentence sentence, Token verb, Position position) {
        return entries.getOrDefault("verb " + verb.lemma(), List.of()).stream()
                .anyMatch(entry -> entry.position() == position && entry.hasNoun(sentence, verb));
    }

    private static String form(Token word) {
        return word.form().toLowerCase(Locale.ROOT);
    }

    private static String given(@org.jspecify.annotations.Nullable String part) {
        return part == null ? "" : part;
    }
}
