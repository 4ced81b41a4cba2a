package org.demarche.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.Cast;
import org.demarche.extract.lexicon.WordSets;
import org.demarche.extract.participant.VerbParticipants;
import org.demarche.extract.trigger.EventEntry;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.EventType;
import org.demarche.model.Plover;
import org.demarche.model.Realis;
import org.demarche.model.Status;

/** Which candidates have the parties that an event of their kind needs, and are not just the frame of another. */
final class EventParties {
    private static final Set<Plover> AIMED = Set.of(Plover.ACCUSE, Plover.SUPPORT, Plover.THREATEN);

    /** What is done for things as well. */
    private static final Set<String> GUARDING = Set.of("AID/protect", "AID/donate", "AID/contribute");

    private static final String RELEASE = Plover.RETREAT.mode("release");
    private static final Set<ActorKind> TRAVELLING =
            Set.of(ActorKind.PERSON, ActorKind.OFFICE, ActorKind.UNNAMED_PERSON);
    /** What two share or exchange: "A and B upgraded their ties", "are trading blame". */
    private static final Set<String> BONDS = WordSets.shipped().of("bonds");

    /** What is so said of harm is a threat: not "agreed to". */
    private static final Set<String> PROMISING = Set.of("promise", "pledge", "commit", "undertake", "vow", "swear");

    private static final String RULED_OUT = Plover.REJECT + "/rule:out";
    private static final Set<Plover> HARM = Set.of(Plover.SANCTION, Plover.COERCE, Plover.ASSAULT);
    private static final Set<Relation> CONTENT = Set.of(
            Relation.OBJECT,
            Relation.OPEN_COMPLEMENT,
            Relation.COMPLEMENT_CLAUSE,
            Relation.PREPOSITION,
            Relation.PREPOSITION_OBJECT,
            Relation.PREPOSITION_CLAUSE);

    private EventParties() {}

    /** Those of the candidates that stand for an event, in order. */
    static List<EventCandidate> enough(List<EventCandidate> candidates, AnnotatedText text, Cast cast) {
        List<EventCandidate> able = candidates.stream()
                .filter(candidate -> isEnough(candidate, text.sentences().get(candidate.sentence()), cast))
                .toList();
        List<EventCandidate> kept = new ArrayList<>();
        for (EventCandidate candidate : able) {
            Optional<EventCandidate> inner = content(
                    candidate,
                    isRulingOut(candidate) ? candidates : able,
                    text.sentences().get(candidate.sentence()));
            if (inner.isEmpty()) {
                kept.add(candidate);
            } else if (candidate.entry().plover() == Plover.AGREE
                    && HARM.contains(inner.get().entry().plover())
                    && ((!inner.get().recipients().isEmpty()
                                    && PROMISING.contains(candidate.trigger().lemma()))
                            || EventProgress.VOWING.contains(candidate.trigger().lemma()))) {
                kept.add(candidate.asThreatTo(inner.get().recipients()));
            }
        }
        return kept;
    }

