package org.demarche.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Plover;
import org.demarche.model.Status;
import org.demarche.model.TimeSpan;

/** Which words of an article tell of one event: "the talks", "the attack" after the talks or the attack of the same parties. */
final class EventCoreference {
    private static final Set<String> AGAIN = Set.of("the", "this", "that", "these", "those", "such", "both", "any");
    private static final Set<String> OTHER =
            Set.of("new", "another", "second", "further", "next", "previous", "earlier", "fresh", "more", "other");

    private static final Set<Relation> PART_CLAUSES =
            Set.of(Relation.ADVERBIAL_CLAUSE, Relation.OPEN_COMPLEMENT, Relation.RELATIVE_CLAUSE, Relation.NOUN_CLAUSE);
    private static final Set<String> HARMING = Set.of("kill", "wound", "injure", "hurt", "maim");
    private static final Set<String> CAUSING = Set.of("in", "by", "during");
    private static final Set<Relation> PLACES = Set.of(Relation.SUBJECT, Relation.OBJECT, Relation.PASSIVE_SUBJECT);

    private final AnnotatedText text;
    private final Cast cast;
    private final EventTimes times;

    EventCoreference(AnnotatedText text, Cast cast, EventTimes times) {
        this.text = text;
        this.cast = cast;
        this.times = times;
    }

    /** The candidates by event, each group in order of the text. */
    List<List<EventCandidate>> join(List<EventCandidate> candidates) {
        List<List<EventCandidate>> groups = new ArrayList<>();
        for (EventCandidate candidate : candidates) {
            Optional<List<EventCandidate>> known = groups.stream()
                    .filter(group -> group.stream()
                            .filter(told -> told.equals(group.get(0)) || told.sentence() == candidate.sentence())
                            .anyMatch(told -> isAgain(told, candidate)))
                    .reduce((one, later) -> later);
            known.ifPresentOrElse(
                    group -> add(group, candidate), () -> groups.add(new ArrayList<>(List.of(candidate))));
        }
        return groups;
    }

    /** Adds a word to those of an event; what tells of a part of the same deed in one sentence adds its parties. */
    private static void add(List<EventCandidate> group, EventCandidate candidate) {
        EventCandidate first = group.get(0);
        if (first.sentence() == candidate.sentence()) {
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
        boolean sameMeeting =
                EventMaker.isMeeting(first.type()) && EventMaker.isMeeting(again.type()) && isDefinite(again);
        boolean sameKind = sameClass || sameMeeting;
        boolean resumed = again.trigger().isNoun() && isDefinite(again) && again.sentence() > first.sentence();
        if (!sameKind || (isSpeech(first) && !resumed)) {
            return false;
        }
        if (first.sentence() == again.sentence()) {
            return isPartOf(first, again) && !isConditionOf(first, again) && !isConditionOf(again, first);
        }
        if (!isCompatible(first, again)) {
            return false;
        }
        return resumed
                || (again.trigger().isNoun()
                        && EventMaker.isMeeting(again.type())
                        && first.status() == again.status()
                        && !isOther(again))
                || again.status() == Status.DENIED;
    }

    private static boolean isSpeech(EventCandidate candidate) {
        return candidate.plover() == Plover.REQUEST || candidate.plover() == Plover.ACCUSE;
    }

    /**
     * One deed told by two words of one sentence: "exchanged fire, killing two", "marched to protest", "the attack killed
     * two", "an attack that killed two", "ratified a treaty", "the treaty was signed".
     */
    private boolean isPartOf(EventCandidate first, EventCandidate again) {
        boolean alike = first.trigger().isNoun()
                || again.trigger().isNoun()
                || first.entry().mode().equals(again.entry().mode())
                || again.trigger().tag().equals("VBG")
                || again.trigger().relation() == Relation.RELATIVE_CLAUSE
                || first.recipients().stream().anyMatch(again.recipients()::contains);
        return isFurtherHarm(first, again)
                || (alike
                        && (isBelow(again.trigger(), first.trigger())
                                || isBelow(first.trigger(), again.trigger())
                                || isCauseOf(again.trigger(), first)
                                || isWithin(again.trigger(), first)));
    }

    /** "Killing nine and wounding dozens", "two were killed and three injured". */
    private boolean isFurtherHarm(EventCandidate first, EventCandidate again) {
        Sentence sentence = text.sentences().get(first.sentence());
        Token verb = again.trigger();
        return first.plover() == Plover.ASSAULT
                && verb.relation() == Relation.CONJUNCT
                && HARMING.contains(verb.lemma())
                && sentence.head(verb)
                        .filter(before ->
                                HARMING.contains(before.lemma()) && sentence.isWithin(before, first.trigger()))
                        .isPresent();
    }

    private static boolean isBelow(Token below, Token above) {
        boolean clause = below.isVerb() && PART_CLAUSES.contains(below.relation());
        boolean subject = below.isNoun() && above.isVerb() && PLACES.contains(below.relation());
        return (clause || subject) && below.head() == above.index();
    }

    /** "Were killed in the shelling", where the noun hangs on the verb by a preposition. */
    private boolean isCauseOf(Token noun, EventCandidate harmed) {
        Sentence sentence = text.sentences().get(harmed.sentence());
        return noun.isNoun()
                && noun.relation() == Relation.PREPOSITION_OBJECT
                && sentence.head(noun)
                        .filter(in -> CAUSING.contains(in.lemma())
                                && in.head() == harmed.trigger().index())
                        .isPresent();
    }

    /** "A raid on a post in which two died": the clause hangs on the last noun of what the noun tells. */
    private boolean isWithin(Token clause, EventCandidate told) {
        Sentence sentence = text.sentences().get(told.sentence());
        return told.trigger().isNoun()
                && clause.relation() == Relation.RELATIVE_CLAUSE
                && sentence.isWithin(clause, told.trigger());
    }

    /** "Would reopen the border if the militia were disarmed": two deeds, not one. */
    private static boolean isConditionOf(EventCandidate condition, EventCandidate deed) {
        return condition.trigger().relation() == Relation.ADVERBIAL_CLAUSE
                && condition.trigger().head() == deed.trigger().index()
                && condition.status() == Status.PROPOSED;
    }

    private boolean isDefinite(EventCandidate candidate) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        return sentence.children(candidate.trigger(), Relation.DETERMINER).anyMatch(the -> AGAIN.contains(the.lemma()))
                && !isOther(candidate);
    }

    private boolean isOther(EventCandidate candidate) {
        return text.sentences().get(candidate.sentence()).children(candidate.trigger()).stream()
                .anyMatch(child -> OTHER.contains(child.lemma()));
    }

    private boolean isCompatible(EventCandidate first, EventCandidate again) {
        Set<String> one = parties(first);
        Set<String> other = parties(again);
        return (one.containsAll(other) || other.containsAll(one)) && mayBeAtOneTime(first, again);
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
