package org.demarche.extract.stance;

import java.util.Optional;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;

/** The verbs of one sentence that a word hangs on. */
record VerbsAbove(Sentence sentence) {
    /** The first of several joined verbs of which the word is a later one without helpers of its own. */
    Token first(Token joined) {
        Token first = joined;
        while (first.tag().equals("VB")
                && first.relation() == Relation.CONJUNCT
                && sentence.child(first, Relation.SUBJECT).isEmpty()
                && sentence.child(first, Relation.AUXILIARY).isEmpty()
                && sentence.head(first).filter(Token::isVerb).isPresent()) {
            first = sentence.head(first).get();
        }
        return first;
    }

    /** The nearest verb above a word. */
    Optional<Token> nearest(Token token) {
        Optional<Token> above = sentence.head(token);
        while (above.isPresent() && (!above.get().isVerb() || above.get().relation() == Relation.PREPOSITION)) {
            above = sentence.head(above.get());
        }
        return above;
    }
}
