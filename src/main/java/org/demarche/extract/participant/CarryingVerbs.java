package org.demarche.extract.participant;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.WordSets;
import org.demarche.extract.status.StatusLexicon;

/**
 * Finds by the grammar of one sentence the verbs that only carry what a noun tells, and who does it by them: "held talks", "launched an
 * attack".
 *
 * @param lexicon what words above an event tell
 * @param verbs who does what verbs tell
 */
record CarryingVerbs(Sentence sentence, StatusLexicon lexicon, Doers verbs) {
    /** Who hosts or brokers the talks of others takes no part in them. */
    static final Set<String> FOR_OTHERS = Set.of(
            "host",
            "broker",
            "mediate",
            "facilitate",
            "help",
            "arrange",
            "organize",
            "organise",
            "convene",
            "moderate",
            "oversee",
            "sponsor");

    private static final Set<StatusLexicon.Sense> DOING =
            Set.of(StatusLexicon.Sense.ALIKE, StatusLexicon.Sense.UNDER_WAY, StatusLexicon.Sense.AGREED);
    private static final Set<String> SAYING = WordSets.shipped().of("saying");
    private static final Set<String> CARRYING = Set.of("of", "on", "to", "for", "in");
    private static final Set<String> ANNOUNCING = Set.of("announce", "order", "declare", "authorize", "authorise");

    /** The verb that only carries what a noun tells, as its object: "launched an attack", "imposed a set of sanctions". */
    Optional<Token> of(Token noun) {
        return verbAbove(noun)
                .filter(verb -> topOf(noun).relation() == Relation.OBJECT)
                .filter(this::isCarrying);
    }

    /**
     * Who does what a noun tells where a verb carries it: "A held talks", "A has begun an exercise".
     *
     * @param anyVerb whether the verb may be any but one of hosting
     */
    Stream<Token> doers(Token noun, boolean anyVerb) {
        Relation place = topOf(noun, anyVerb).relation();
        Optional<Token> verb = sentence.head(topOf(noun, anyVerb))
                .filter(Token::isVerb)
                .filter(above -> !FOR_OTHERS.contains(above.lemma())
                        && (place == Relation.OBJECT
                                || !SAYING.contains(above.lemma())
                                || topOf(noun, anyVerb).lemma().equals("to")))
                .filter(above -> anyVerb || isCarrying(above));
        return verb.stream()
                .flatMap(above -> place == Relation.OBJECT
                        ? verbs.of(above)
                        : place == Relation.PASSIVE_SUBJECT
                                ? sentence.oblique(above, "by")
                                : anyVerb || isAgreeing(above) ? verbs.of(above) : Stream.empty());
    }

    /** "Agreed to a ceasefire". */
    private boolean isAgreeing(Token verb) {
        return lexicon.sense(sentence, verb)
                .filter(sense -> sense == StatusLexicon.Sense.AGREED)
                .isPresent();
    }

    private boolean isCarrying(Token verb) {
        return ANNOUNCING.contains(verb.lemma())
                || lexicon.sense(sentence, verb).filter(DOING::contains).isPresent();
    }

    /** "Hope for a ceasefire": such a noun is no mere measure of what hangs on it. */
    private boolean decides(Token noun) {
        return noun.isNoun()
                && lexicon.sense(sentence, noun).isPresent()
                && lexicon.sense(sentence, noun).stream().noneMatch(DOING::contains);
    }

    private Optional<Token> verbAbove(Token noun) {
        return sentence.head(topOf(noun)).filter(Token::isVerb);
    }

    /** The noun that counts or cuts what a noun tells, or that noun itself: "a round of talks", "agree on a ceasefire". */
    private Token topOf(Token noun) {
        return topOf(noun, false);
    }

    private Token topOf(Token noun, boolean anyNoun) {
        Token at = noun;
        while (at.relation() == Relation.PREPOSITION_OBJECT
                || (at.relation() == Relation.PREPOSITION && CARRYING.contains(at.lemma()))) {
            Optional<Token> above = sentence.head(at);
            if (above.isEmpty() || above.get().isVerb() || (!anyNoun && decides(above.get()))) {
                return at;
            }
            at = above.get();
        }
        return at;
    }
}
