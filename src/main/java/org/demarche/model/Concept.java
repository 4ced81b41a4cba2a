package org.demarche.model;

import java.util.Locale;

/** A value that is a concept of one of the schemes of the ontology. */
public interface Concept {
    /** The constant's name. */
    String name();

    /** The concept's name in its scheme, such as {@code head-of-state} for {@code HEAD_OF_STATE}. */
    default String concept() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
