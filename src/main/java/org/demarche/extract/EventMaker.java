package org.demarche.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Grounds;
import org.demarche.model.IssueMention;
import org.demarche.model.Modality;
import org.demarche.model.Plover;
import org.demarche.model.Realis;
import org.demarche.model.Status;
import org.demarche.model.TimeSpan;

/** Makes the events of an article of what its words tell: by whose word, when, about what; or abstains. */
final class EventMaker {
    private static final Set<EventType> MEETINGS =
            Set.of(EventType.MEETING, EventType.SUMMIT, EventType.NEGOTIATION, EventType.VISIT, EventType.CALL);
    private static final Set<Status> AHEAD =
            Set.of(Status.MOOTED, Status.PROPOSED, Status.AGREED, Status.SCHEDULED, Status.POSTPONED, Status.CANCELLED);
    /** Whoever these leave or come home for has sent for them. */
    private static final Set<String> ENVOYS = Set.of("ambassador", "envoy", "diplomat", "consul");

    private static final String CEASEFIRE = Plover.RETREAT.mode("ceasefire");
    private static final String WITHDRAW = Plover.RETREAT.mode("withdraw");
    private static final String RELEASE = Plover.RETREAT.mode("release");
    private static final Set<String> EXCHANGES = Set.of("exchange", "swap");
    private static final Set<String> FORCES = WordSets.shipped().of("forces");
    private static final Set<String> WARLIKE = WordSets.shipped().of("warlike");
    private static final Set<ActorKind> PEOPLE =
            Set.of(ActorKind.PERSON, ActorKind.UNNAMED_PERSON, ActorKind.OFFICE, ActorKind.COLLECTIVE);
    private static final Set<String> HANDOVERS = Set.of(Plover.RETREAT + "/hand:over", Plover.RETREAT + "/turn:over");
    private static final Set<Status> STOPPED = Set.of(Status.POSTPONED, Status.CANCELLED);
    private static final int LONG_AGO = 5;

    private final AnnotatedText text;
    private final Statements statements;
    private final Context context;
    private final List<IssueMention> issues;
    private final EventTimes times;
    private final Optional<LocalDate> published;
    private final ContextFinder contexts;
    private final EventReader reader;
    private final EventReferences references;
    private final Disputes disputes;
    private final Chronology chronology;

    EventMaker(
            AnnotatedText text,
            Statements statements,
            List<IssueMention> issues,
            List<TimeSpan> times,
            Optional<LocalDate> published,
            Context context,
            EventLexicon lexicon,
            ContextFinder contexts) {
        this.contexts = contexts;
        this.text = text;
        this.statements = statements;
        this.issues = issues;
        this.times = new EventTimes(text.text(), times, published);
        this.published = published;
        this.context = context;
        this.reader = new EventReader(lexicon);
        this.chronology = new Chronology(text, times);
        this.references = new EventReferences(text, context, lexicon);
        this.disputes = new Disputes(text, references, context.cast());
    }

    /** Whether a class of events is one of meetings. */
    static boolean isMeeting(EventType type) {
        return MEETINGS.contains(type);
    }

    /**
     * The events that have the parties they need, in order. A word whose parties only the whole article tells is no word by which
     * others refer to the event.
     */
    ToldEvents make(List<EventTrigger> triggers) {
        List<EventCandidate> read =
                triggers.stream().flatMap(trigger -> read(trigger).stream()).toList();
        List<EventCandidate> settled = new Predictions(statements, context.cast())
                .settle(disputes.settle(new Answers(text, context).complete(references.complete(read))));
        List<EventCandidate> able = EventParties.enough(settled, text, context.cast());
        Set<EventTrigger> sure = able.stream().map(EventCandidate::told).collect(Collectors.toSet());
        List<Event> events = new ArrayList<>();
        Map<EventTrigger, ToldEvents.Telling> tellings = new HashMap<>();
        for (List<EventCandidate> group :
                new EventCoreference(text, context.cast(), times).join(completed(settled, able))) {
            Event event = event(group);
            group.stream()
                    .map(EventCandidate::told)
                    .filter(sure::contains)
                    .forEach(word -> tellings.put(word, new ToldEvents.Telling(word, event, events.size())));
            events.add(event);
        }
        return new ToldEvents(
                events,
                triggers.stream()
                        .flatMap(trigger -> Optional.ofNullable(tellings.get(trigger)).stream())
                        .toList(),
                triggers);
    }

