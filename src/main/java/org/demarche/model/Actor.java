package org.demarche.model;

import java.util.List;
import java.util.Optional;

/**
 * Someone or something that an article speaks of as acting, or the place that shares its name.
 *
 * @param ref the register's IRI for what the register knows; else a slug that is the article's own, such as
 *     {@code analysts}
 * @param registered whether the register knows it
 * @param country the state it belongs to or acts for, as ISO 3166 alpha-3 code
 * @param represents what it acts for: of the register's actors the whole chain up to the state, nearest first; of an
 *     article's own those whom it acts for directly, several for "both sides"
 */
public record Actor(
        ActorRef ref,
        boolean registered,
        ActorKind kind,
        String label,
        Optional<String> country,
        List<ActorRef> represents) {
    public Actor {
        represents = List.copyOf(represents);
        if (label.isBlank()) {
            throw new IllegalArgumentException("actor \"" + ref.key() + "\" has no label");
        }
    }

    /** An actor that the register knows. */
    public static Actor registered(String iri, ActorKind kind, String label, Optional<String> country) {
        return new Actor(new ActorRef(iri), true, kind, label, country, List.of());
    }

    /** An actor that is known in its article only. */
    public static Actor local(
            String slug, ActorKind kind, String label, Optional<String> country, List<ActorRef> represents) {
        return new Actor(new ActorRef(slug), false, kind, label, country, represents);
    }
}
