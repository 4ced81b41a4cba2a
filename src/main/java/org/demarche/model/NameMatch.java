package org.demarche.model;

import java.util.List;
import java.util.Optional;

/** A name that stands in a text, with what it may mean. */
public record NameMatch(Span span, List<Sense> senses) {
    public NameMatch {
        senses = List.copyOf(senses);
        if (senses.isEmpty()) {
            throw new IllegalArgumentException("the name at \"" + span + "\" has no sense");
        }
    }

    /**
     * One meaning of a name.
     *
     * @param kind how the name means it: "Japanese" is a demonym of the state, "Tokyo" a metonym of the government
     * @param place the place named by the same word
     * @param adjective whether the name is one that qualifies a noun ("Japanese officials")
     */
    public record Sense(Actor actor, MentionKind kind, Optional<Actor> place, boolean adjective) {}
}
