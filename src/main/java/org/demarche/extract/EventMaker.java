package org.demarche.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Certainty;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Grounds;
import org.demarche.model.IssueMention;
import org.demarche.model.Modality;
import org.demarche.model.Plover;
import org.demarche.model.Realis;
import org.demarche.model.Status;
import org.demarche.model.TimeSpan;

/** Makes events of what the words tell: how far they have come, when, about what and by whose word; or abstains. */
final class EventMaker {
    private static final Set<EventType> MEETINGS =
            Set.of(EventType.MEETING, EventType.SUMMIT, EventType.NEGOTIATION, EventType.VISIT, EventType.CALL);
    private static final Set<ActorKind> POLITICAL = Set.of(
            ActorKind.STATE,
            ActorKind.GOVERNMENT_BODY,
            ActorKind.OFFICE,
            ActorKind.INTERNATIONAL_ORGANIZATION,
            ActorKind.COLLECTIVE,
            ActorKind.PERSON,
            ActorKind.NON_STATE);
    private static final Set<String> CALLING_OFF = Set.of("cancel", "scrap", "abandon");
    private static final Set<String> PUTTING_OFF = Set.of("postpone", "delay", "suspend", "defer");
    private static final Set<String> AGREEING = Set.of("agree", "accept", "promise");
    private static final Set<String> PROPOSING =
            Set.of("propose", "suggest", "offer", "urge", "call", "ask", "request", "seek", "want");
    private static final Set<String> LASTING = Set.of(
            "longstanding", "long-standing", "long", "ongoing", "continuing", "continued", "repeated", "constant");
    private static final Set<String> CONTINUING =
            Set.of("accelerate", "continue", "pursue", "speed", "advance", "intensify", "expand");
    private static final Set<String> BOTH = Set.of("denial", "deny");
    private static final int LONG_AGO = 5;
    private static final double VERB = 0.7;
    private static final double NOUN = 0.6;

    private final AnnotatedText text;
    private final Statements statements;
    private final Cast cast;
    private final List<IssueMention> issues;
    private final EventTimes times;
    private final Optional<LocalDate> published;
    private final Context context;

    EventMaker(
            AnnotatedText text,
            Statements statements,
            Cast cast,
            List<IssueMention> issues,
            List<TimeSpan> times,
            Optional<LocalDate> published,
            Context context) {
        this.text = text;
        this.statements = statements;
        this.cast = cast;
        this.issues = issues;
        this.times = new EventTimes(text.text(), times);
        this.published = published;
        this.context = context;
    }

    /** The events that have the parties they need, in order. */
    ToldEvents make(List<EventTrigger> triggers) {
        List<Event> events = new ArrayList<>();
        List<ToldEvents.Telling> tellings = new ArrayList<>();
        for (EventTrigger trigger : triggers) {
            make(participants(trigger)).ifPresent(event -> {
                tellings.add(new ToldEvents.Telling(trigger, event, events.size()));
                events.add(event);
            });
        }
        return new ToldEvents(events, tellings, triggers);
    }

    private EventCandidate participants(EventTrigger trigger) {
        return new ParticipantReader(
                        text.sentences().get(trigger.sentence()),
                        context.words().start(trigger.sentence()),
                        context.mentions(),
                        cast)
                .read(trigger);
    }

    /** Whether a class of events is one of meetings. */
    static boolean isMeeting(EventType type) {
        return MEETINGS.contains(type);
    }

    /** Adds to an appeal that names nobody the party that it comes from. */
    private EventCandidate completed(EventCandidate candidate) {
        boolean open = candidate.entry().type() == EventType.APPEAL
                && candidate.trigger().isNoun()
                && candidate.actors().isEmpty()
                && !candidate.recipients().isEmpty();
        return open
                ? context.party(
                                candidate.sentence(),
                                candidate.trigger(),
                                candidate.recipients().stream().findFirst())
                        .map(candidate::withActor)
                        .orElse(candidate)
                : candidate;
    }

