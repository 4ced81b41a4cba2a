package org.demarche.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.demarche.articles.AcceptanceTable.Demand;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The sample article, held against every row of the acceptance table. */
final class AcceptanceTableTest {
    private static final List<Demand> DEMANDS = AcceptanceTable.demands();

    private static final String WRONG = "https://w3id.org/demarche/kb/article/wrong";
    private static final ShippedArticle SAMPLE =
            ShippedArticle.below("data/articles/sample").get(0);
    private static final DatasetGraph WITHOUT_ARTICLE = Reference.with(List.of());
    private static final DatasetGraph WITH_SAMPLE = Reference.with(List.of(SAMPLE));

    @Test
    void everyRowIsAskedForWhatMustBeAndForWhatMustNotBe() {
        assertThat(rows(true)).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, AcceptanceTable.ROWS);
        assertThat(rows(false)).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 7, 8, 9, AcceptanceTable.ROWS);
    }

    @TestFactory
    Stream<DynamicTest> theSampleIsAsTheTableHasIt() {
        return DEMANDS.stream()
                .map(demand -> DynamicTest.dynamicTest(
                        demand.name() + ": " + demand.summary(),
                        () -> assertThat(demand.isMetBy(WITH_SAMPLE)).isTrue()));
    }

    /** A demand that the register alone could meet would say nothing of the article. */
    @TestFactory
    Stream<DynamicTest> whatMustBeIsNotThereWithoutTheArticle() {
        return DEMANDS.stream()
                .filter(Demand::mustBe)
                .map(demand -> DynamicTest.dynamicTest(demand.name(), () -> assertThat(demand.isMetBy(WITHOUT_ARTICLE))
                        .isFalse()));
    }

    /** A demand that no graph could fail would say nothing either: each has a small graph that does. */
    @TestFactory
    Stream<DynamicTest> whatMustNotBeIsFoundInItsCounterexample() {
        return DEMANDS.stream()
                .filter(demand -> !demand.mustBe())
                .map(demand -> DynamicTest.dynamicTest(demand.name(), () -> assertThat(demand.isMetBy(Reference.with(
                                Map.of(SAMPLE.iri().getURI(), SAMPLE.graph(), WRONG, counterexample(demand)))))
                        .isFalse()));
    }

    private static Graph counterexample(Demand demand) {
        return AcceptanceTable.files("acceptance/counterexamples", ".ttl")
                .filter(file -> AcceptanceTable.name(file).equals(demand.name()))
                .map(file -> RDFParser.create()
                        .fromString(AcceptanceTable.read(file))
                        .lang(Lang.TURTLE)
                        .toGraph())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no counterexample for \"" + demand.name() + "\""));
    }

    private static Set<Integer> rows(boolean mustBe) {
        return DEMANDS.stream()
                .filter(demand -> demand.mustBe() == mustBe)
                .map(Demand::row)
                .collect(Collectors.toSet());
    }
}
