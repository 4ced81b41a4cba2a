package org.demarche.query;

import java.util.Optional;

/**
 * A variable of a catalogued query that its caller may fix.
 *
 * @param required whether the query makes no sense without a value
 * @param defaultValue the text that stands in for a missing value; without one an optional parameter stays a variable
 */
public record Parameter(
        String name, ParameterType type, boolean required, Optional<String> defaultValue, String description) {
    public Parameter {
        if (!name.matches("[a-z][A-Za-z0-9]*"))
            throw new IllegalArgumentException("parameter name '" + name + "' is no word in lower camel case");
        if (required && defaultValue.isPresent())
            throw new IllegalArgumentException("parameter '" + name + "' is required and has a default");
        if (description.isBlank()) throw new IllegalArgumentException("parameter '" + name + "' has no description");
    }
}
