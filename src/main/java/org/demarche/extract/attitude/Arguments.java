package org.demarche.extract.attitude;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Edge;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;

/** The arguments of a verb or noun of one sentence: who does it and to whom, whether the clause is active or passive. */
final class Arguments {
    private final Sentence sentence;

    Arguments(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Who does what a verb tells: its subject, or after "by" where it is passive. */
    List<Token> subjects(Token verb) {
        if (isPassive(verb)) {
            return sentence.oblique(verb, "by").toList();
        }
        Stream<Token> before = sentence.children(verb, Relation.AUXILIARY)
                .flatMap(auxiliary -> sentence.children(auxiliary, Relation.SUBJECT));
        return Stream.of(
                        sentence.related(verb, Relation.SUBJECT),
                        sentence.related(verb, Relation.PASSIVE_SUBJECT),
                        before)
                .flatMap(tokens -> tokens)
                .toList();
    }

    /** To whom it is done: the objects, or where it is passive the subject, its own or that of the verb above. */
    List<Token> objects(Token verb) {
        if (!isPassive(verb)) {
            Stream<Token> small = sentence.children(verb, Relation.COMPLEMENT_CLAUSE)
                    .filter(clause -> clause.tag().startsWith("JJ"))
                    .flatMap(clause -> sentence.children(clause, Relation.SUBJECT));
            return Stream.of(
                            sentence.related(verb, Relation.OBJECT),
                            sentence.related(verb, Relation.INDIRECT_OBJECT),
                            small)
                    .flatMap(tokens -> tokens)
                    .toList();
        }
        List<Token> own = either(verb).toList();
        return own.isEmpty() ? raised(verb).toList() : own;
    }

    private Stream<Token> either(Token verb) {
        return Stream.concat(
                sentence.related(verb, Relation.PASSIVE_SUBJECT), sentence.related(verb, Relation.SUBJECT));
    }

    /** The subject of "seems" or "is likely" for what it seems or is likely to. */
    private Stream<Token> raised(Token verb) {
        Token at = verb;
        while (at.relation() == Relation.OPEN_COMPLEMENT && at.head() >= 0) {
            at = sentence.token(at.head());
            if (!at.isVerb() && at.head() >= 0) {
                at = sentence.token(at.head());
            }
            List<Token> found = either(at).toList();
            if (!found.isEmpty()) {
                return found.stream();
            }
        }
        return Stream.empty();
    }

    /** Whether a verb is passive; a participle without an auxiliary but with an object is a past tense misread. */
    boolean isPassive(Token verb) {
        if (!verb.tag().equals("VBN")) {
            return false;
        }
        if (sentence.child(verb, Relation.PASSIVE_AUXILIARY).isPresent()) {
            return true;
        }
        boolean bare = sentence.child(verb, Relation.AUXILIARY).isEmpty()
                && sentence.child(verb, Relation.OBJECT).isEmpty();
        return bare
                && (sentence.child(verb, Relation.PASSIVE_SUBJECT).isPresent()
                        || verb.relation() == Relation.NOUN_CLAUSE
                        || verb.relation() == Relation.ADVERBIAL_CLAUSE
                        || sentence.child(verb, Relation.AGENT).isPresent());
    }

    /** What hangs below a preposition, through another if need be. */
    Stream<Token> below(Token preposition) {
        return sentence.children(preposition).stream()
                .filter(child -> child.relation() == Relation.PREPOSITION_OBJECT
                        || child.relation() == Relation.PREPOSITION
                        || child.relation() == Relation.PREPOSITION_CLAUSE)
                .flatMap(child -> child.relation() == Relation.PREPOSITION
                        ? sentence.children(child, Relation.PREPOSITION_OBJECT)
                        : Stream.of(child));
    }

    /** What hangs on a word by one of some prepositions. */
    Stream<Token> obliques(Token word, Set<String> prepositions) {
        return sentence.edges(word).stream()
                .filter(edge -> edge.relation() == Relation.OBLIQUE && prepositions.contains(first(edge)))
                .map(edge -> sentence.token(edge.dependent()));
    }

    private static String first(Edge edge) {
        int space = edge.preposition().indexOf(' ');
        return space < 0 ? edge.preposition() : edge.preposition().substring(0, space);
    }

    /** The verb whose object, or object by a preposition, a noun is. */
    Optional<Token> governor(Token noun) {
        if (noun.relation() == Relation.OBJECT) {
            return sentence.head(noun).filter(Token::isVerb);
        }
        return noun.relation() == Relation.PREPOSITION_OBJECT
                ? sentence.head(noun).flatMap(sentence::head).filter(Token::isVerb)
                : Optional.empty();
    }
}
