package org.demarche.extract.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.Cast;
import org.demarche.extract.attribution.Context;
import org.demarche.extract.grammar.Words;
import org.demarche.model.Polarity;
import org.demarche.model.Position;

/** Tells which of several stances are only what another one is about, or what another one says more exactly. */
record StanceNesting(AnnotatedText text, Words words, Cast cast) {
    private static final Set<Position> HOLDING = Set.of(
            Position.DENIES, Position.REJECTS, Position.DOUBTS, Position.PLEDGES, Position.THREATENS, Position.DEMANDS);
    private static final Set<Position> WISHING =
            Set.of(Position.SEEKS, Position.URGES, Position.APPEALS, Position.PROPOSES);
    private static final Set<Position> DISOWNING = Set.of(Position.DENIES, Position.REJECTS, Position.DOUBTS);
    private static final Set<Relation> CONTROLLED =
            Set.of(Relation.OPEN_COMPLEMENT, Relation.NOUN_CLAUSE, Relation.PREPOSITION_CLAUSE);
    static final Set<Position> ASKING = Set.of(Position.URGES, Position.APPEALS, Position.DEMANDS);
    private static final Set<String> STARTING = Set.of("start", "begin", "continue", "go", "keep");
    private static final Set<String> ENDING = Set.of("stop", "cease", "quit", "halt", "avoid", "fail");

    /** The stances that are told for themselves, in order. */
    List<StanceCandidate> outermost(List<StanceCandidate> found) {
        List<StanceCandidate> told = new ArrayList<>(found);
        told.removeIf(candidate -> told.stream()
                .anyMatch(inner -> isVote(sentence(candidate), candidate, inner)
                        || isPromised(sentence(candidate), candidate, inner)
                        || isConsent(sentence(candidate), candidate, inner)
                        || isOwnThreat(sentence(candidate), candidate, inner)));
        told.removeIf(candidate -> isWithinAnother(sentence(candidate), candidate, told));
        told.removeIf(candidate -> isDisowned(words, candidate, told));
        return told;
    }

    private static boolean isOfSpeaker(StanceCandidate candidate) {
        return candidate.pronoun().equals(Optional.of(Context.SPEAKER));
    }

    /** Whether who speaks only tells what he denies, turns down or warns of: "rejected the claim that it was a failure". */
    static boolean isDisowned(Words words, StanceCandidate inner, List<StanceCandidate> all) {
        int cue = words.start(inner.sentence()) + inner.cue().index();
        return all.stream()
                .filter(outer ->
                        outer.sentence() == inner.sentence() && !outer.cue().equals(inner.cue()))
                .filter(outer -> outer.content().get(cue))
                .anyMatch(outer -> DISOWNING.contains(outer.position())
                        ? isOfSpeaker(inner) || inner.holders().equals(outer.holders())
                        : outer.position() == Position.WARNS
                                && isOfSpeaker(inner)
                                && inner.position().polarity() == Polarity.NEGATIVE);
    }

    private Sentence sentence(StanceCandidate candidate) {
        return text.sentences().get(candidate.sentence());
    }

