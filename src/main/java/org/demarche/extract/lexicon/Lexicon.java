package org.demarche.extract.lexicon;

import java.util.ArrayList;
import java.util.List;

/** The lines of a lexicon of the form {@code head: word, word, …}. */
public record Lexicon(List<Line> lines) {
    public Lexicon {
        lines = List.copyOf(lines);
    }

    /** One line: the words before the colon, and what is listed after it. */
    public record Line(List<String> head, List<String> words) {
        public Line {
            head = List.copyOf(head);
            words = List.copyOf(words);
        }
    }

    /** Reads a lexicon of this package. */
    public static Lexicon read(String name) {
        List<Line> lines = new ArrayList<>();
        for (String line : Resource.lines(name)) {
            int colon = line.indexOf(": ");
            lines.add(new Line(
                    List.of(line.substring(0, colon).strip().split("\\s+", -1)),
                    List.of(line.substring(colon + 2).strip().split("\\s*,\\s*", -1))));
        }
        return new Lexicon(lines);
    }
}
