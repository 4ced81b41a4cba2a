package org.demarche.model;

/** How an article refers to an actor. */
public enum MentionKind implements Concept {
    NAME,
    METONYM,
    OFFICE,
    DEMONYM,
    COLLECTIVE,
    PRONOUN,
    ACRONYM,
    DESCRIPTION
}