    /**
     * Whether a stance is only what another one is about: in "refused to support the plan", "stopped short of supporting
     * it", "accused Oslo of supporting it" and "denied that it supported it" nobody is said to support anything.
     */
    private static boolean isWithinAnother(Sentence sentence, StanceCandidate inner, List<StanceCandidate> all) {
        Token at = inner.cue();
        while (at.relation() == Relation.CONJUNCT && sentence.head(at).isPresent()) {
            at = sentence.head(at).get();
        }
        while (at.relation() == Relation.OPEN_COMPLEMENT
                && sentence.head(at)
                        .filter(start -> STARTING.contains(start.lemma()))
                        .isPresent()) {
            at = sentence.head(at).get();
        }
        boolean beside = at.tag().equals("VBG") && at.relation() == Relation.ADVERBIAL_CLAUSE;
        Relation relation = at.relation();
        Optional<Token> above = sentence.head(at);
        boolean ended = relation == Relation.OPEN_COMPLEMENT
                && above.filter(verb -> ENDING.contains(verb.lemma())).isPresent();
        while (above.isPresent() && !above.get().isVerb() && relation == Relation.PREPOSITION_CLAUSE) {
            above = sentence.head(above.get());
        }
        Optional<Token> governor = above;
        boolean named = at.isNoun() && relation == Relation.OBJECT;
        return ended
                || all.stream()
                        .anyMatch(outer -> named
                                && outer.sentence() == inner.sentence()
                                && governor.equals(Optional.of(outer.cue()))
                                && outer.holders().equals(inner.holders())
                                && (outer.position() == inner.position()
                                        || outer.position().polarity()
                                                != inner.position().polarity()))
                || all.stream()
                        .filter(outer ->
                                outer.sentence() == inner.sentence() && governor.equals(Optional.of(outer.cue())))
                        .anyMatch(outer -> CONTROLLED.contains(relation)
                                || (relation == Relation.ADVERBIAL_CLAUSE
                                        && !beside
                                        && (ASKING.contains(outer.position()) || outer.position() == inner.position()))
                                || (relation == Relation.COMPLEMENT_CLAUSE
                                        && (WISHING.contains(outer.position())
                                                || HOLDING.contains(outer.position())
                                                || (outer.position() == Position.WARNS
                                                        && inner.position() == Position.THREATENS))));
    }

    /** Whether a vote is told with what it was for: "voted to reject the treaty". */
    private static boolean isVote(Sentence sentence, StanceCandidate vote, StanceCandidate attitude) {
        return vote.cue().lemma().equals("vote")
                && vote.sentence() == attitude.sentence()
                && attitude.cue().relation() == Relation.OPEN_COMPLEMENT
                && sentence.head(attitude.cue()).equals(Optional.of(vote.cue()))
                && attitude.holders().equals(vote.holders());
    }

    /** Whether a promise only tells of an attitude that is told as well: "assured them that Oslo would vote against it". */
    private static boolean isPromised(Sentence sentence, StanceCandidate promise, StanceCandidate attitude) {
        return (promise.position() == Position.PLEDGES || promise.position() == attitude.position())
                && promise.sentence() == attitude.sentence()
                && attitude.cue().relation() == Relation.COMPLEMENT_CLAUSE
                && sentence.head(attitude.cue()).equals(Optional.of(promise.cue()))
                && (attitude.position() == Position.OPPOSES || attitude.position() == Position.REFUSES);
    }

    /** Whether a readiness is one to accept what others put forward: "is willing to live with the compromise". */
    private static boolean isConsent(Sentence sentence, StanceCandidate readiness, StanceCandidate consent) {
        return readiness.position() == Position.OFFERS
                && !readiness.modality().negated()
                && consent.position() == Position.ACCEPTS
                && readiness.sentence() == consent.sentence()
                && consent.cue().relation() == Relation.OPEN_COMPLEMENT
                && sentence.head(consent.cue()).equals(Optional.of(readiness.cue()));
    }

    /** Whether a warning tells of what who warns will do himself: "warned Oslo that his country would strike back". */
    private boolean isOwnThreat(Sentence sentence, StanceCandidate warning, StanceCandidate threat) {
        boolean inside = warning.position() == Position.WARNS
                && threat.position() == Position.THREATENS
                && warning.sentence() == threat.sentence()
                && threat.cue().relation() == Relation.COMPLEMENT_CLAUSE
                && sentence.head(threat.cue()).equals(Optional.of(warning.cue()));
        return inside
                && (threat.holders().isEmpty()
                        || threat.holders().stream().anyMatch(own -> warning.holders().stream()
                                .anyMatch(one -> one.equals(own)
                                        || (cast.get(one).country().isPresent()
                                                && cast.get(one)
                                                        .country()
                                                        .equals(cast.get(own).country())))));
    }
}
