package org.demarche.extract.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.Pronouns;
import org.demarche.extract.confidence.PartiesFrom;
import org.demarche.extract.grammar.Auxiliaries;
import org.demarche.extract.grammar.Conditions;
import org.demarche.extract.grammar.ModalityReader;
import org.demarche.extract.participant.ParticipantReader;
import org.demarche.extract.participant.Parties;
import org.demarche.extract.status.StatusLexicon;
import org.demarche.extract.status.StatusReader;
import org.demarche.extract.trigger.EventLexicon;
import org.demarche.extract.trigger.EventTrigger;
import org.demarche.model.Certainty;
import org.demarche.model.EventType;
import org.demarche.model.Modality;
import org.demarche.model.Plover;
import org.demarche.model.Realis;
import org.demarche.model.Status;
import org.demarche.model.TimeSpan;

/** Reads what a word tells of as an event: its class and code, how far it has come, and who takes part; or abstains. */
final class EventReader {
    private static final Set<Plover> HARM = Set.of(Plover.SANCTION, Plover.COERCE, Plover.ASSAULT);
    private static final Set<Plover> YIELDING =
            Set.of(Plover.AGREE, Plover.SUPPORT, Plover.CONCEDE, Plover.RETREAT, Plover.COOPERATE, Plover.AID);
    private static final Set<String> OFFERING = Set.of(
            "offer", "pledge", "promise", "vow", "commit", "volunteer", "agree", "ready", "willing", "undertake");

    private final StatusLexicon statuses = StatusLexicon.shipped();
    private final EventLexicon events;

    EventReader(EventLexicon events) {
        this.events = events;
    }

    /**
     * What a word of a sentence tells of; that somebody wants something is told too, since what is refused later is that.
     *
     * @param time when it is, if the sentence tells
     * @param ahead whether that lies after the day of publication
     */
    Optional<EventCandidate> read(
            EventTrigger told, Sentence sentence, Parties parties, Optional<TimeSpan> time, boolean ahead) {
        EventProgress progress = new EventProgress(sentence, told, statuses);
        StatusReader.Reading read = progress.read();
        EventDoubts doubts = new EventDoubts(sentence, told);
        if (doubts.prevail() || read.status().isEmpty()) {
            return Optional.empty();
        }
        boolean refused = read.negated() && isRefusal(sentence, told);
        boolean denied = read.negated() && !refused && read.sense().isEmpty() && progress.isDisclaimed();
        if (read.negated() && !refused && !denied && read.sense().isEmpty()) {
            return Optional.empty();
        }
        ParticipantReader.Reading who = new ParticipantReader(sentence, parties, statuses, events).read(told);
        if (new EventArguments(sentence, told, parties).isOfThings(who)) {
            return Optional.empty();
        }
        Status status = denied
                ? Status.DENIED
                : refused || isThoughtOf(sentence, told, who) || doubts.isAskedFor()
                        ? refused ? Status.HELD : Status.MOOTED
                        : progress.status(read, time, ahead);
        boolean conditional = Conditions.of(sentence, told.word()).isPresent();
        Kind kind =
                refused ? new Kind(EventType.EVENT, Plover.REJECT, Status.HELD) : kind(told, read, status, conditional);
        return Optional.of(new EventCandidate(
                told,
                kind.type(),
                kind.plover(),
                kind.status(),
                modality(sentence, told.word(), kind.status()),
                read.governor(),
                List.copyOf(who.actors()),
                List.copyOf(who.recipients()),
                List.copyOf(who.groups()),
                PartiesFrom.SENTENCE,
                who.evidence()));
    }

    /** Whether the last of the parties of a noun was taken into a clause of what may be: "among A and B might …". */
    private boolean isThoughtOf(Sentence sentence, EventTrigger told, ParticipantReader.Reading who) {
        StatusReader reader = new StatusReader(sentence, statuses);
        return told.word().isNoun()
                && who.tokens().stream()
                        .filter(token -> token.relation() == Relation.SUBJECT
                                && token.index() > told.word().index())
                        .anyMatch(token -> reader.read(token).status().equals(Optional.of(Status.MOOTED)));
    }

    /** What it is, in the end. */
    private record Kind(EventType type, Plover plover, Status status) {}

    private static Kind kind(EventTrigger told, StatusReader.Reading read, Status status, boolean conditional) {
        EventType type = told.entry().type();
        Plover plover = told.entry().plover();
        boolean announced = read.sense().isEmpty() && !status.hasCome();
        if (type == EventType.THREAT && HARM.contains(plover)) {
            return announced
                    ? new Kind(EventType.THREAT, Plover.THREATEN, Status.HELD)
                    : new Kind(EventType.SANCTION, plover, status);
        }
        if (announced && conditional && status != Status.MOOTED && HARM.contains(plover)) {
            return new Kind(EventType.THREAT, Plover.THREATEN, Status.HELD);
        }
        boolean own = read.governor()
                .filter(above -> OFFERING.contains(above.lemma()))
                .isPresent();
        EventKind known = EventKind.of(told.entry(), told.word().isNoun(), status, own);
        return new Kind(known.type(), known.plover(), status);
    }

    /** "Would not accept", told of another: that is a refusal; "we will not" is only what somebody thinks. */
    private static boolean isRefusal(Sentence sentence, EventTrigger told) {
        return told.word().isVerb()
                && (YIELDING.contains(told.entry().plover()) || told.entry().type() == EventType.AGREEMENT)
                && sentence.children(told.word(), Relation.AUXILIARY)
                        .anyMatch(aux -> Auxiliaries.WILL.contains(aux.lemma()))
                && sentence.related(told.word(), Relation.SUBJECT)
                        .noneMatch(subject ->
                                Pronouns.FIRST.contains(subject.form().toLowerCase(Locale.ROOT)));
    }

    /** The axes as the words tell them, in keeping with how far it has come. */
    private static Modality modality(Sentence sentence, Token word, Status status) {
        Modality read = new ModalityReader(sentence).read(word);
        Realis realis =
                switch (status) {
                    case MOOTED, PROPOSED -> Realis.HYPOTHETICAL;
                    case AGREED, SCHEDULED, POSTPONED, CANCELLED -> Realis.INTENDED;
                    default -> Realis.ACTUAL;
                };
        Certainty certainty =
                switch (realis) {
                    case HYPOTHETICAL -> Certainty.POSSIBLE;
                    default -> read.realis() == Realis.ACTUAL ? read.certainty() : Certainty.CERTAIN;
                };
        return new Modality(certainty, realis, status == Status.DENIED);
    }
}
