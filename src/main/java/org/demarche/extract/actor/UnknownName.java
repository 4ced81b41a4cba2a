package org.demarche.extract.actor;

import java.util.Optional;
import org.demarche.model.Span;

/** The words of a name from its first after titles to its last. */
record UnknownName(Spot spot, int from, Optional<String> title) {
    int length() {
        return spot.token().index() - from + 1;
    }

    String text() {
        return Origins.words(spot.words(), from, spot.token().index() + 1);
    }

    String last() {
        return spot.token().form();
    }

    Span span() {
        return spot.words().token(from).span().to(spot.token().span());
    }

    /** Whether it is the subject of a clause. */
    boolean isSubject() {
        return spot.token().isSubject();
    }
}
