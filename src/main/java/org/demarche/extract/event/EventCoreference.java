package org.demarche.extract.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.extract.actor.Cast;
import org.demarche.model.ActorRef;
import org.demarche.model.EventType;
import org.demarche.model.Plover;
import org.demarche.model.Status;
import org.demarche.model.TimeSpan;

/** Which words of an article tell of one event: "the talks", "the attack" after the talks or the attack of the same parties. */
final class EventCoreference {
    private static final Set<String> AGAIN = Set.of("the", "this", "that", "these", "those", "such", "both", "any");
    private static final Set<String> OTHER =
            Set.of("new", "another", "second", "further", "next", "previous", "earlier", "fresh", "more", "other");

    private static final Set<Plover> DEEDS =
            Set.of(Plover.ASSAULT, Plover.COERCE, Plover.PROTEST, Plover.AID, Plover.RETREAT);

    private final AnnotatedText text;
    private final Cast cast;
    private final EventTimes times;
    private final Retellings retellings;
    private final SameParties parties;
    private final DeedParts parts;
    private final Pacts pacts;
    private final DeedNouns nouns;

    EventCoreference(AnnotatedText text, Cast cast, EventTimes times) {
        this.text = text;
        this.cast = cast;
        this.times = times;
        this.retellings = new Retellings(text, cast, times);
        this.parts = new DeedParts(text);
        this.parties = new SameParties(cast);
        this.pacts = new Pacts(text, parties);
        this.nouns = new DeedNouns(text, parties);
    }

    /** The candidates by event, each group in order of the text. */
    List<List<EventCandidate>> join(List<EventCandidate> candidates) {
        List<List<EventCandidate>> groups = new ArrayList<>();
        for (EventCandidate candidate : candidates) {
            Optional<List<EventCandidate>> known = groups.stream()
                    .filter(group -> isOf(group, candidate))
                    .reduce((one, later) -> isNearer(one, later, candidate) ? one : later);
            known.ifPresentOrElse(
                    group -> add(group, candidate), () -> groups.add(new ArrayList<>(List.of(candidate))));
        }
        return groups;
    }

    /** The word of an event that tells most of its parties, with those on a side of which it tells nobody and another word does. */
    static EventCandidate fullest(List<EventCandidate> group) {
        EventCandidate most = group.stream()
                .max((one, other) -> Integer.compare(
                        one.participants().size(), other.participants().size()))
                .orElse(group.get(0));
        return most.with(
                side(most.actors(), most.recipients(), group, EventCandidate::actors),
                side(most.recipients(), most.actors(), group, EventCandidate::recipients));
    }

    private static List<ActorRef> side(
            List<ActorRef> told,
            List<ActorRef> facing,
            List<EventCandidate> group,
            Function<EventCandidate, List<ActorRef>> side) {
        boolean open = told.isEmpty() && isDeed(group.get(0));
        return open
                ? group.stream()
                        .map(side)
                        .filter(others -> !others.isEmpty() && others.stream().noneMatch(facing::contains))
                        .findFirst()
                        .orElse(told)
                : told;
    }

    private boolean isOf(List<EventCandidate> group, EventCandidate candidate) {
        boolean again = group.stream()
                .filter(told -> told.equals(group.get(0)) || told.sentence() == candidate.sentence())
                .anyMatch(told -> isAgain(told, candidate));
        return (again || isRetold(group, candidate) || pacts.isNamedAgain(group, candidate))
                && !pacts.areTwo(group, candidate)
                && !nouns.areTwo(group.get(0), candidate);
    }

    /** Whether of two events that a word may tell of again the earlier is as far as it tells, and the later is not. */
    private static boolean isNearer(List<EventCandidate> one, List<EventCandidate> later, EventCandidate again) {
        return Retellings.isAsFar(one.get(0).status(), again.status())
                && !Retellings.isAsFar(later.get(0).status(), again.status());
    }

    /** Adds a word to those of an event; what tells of a part of the same deed in one sentence adds its parties. */
    private static void add(List<EventCandidate> group, EventCandidate candidate) {
        EventCandidate first = group.get(0);
        boolean oneBlame = first.plover() == Plover.ACCUSE
                && !first.actors().isEmpty()
                && !first.recipients().isEmpty();
        if (!oneBlame && (first.sentence() == candidate.sentence() || isComplement(first, candidate))) {
            group.set(
                    0,
                    first.with(
                            Stream.concat(first.actors().stream(), candidate.actors().stream())
                                    .toList(),
                            Stream.concat(first.recipients().stream(), candidate.recipients().stream())
                                    .toList()));
        }
        group.add(candidate);
    }

