package org.demarche.model;

import java.util.Locale;

/** What a stance is about. */
public sealed interface Target {
    /** What kind of thing it is: "actor", "event", "issue" or "statement". */
    default String kind() {
        return getClass().getSimpleName().substring("Of".length()).toLowerCase(Locale.ROOT);
    }

    /** An actor. */
    record OfActor(ActorRef actor) implements Target {}

    /** An event, by its position among the events of the extraction. */
    record OfEvent(int event) implements Target {}

    /** An issue, by its concept's name. */
    record OfIssue(String issue) implements Target {}

    /** What is said in an attribution, by its position among the attributions of the extraction. */
    record OfStatement(int attribution) implements Target {}
}
