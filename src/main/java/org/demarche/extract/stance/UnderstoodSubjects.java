package org.demarche.extract.stance;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.attribution.Cue;
import org.demarche.extract.attribution.CueGovernor;
import org.demarche.extract.attribution.CueSubject;
import org.demarche.extract.lexicon.StanceVerbs;

/**
 * Tells from one sentence who is understood as the subject of a verb or adjective that has none of its own:
 *
 * <ul>
 *   <li>of "for", "of" or "into" with a participle whoever the verb above is about (Oslo was blamed by Riga for backing the plan);
 *   <li>of another participle or infinitive the subject of the verb above (after Oslo had been slow in condemning it);
 *   <li>of what a noun is to do its owner, or of whom it is said (Oslo was the first to recognise it);
 *   <li>of an adjective after "make" or the like the object (it made Oslo supportive of the plan);
 *   <li>of a finite verb the noun right before it.
 * </ul>
 *
 * @param naming whether a word names an actor
 */
record UnderstoodSubjects(Sentence sentence, Predicate<Token> naming) {
    private static final Set<String> ABOUT = Set.of("for", "of", "into");
    /** Verbs of which "for" or "of" tells what their object did, whatever it is. */
    private static final Set<String> ACCUSING = Set.of(
            "accuse",
            "suspect",
            "blame",
            "criticise",
            "criticize",
            "condemn",
            "denounce",
            "praise",
            "thank",
            "fault",
            "chide",
            "slam",
            "blast");

    private static final Set<String> AIMED = Set.of("at", "against", "on");

    /** The word that names who it is, if the form of the sentence tells it. */
    Optional<Token> of(Token word) {
        Token first = first(word);
        boolean infinitive = sentence.children(first, Relation.AUXILIARY)
                .anyMatch(to -> to.tag().equals("TO"));
        if (word.tag().startsWith("JJ")) {
            return sentence.child(word, Relation.SUBJECT);
        }
        if ((word.isFinite() && word.relation() != Relation.CONJUNCT) || isPerfect(word)) {
            return before(word);
        }
        return switch (first.relation()) {
            case PREPOSITION_CLAUSE -> owner(first).or(() -> suffering(first)).or(() -> above(first));
            case OPEN_COMPLEMENT, ADVERBIAL_CLAUSE -> above(first);
            case NOUN_CLAUSE, RELATIVE_CLAUSE -> infinitive ? ofNoun(first) : Optional.empty();
            default -> word.relation() == Relation.CONJUNCT ? joined(word) : Optional.empty();
        };
    }

    /** Whether a verb is one such as "has criticised". */
    private boolean isPerfect(Token verb) {
        return sentence.children(verb, Relation.AUXILIARY)
                .anyMatch(have -> have.lemma().equals("have") && have.isFinite());
    }

    /** Who did the deed before, where the parser hangs the next one on another word: "spoke at the hearing and accused them". */
    private Optional<Token> joined(Token verb) {
        boolean after = verb.index() > 0
                && sentence.token(verb.index() - 1).lemma().equals("and")
                && sentence.child(verb, Relation.OBJECT).isPresent();
        Optional<Token> at = sentence.head(verb).filter(head -> after);
        while (at.isPresent() && !at.get().isVerb()) {
            at = sentence.head(at.get());
        }
        return at.filter(above -> above.relation() != Relation.RELATIVE_CLAUSE)
                .flatMap(above -> new CueSubject(new Cue(sentence, above, "")).own());
    }

    private Token first(Token joined) {
        Token first = joined;
        while (first.relation() == Relation.CONJUNCT
                && sentence.head(first)
                        .filter(one -> one.tag().equals(joined.tag()))
                        .isPresent()) {
            first = sentence.head(first).get();
        }
        return first;
    }

    private Optional<Token> above(Token verb) {
        return new CueGovernor(new Cue(sentence, verb, "")).above();
    }

    /** Whose the noun is on whose preposition a participle stands: "its commitment to defending them". */
    private Optional<Token> owner(Token participle) {
        Optional<Token> at = sentence.head(participle);
        while (at.filter(to -> to.relation() == Relation.CONJUNCT).isPresent()) {
            at = at.flatMap(sentence::head);
        }
        return at.flatMap(sentence::head)
                .filter(Token::isNoun)
                .flatMap(noun -> sentence.child(noun, Relation.POSSESSOR));
    }

    /** Whom the verb above "for", "of" or "into" is about: its object, the subject of a passive, or who stands below "at" or "against". */
    private Optional<Token> suffering(Token participle) {
        Optional<Token> at = sentence.head(participle).filter(prep -> ABOUT.contains(prep.lemma()));
        while (at.isPresent() && (!at.get().isVerb() || at.get().relation() == Relation.PREPOSITION)) {
            at = sentence.head(at.get());
        }
        return at.flatMap(verb -> Stream.of(
                        sentence.related(verb, Relation.PASSIVE_SUBJECT),
                        sentence.children(verb, Relation.OBJECT)
                                .filter(object -> naming.test(object) || ACCUSING.contains(verb.lemma())),
                        AIMED.stream()
                                .flatMap(aimed -> sentence.oblique(verb, aimed))
                                .filter(naming))
                .flatMap(found -> found)
                .filter(found -> found.index() < participle.index())
                .findFirst());
    }

    /** Whose the noun is of which an infinitive tells what it is to do, of whom it is said, or who has it. */
    private Optional<Token> ofNoun(Token infinitive) {
        return sentence.head(infinitive)
                .flatMap(noun -> sentence.child(noun, Relation.POSSESSOR).or(() -> sentence.head(noun)
                        .filter(verb -> noun.relation() == Relation.ATTRIBUTE
                                || (noun.relation() == Relation.OBJECT
                                        && StanceVerbs.is(StanceVerbs.Kind.BEARING, verb)))
                        .flatMap(
                                verb -> sentence.related(verb, Relation.SUBJECT).findFirst())));
    }

    private Optional<Token> before(Token verb) {
        int at = verb.index() - 1;
        while (at > 0
                && (sentence.token(at).relation() == Relation.ADVERB
                        || (sentence.token(at).head() == verb.index()
                                && sentence.token(at).relation() == Relation.AUXILIARY))) {
            at--;
        }
        return at < 0 ? Optional.empty() : Optional.of(sentence.token(at)).filter(Token::isNoun);
    }
}