    private boolean isAgain(EventCandidate first, EventCandidate again) {
        boolean sameClass = first.type() == again.type()
                && (first.entry().plover() == again.entry().plover() || first.plover() == again.plover());
        boolean sameMeeting = isMeetingOfKind(first, again) && isDefinite(again);
        boolean sameKind = sameClass || sameMeeting || parts.isNoun(first, again);
        if (!sameKind) {
            return false;
        }
        if (first.sentence() == again.sentence()) {
            return parts.isNoun(first, again)
                    || (first.plover() == Plover.ACCUSE
                            && parts.isBlameBeside(first, again)
                            && isCompatible(first, again))
                    || ((parts.isJoined(first, again) || (!isSpeech(first) && parts.isOne(first, again)))
                            && mayBeAtOneTime(first, again));
        }
        boolean resumed = again.trigger().isNoun() && isDefinite(again);
        if ((isSpeech(first) && !resumed) || !mayBeAtOneTime(first, again)) {
            return false;
        }
        if (!isCompatible(first, again)) {
            return resumed && !isOfOwn(again) && (isComplement(first, again) || nouns.isResumed(first, again));
        }
        return resumed
                || (again.trigger().isNoun()
                        && again.type().isMeeting()
                        && first.status() == again.status()
                        && !isOther(again))
                || again.status() == Status.DENIED;
    }

    /** Whether the first of a group is told again, by whom and to whom all of it allows. */
    private boolean isRetold(List<EventCandidate> group, EventCandidate again) {
        EventCandidate first = group.get(0);
        boolean meetings = first.type().isMeeting() && again.type().isMeeting();
        return first.sentence() < again.sentence()
                && (meetings ? isMeetingOfKind(first, again) : first.plover() == again.plover())
                && !isOther(again)
                && group.stream().allMatch(told -> mayBeAtOneTime(told, again))
                && retellings.isRetold(group, again);
    }

    /** Two meetings, or two visits: on a visit there may be several meetings. */
    private static boolean isMeetingOfKind(EventCandidate first, EventCandidate again) {
        return first.type().isMeeting()
                && again.type().isMeeting()
                && (first.type() == EventType.VISIT) == (again.type() == EventType.VISIT);
    }

    private static boolean isSpeech(EventCandidate candidate) {
        return candidate.plover() == Plover.REQUEST || candidate.plover() == Plover.ACCUSE;
    }

    private boolean isDefinite(EventCandidate candidate) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        return sentence.children(candidate.trigger(), Relation.DETERMINER).anyMatch(the -> AGAIN.contains(the.lemma()))
                && !isOther(candidate);
    }

    /** "Another attack", "imposed new sanctions". */
    private boolean isOther(EventCandidate candidate) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        return Stream.concat(Stream.of(candidate.trigger()), sentence.children(candidate.trigger(), Relation.OBJECT))
                .flatMap(word -> sentence.children(word).stream())
                .anyMatch(child -> OTHER.contains(child.lemma()));
    }

    private boolean isCompatible(EventCandidate first, EventCandidate again) {
        Set<String> one = parties(first);
        Set<String> other = parties(again);
        return one.containsAll(other) || other.containsAll(one);
    }

    /** "An attack on the train", "claimed responsibility for the attack": one tells by whom, the other to whom. */
    private static boolean isComplement(EventCandidate first, EventCandidate again) {
        return first.trigger().lemma().equals(again.trigger().lemma())
                && isDeed(first)
                && ((first.actors().isEmpty() && again.recipients().isEmpty())
                        || (first.recipients().isEmpty() && again.actors().isEmpty()));
    }

    /** "The attack on the port", where the words that follow tell which. */
    private boolean isOfOwn(EventCandidate noun) {
        return text.sentences()
                .get(noun.sentence())
                .children(noun.trigger(), Relation.PREPOSITION)
                .anyMatch(preposition -> !preposition.lemma().equals("by"));
    }

    /** Whether something was done to somebody: no word and no meeting of several. */
    static boolean isDeed(EventCandidate candidate) {
        return DEEDS.contains(candidate.plover());
    }

    /** Whether the words give no two times that lie apart. */
    private boolean mayBeAtOneTime(EventCandidate first, EventCandidate again) {
        Optional<TimeSpan> one = times.of(text.sentences().get(first.sentence()), first.trigger());
        Optional<TimeSpan> other = times.of(text.sentences().get(again.sentence()), again.trigger());
        return one.isEmpty()
                || other.isEmpty()
                || !(isBefore(one.get(), other.get()) || isBefore(other.get(), one.get()));
    }

    private static boolean isBefore(TimeSpan one, TimeSpan other) {
        return one.latest()
                .filter(latest -> other.earliest().filter(latest::isBefore).isPresent())
                .isPresent();
    }

    private Set<String> parties(EventCandidate candidate) {
        return candidate.participants().stream().map(cast::party).collect(Collectors.toCollection(HashSet::new));
    }
}
