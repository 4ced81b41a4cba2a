package org.demarche.model;

/** Whether an attitude is favourable to what it is about. */
public enum Polarity implements Concept {
    POSITIVE,
    NEGATIVE,
    NEUTRAL,
    MIXED
}
