package org.demarche.model;

/** How far an event has come. */
public enum Status implements Concept {
    MOOTED,
    PROPOSED,
    AGREED,
    SCHEDULED,
    UNDER_WAY,
    HELD,
    POSTPONED,
    CANCELLED,
    DENIED;

    /** Whether it takes or took place. */
    public boolean hasCome() {
        return this == HELD || this == UNDER_WAY;
    }
}
