package org.demarche.extract.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.Cast;
import org.demarche.extract.trigger.EventEntry;
import org.demarche.model.ActorKind;
import org.demarche.model.EventType;
import org.demarche.model.Granularity;
import org.demarche.model.Plover;
import org.demarche.model.Status;
import org.demarche.model.TimeSpan;

/**
 * Whether a later sentence tells once more, without a word that points back, what an earlier one told of the same parties: the
 * lead and the background ("launched an operation", and again), a deed and its noun ("banned exports", "its ban"), a demand and
 * its quotation ("urged A to return", "we urged A to return").
 */
final class Retellings {
    private static final List<Status> AHEAD = List.of(Status.MOOTED, Status.PROPOSED, Status.AGREED, Status.SCHEDULED);
    private static final Set<Relation> CONTENTS = Set.of(Relation.OPEN_COMPLEMENT, Relation.COMPLEMENT_CLAUSE);
    private static final Set<Relation> OBJECTS = Set.of(Relation.OBJECT, Relation.PASSIVE_SUBJECT);
    private static final Set<String> OF = Set.of("on", "against", "of", "at", "over", "into");
    private static final Set<String> ALSO = Set.of("also", "again", "separately");
    private static final Set<Plover> ONE_DEED =
            Set.of(Plover.SANCTION, Plover.COERCE, Plover.RETREAT, Plover.AID, Plover.CONCEDE);
    private static final Set<Granularity> CLOSE = Set.of(Granularity.DAY, Granularity.MONTH);
    private static final Set<String> CHARGES = Set.of("of", "for", "over");
    private static final int STEM = 4;

    private final AnnotatedText text;
    private final Cast cast;
    private final EventTimes times;
    private final SameParties parties;

    Retellings(AnnotatedText text, Cast cast, EventTimes times) {
        this.text = text;
        this.cast = cast;
        this.times = times;
        this.parties = new SameParties(cast);
    }

    /**
     * Whether a candidate of one kind with those of a group, of which nothing tells of another time, is their event.
     *
     * @param again in a later sentence, where it is not said to be another
     */
    boolean isRetold(List<EventCandidate> group, EventCandidate again) {
        EventCandidate first = group.get(0);
        if (!isAsFar(first.status(), again.status()) || isFurther(again)) {
            return false;
        }
        if (EventReferences.isSpeech(first) && first.type() != EventType.AGREEMENT) {
            return first.trigger().lemma().equals(again.trigger().lemma()) && isSameWord(first, again);
        }
        boolean kin = isKin(first, again)
                && !isOfOther(objects(first), objects(again), again)
                && !isOfOther(contents(first), contents(again), again);
        boolean retold = kin
                || isSameDeed(first, again)
                || (first.plover() == Plover.PROTEST && parties.areSame(first.actors(), again.actors()))
                || isSameDeedOfDay(first, again);
        return retold && group.stream().allMatch(told -> parties.areOf(told, again));
    }

    /** The word that tells how far an event has come: the first, or of those that tell what may come the one that is nearest to it. */
    static EventCandidate furthest(List<EventCandidate> group) {
        EventCandidate first = group.get(0);
        return AHEAD.contains(first.status())
                ? group.stream()
                        .reduce((one, later) ->
                                AHEAD.indexOf(later.status()) > AHEAD.indexOf(one.status()) ? later : one)
                        .orElse(first)
                : first;
    }

    /** Whether both are done, or both may come. */
    static boolean isAsFar(Status one, Status other) {
        return one == other || (one.hasCome() && other.hasCome()) || (AHEAD.contains(one) && AHEAD.contains(other));
    }

    /** The same asked for, said or blamed of the same. */
    private boolean isSameWord(EventCandidate first, EventCandidate again) {
        return first.status() == again.status()
                && parties.areSame(first.actors(), again.actors())
                && !(contents(first).isEmpty() && first.plover() != Plover.REJECT)
                && contents(first).equals(contents(again))
                && objects(first).equals(objects(again));
    }

    /** The same done by the same to the same, in other words: "handed 40 refugees over", "sent the refugees back". */
    private boolean isSameDeed(EventCandidate first, EventCandidate again) {
        boolean ofPeople = again.recipients().stream()
                .anyMatch(ref -> cast.principal(ref).equals(ref)
                        && cast.get(ref).kind() != ActorKind.STATE
                        && first.recipients().contains(ref));
        return ONE_DEED.contains(first.plover())
                && first.entry().mode().equals(again.entry().mode())
                && !again.actors().isEmpty()
                && parties.areAmong(again.actors(), first.actors())
                && !again.recipients().isEmpty()
                && parties.areAmong(again.recipients(), first.recipients())
                && (ofPeople || !isOfOther(objects(first), objects(again), again));
    }

