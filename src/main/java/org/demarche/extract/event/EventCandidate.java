package org.demarche.extract.event;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.Cast;
import org.demarche.extract.confidence.PartiesFrom;
import org.demarche.extract.trigger.EventEntry;
import org.demarche.extract.trigger.EventTrigger;
import org.demarche.model.ActorRef;
import org.demarche.model.Certainty;
import org.demarche.model.EventType;
import org.demarche.model.Modality;
import org.demarche.model.Plover;
import org.demarche.model.Realis;
import org.demarche.model.Span;
import org.demarche.model.Status;

/**
 * An event as one word tells of it: what it is, how far it has come, who takes part.
 *
 * @param governor the word above that tells how far it has come, if one does
 * @param groups the groups of several, such as "both sides", whose members take part
 * @param from how far off those are told of
 */
public record EventCandidate(
        EventTrigger told,
        EventType type,
        Plover plover,
        Status status,
        Modality modality,
        Optional<Token> governor,
        List<ActorRef> actors,
        List<ActorRef> recipients,
        List<ActorRef> groups,
        PartiesFrom from,
        Span evidence) {
    public EventCandidate {
        actors = actors.stream().distinct().toList();
        List<ActorRef> acting = actors;
        recipients = recipients.stream()
                .distinct()
                .filter(ref -> !acting.contains(ref))
                .toList();
    }

    int sentence() {
        return told.sentence();
    }

    Token trigger() {
        return told.word();
    }

    /** What the lexicon says of the word. */
    public EventEntry entry() {
        return told.entry();
    }

    /** All that take part. */
    public List<ActorRef> participants() {
        return Stream.concat(actors.stream(), recipients.stream()).toList();
    }

    /** The same with other parties. */
    EventCandidate with(List<ActorRef> otherActors, List<ActorRef> otherRecipients) {
        return new EventCandidate(
                told, type, plover, status, modality, governor, otherActors, otherRecipients, groups, from, evidence);
    }

    /** The same with other parties, of whom other words than its own tell; if they are none but those it has, the same. */
    EventCandidate with(List<ActorRef> otherActors, List<ActorRef> otherRecipients, PartiesFrom farther) {
        EventCandidate other = with(otherActors, otherRecipients);
        return other.actors.equals(actors) && other.recipients.equals(recipients)
                ? this
                : new EventCandidate(
                        told,
                        type,
                        plover,
                        status,
                        modality,
                        governor,
                        otherActors,
                        otherRecipients,
                        groups,
                        farther,
                        evidence);
    }

    /** The same with groups in the place of all their members. */
    EventCandidate folded(Cast cast) {
        return with(cast.folded(actors, groups), cast.folded(recipients, groups));
    }

    /** The same of another kind. */
    EventCandidate as(EventType otherType, Plover otherPlover) {
        return new EventCandidate(
                told, otherType, otherPlover, status, modality, governor, actors, recipients, groups, from, evidence);
    }

    /** An agreement that was come to. */
    EventCandidate reached() {
        return new EventCandidate(
                told,
                EventType.AGREEMENT,
                Plover.SUPPORT,
                Status.HELD,
                Modality.PLAIN,
                governor,
                actors,
                recipients,
                groups,
                from,
                evidence);
    }

    /** The same, only thought of. */
    EventCandidate mooted() {
        return possible(Plover.AGREE);
    }

    /** The same, of which somebody only says that it will come. */
    EventCandidate foretold() {
        return possible(plover);
    }

    private EventCandidate possible(Plover code) {
        return new EventCandidate(
                told,
                type,
                code,
                Status.MOOTED,
                new Modality(Certainty.POSSIBLE, Realis.HYPOTHETICAL, false),
                governor,
                actors,
                recipients,
                groups,
                from,
                evidence);
    }

    /** The same, denied. */
    EventCandidate denied() {
        return new EventCandidate(
                told,
                type,
                plover,
                Status.DENIED,
                new Modality(modality.certainty(), modality.realis(), true),
                governor,
                actors,
                recipients,
                groups,
                from,
                evidence);
    }

    /** A promise of harm, which is a threat that was uttered. */
    EventCandidate asThreatTo(List<ActorRef> threatened) {
        return new EventCandidate(
                told,
                EventType.THREAT,
                Plover.THREATEN,
                Status.HELD,
                Modality.PLAIN,
                governor,
                actors,
                threatened,
                groups,
                from,
                evidence);
    }
}
