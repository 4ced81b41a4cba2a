package org.demarche.server.guard;

import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/**
 * The functions that a query may call by IRI: XSD casts and what the W3C defines under {@code fn:} and {@code math:},
 * except those that have no bound on time or size. Nothing is loaded from Java classes.
 */
final class StandardFunctions extends FunctionRegistry {
    private static final String FN = "http://www.w3.org/2005/xpath-functions#";
    private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";
    private static final List<String> NAMESPACES = List.of(XSD.NS, MATH, FN);

    /** SPARQL has keywords for most of these, which {@link BoundedExpressions} bounds. */
    private static final Set<String> UNBOUNDED = Set.of(
            FN + "concat",
            FN + "replace",
            FN + "matches",
            FN + "encode-for-uri",
            FN + "format-number",
            FN + "apply",
            MATH + "pow",
            MATH + "exp10");

    StandardFunctions() {
        org.apache.jena.sparql.function.StandardFunctions.loadStdDefs(this);
        org.apache.jena.sparql.function.StandardFunctions.loadOtherDefs(this);
    }

    @Override
    public @Nullable FunctionFactory get(String iri) {
        return isRegistered(iri) ? super.get(iri) : null;
    }

    @Override
    public boolean isRegistered(String iri) {
        return NAMESPACES.stream().anyMatch(iri::startsWith) && !UNBOUNDED.contains(iri) && super.isRegistered(iri);
    }
}
