package org.demarche.server.guard;

import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.demarche.store.TextSearch;
import org.jspecify.annotations.Nullable;

/** No property is computed but the search for words: each other matches the triples of the store and nothing else. */
final class SearchOnly extends PropertyFunctionRegistry {
    private final PropertyFunctionFactory search = TextSearch.function();

    @Override
    public @Nullable PropertyFunctionFactory get(String iri) {
        return manages(iri) ? search : null;
    }

    @Override
    public boolean manages(String iri) {
        return iri.equals(TextSearch.PROPERTY);
    }

    @Override
    public boolean isRegistered(String iri) {
        return manages(iri);
    }
}
