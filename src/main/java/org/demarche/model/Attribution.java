package org.demarche.model;

import java.util.List;
import java.util.Optional;

/**
 * One source's saying: who said it, by which words the text tells so, and what was said.
 *
 * @param source the words that name who spoke; empty where the text names nobody
 * @param cue the words that tell that something is said
 * @param content the words that give what is said
 * @param chain who spoke first, then each that relayed it, nearest to the reader last
 * @param within the position in the list of the attribution in whose content this one stands
 */
public record Attribution(
        List<Span> source,
        List<Span> cue,
        List<Span> content,
        AttributionKind kind,
        Assertion assertion,
        List<Link> chain,
        Optional<Integer> within,
        Optional<Figure> figure,
        Grounds grounds) {
    public Attribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        chain = List.copyOf(chain);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("an attribution of rule \"" + grounds.rule() + "\" has no content");
        }
    }
}