    /** What the same are told to have suffered at the same time: "a January attack on the base", "in January stormed the base". */
    private boolean isSameDeedOfDay(EventCandidate first, EventCandidate again) {
        Optional<TimeSpan> one = time(first).filter(time -> CLOSE.contains(time.granularity()));
        Optional<TimeSpan> other = time(again);
        return EventCoreference.isDeed(first)
                && !again.trigger().tag().equals("NNS")
                && !first.recipients().isEmpty()
                && parties.areSame(first.recipients(), again.recipients())
                && one.isPresent()
                && one.flatMap(TimeSpan::earliest).equals(other.flatMap(TimeSpan::earliest))
                && one.flatMap(TimeSpan::latest).equals(other.flatMap(TimeSpan::latest));
    }

    /** Whether a word of one is that of the other or of its family: "deported", "the deportation". */
    private boolean isKin(EventCandidate first, EventCandidate again) {
        return (again.type() == EventType.AGREEMENT
                        && isOfDefinite(again)
                        && first.trigger().lemma().equals(again.trigger().lemma()))
                || words(first).stream().anyMatch(one -> words(again).stream().anyMatch(other -> isKin(one, other)));
    }

    private static boolean isKin(String one, String other) {
        int least = Math.min(one.length(), other.length());
        int same = 0;
        while (same < least && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return one.equals(other) || (same >= STEM && same >= least - 1);
    }

    /** The words that tell what is done: of "launched an attack" the noun. */
    private static List<String> words(EventCandidate candidate) {
        EventEntry entry = candidate.entry();
        return entry.object().isEmpty() || entry.takesAnyObject()
                ? List.of(candidate.trigger().lemma())
                : List.of(entry.object());
    }

    /** Whether both tell of something, and not of the same: "attacked a school", "attacked a hospital". */
    private boolean isOfOther(Set<String> ones, Set<String> others, EventCandidate again) {
        return !ones.isEmpty()
                && !others.isEmpty()
                && others.stream().noneMatch(ones::contains)
                && !isOfDefinite(again);
    }

    private boolean isFurther(EventCandidate again) {
        return sentence(again).children(again.trigger()).stream().anyMatch(child -> ALSO.contains(child.lemma()));
    }

    /** What it is done to, by the words that follow, but for the noun that is part of its name. */
    private Set<String> objects(EventCandidate candidate) {
        Sentence sentence = sentence(candidate);
        Token word = candidate.trigger();
        return Stream.concat(
                        OBJECTS.stream().flatMap(relation -> sentence.related(word, relation)),
                        word.isNoun() ? OF.stream().flatMap(of -> sentence.oblique(word, of)) : Stream.empty())
                .map(Token::lemma)
                .filter(lemma -> !lemma.equals(candidate.entry().object()))
                .collect(Collectors.toSet());
    }

    /** "Signed the bill", "freed them", of whom was told. */
    private boolean isOfDefinite(EventCandidate verb) {
        Sentence sentence = sentence(verb);
        return OBJECTS.stream()
                .flatMap(relation -> sentence.related(verb.trigger(), relation))
                .anyMatch(object -> object.tag().equals("PRP") || Resumptions.isDefinite(sentence, object));
    }

    /** What is asked for, said or blamed, by its word: "urged to return", "accused of spying". */
    private Set<String> contents(EventCandidate verb) {
        Sentence sentence = sentence(verb);
        return sentence.children(verb.trigger()).stream()
                .flatMap(child -> child.relation() == Relation.PREPOSITION && CHARGES.contains(child.lemma())
                        ? sentence.children(child).stream()
                        : Stream.of(child).filter(clause -> CONTENTS.contains(clause.relation())))
                .filter(content -> content.isVerb() || EventReferences.isSpeech(verb))
                .map(Token::lemma)
                .collect(Collectors.toSet());
    }

    private Optional<TimeSpan> time(EventCandidate candidate) {
        return times.past(sentence(candidate), candidate.trigger());
    }

    private Sentence sentence(EventCandidate candidate) {
        return text.sentences().get(candidate.sentence());
    }
}
