package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;

/**
 * Finds by the grammar of one sentence who does what a word tells: the subject of a verb, whoever controls it ("asked
 * Oslo to", "its offer to", "is ready to").
 */
final class Doers {

    /** "Angered Bergen by expelling": who does the one does the other. */
    private static final Set<String> BESIDE = Set.of(
            "by", "after", "before", "without", "in", "on", "upon", "since", "while", "through", "besides", "despite");

    private static final List<String> ADDRESSING = List.of("on", "upon", "to", "with", "at", "for");

    private final Sentence sentence;
    private final StatusLexicon lexicon;

    /** @param lexicon what words above an event tell */
    Doers(Sentence sentence, StatusLexicon lexicon) {
        this.sentence = sentence;
        this.lexicon = lexicon;
    }

    /** Who does what a verb tells: its subject, or the addressee where the deed is asked for. */
    Stream<Token> of(Token verb) {
        Optional<Token> above = sentence.head(verb);
        if (above.isEmpty() || sentence.child(verb, Relation.SUBJECT).isPresent()) {
            return sentence.related(verb, Relation.SUBJECT);
        }
        if (above.get().isNoun() && verb.relation() == Relation.NOUN_CLAUSE) {
            return isTo(verb) ? ofInfinitive(above.get()) : sentence.related(verb, Relation.SUBJECT);
        }
        if (verb.relation() == Relation.PREPOSITION_CLAUSE) {
            Stream<Token> verbs = sentence.head(above.get()).stream();
            return BESIDE.contains(above.get().lemma())
                    ? verbs.flatMap(main -> main.isVerb() ? of(main) : Stream.empty())
                    : verbs.flatMap(word -> isUndergoing(word) ? Stream.of(word) : accused(word));
        }
        List<Token> subjects = sentence.related(verb, Relation.SUBJECT).toList();
        if (subjects.isEmpty() && isJoinedParticiple(verb, above.get())) {
            return of(above.get());
        }
        if (verb.relation() == Relation.OPEN_COMPLEMENT
                && above.get().relation() == Relation.ATTRIBUTE
                && subjects.isEmpty()) {
            return sentence.head(above.get()).stream().flatMap(copula -> sentence.related(copula, Relation.SUBJECT));
        }
        boolean purpose = verb.relation() == Relation.ADVERBIAL_CLAUSE
                && verb.tag().equals("VB")
                && isTo(verb)
                && above.get().isVerb();
        if (purpose && subjects.isEmpty()) {
            return of(above.get());
        }
        boolean passive = sentence.child(verb, Relation.PASSIVE_AUXILIARY).isPresent();
        List<Token> asked = isTo(verb) && !passive && isAsking(above.get()) ? addressed(above.get()) : List.of();
        boolean shared = asked.isEmpty()
                && subjects.isEmpty()
                && verb.relation() == Relation.OPEN_COMPLEMENT
                && above.get().isVerb();
        return shared ? of(above.get()) : asked.isEmpty() ? subjects.stream() : asked.stream();
    }

    /** "Hit back, halting exports and slapping a duty on rice". */
    private static boolean isJoinedParticiple(Token verb, Token first) {
        return verb.relation() == Relation.CONJUNCT
                && verb.tag().equals("VBG")
                && first.tag().equals("VBG");
    }

    /** "A call on A to act", "A's offer to act", "A took the decision to act", "A is under pressure to act". */
    private Stream<Token> ofInfinitive(Token noun) {
        if (isAsking(noun)) {
            List<Token> addressed = addressed(noun);
            return addressed.isEmpty() ? carrier(noun) : addressed.stream();
        }
        Optional<Token> above = sentence.head(noun);
        if (above.filter(this::isAsking).isPresent()) {
            return Stream.of(noun);
        }
        List<Token> owners = Stream.of(
                        sentence.children(noun, Relation.POSSESSOR),
                        sentence.oblique(noun, "by"),
                        sentence.oblique(noun, "from"),
                        sentence.oblique(noun, "between"))
                .flatMap(tokens -> tokens)
                .toList();
        return owners.isEmpty() ? carrier(noun) : owners.stream();
    }

    private Stream<Token> carrier(Token noun) {
        Token at = noun;
        while (at.relation() == Relation.PREPOSITION_OBJECT || at.relation() == Relation.PREPOSITION) {
            Optional<Token> above = sentence.head(at);
            if (above.isEmpty()) {
                return Stream.empty();
            }
            at = above.get();
        }
        if (at.isVerb() && !at.equals(noun)) {
            return at(at);
        }
        return at.relation() == Relation.SUBJECT
                ? Stream.empty()
                : sentence.head(at).filter(Token::isVerb).stream()
                        .flatMap(verb -> at(verb))
                        .distinct();
    }

    private Stream<Token> at(Token verb) {
        return Stream.concat(
                sentence.related(verb, Relation.SUBJECT), sentence.related(verb, Relation.PASSIVE_SUBJECT));
    }

    /** Whom a word asks: its object, or whoever stands behind "on", "to", "with". */
    List<Token> addressed(Token asking) {
        return Stream.of(
                        asking.isVerb() ? sentence.related(asking, Relation.OBJECT) : Stream.<Token>empty(),
                        asking.isVerb() ? sentence.related(asking, Relation.PASSIVE_SUBJECT) : Stream.<Token>empty(),
                        ADDRESSING.stream().flatMap(preposition -> sentence.oblique(asking, preposition)))
                .flatMap(tokens -> tokens)
                .toList();
    }

    /** "Accused its neighbour of doing", parsed as if the deed belonged to the noun. */
    private static boolean isUndergoing(Token word) {
        return word.isNoun() && (word.relation() == Relation.OBJECT || word.relation() == Relation.PASSIVE_SUBJECT);
    }

    /** Who does what a verb tells of behind a preposition: "accused A of doing", "A was accused of doing". */
    private Stream<Token> accused(Token accusing) {
        if (accusing.isNoun()) {
            Optional<Token> by =
                    sentence.head(accusing).filter(above -> above.lemma().equals("by"));
            return accusing.relation() == Relation.OBJECT
                    ? Stream.of(accusing)
                    : by.flatMap(sentence::head).filter(Token::isVerb).stream().flatMap(this::accused);
        }
        List<Token> objects = Stream.concat(
                        sentence.related(accusing, Relation.OBJECT),
                        sentence.related(accusing, Relation.PASSIVE_SUBJECT))
                .toList();
        boolean beside = objects.isEmpty()
                && accusing.relation() == Relation.NOUN_CLAUSE
                && accusing.tag().equals("VBN");
        return beside
                ? sentence.head(accusing).stream()
                : objects.isEmpty() ? sentence.related(accusing, Relation.SUBJECT) : objects.stream();
    }

    /** Whether a word asks another to do something. */
    boolean isAsking(Token token) {
        return lexicon.sense(sentence, token)
                .filter(sense -> sense == StatusLexicon.Sense.ASKED)
                .isPresent();
    }

    private boolean isTo(Token verb) {
        return sentence.children(verb, Relation.AUXILIARY)
                .anyMatch(to -> to.tag().equals("TO"));
    }
}
