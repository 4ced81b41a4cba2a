package org.demarche.page;

/** The page at the address of the SPARQL endpoint: where people ask by hand and learn how programs ask. */
public final class ServicePage {
    private ServicePage() {}

    /** The page. */
    public static String html() {
        return Html.page(
                "SPARQL",
                """
                <h1>Ask in SPARQL</h1>
                %s<p>Programs ask at this address, by GET or POST, as the
                <a href="https://www.w3.org/TR/sparql11-protocol/">SPARQL 1.1 Protocol</a> says; who accepts
                <code>text/turtle</code> here is told what this service is.
                <a href="/kb/">What data there is</a> \u00b7 <a href="/query/">Queries to begin from</a></p>
                """
                        .formatted(QueryForm.empty()));
    }
}
