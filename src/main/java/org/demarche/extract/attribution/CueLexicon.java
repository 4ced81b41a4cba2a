package org.demarche.extract.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.extract.lexicon.Resource;

/** The words that tell that something is said, thought, wanted or judged, as {@code attribution-cues.txt} lists them. */
final class CueLexicon {
    private final Map<String, List<Entry>> entries = new HashMap<>();

    /**
     * One way in which a word can be a cue.
     *
     * @param preposition the preposition or particle that belongs to it, or empty
     */
    record Entry(String cueClass, String preposition, String pattern, double confidence) {
        /** Whether more than a preposition belongs to the word: "take exception to". */
        boolean isPhrase() {
            return preposition.indexOf(' ') > 0;
        }
    }

    private CueLexicon() {}

    /** Reads the lexicon that ships with the program. */
    static CueLexicon shipped(AttributionPatterns order) {
        CueLexicon lexicon = new CueLexicon();
        String[] head = {};
        Map<String, Double> patterns = Map.of();
        for (String line : Resource.lines("attribution-cues.txt")) {
            if (line.startsWith("class ")) {
                head = line.split("\\s+", -1);
                patterns = patterns(head);
            } else {
                for (String word : line.strip().split("\\s+", -1)) {
                    lexicon.add(word, head[1], head[2], patterns);
                }
            }
        }
        lexicon.entries
                .values()
                .forEach(list -> list.sort(Comparator.comparing(Entry::isPhrase)
                        .reversed()
                        .thenComparing(Comparator.comparingInt((Entry entry) -> order.rank(entry.pattern())))
                        .thenComparing(Comparator.comparing(Entry::confidence).reversed())
                        .thenComparing(Entry::cueClass)));
        return lexicon;
    }

    /** How a word can be a cue, the most reliable way first. */
    List<Entry> entries(String pos, String lemma) {
        return entries.getOrDefault(pos + " " + lemma, List.of());
    }

    private static Map<String, Double> patterns(String[] head) {
        Map<String, Double> patterns = new LinkedHashMap<>();
        for (int i = 3; i < head.length; i++) {
            int equals = head[i].indexOf('=');
            patterns.put(head[i].substring(0, equals), Double.valueOf(head[i].substring(equals + 1)));
        }
        return patterns;
    }

    private void add(String word, String cueClass, String pos, Map<String, Double> patterns) {
        int colon = word.length() == 1 ? -1 : word.indexOf(':');
        String lemma = colon < 0 ? word : word.substring(0, colon);
        String preposition = colon < 0 ? "" : word.substring(colon + 1).replace('+', ' ');
        patterns.forEach((pattern, confidence) -> entries.computeIfAbsent(pos + " " + lemma, key -> new ArrayList<>())
                .add(new Entry(cueClass, preposition, pattern, confidence)));
    }
}
