package org.demarche.extract.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.Lexicon;
import org.demarche.model.Position;
import org.jspecify.annotations.Nullable;

/** The words that tell an attitude, as {@code stances.txt} lists them. */
final class StanceLexicon {
    private static final Pattern WORD =
            Pattern.compile("(?:([^>]+)>)?(?:([^:+_]+)_)?([^:+]+)((?::[^:+]+)*)(?:\\+([^:+]+))?");

    private final Map<String, List<StanceEntry>> entries = new HashMap<>();

    private StanceLexicon() {}

    /** Reads the lexicon that ships with the program. */
    static StanceLexicon shipped() {
        StanceLexicon lexicon = new StanceLexicon();
        Lexicon.read("stances.txt").lines().forEach(lexicon::add);
        lexicon.entries
                .values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(StanceEntry::needs).reversed()));
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
            for (String verb : parts.group(3).split("/")) {
                int joint = parts.group(2) == null ? verb.lastIndexOf('-') : -1;
                for (String noun : given(parts.group(5)).split("/")) {
                    StanceEntry entry = new StanceEntry(
                            position,
                            parts.group(4).replace(':', ' ').trim(),
                            noun,
                            given(parts.group(2)),
                            subjects(parts.group(1)),
                            head.subList(2, head.size()));
                    put(head.get(1) + " " + verb, entry);
                    if (joint > 0) {
                        put(head.get(1) + " " + verb.substring(joint + 1), entry.after(verb.substring(0, joint)));
                    }
                }
            }
        }
    }

    private void put(String key, StanceEntry entry) {
        entries.computeIfAbsent(key, none -> new ArrayList<>()).add(entry);
    }

    /** The positions that a word may tell where it stands, those that ask for most first; a participle's as an adjective first. */
    List<StanceEntry> entries(Sentence sentence, Token word) {
        return keys(word)
                .flatMap(key -> entries.getOrDefault(key, List.of()).stream())
                .filter(entry -> entry.fits(sentence, word))
                .toList();
    }

    private static Stream<String> keys(Token word) {
        return switch (word.tag()) {
            case "VBN" -> Stream.of("adjective " + form(word), "verb " + word.lemma());
            case "JJ", "JJR", "JJS" -> Stream.of("adjective " + word.lemma());
            case "IN" -> Stream.of("preposition " + word.lemma());
            case "RB" -> Stream.of("adverb " + word.lemma());
            default ->
                word.isVerb()
                        ? Stream.of("verb " + word.lemma())
                        : word.isNoun() ? Stream.of("noun " + word.lemma()) : Stream.empty();
        };
    }

    /** The position that a word of judgement tells of what it is said of: "a mistake", "unacceptable". */
    Optional<Position> judgement(Sentence sentence, Token word) {
        return entries(sentence, word).stream()
                .filter(entry -> !word.isVerb() && entry.patterns().contains("subject"))
                .map(StanceEntry::position)
                .findFirst();
    }

    /** Whether a word, with the noun that it needs, may tell a position, whatever its helpers. */
    boolean mayTell(Sentence sentence, Token verb, Position position) {
        return entries.getOrDefault("verb " + verb.lemma(), List.of()).stream()
                .anyMatch(entry -> entry.position() == position
                        && !entry.isOfSpeaker()
                        && entry.cue(sentence, verb).isComplete()
                        && entry.hasNoun(sentence, verb));
    }

    private static String form(Token word) {
        return word.form().toLowerCase(Locale.ROOT);
    }

    private static Set<String> subjects(@Nullable String part) {
        return part == null ? Set.of() : Set.of(part.split("/"));
    }

    private static String given(@Nullable String part) {
        return part == null ? "" : part;
    }
}
