package org.demarche.page;

/** The form in which a visitor writes a query. */
final class QueryForm {
    private static final String FIRST =
            """
            PREFIX dem: <https://w3id.org/demarche/ontology#>
            SELECT ?holder ?position ?target ?content
            WHERE {
              ?stance dem:holder ?holder ; dem:position ?position ; dem:target ?target .
              OPTIONAL { ?statement dem:describes ?stance ; dem:content ?content }
            }
            ORDER BY ?holder ?position
            LIMIT 100
            """;

    private QueryForm() {}

    /** The form with a query to begin from. */
    static String empty() {
        return with(FIRST);
    }

    static String with(String query) {
        return """
                <form action="/sparql" method="get" accept-charset="utf-8">
                <label for="query">SPARQL</label>
                <textarea id="query" name="query" rows="10" spellcheck="false">
                %s</textarea>
                <p>
                <button>Ask</button>
                <button name="output" value="csv">CSV</button>
                <button name="output" value="json">JSON</button>
                </p>
                </form>
                """
                .formatted(Html.text(query));
    }
}
