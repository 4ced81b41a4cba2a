package org.demarche.model;

import java.util.Optional;

/**
 * A stretch of text that refers to an actor or a place.
 *
 * @param span the words that refer, without relative clauses and appositions
 * @param place the place that the same words name, where the actor is named by its seat
 */
public record Mention(Span span, MentionKind kind, ActorRef actor, Optional<ActorRef> place, Grounds grounds) {}
