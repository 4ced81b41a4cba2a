package org.demarche.model;

/** Whether something is the case, was long ago, is meant to be, or is only thought of. */
public enum Realis implements Concept {
    ACTUAL,
    HISTORICAL,
    INTENDED,
    HYPOTHETICAL
}
