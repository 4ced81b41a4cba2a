package org.demarche.extract;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;

/**
 * A word that may tell that something is said.
 *
 * @param preposition the preposition or particle that belongs to it, or empty
 */
record Cue(Sentence sentence, Token word, String preposition) {
    private static final Set<Relation> PARTS =
            Set.of(Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY, Relation.NEGATION, Relation.PARTICLE);

    /** Whether the preposition or particle that belongs to it is there. */
    boolean isComplete() {
        return preposition.isEmpty() || part().isPresent();
    }

    /** Its words: the main word with auxiliaries, negation, particle and its own preposition. */
    BitSet words() {
        BitSet words = new BitSet();
        words.set(word.index());
        sentence.children(word).stream()
                .filter(child -> PARTS.contains(child.relation()))
                .forEach(child -> words.set(child.index()));
        part().ifPresent(found -> words.set(found.index()));
        if (word.tag().equals("IN") || word.lemma().equals("accord")) {
            sentence.child(word, Relation.PREPOSITION).ifPresent(to -> words.set(to.index()));
        }
        return words;
    }

    /** Whether it is a verb in the passive. */
    boolean isPassive() {
        return word.tag().equals("VBN")
                && (sentence.child(word, Relation.PASSIVE_AUXILIARY).isPresent()
                        || (word.relation() == Relation.NOUN_CLAUSE
                                && sentence.child(word, Relation.AUXILIARY).isEmpty())
                        || sentence.child(word, Relation.PASSIVE_SUBJECT).isPresent()
                        || joinsPassive());
    }

    /** Whether it goes on with a passive: "was summoned and told". */
    private boolean joinsPassive() {
        return word.relation() == Relation.CONJUNCT
                && sentence.child(word, Relation.AUXILIARY).isEmpty()
                && sentence.head(word)
                        .filter(first -> sentence.child(first, Relation.PASSIVE_AUXILIARY)
                                .isPresent())
                        .isPresent();
    }

    /** Its own preposition or particle, if it is there. */
    Optional<Token> part() {
        if (preposition.isEmpty()) {
            return Optional.empty();
        }
        return sentence.children(word).stream()
                .filter(child -> child.relation() == Relation.PREPOSITION
                        || child.relation() == Relation.PARTICLE
                        || child.relation() == Relation.ADVERB)
                .filter(child -> child.lemma().equals(preposition) && child.index() > word.index())
                .findFirst();
    }
}
