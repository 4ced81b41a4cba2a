package org.demarche.model;

/** What a stance is about. */
public sealed interface Target {
    /** An actor. */
    record OfActor(ActorRef actor) implements Target {}

    /** An event, by its position among the events of the extraction. */
    record OfEvent(int event) implements Target {}

    /** An issue, by its concept's name. */
    record OfIssue(String issue) implements Target {}

    /** What is said in an attribution, by its position among the attributions of the extraction. */
    record OfStatement(int attribution) implements Target {}
}
