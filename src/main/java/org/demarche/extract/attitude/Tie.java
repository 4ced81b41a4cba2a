package org.demarche.extract.attitude;

import java.util.List;
import org.demarche.annotate.Token;
import org.demarche.model.Polarity;

/** An attitude that one word tells: whose it is and towards what. */
record Tie(Token word, List<Token> holders, List<Token> targets, Polarity polarity, Construction construction) {
    Tie {
        holders = List.copyOf(holders);
        targets = List.copyOf(targets);
    }
}
