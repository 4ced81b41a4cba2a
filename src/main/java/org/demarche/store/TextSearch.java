package org.demarche.store;

import org.apache.jena.query.text.TextQuery;
import org.apache.jena.query.text.TextQueryPF;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;

/**
 * The property by which a query searches for words.
 *
 * <pre>
 * PREFIX text: &lt;http://jena.apache.org/text#&gt;
 * SELECT * { (?statement ?score) text:query (dem:content "abduct* talks") . ?statement dem:content ?content }
 * </pre>
 */
public final class TextSearch {
    /** The IRI of the property. */
    public static final String PROPERTY = TextQuery.NS + "query";

    private TextSearch() {}

    /** What evaluates the property, in the index of the store that is asked. */
    public static PropertyFunctionFactory function() {
        return iri -> new TextQueryPF();
    }
}