    /** The candidates that have their parties by the words around, or else by the whole article. */
    private List<EventCandidate> completed(List<EventCandidate> candidates, List<EventCandidate> able) {
        Protagonists protagonists = Protagonists.of(candidates, able, text, context.cast());
        return EventParties.enough(
                candidates.stream()
                        .map(candidate -> able.contains(candidate) ? candidate : protagonists.complete(candidate))
                        .toList(),
                text,
                context.cast());
    }

    private Optional<EventCandidate> read(EventTrigger trigger) {
        Sentence sentence = text.sentences().get(trigger.sentence());
        boolean present =
                trigger.word().tag().equals("VBZ") || trigger.word().tag().equals("VBP");
        Optional<TimeSpan> time =
                times.of(sentence, trigger.word()).map(found -> present ? times.ahead(found, sentence) : found);
        boolean ahead = time.flatMap(TimeSpan::earliest)
                .filter(day -> published.filter(day::isAfter).isPresent())
                .isPresent();
        return reader.read(trigger, sentence, references.parties(trigger.sentence()), time, ahead)
                .map(this::inContext);
    }

    /**
     * What depends on who takes part: to withdraw from an organisation breaks with it, a suspect is handed over in concert, a state
     * that exercises alone only shows its force, and a meeting of heads of state or government is a summit.
     */
    private EventCandidate inContext(EventCandidate candidate) {
        if (candidate.type() == EventType.MEETING && candidate.trigger().isNoun()) {
            boolean heads = candidate.participants().size() > 1
                    && candidate.participants().stream().allMatch(context.cast()::isHead);
            return heads ? candidate.as(EventType.SUMMIT, candidate.plover()) : candidate;
        }
        if (isReached(candidate)) {
            return candidate.reached();
        }
        boolean truce = candidate.type() == EventType.EVENT
                && candidate.trigger().isNoun()
                && candidate.entry().mode().filter(CEASEFIRE::equals).isPresent()
                && candidate.participants().size() > 1;
        if (truce) {
            return candidate.as(EventType.AGREEMENT, candidate.plover());
        }
        if (candidate.type() == EventType.EVENT && isOf(candidate, WITHDRAW) && isOfForces(candidate)) {
            return candidate.as(EventType.MILITARY_ACTION, candidate.plover());
        }
        if (candidate.type() == EventType.EVENT
                && isOf(candidate, RELEASE)
                && EXCHANGES.contains(candidate.trigger().lemma())) {
            return candidate.as(EventType.COOPERATION, candidate.plover());
        }
        boolean alone = candidate.type() == EventType.MILITARY_ACTION
                && candidate.plover() == Plover.COOPERATE
                && candidate.participants().size() == 1
                && context.cast().get(candidate.participants().get(0)).kind() == ActorKind.STATE;
        if (alone) {
            return candidate.as(EventType.MILITARY_ACTION, Plover.MOBILIZE);
        }
        if (ENVOYS.contains(candidate.entry().subject())) {
            return candidate.with(
                    candidate.actors().stream()
                            .map(ref -> context.cast().get(ref).kind() == ActorKind.PERSON
                                    ? ref
                                    : context.cast().principal(ref))
                            .toList(),
                    candidate.recipients());
        }
        boolean leaves = candidate.entry().isWithdrawal()
                && candidate.plover() == Plover.RETREAT
                && candidate.recipients().stream()
                        .anyMatch(ref -> context.cast().get(ref).kind() == ActorKind.INTERNATIONAL_ORGANIZATION);
        boolean handsOver = HANDOVERS.contains(candidate.entry().id())
                && candidate.participants().stream().map(context.cast()::get).anyMatch(EventMaker::isPerson);
        return leaves
                ? candidate.as(EventType.EVENT, Plover.SANCTION)
                : handsOver ? candidate.as(EventType.COOPERATION, Plover.COOPERATE) : candidate;
    }

