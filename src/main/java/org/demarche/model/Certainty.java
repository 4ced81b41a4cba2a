package org.demarche.model;

/** How certain the reporting source is. */
public enum Certainty implements Concept {
    CERTAIN,
    PROBABLE,
    POSSIBLE,
    UNKNOWN
}
