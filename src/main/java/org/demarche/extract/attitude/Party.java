package org.demarche.extract.attitude;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Span;

/**
 * A party of a sentence and the nouns that it stands behind: in "Oslo's envoy to Rome" Oslo stands behind the envoy.
 *
 * @param top the topmost word of its name
 * @param stands the words it stands behind, each with the number of steps up to it
 */
public record Party(Token top, Map<Token, Integer> stands) {
    private static final Set<Relation> UP =
            Set.of(Relation.COMPOUND, Relation.MODIFIER, Relation.POSSESSOR, Relation.APPOSITION, Relation.CONJUNCT);
    private static final Set<String> BELONGING =
            Set.of("of", "for", "from", "by", "include", "including", "like", "such");
    private static final int FARTHEST = 4;

    /** The party at a span; empty where no word stands there. */
    static Optional<Party> at(Sentence sentence, Span span, AttitudeLexicon lexicon) {
        return sentence.tokens().stream()
                .filter(token -> span.overlaps(token.span())
                        && !token.isMark()
                        && !token.tag().equals("POS"))
                .filter(token -> sentence.head(token)
                        .filter(head -> span.overlaps(head.span()) && !head.isMark())
                        .isEmpty())
                .findFirst()
                .map(top -> new Party(top, stands(sentence, top, lexicon)));
    }

    /** How many steps lie between the party and a word that it stands behind. */
    Optional<Integer> distance(Token word) {
        return Optional.ofNullable(stands.get(word));
    }

    private static Map<Token, Integer> stands(Sentence sentence, Token top, AttitudeLexicon lexicon) {
        Map<Token, Integer> stands = new LinkedHashMap<>();
        sentence.children(top, Relation.APPOSITION).forEach(again -> stands.put(again, 1));
        Token at = top;
        for (int step = 0; step <= FARTHEST; step++) {
            stands.put(at, step);
            Optional<Token> above = above(sentence, at);
            boolean another = at.relation() != Relation.APPOSITION
                    && at.relation() != Relation.CONJUNCT
                    && above.flatMap(noun -> lexicon.polarity(AttitudeLexicon.Kind.PERSON, noun))
                            .isPresent();
            if (above.isEmpty() || another) {
                break;
            }
            at = above.get();
        }
        return stands;
    }

    private static Optional<Token> above(Sentence sentence, Token token) {
        Optional<Token> head = sentence.head(token);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        if (UP.contains(token.relation())) {
            return head.filter(noun -> !noun.isVerb() || token.relation() == Relation.COMPOUND);
        }
        if (token.relation() != Relation.PREPOSITION_OBJECT) {
            return Optional.empty();
        }
        Optional<Token> above = sentence.head(head.get());
        return above.filter(along -> along.lemma().equals("along"))
                .flatMap(sentence::head)
                .or(() -> above.filter(noun -> BELONGING.contains(head.get().lemma())))
                .filter(Token::isNoun);
    }
}
