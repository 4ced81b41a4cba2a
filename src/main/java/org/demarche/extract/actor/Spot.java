package org.demarche.extract.actor;

import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;

/**
 * A word where an actor may be mentioned.
 *
 * @param sentence the number of the sentence
 * @param at the number of the token in the whole text
 */
record Spot(int sentence, int at, Sentence words, Token token) {
    /** The number in the whole text of another token of the sentence. */
    int at(Token other) {
        return at - token.index() + other.index();
    }

    /** Another token of the sentence. */
    Spot other(Token token) {
        return new Spot(sentence, at(token), words, token);
    }

    /** The first word of the sentence. */
    Spot first() {
        return other(words.token(0));
    }
}
