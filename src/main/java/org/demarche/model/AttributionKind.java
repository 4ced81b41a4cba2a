package org.demarche.model;

/** In whose words the content of an attribution is given. */
public enum AttributionKind implements Concept {
    /** The source's own words. */
    DIRECT,
    /** The article's words. */
    INDIRECT,
    /** The article's words with some of the source's. */
    MIXED
}
