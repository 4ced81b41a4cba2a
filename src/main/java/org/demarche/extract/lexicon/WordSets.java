package org.demarche.extract.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The small sets of words that the reading of events goes by, as {@code event-words.txt} names and lists them. */
public final class WordSets {
    private static final WordSets SHIPPED = new WordSets();

    private final Map<String, Set<String>> sets = new HashMap<>();

    private WordSets() {
        for (Lexicon.Line line : Lexicon.read("event-words.txt").lines()) {
            sets.put(line.head().get(0), Set.copyOf(line.words()));
        }
    }

    /** The sets that ship with the program. */
    public static WordSets shipped() {
        return SHIPPED;
    }

    /** The words of a set, if one has that name. */
    public Optional<Set<String>> named(String name) {
        return Optional.ofNullable(sets.get(name));
    }

    /** The words of a set; there is no set that the file does not name. */
    public Set<String> of(String name) {
        Set<String> words = sets.get(name);
        if (words == null) {
            throw new IllegalArgumentException("no set of words is named \"" + name + "\"");
        }
        return words;
    }
}