    /** "A and B agreed to meet", which is an agreement between them; "A agreed to pay" is only its word. */
    private static boolean isReached(EventCandidate candidate) {
        return candidate.type() == EventType.AGREEMENT
                && candidate.plover() == Plover.AGREE
                && candidate.status() == Status.AGREED
                && candidate.governor().isEmpty()
                && candidate.trigger().isVerb()
                && candidate.actors().size() > 1;
    }

    private static boolean isOf(EventCandidate candidate, String mode) {
        return candidate.entry().mode().filter(mode::equals).isPresent();
    }

    /** "Three people were shot dead": people alone, and no word of forces or of their weapons. */
    private boolean isOutsideWar(EventCandidate candidate) {
        return candidate.type() == EventType.MILITARY_ACTION
                && candidate.plover() == Plover.ASSAULT
                && !candidate.participants().isEmpty()
                && candidate.participants().stream()
                        .allMatch(ref -> PEOPLE.contains(context.cast().get(ref).kind()))
                && WARLIKE.stream().noneMatch(text.sentences().get(candidate.sentence())::has);
    }

    /** "Withdrew its troops", "the withdrawal of all troops", "the troops left". */
    private boolean isOfForces(EventCandidate candidate) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        return sentence.edges(candidate.trigger()).stream()
                .map(edge -> sentence.token(edge.dependent()))
                .anyMatch(whom -> FORCES.contains(whom.lemma()));
    }

    private static boolean isPerson(Actor actor) {
        return actor.kind() == ActorKind.PERSON || actor.kind() == ActorKind.UNNAMED_PERSON;
    }

    /** The event that words tell of together, the first of them above all. */
    Event event(List<EventCandidate> group) {
        EventCandidate fullest = group.stream()
                .max((one, other) -> Integer.compare(
                        one.participants().size(), other.participants().size()))
                .orElse(group.get(0))
                .folded(context.cast());
        EventCandidate first =
                isOutsideWar(fullest) ? group.get(0).as(EventType.INCIDENT, Plover.ASSAULT) : group.get(0);
        Sentence sentence = text.sentences().get(first.sentence());
        Optional<TimeSpan> time = group.stream()
                .filter(candidate -> candidate.equals(first) || candidate.status() == first.status())
                .flatMap(candidate -> time(candidate, AHEAD.contains(first.status())).stream())
                .findFirst()
                .or(() -> chronology.of(first.sentence()))
                .map(found -> AHEAD.contains(first.status()) ? times.ahead(found, sentence) : found)
                .map(found -> first.status() == Status.UNDER_WAY ? EventTimes.begun(found) : found);
        boolean mutual = isMeeting(first.type()) && first.trigger().isNoun();
        boolean onlyMeant = isMeeting(first.type()) && first.plover() == Plover.AGREE;
        return new Event(
                first.type(),
                Optional.of(first.status()),
                fullest.participants(),
                mutual ? List.of() : fullest.actors(),
                mutual ? List.of() : fullest.recipients(),
                Optional.of(first.plover()),
                first.entry().plover() == first.plover() ? first.entry().mode() : Optional.empty(),
                contexts.of(first.type(), sentence, issues),
                onlyMeant ? Optional.of("036") : Optional.empty(),
                modality(first, time),
                time,
                place(group),
                IssueFinder.within(issues, sentence.span()),
                Conditions.of(sentence, first.trigger()),
                statements.statedBy(first.sentence(), first.trigger()),
                new Grounds(
                        group.stream().map(EventCandidate::evidence).toList(),
                        "event/" + first.entry().id(),
                        fullest.from().confidence(first.trigger().isNoun())));
    }

    private Optional<TimeSpan> time(EventCandidate candidate, boolean ahead) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        Optional<Token> stopped = candidate.governor().filter(verb -> STOPPED.contains(candidate.status()));
        return ahead && !candidate.trigger().tag().equals("VBD")
                ? times.of(sentence, candidate.trigger(), stopped)
                : times.past(sentence, candidate.trigger());
    }

    private Optional<ActorRef> place(List<EventCandidate> group) {
        return group.stream()
                .flatMap(candidate -> references.parties(candidate.sentence()).place(candidate.trigger()).stream())
                .findFirst();
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
}
