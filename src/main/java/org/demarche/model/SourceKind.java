package org.demarche.model;

/** What stands at one link of the chain by which a statement reached the reader. */
public enum SourceKind implements Concept {
    NAMED_PERSON(true),
    OFFICE(true),
    GOVERNMENT(true),
    ORGANIZATION(true),
    DOCUMENT(true),
    PUBLISHER(true),
    WIRE_CREDIT(true),
    ANONYMOUS_OFFICIAL(false),
    COLLECTIVE(false),
    UNNAMED_CHANNEL(false),
    REPORTS(false),
    HEARSAY(false),
    /** Nothing is known of the source. */
    UNNAMED(false);

    private final boolean named;

    SourceKind(boolean named) {
        this.named = named;
    }

    /** Whether a reader could go and ask the source. */
    public boolean named() {
        return named;
    }
}
