package org.demarche.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.extract.actor.Cast;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.Link;
import org.demarche.model.SourceKind;
import org.demarche.model.Span;

/** Who brings what an article tells to the reader: the agency that a wire credit names, then the publisher. */
record Relays(WireCredits credits, Optional<Actor> publisher, Cast cast) {
    private static final Link UNKNOWN_PUBLISHER = new Link(Optional.empty(), SourceKind.UNNAMED, List.of(), List.of());

    /** The wire credit that covers a place, then the publisher, unless they are one. */
    List<Link> of(Span span) {
        List<Link> relays = new ArrayList<>();
        Optional<WireCredits.Credit> credit = credits.covering(span);
        credit.ifPresent(found -> relays.add(new Link(
                Optional.of(cast.enter(found.agency())), SourceKind.WIRE_CREDIT, List.of(found.words()), List.of())));
        publisher
                .filter(outlet ->
                        credit.map(found -> !found.agency().equals(outlet)).orElse(true))
                .ifPresent(outlet -> relays.add(
                        new Link(Optional.of(cast.enter(outlet)), SourceKind.PUBLISHER, List.of(), List.of())));
        return relays;
    }

    /** Who tells what the article says in its own voice; somebody unnamed, if nothing tells who publishes it. */
    List<Link> voice(Span span) {
        List<Link> relays = of(span);
        return relays.isEmpty() ? List.of(UNKNOWN_PUBLISHER) : relays;
    }

    /** Whether a word belongs to a wire credit. */
    boolean isCredit(Span word) {
        return credits.names(word);
    }

    /** Whether an actor is the outlet whose article it is. */
    boolean isPublisher(ActorRef actor) {
        return publisher.map(Actor::ref).equals(Optional.of(actor));
    }
}
