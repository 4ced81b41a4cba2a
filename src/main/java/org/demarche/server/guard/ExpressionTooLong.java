package org.demarche.server.guard;

import org.apache.jena.query.QueryCancelledException;

/** A query was stopped because an expression of it builds too much; a filter would take any other kind for false. */
public final class ExpressionTooLong extends QueryCancelledException {
    private final int characters;

    ExpressionTooLong(int characters) {
        this.characters = characters;
    }

    @Override
    public String getMessage() {
        return "an expression builds more than " + characters + " characters";
    }
}
