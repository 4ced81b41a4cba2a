package org.demarche.model;

/** A stretch of text that speaks of an issue, given by its concept's name in the scheme of issues. */
public record IssueMention(Span span, String issue, Grounds grounds) {}
