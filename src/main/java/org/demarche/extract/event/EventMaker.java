package org.demarche.extract.event;

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
import org.demarche.extract.attribution.Context;
import org.demarche.extract.attribution.Statements;
import org.demarche.extract.confidence.Confidences;
import org.demarche.extract.grammar.Conditions;
import org.demarche.extract.time.Chronology;
import org.demarche.extract.topic.ContextFinder;
import org.demarche.extract.topic.IssueFinder;
import org.demarche.extract.trigger.EventLexicon;
import org.demarche.extract.trigger.EventTrigger;
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
public final class EventMaker {
    private static final Set<Status> AHEAD =
            Set.of(Status.MOOTED, Status.PROPOSED, Status.AGREED, Status.SCHEDULED, Status.POSTPONED, Status.CANCELLED);

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
    private final DeedKinds deeds;

    public EventMaker(
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
        this.deeds = new DeedKinds(text, references, context.cast());
    }

    /**
     * The events that have the parties they need, in order. A word whose parties only the whole article tells is no word by which
     * others refer to the event.
     */
    public ToldEvents make(List<EventTrigger> found) {
        List<EventTrigger> words = found.stream()
                .filter(word -> !arguments(word).isMeantByThings())
                .toList();
        List<EventTrigger> triggers =
                words.stream().filter(word -> !arguments(word).isOtherSense()).toList();
        List<EventCandidate> read =
                triggers.stream().flatMap(trigger -> read(trigger).stream()).toList();
        List<EventCandidate> settled = new Predictions(statements, context.cast())
                .settle(disputes.settle(
                        new Answers(text, context).complete(OneSided.aimed(references.complete(read), text))));
        List<EventCandidate> able = EventParties.enough(settled, text, context.cast());
        Set<EventTrigger> sure = able.stream().map(EventCandidate::told).collect(Collectors.toSet());
        List<Event> events = new ArrayList<>();
        Map<EventTrigger, ToldEvents.Telling> tellings = new HashMap<>();
        for (List<EventCandidate> group :
                new EventCoreference(text, context.cast(), times).join(completed(settled, able))) {
            Event event = event(group);
            if (!LoneParties.suffice(event, context.cast())) {
                continue;
            }
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
                words);
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

    private EventArguments arguments(EventTrigger word) {
        return new EventArguments(text.sentences().get(word.sentence()), word, references.parties(word.sentence()));
    }

    private Optional<EventCandidate> read(EventTrigger trigger) {
        Sentence sentence = text.sentences().get(trigger.sentence());
        boolean present = trigger.word().isPresentTense();
        Optional<TimeSpan> time =
                times.of(sentence, trigger.word()).map(found -> present ? times.ahead(found, sentence) : found);
        boolean ahead = time.flatMap(TimeSpan::earliest)
                .filter(day -> published.filter(day::isAfter).isPresent())
                .isPresent();
        return reader.read(trigger, sentence, references.parties(trigger.sentence()), time, ahead)
                .map(deeds::of);
    }

    /** The event that words tell of together, the first of them above all. */
    public Event event(List<EventCandidate> group) {
        EventCandidate fullest = EventCoreference.fullest(group).folded(context.cast());
        EventCandidate leading = Retellings.furthest(group);
        EventCandidate first = deeds.isOutsideWar(fullest) ? leading.as(EventType.INCIDENT, Plover.ASSAULT) : leading;
        Sentence sentence = text.sentences().get(first.sentence());
        Optional<TimeSpan> time = group.stream()
                .filter(candidate -> candidate.equals(first) || Retellings.isAsFar(candidate.status(), first.status()))
                .flatMap(candidate -> time(candidate, AHEAD.contains(first.status())).stream())
                .findFirst()
                .or(() -> chronology.of(first.sentence()))
                .map(found -> AHEAD.contains(first.status()) ? times.ahead(found, sentence) : found)
                .or(() -> agreedOn(first))
                .map(found -> first.status() == Status.UNDER_WAY ? EventTimes.begun(found) : found);
        boolean mutual = first.type().isMeeting() && first.trigger().isNoun();
        boolean onlyMeant = first.type().isMeeting() && first.plover() == Plover.AGREE;
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
                        "event/" + first.entry().id() + fullest.from().suffix(),
                        Confidences.UNWEIGHED));
    }

    private Optional<TimeSpan> time(EventCandidate candidate, boolean ahead) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        Optional<Token> stopped = candidate.governor().filter(verb -> STOPPED.contains(candidate.status()));
        return ahead && !candidate.trigger().tag().equals("VBD")
                ? times.of(sentence, candidate.trigger(), stopped)
                : times.past(sentence, candidate.trigger());
    }

    /** When it was agreed what is to be done at a time that the words do not tell: "agreed last week to talk". */
    private Optional<TimeSpan> agreedOn(EventCandidate candidate) {
        return candidate
                .governor()
                .filter(agreed -> candidate.status() == Status.AGREED && agreed.isVerb())
                .flatMap(agreed -> times.past(text.sentences().get(candidate.sentence()), agreed));
    }

    private Optional<ActorRef> place(List<EventCandidate> group) {
        return group.stream()
                .flatMap(candidate ->
                        references.parties(candidate.sentence()).lands().place(candidate.trigger()).stream())
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
