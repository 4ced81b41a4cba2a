package org.demarche.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

final class CataloguedQueryTest {
    private static final ActorNames NO_NAMES = ActorNames.in(SparqlSource.over(DatasetGraphFactory.createTxnMem()));

    private final CataloguedQuery query = new CataloguedQuery(
            "sample",
            "A sample.",
            List.of(1),
            List.of(),
            List.of(
                    new Parameter("actor", ParameterType.ACTOR, true, Optional.empty(), "Who."),
                    new Parameter("from", ParameterType.DATE, false, Optional.empty(), "First day."),
                    new Parameter("days", ParameterType.INTEGER, false, Optional.of("30"), "How long.")),
            "SELECT ?when WHERE { { SELECT ?when { ?s ?actor ?when . FILTER(?when > ?days) } }"
                    + " FILTER(!BOUND(?from) || ?when >= ?from) } ORDER BY ?when");

    @Test
    void putsValuesInPlaceOfParametersAlsoInSubqueries() {
        assertThat(bound(Map.of("actor", "urn:a", "from", "2026-01-05")))
                .isEqualTo(QueryFactory.create(
                                "SELECT ?when WHERE { { SELECT ?when { ?s <urn:a> ?when . FILTER(?when > 30) } }"
                                        + " FILTER(?when >="
                                        + " \"2026-01-05\"^^<http://www.w3.org/2001/XMLSchema#date>) } ORDER BY ?when")
                        .serialize());
    }

    @Test
    void leavesOutWhatOnlyAMissingValueWouldLimit() {
        assertThat(bound(Map.of("actor", "urn:a", "days", "7")))
                .contains("?when > 7")
                .doesNotContain("?from");
    }

    @Test
    void keepsOfAUnionTheBranchThatTheGivenValuesCallFor() {
        CataloguedQuery either = new CataloguedQuery(
                "either",
                "Either.",
                List.of(1),
                List.of(),
                List.of(new Parameter("actor", ParameterType.ACTOR, false, Optional.empty(), "Who.")),
                "SELECT * { { FILTER(BOUND(?actor)) ?who ?does ?actor } UNION { FILTER(!BOUND(?actor)) }"
                        + " ?who ?is ?what } ORDER BY ?who");
        assertThat(either.bind(Map.of()))
                .isEqualTo(QueryFactory.create("SELECT * { {} ?who ?is ?what } ORDER BY ?who"));
        assertThat(either.bind(Map.of("actor", NodeFactory.createURI("urn:a"))))
                .isEqualTo(QueryFactory.create("SELECT * { { ?who ?does <urn:a> } ?who ?is ?what } ORDER BY ?who"));
    }

    @Test
    void givesAQueryThatAnyEndpointCanRead() {
        String text = bound(Map.of("actor", "urn:a"));
        assertThat(QueryFactory.create(text).serialize()).isEqualTo(text);
    }

    @Test
    void keepsAValueThatLooksLikeSparqlAValue() {
        String hostile = "\"} DROP ALL #";
        assertThat(query.bind(Map.of(
                                "actor",
                                NodeFactory.createURI("urn:a"),
                                "days",
                                NodeFactory.createLiteralString(hostile)))
                        .serialize())
                .contains("\"\\\"} DROP ALL #\"");
    }

    @Test
    void asksForAMissingValueAndRefusesAnUnknownOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bound(Map.of()))
                .withMessage("query 'sample' needs actor=… (actor): Who.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bound(Map.of("actr", "urn:a")))
                .withMessage("query 'sample' has no parameter 'actr'; it has actor, days, from");
    }

    @Test
    void saysWhatAValueShouldLookLike() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bound(Map.of("actor", "urn:a", "from", "5 January")))
                .withMessage("from: '5 January' is not a day such as 2026-01-05");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bound(Map.of("actor", "urn:a", "from", "2026-02-31")))
                .withMessage("from: '2026-02-31' is not a day such as 2026-01-05");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bound(Map.of("actor", "urn:a", "days", "ten")))
                .withMessage("days: 'ten' is not a whole number");
    }

    private String bound(Map<String, String> texts) {
        return query.bind(query.values(texts, NO_NAMES)).serialize();
    }
}
