package org.demarche.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.model.Position;

/** The words that tell an attitude, as {@code stances.txt} lists them. */
final class StanceLexicon {
    private final Map<String, List<Entry>> entries = new HashMap<>();

    /** A word that tells a position, and the patterns by which what it is about hangs on it. */
    record Entry(Position position, String preposition, List<String> patterns) {
        Entry {
            patterns = List.copyOf(patterns);
        }
    }

    private StanceLexicon() {}

    /** Reads the lexicon that ships with the program. */
    static StanceLexicon shipped() {
        StanceLexicon lexicon = new StanceLexicon();
        for (Lexicon.Line line : Lexicon.read("stances.txt").lines()) {
            List<String> head = line.head();
            Position position = Position.valueOf(head.get(0).toUpperCase(Locale.ROOT));
            for (String word : line.words()) {
                int colon = word.indexOf(':');
                String lemma = colon < 0 ? word : word.substring(0, colon);
                String preposition = colon < 0 ? "" : word.substring(colon + 1);
                lexicon.entries
                        .computeIfAbsent(head.get(1) + " " + lemma, key -> new ArrayList<>())
                        .add(new Entry(position, preposition, head.subList(2, head.size())));
            }
        }
        return lexicon;
    }

    /** The positions that a word may tell, those with a preposition of their own first. */
    List<Entry> entries(String pos, String lemma) {
        List<Entry> found = new ArrayList<>(entries.getOrDefault(pos + " " + lemma, List.of()));
        found.sort((one, other) -> Boolean.compare(one.preposition.isEmpty(), other.preposition.isEmpty()));
        return found;
    }
}
