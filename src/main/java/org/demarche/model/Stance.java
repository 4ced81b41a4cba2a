package org.demarche.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an actor wants, accepts or refuses.
 *
 * @param target what it is about in the first place
 * @param furtherTargets what else it is about with equal right: the doer beside the deed that he is blamed for, the statement
 *     beside the event that it demands
 * @param condition the words under which alone the stance holds
 * @param issue the concept's name of the issue that it concerns
 * @param statedBy positions of the attributions that tell of it; empty where the article tells it in its own voice
 */
public record Stance(
        ActorRef holder,
        Position position,
        Target target,
        List<Target> furtherTargets,
        Optional<ActorRef> addressee,
        Polarity polarity,
        Modality modality,
        Optional<Span> condition,
        Optional<String> issue,
        Optional<TimeSpan> time,
        List<Integer> statedBy,
        Grounds grounds) {
    public Stance {
        furtherTargets = List.copyOf(furtherTargets);
        statedBy = List.copyOf(statedBy);
    }

    /** The same with another probability that it is right. */
    public Stance withConfidence(double confidence) {
        return new Stance(
                holder,
                position,
                target,
                furtherTargets,
                addressee,
                polarity,
                modality,
                condition,
                issue,
                time,
                statedBy,
                grounds.withConfidence(confidence));
    }

    /** All that it is about. */
    public Stream<Target> targets() {
        return Stream.concat(Stream.of(target), furtherTargets.stream());
    }
}
