package org.demarche.extract.grammar;

import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;

/** Tells from one sentence whether a word is denied. */
public final class Negation {
    private static final Set<String> LONGER = Set.of("longer", "long", "more", "ever");
    private static final Set<String> WAYS = Set.of("circumstance", "way", "event", "condition", "account");
    private static final Set<String> REASONS =
            Set.of("reason", "cause", "ground", "need", "sign", "hint", "indication");

    private Negation() {}

    /** Whether a word of a sentence is denied by its own helpers: "not", "never", "no longer", or by a noun "no". */
    public static boolean of(Sentence sentence, Token word) {
        return sentence.child(word, Relation.NEGATION).isPresent()
                || sentence.children(word, Relation.ADVERB)
                        .anyMatch(adverb -> adverb.lemma().equals("never")
                                || (LONGER.contains(adverb.lemma())
                                        && sentence.child(adverb, Relation.NEGATION)
                                                .isPresent()))
                || sentence.children(word, Relation.DETERMINER)
                        .anyMatch(no -> no.lemma().equals("no") && word.isNoun())
                || isLeftUndone(sentence, word)
                || isYetTo(sentence, word)
                || isStoppedShortOf(sentence, word)
                || hasNoReason(sentence, word)
                || sentence.children(word, Relation.COORDINATOR)
                        .anyMatch(neither -> neither.lemma().equals("neither"))
                || sentence.children(word, Relation.PREPOSITION)
                        .flatMap(under -> sentence.children(under, Relation.PREPOSITION_OBJECT))
                        .anyMatch(way -> WAYS.contains(way.lemma()) && of(sentence, way));
    }

    /** "Left without condemning it". */
    private static boolean isLeftUndone(Sentence sentence, Token word) {
        return word.relation() == Relation.PREPOSITION_CLAUSE
                && sentence.head(word)
                        .filter(without -> without.lemma().equals("without"))
                        .isPresent();
    }

    /** "Has yet to agree". */
    private static boolean isYetTo(Sentence sentence, Token word) {
        return word.relation() == Relation.OPEN_COMPLEMENT
                && sentence.head(word).stream()
                        .filter(have -> have.lemma().equals("have"))
                        .flatMap(have -> sentence.children(have, Relation.ADVERB))
                        .anyMatch(yet -> yet.lemma().equals("yet"));
    }

    /** "Stopped short of blaming". */
    private static boolean isStoppedShortOf(Sentence sentence, Token word) {
        return word.relation() == Relation.PREPOSITION_CLAUSE
                && sentence.head(word)
                        .flatMap(sentence::head)
                        .filter(below -> below.lemma().equals("short"))
                        .flatMap(sentence::head)
                        .filter(stop ->
                                stop.lemma().equals("stop") || stop.lemma().equals("fall"))
                        .isPresent();
    }

    /** "Had no reason to doubt it". */
    private static boolean hasNoReason(Sentence sentence, Token word) {
        boolean sign = word.relation() == Relation.PREPOSITION_CLAUSE;
        boolean below = sign || word.relation() == Relation.NOUN_CLAUSE || word.relation() == Relation.RELATIVE_CLAUSE;
        return below
                && (sign ? sentence.head(word).flatMap(sentence::head) : sentence.head(word))
                        .filter(reason -> REASONS.contains(reason.lemma()) && of(sentence, reason))
                        .isPresent();
    }
}
