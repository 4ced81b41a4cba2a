package org.demarche.model;

/** The classes of events of the ontology. */
public enum EventType {
    EVENT("Event"),
    MEETING("Meeting"),
    SUMMIT("Summit"),
    NEGOTIATION("Negotiation"),
    VISIT("Visit"),
    CALL("Call"),
    AGREEMENT("Agreement"),
    APPEAL("Appeal"),
    SANCTION("Sanction"),
    THREAT("Threat"),
    COOPERATION("Cooperation"),
    INCIDENT("Incident"),
    MILITARY_ACTION("MilitaryAction");

    private final String term;

    EventType(String term) {
        this.term = term;
    }

    /** The local name of the class in the ontology. */
    public String term() {
        return term;
    }

    /** Whether it is one of those at which people meet or talk: a meeting, summit, negotiation, visit or call. */
    public boolean isMeeting() {
        return switch (this) {
            case MEETING, SUMMIT, NEGOTIATION, VISIT, CALL -> true;
            default -> false;
        };
    }
}
