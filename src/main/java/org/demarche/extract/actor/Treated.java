package org.demarche.extract.actor;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;

/**
 * Finds to whom a possessive pronoun goes back that is not the subject's: what somebody is thanked, blamed or punished for, or
 * bidden to do something to, is his own ("Oslo thanked Riga for its help", "imposed sanctions on Riga for its raids", "pressed
 * Riga to end its raids").
 */
public final class Treated {
    private static final Set<String> REASONS = Set.of("for", "over", "about", "after", "because");
    /** Behind what is brought on somebody: "sanctions on Oslo", "criticism of Oslo". */
    private static final Set<String> UPON = Set.of("on", "upon", "against", "at", "of", "with", "from");

    private static final Set<String> PUT = Set.of("on", "upon", "at");

    private Treated() {}

    /** Who is so treated, where the pronoun belongs to what stands behind "for" or to what he is bidden to do. */
    public static Optional<Token> owning(Sentence sentence, Token pronoun) {
        return answering(sentence, pronoun).or(() -> bidden(sentence, pronoun));
    }

    /** "Pressed Riga to end its raids", "put pressure on Riga to end its raids". */
    private static Optional<Token> bidden(Sentence sentence, Token pronoun) {
        return Optional.of(pronoun)
                .filter(its -> its.relation() == Relation.POSSESSOR && its.tag().equals("PRP$"))
                .flatMap(sentence::head)
                .filter(deed -> deed.relation() == Relation.OBJECT)
                .flatMap(sentence::head)
                .filter(verb -> verb.relation() == Relation.OPEN_COMPLEMENT)
                .flatMap(sentence::head)
                .filter(Token::isVerb)
                .stream()
                .flatMap(verb -> Stream.concat(
                        sentence.children(verb, Relation.OBJECT),
                        PUT.stream().flatMap(preposition -> sentence.oblique(verb, preposition))))
                .filter(token -> token.index() < pronoun.index())
                .findFirst();
    }

    private static Optional<Token> answering(Sentence sentence, Token pronoun) {
        Optional<Token> behind = Optional.of(pronoun)
                .filter(its -> its.relation() == Relation.POSSESSOR && its.tag().equals("PRP$"))
                .flatMap(sentence::head)
                .filter(deed -> deed.relation() == Relation.PREPOSITION_OBJECT)
                .filter(deed -> sentence.children(deed).stream()
                        .noneMatch(own -> own.lemma().equals("own")))
                .flatMap(sentence::head)
                .filter(preposition -> REASONS.contains(preposition.lemma()));
        Optional<Token> above = behind.flatMap(sentence::head);
        if (above.isEmpty()) {
            return Optional.empty();
        }
        int from = above.get().index();
        int to = behind.get().index();
        return from >= to
                ? Optional.empty()
                : sentence.tokens().subList(from, to).stream()
                        .filter(token -> token.isNoun() && isTreated(sentence, token, above.get()))
                        .reduce((one, later) -> later);
    }

    /** Whether a noun is the object of a verb, or stands behind "on" or "of" below its object or below the noun above. */
    private static boolean isTreated(Sentence sentence, Token noun, Token above) {
        if (noun.relation() == Relation.OBJECT) {
            return noun.head() == above.index() && above.isVerb();
        }
        Optional<Token> upon = sentence.head(noun)
                .filter(preposition ->
                        noun.relation() == Relation.PREPOSITION_OBJECT && UPON.contains(preposition.lemma()));
        return upon.flatMap(sentence::head)
                .filter(brought -> brought.equals(above)
                        || (brought.relation() == Relation.OBJECT && brought.head() == above.index()))
                .isPresent();
    }
}
