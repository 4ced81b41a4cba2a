package org.demarche.model;

import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What is known of a name that no actor of the register has: what kind of thing bears it, and to which states it may
 * belong.
 *
 * @param kind a person, a group ({@code NON_STATE}), a place or a people ({@code COLLECTIVE})
 * @param countries ISO 3166 alpha-3 codes, more than one where several bear the name
 */
public record ListedName(ActorKind kind, NavigableSet<String> countries) {
    public ListedName {
        countries = new TreeSet<>(countries);
        if (countries.isEmpty()) {
            throw new IllegalArgumentException("a listed name belongs to no state");
        }
    }
}
