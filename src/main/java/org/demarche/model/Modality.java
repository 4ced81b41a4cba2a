package org.demarche.model;

/** The three axes on which a text tells how real something is, never fused. */
public record Modality(Certainty certainty, Realis realis, boolean negated) {
    /** What plain assertion gives. */
    public static final Modality PLAIN = new Modality(Certainty.CERTAIN, Realis.ACTUAL, false);
}
