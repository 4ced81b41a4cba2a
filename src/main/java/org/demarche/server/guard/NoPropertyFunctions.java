package org.demarche.server.guard;

import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;

/** No property is computed: each matches the triples of the store and nothing else. */
final class NoPropertyFunctions extends PropertyFunctionRegistry {
    @Override
    public @Nullable PropertyFunctionFactory get(String iri) {
        return null;
    }

    @Override
    public boolean manages(String iri) {
        return false;
    }

    @Override
    public boolean isRegistered(String iri) {
        return false;
    }
}
