package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;

/** The lines of a lexicon of the form {@code head: word, word, …}. */
record Lexicon(List<Line> lines) {
    Lexicon {
        lines = List.copyOf(lines);
    }

    /** One line: the words before the colon, and what is listed after it. */
    record Line(List<String> head, List<String> words) {
        Line {
            head = List.copyOf(head);
            words = List.copyOf(words);
        }
    }

    /** Reads a lexicon of this package. */
    static Lexicon read(String name) {
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
