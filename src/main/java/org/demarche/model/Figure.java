package org.demarche.model;

/** A number that a statement gives, and the issue whose cases it counts. */
public record Figure(Span span, long value, String issue) {}