    private static boolean isEnough(EventCandidate candidate, Sentence sentence, Cast cast) {
        if (candidate.entry().attitude() || isTakenUp(candidate, sentence)) {
            return false;
        }
        if (!PublicActors.takePart(candidate, cast)) {
            return false;
        }
        List<Actor> political = candidate.participants().stream()
                .map(cast::get)
                .filter(actor -> actor.kind() != ActorKind.PLACE
                        && actor.kind() != ActorKind.DOCUMENT
                        && actor.kind() != ActorKind.PUBLISHER)
                .toList();
        boolean many = political.size() > 1
                || political.stream()
                        .anyMatch(actor -> actor.kind() == ActorKind.COLLECTIVE
                                || actor.kind() == ActorKind.INTERNATIONAL_ORGANIZATION);
        if (candidate.entry().isStay()) {
            return isAbroad(candidate, cast);
        }
        if (candidate.entry().isOfOrganizations()) {
            return political.stream().anyMatch(actor -> actor.kind() == ActorKind.INTERNATIONAL_ORGANIZATION)
                    && political.size() > 1;
        }
        if (candidate.trigger().lemma().equals("receive") && candidate.type().isMeeting()) {
            return political.size() > 1
                    && candidate.recipients().stream()
                            .map(cast::get)
                            .allMatch(actor -> actor.kind() == ActorKind.PERSON
                                    || actor.kind() == ActorKind.OFFICE
                                    || actor.kind() == ActorKind.UNNAMED_PERSON);
        }
        if (candidate.type().isMeeting()) {
            return many;
        }
        if (candidate.type() == EventType.AGREEMENT || candidate.type() == EventType.COOPERATION) {
            return candidate.trigger().isNoun()
                    ? political.size() > 1 && !isOnlyThoughtOf(candidate)
                    : !political.isEmpty();
        }
        boolean utters = candidate.plover() == Plover.THREATEN
                && candidate.trigger().isVerb()
                && !isPassive(candidate.trigger(), sentence);
        if (utters) {
            return !candidate.actors().isEmpty();
        }
        if (candidate.plover() == Plover.THREATEN
                && candidate.trigger().isNoun()
                && candidate.actors().isEmpty()) {
            return !candidate.recipients().isEmpty();
        }
        if (isDrafted(candidate)) {
            return true;
        }
        if (candidate.plover() == Plover.THREATEN && isCallFor(candidate, sentence)) {
            return !candidate.actors().isEmpty();
        }
        if (OneSided.isCharged(candidate.trigger(), sentence)) {
            return !candidate.recipients().isEmpty();
        }
        if (AIMED.contains(candidate.plover())) {
            return !candidate.actors().isEmpty()
                    && (!candidate.recipients().isEmpty()
                            || (many && isMutual(candidate, sentence))
                            || OneSided.isJudgedAloud(candidate, sentence, cast));
        }
        if (candidate.plover() == Plover.REQUEST) {
            return !candidate.actors().isEmpty()
                    && (!candidate.entry().id().contains("insist")
                            || !candidate.entry().object().isEmpty()
                            || !candidate.recipients().isEmpty());
        }
        if (candidate.type() == EventType.SANCTION && candidate.trigger().isNoun()) {
            return political.size() > 1;
        }
        if (candidate.entry().plover() == Plover.CONSULT) {
            return political.size() > 1 || OneSided.isMediated(candidate, sentence);
        }
        if (candidate.plover() == Plover.REJECT) {
            return !candidate.actors().isEmpty() || OneSided.isShutOut(candidate);
        }
        if (isOfPeople(candidate.entry())) {
            return !candidate.recipients().isEmpty() || candidate.actors().size() > 1;
        }
        return !political.isEmpty();
    }

    /** "A and B upgraded their ties", "blamed each other", "each accused the other". */
    static boolean isMutual(EventCandidate candidate, Sentence sentence) {
        return BONDS.contains(candidate.entry().object())
                || VerbParticipants.isOfEachOther(candidate.trigger(), sentence);
    }

    static boolean isPassive(Token verb, Sentence sentence) {
        return verb.tag().equals("VBN")
                && sentence.children(verb, Relation.AUXILIARY)
                        .noneMatch(have -> have.lemma().equals("have"));
    }

    /** "Vetoed a censure of Serbia", which nobody has voiced yet. */
    private static boolean isDrafted(EventCandidate candidate) {
        return candidate.plover() == Plover.ACCUSE
                && candidate.trigger().isNoun()
                && candidate.status() == Status.PROPOSED
                && !candidate.recipients().isEmpty();
    }

    /** A person in the country of others, who is there on a visit. */
    private static boolean isAbroad(EventCandidate candidate, Cast cast) {
        Set<Optional<String>> hosts = candidate.recipients().stream()
                .map(ref -> cast.get(ref).country())
                .collect(Collectors.toSet());
        return !candidate.actors().isEmpty()
                && candidate.actors().stream()
                        .map(cast::get)
                        .allMatch(actor -> TRAVELLING.contains(actor.kind())
                                && actor.country().isPresent()
                                && !hosts.contains(actor.country()));
    }

    /** Who releases a report frees nobody, and who supplies nobody gives no aid. */
    private static boolean isOfPeople(EventEntry entry) {
        boolean open = entry.object().isEmpty() && entry.preposition().isEmpty();
        return open
                && (entry.mode().filter(RELEASE::equals).isPresent()
                        || (entry.plover() == Plover.AID && !GUARDING.contains(entry.id())));
    }

