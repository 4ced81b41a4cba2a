package org.demarche.model;

/** A stretch of text that was not analysed, and why. */
public record Skipped(Span span, String reason) {}
