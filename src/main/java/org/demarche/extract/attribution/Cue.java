package org.demarche.extract.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.UnknownOrganizations;

/**
 * A word that may tell that something is said.
 *
 * @param wide whether its parts may hang on its object, or be its object: "greeted it with relief", "took heart from it"
 * @param preposition the preposition or particle that belongs to it, several with a space between ("out against"), or empty
 */
public record Cue(Sentence sentence, Token word, String preposition, boolean wide) {
    private static final Set<Relation> PARTS =
            Set.of(Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY, Relation.NEGATION, Relation.PARTICLE);
    /** What is asked of somebody hangs on who is asked: "asked the judges for a stay". */
    private static final Set<String> ASKING = Set.of("ask", "beg", "press", "lobby", "petition");

    private static final Set<Relation> JOINED =
            Set.of(Relation.PREPOSITION, Relation.PARTICLE, Relation.ADVERB, Relation.AGENT, Relation.INDIRECT_OBJECT);

    public Cue(Sentence sentence, Token word, String preposition) {
        this(sentence, word, preposition, false);
    }

    /** Whether the preposition or particle that belongs to it is there. */
    public boolean isComplete() {
        return preposition.isEmpty() || part().isPresent();
    }

    /** Its words: the main word with auxiliaries, negation, particle and its own preposition. */
    BitSet words() {
        BitSet words = new BitSet();
        words.set(word.index());
        sentence.children(word).stream()
                .filter(child -> PARTS.contains(child.relation()) && !isBeforeSubject(child))
                .forEach(child -> words.set(child.index()));
        parts().forEach(found -> words.set(found.index()));
        if (word.tag().equals("IN") || word.lemma().equals("accord")) {
            sentence.child(word, Relation.PREPOSITION).ifPresent(to -> words.set(to.index()));
        }
        return words;
    }

    /** Whether a word belongs to what stands before the subject: "will" in "Mexico will, it has vowed, retaliate". */
    boolean isBeforeSubject(Token auxiliary) {
        return sentence.children(word, Relation.SUBJECT)
                .anyMatch(subject -> subject.index() < word.index()
                        && auxiliary.index() < subject.index()
                        && sentence.children(word, Relation.SUBJECT)
                                .anyMatch(first -> first.index() < auxiliary.index()));
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

    /** The words of all that hangs on some words of its sentence, themselves among them. */
    BitSet union(Stream<Token> heads) {
        BitSet union = new BitSet();
        heads.map(sentence::subtree).forEach(union::or);
        return union;
    }

    /** Its own preposition or particle, the last of several, if all are there. */
    public Optional<Token> part() {
        List<Token> found = parts();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    /** Whether it is a predicate or a preposition below one: "stay silent on it", "fell in behind it". */
    private static boolean isPredicated(Token part) {
        return part.relation() == Relation.ATTRIBUTE
                || (part.relation() == Relation.PREPOSITION_OBJECT && part.tag().equals("IN"));
    }

    /** Whether a preposition only tells on which day: "insisted on Monday that …". */
    private boolean isOfDay(Token on) {
        return on.lemma().equals("on")
                && sentence.children(on, Relation.PREPOSITION_OBJECT)
                        .anyMatch(day -> UnknownOrganizations.isInCalendar(day.form()));
    }

    /** What opens the clause with an infinitive below a word: "for" in "called for both to talk". */
    private Stream<Token> markers(Token above, String needed) {
        return !needed.equals("for")
                ? Stream.empty()
                : sentence.children(above).stream()
                        .filter(clause -> clause.tag().equals("VB"))
                        .flatMap(clause -> sentence.children(clause, Relation.MARKER));
    }

    /** Its prepositions and particles in order, each hanging on the word or on the one before; none if one is missing. */
    private List<Token> parts() {
        List<Token> found = new ArrayList<>();
        Token last = word;
        for (String needed : preposition.isEmpty() ? new String[0] : preposition.split(" ")) {
            int after = last.index();
            Optional<Token> next = Stream.concat(
                            Stream.of(word, last),
                            wide || ASKING.contains(word.lemma())
                                    ? sentence.children(word, Relation.OBJECT)
                                    : Stream.empty())
                    .flatMap(above -> Stream.concat(sentence.children(above).stream(), markers(above, needed)))
                    .filter(child -> (JOINED.contains(child.relation())
                                    || needed.equals("clear")
                                    || child.relation() == Relation.MARKER
                                    || child.relation() == Relation.OBJECT
                                    || (wide && isPredicated(child)))
                            && child.lemma().equals(needed)
                            && child.index() > after
                            && !isOfDay(child))
                    .findFirst();
            if (next.isEmpty()) {
                return List.of();
            }
            found.add(next.get());
            last = next.get();
        }
        return found;
    }
}
