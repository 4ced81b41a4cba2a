package org.demarche.extract;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Span;

/** Finds the clause under which alone something holds: "unless …", "if …", "only after …", "provided that …". */
final class Conditions {
    private static final Set<String> MARKS = Set.of("if", "unless", "until", "once", "provided");

    private Conditions() {}

    static Optional<Span> of(Sentence sentence, Token word) {
        Optional<Token> at = Optional.of(word);
        while (at.isPresent()) {
            Optional<Span> found = sentence.children(at.get(), Relation.ADVERBIAL_CLAUSE)
                    .filter(clause -> sentence.children(clause).stream()
                            .anyMatch(mark -> MARKS.contains(mark.lemma()) && mark.index() < clause.index()))
                    .map(clause -> span(sentence, clause))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            at = sentence.head(at.get());
        }
        return Optional.empty();
    }

    private static Span span(Sentence sentence, Token clause) {
        BitSet inside = sentence.subtree(clause);
        Token last = sentence.token(inside.length() - 1);
        int first = inside.nextSetBit(0);
        return sentence.token(first)
                .span()
                .to(
                        last.isMark() && inside.length() > 1
                                ? sentence.token(inside.length() - 2).span()
                                : last.span());
    }
}