    /** "The demand", "the accusation": what was said before. */
    private static boolean isTakenUp(EventCandidate candidate, Sentence sentence) {
        boolean speech = candidate.plover() == Plover.REQUEST || AIMED.contains(candidate.plover());
        return speech
                && !isDrafted(candidate)
                && candidate.type() != EventType.AGREEMENT
                && candidate.trigger().isNoun()
                && !EventProgress.isAttended(candidate.trigger(), sentence)
                && (candidate.actors().isEmpty()
                        || (candidate.recipients().isEmpty() && !isCallFor(candidate, sentence)));
    }

    /** "Calls by the mayors for a boycott", "the threat to close the strait": who it is aimed at may be left out. */
    private static boolean isCallFor(EventCandidate candidate, Sentence sentence) {
        boolean clause =
                sentence.child(candidate.trigger(), Relation.NOUN_CLAUSE).isPresent();
        return candidate.plover() == Plover.REQUEST
                ? clause
                        || sentence.oblique(candidate.trigger(), "for")
                                .findAny()
                                .isPresent()
                : candidate.plover() == Plover.THREATEN && clause;
    }

    /** Cooperation of which is only said what it might do. */
    private static boolean isOnlyThoughtOf(EventCandidate candidate) {
        return candidate.type() == EventType.COOPERATION
                && candidate.modality().realis() == Realis.HYPOTHETICAL
                && candidate.governor().isEmpty();
    }

    /** "Ruled out closing the border": that closing is what is told. */
    private static boolean isRulingOut(EventCandidate candidate) {
        return candidate.entry().id().equals(RULED_OUT);
    }

    /** "Agreed to trade prisoners … under the deal": an agreement that the article goes on to speak of. */
    private static boolean isNamedLater(EventCandidate candidate, List<EventCandidate> all) {
        return candidate.type() == EventType.AGREEMENT
                && candidate.status() == Status.HELD
                && all.stream()
                        .anyMatch(later -> later.type() == EventType.AGREEMENT
                                && later.sentence() > candidate.sentence()
                                && later.trigger().isNoun()
                                && later.status() == Status.HELD
                                && later.participants().stream().allMatch(candidate.participants()::contains));
    }

    /** What a word only offers, promises or agrees that is a candidate itself: "offered to host talks". */
    private static Optional<EventCandidate> content(
            EventCandidate candidate, List<EventCandidate> all, Sentence sentence) {
        boolean frame = (candidate.entry().plover() == Plover.AGREE || isRulingOut(candidate))
                && !isNamedLater(candidate, all)
                && candidate.trigger().isVerb();
        return all.stream()
                .filter(inner -> frame && inner.sentence() == candidate.sentence() && !inner.equals(candidate))
                .filter(inner -> candidate.entry().plover() == Plover.AGREE
                        || inner.trigger().isVerb())
                .filter(inner -> isContent(inner.trigger(), candidate.trigger(), sentence))
                .filter(inner -> !isOnlyNamed(inner, candidate, sentence))
                .findFirst();
    }

    /** "Agreed to spell out limits to the accord with Oslo", which they had before. */
    private static boolean isOnlyNamed(EventCandidate inner, EventCandidate frame, Sentence sentence) {
        return frame.type() == EventType.AGREEMENT
                && inner.status().hasCome()
                && inner.trigger().isNoun()
                && sentence.head(inner.trigger())
                        .filter(above -> above.relation() == Relation.PREPOSITION)
                        .flatMap(sentence::head)
                        .filter(above -> !above.equals(frame.trigger()))
                        .isPresent();
    }

    /** Whether one word tells a part of what another asks, offers or agrees. */
    static boolean isContent(Token inner, Token frame, Sentence sentence) {
        Token at = inner;
        while (!at.equals(frame)) {
            boolean content = CONTENT.contains(at.relation())
                    || (at.relation() == Relation.ADVERBIAL_CLAUSE && at.tag().equals("VBG"));
            Optional<Token> above = content ? sentence.head(at) : Optional.empty();
            if (above.isEmpty()) {
                return false;
            }
            at = above.get();
        }
        return true;
    }
}
