package org.demarche.extract;

import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;

/**
 * Tells whose "its" is before what somebody is made to answer for, or is to do: in "the council put sanctions on Lima for its
 * raid", "Oslo pressed Lima to end its raid" Lima's.
 */
record AnsweredDeeds(Sentence sentence) {
    private static final Set<String> REASONS = Set.of("for", "over", "about", "after", "because");
    private static final Set<String> UPON = Set.of("on", "upon", "against", "at");

    /** Those whom a possessive pronoun may mean, if the words tell that it is not the subject's. */
    Stream<Token> owners(Token possessive) {
        if (possessive.relation() != Relation.POSSESSOR) {
            return Stream.empty();
        }
        return Stream.concat(answering(possessive), bidden(possessive))
                .filter(token -> token.index() < possessive.index());
    }

    /** Whoever is treated so for what it did: the object of a verb with "for its raid", or on whom that object is put. */
    private Stream<Token> answering(Token possessive) {
        return sentence
                .head(possessive)
                .filter(deed -> deed.relation() == Relation.PREPOSITION_OBJECT)
                .flatMap(sentence::head)
                .filter(reason -> REASONS.contains(reason.lemma()))
                .flatMap(sentence::head)
                .stream()
                .flatMap(word -> Stream.concat(Stream.of(word), sentence.head(word).filter(Token::isVerb).stream()))
                .flatMap(word -> Stream.concat(
                        put(word),
                        sentence.children(word, Relation.OBJECT)
                                .flatMap(object -> Stream.concat(Stream.of(object), put(object)))));
    }

    private Stream<Token> put(Token word) {
        return UPON.stream().flatMap(preposition -> sentence.oblique(word, preposition));
    }

    /** Whoever is asked or made to do something to it: the object of the verb above an infinitive. */
    private Stream<Token> bidden(Token possessive) {
        return sentence
                .head(possessive)
                .filter(deed -> deed.relation() == Relation.OBJECT)
                .flatMap(sentence::head)
                .filter(verb -> verb.relation() == Relation.OPEN_COMPLEMENT)
                .flatMap(sentence::head)
                .filter(Token::isVerb)
                .stream()
                .flatMap(verb -> Stream.concat(sentence.children(verb, Relation.OBJECT), put(verb)));
    }
}