    private Optional<Event> make(EventCandidate told) {
        EventCandidate candidate = completed(told);
        EventType type = candidate.entry().type();
        boolean meeting = MEETINGS.contains(type);
        List<ActorRef> participants = new ArrayList<>(candidate.actors());
        participants.addAll(candidate.recipients());
        participants.addAll(candidate.others());
        List<ActorRef> political = participants.stream()
                .distinct()
                .filter(ref -> POLITICAL.contains(cast.get(ref).kind()))
                .toList();
        boolean enough = political.size() >= (meeting || candidate.trigger().isNoun() ? 2 : 1);
        if (!enough
                || (!meeting
                        && candidate.actors().isEmpty()
                        && candidate.recipients().isEmpty())) {
            return Optional.empty();
        }
        Sentence sentence = text.sentences().get(candidate.sentence());
        Optional<TimeSpan> time = times.of(sentence, candidate.trigger());
        Modality modality = modality(candidate, time);
        if (isOnlyThoughtOf(sentence, candidate, modality)) {
            return Optional.empty();
        }
        Status status = status(sentence, candidate, modality);
        boolean come = !meeting || status == Status.HELD || status == Status.UNDER_WAY;
        Plover plover = meeting && !come
                ? Plover.AGREE
                : PloverCoder.inContext(candidate.entry().plover(), modality);
        boolean mutual = meeting && candidate.trigger().isNoun();
        return Optional.of(new Event(
                type,
                Optional.of(status),
                participants,
                mutual ? List.of() : candidate.actors(),
                mutual ? List.of() : candidate.recipients(),
                Optional.of(plover),
                mode(candidate.entry(), plover),
                List.of(),
                meeting && !come ? Optional.of("036") : Optional.empty(),
                modality,
                time,
                candidate.place(),
                IssueFinder.within(issues, sentence.span()),
                Conditions.of(sentence, candidate.trigger()),
                statements.statedBy(candidate.sentence(), candidate.trigger()),
                new Grounds(
                        List.of(candidate.evidence()),
                        "event/" + candidate.entry().id(),
                        candidate.trigger().isNoun() ? NOUN : VERB)));
    }

    /** The mode, which says something of the word's own type only, as {@code consult-visit} of CONSULT. */
    private static Optional<String> mode(EventLexicon.Entry entry, Plover plover) {
        return entry.plover() == plover ? entry.mode() : Optional.empty();
    }

    /** Whether it is cooperation of which is said what it might do: nobody proposes it, so nothing has come up. */
    private static boolean isOnlyThoughtOf(Sentence sentence, EventCandidate candidate, Modality modality) {
        return candidate.entry().type() == EventType.COOPERATION
                && candidate.trigger().isNoun()
                && modality.realis() == Realis.HYPOTHETICAL
                && new ModalityReader(sentence)
                        .governor(candidate.trigger())
                        .filter(above -> PROPOSING.contains(above.lemma()))
                        .isEmpty();
    }

    private Modality modality(EventCandidate candidate, Optional<TimeSpan> time) {
        Modality read = candidate.modality();
        boolean historical = read.realis() == Realis.ACTUAL
                && time.flatMap(TimeSpan::latest)
                        .filter(latest -> published
                                .map(day -> latest.isBefore(day.minusYears(LONG_AGO)))
                                .orElse(latest.getYear() < 2000))
                        .isPresent();
        return historical ? new Modality(read.certainty(), Realis.HISTORICAL, read.negated()) : read;
    }

    private static Status status(Sentence sentence, EventCandidate candidate, Modality modality) {
        Optional<Token> governor = new ModalityReader(sentence).governor(candidate.trigger());
        String above = governor.map(Token::lemma).orElse("");
        if (CALLING_OFF.contains(above)) {
            return Status.CANCELLED;
        }
        if (PUTTING_OFF.contains(above)) {
            return Status.POSTPONED;
        }
        if (modality.realis() == Realis.ACTUAL
                && (CONTINUING.contains(above) || isLasting(sentence, candidate.trigger()))) {
            return Status.UNDER_WAY;
        }
        if (BOTH.contains(above)) {
            return Status.DENIED;
        }
        return switch (modality.realis()) {
            case HYPOTHETICAL -> PROPOSING.contains(above) ? Status.PROPOSED : Status.MOOTED;
            case INTENDED -> AGREEING.contains(above) ? Status.AGREED : Status.SCHEDULED;
            default ->
                modality.certainty() == Certainty.POSSIBLE && modality.realis() != Realis.HISTORICAL
                        ? Status.HELD
                        : candidate.trigger().tag().equals("VBG") ? Status.UNDER_WAY : Status.HELD;
        };
    }

    /** Whether words beside it say that it goes on: "a longstanding appeal", "has appealed for many years". */
    private static boolean isLasting(Sentence sentence, Token word) {
        return sentence.subtree(word).stream()
                .mapToObj(sentence::token)
                .filter(token -> token.head() == word.index() || token.tag().equals("NNS"))
                .anyMatch(token -> LASTING.contains(token.lemma()) || isLongWhile(sentence, token));
    }

    private static boolean isLongWhile(Sentence sentence, Token token) {
        return Set.of("year", "decade").contains(token.lemma())
                && sentence.head(token)
                        .filter(above -> above.lemma().equals("for"))
                        .isPresent();
    }
}
