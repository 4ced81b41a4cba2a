package org.demarche.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.demarche.server.DemarcheServer;
import org.demarche.server.ServerSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every catalogued query gives exactly the rows that the shipped articles warrant, in their order. */
final class ExpectedRowsTest {
    private static final Catalogue CATALOGUE = Catalogue.shipped();
    private static final List<Expected> CASES = Expected.all(CATALOGUE);
    private static final DemarcheServer SERVER =
            DemarcheServer.over(Fixture.GRAPH, ServerSettings.shipped().onPort(0));

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @TestFactory
    Stream<DynamicTest> overADataset() {
        return CASES.stream()
                .map(expected -> dynamicTest(expected.name(), () -> {
                    String actual = Fixture.GRAPH.read(dataset -> expected.ask(SparqlSource.over(dataset)));
                    if (!actual.equals(expected.answer())) expected.keep(actual);
                    assertThat(actual).isEqualTo(expected.answer());
                }));
    }

    @TestFactory
    Stream<DynamicTest> overHttp() {
        SparqlSource endpoint = SparqlSource.at(SERVER.url() + "sparql");
        return CASES.stream()
                .map(expected -> dynamicTest(expected.name(), () -> assertThat(expected.ask(endpoint))
                        .isEqualTo(expected.answer())));
    }

    @Test
    void everyQueryHasExpectedRows() {
        assertThat(CASES).allSatisfy(expected -> assertThat(expected.answer().lines())
                .as(expected.name())
                .hasSizeGreaterThan(1));
        assertThat(CASES.stream().map(Expected::query))
                .containsAll(CATALOGUE.queries().stream()
                        .filter(query -> !query.tags().contains("federation"))
                        .toList());
    }
}
