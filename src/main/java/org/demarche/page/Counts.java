package org.demarche.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/**
 * How much of each kind the graph holds.
 *
 * <pre>
 * SELECT (COUNT(?article) AS ?count) WHERE { ?article a dem:Article }
 * </pre>
 */
final class Counts {
    private static final Map<String, String> KINDS = kinds();

    private Counts() {}

    static Map<String, Long> of(DatasetGraph dataset) {
        Map<String, Long> counts = new LinkedHashMap<>();
        KINDS.forEach((kind, pattern) -> counts.put(kind, count(dataset, pattern)));
        return counts;
    }

    private static long count(DatasetGraph dataset, String pattern) {
        String query = "PREFIX dem: <https://w3id.org/demarche/ontology#> SELECT (COUNT(DISTINCT ?one) AS ?count) {"
                + pattern + "}";
        try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
            RowSet rows = execution.select();
            return ((Number) rows.next().get("count").getLiteralValue()).longValue();
        }
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("articles", "?one a dem:Article");
        kinds.put("statements", "?one a dem:Statement");
        kinds.put("stances", "?one a dem:Stance");
        kinds.put("events", "?statement dem:describes ?one . ?one dem:status ?status");
        kinds.put("actors mentioned", "?mention dem:refersTo ?one");
        return kinds;
    }
}
