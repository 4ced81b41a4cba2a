package org.demarche.model;

import java.util.List;
import java.util.Optional;

/**
 * One link of the chain by which a statement reached the reader.
 *
 * @param source who stands there, if the text tells
 * @param words where the text names the source; empty for a publisher known from the metadata
 * @param cue the words that tell that it is a source, such as "said" or "according to"
 */
public record Link(Optional<ActorRef> source, SourceKind kind, List<Span> words, List<Span> cue) {
    public Link {
        words = List.copyOf(words);
        cue = List.copyOf(cue);
    }
}
