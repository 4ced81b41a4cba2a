package org.demarche.model;

/** The classes of actors of the ontology, and places, which share their names with actors. */
public enum ActorKind {
    STATE("State"),
    GOVERNMENT_BODY("GovernmentBody"),
    INTERNATIONAL_ORGANIZATION("InternationalOrganization"),
    PERSON("Person"),
    OFFICE("Office"),
    COLLECTIVE("CollectiveActor"),
    NON_STATE("NonStateActor"),
    PUBLISHER("Publisher"),
    PLACE("Place"),
    DOCUMENT("Document"),
    UNNAMED_PERSON("UnnamedPerson");

    private final String term;

    ActorKind(String term) {
        this.term = term;
    }

    /** The local name of the class in the ontology. */
    public String term() {
        return term;
    }
}
