package org.demarche.model;

import java.util.List;
import java.util.Optional;

/**
 * Something that happened, is going on or may happen, as one article reports it.
 *
 * @param participants all that take part, initiators and recipients among them
 * @param actors the participants that initiate it; empty where it is mutual
 * @param recipients the participants at which it is directed
 * @param mode the PLOVER mode's concept name
 * @param contexts the PLOVER contexts' concept names
 * @param cameo the CAMEO code, such as {@code 036}
 * @param statedBy positions of the attributions that tell of it; empty where the article tells it in its own voice
 */
public record Event(
        EventType type,
        Optional<Status> status,
        List<ActorRef> participants,
        List<ActorRef> actors,
        List<ActorRef> recipients,
        Optional<Plover> plover,
        Optional<String> mode,
        List<String> contexts,
        Optional<String> cameo,
        Modality modality,
        Optional<TimeSpan> time,
        Optional<ActorRef> place,
        Optional<String> issue,
        Optional<Span> condition,
        List<Integer> statedBy,
        Grounds grounds) {
    public Event {
        participants = participants.stream().distinct().toList();
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        contexts = List.copyOf(contexts);
        statedBy = List.copyOf(statedBy);
        if (!participants.containsAll(actors) || !participants.containsAll(recipients)) {
            throw new IllegalArgumentException("an actor of an event does not take part in it: \"" + actors + "\"");
        }
    }

    /** The same with another probability that it is right. */
    public Event withConfidence(double confidence) {
        return new Event(
                type,
                status,
                participants,
                actors,
                recipients,
                plover,
                mode,
                contexts,
                cameo,
                modality,
                time,
                place,
                issue,
                condition,
                statedBy,
                grounds.withConfidence(confidence));
    }
}
