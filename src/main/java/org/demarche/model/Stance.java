package org.demarche.model;

import java.util.List;
import java.util.Optional;

/**
 * What an actor wants, accepts or refuses.
 *
 * @param condition the words under which alone the stance holds
 * @param issue the concept's name of the issue that it concerns
 * @param statedBy positions of the attributions that tell of it; empty where the article tells it in its own voice
 */
public record Stance(
        ActorRef holder,
        Position position,
        Target target,
        Optional<ActorRef> addressee,
        Polarity polarity,
        Modality modality,
        Optional<Span> condition,
        Optional<String> issue,
        Optional<TimeSpan> time,
        List<Integer> statedBy,
        Grounds grounds) {
    public Stance {
        statedBy = List.copyOf(statedBy);
    }
}
