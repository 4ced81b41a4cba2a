package org.demarche.model;

/** How precise a text is about a time. */
public enum Granularity implements Concept {
    DAY,
    MONTH,
    YEAR,
    DECADE,
    VAGUE
}
