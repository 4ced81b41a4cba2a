package org.demarche.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.demarche.vocab.Shipped;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each quality query finds the faults of a faulty graph, no more, and none in what is shipped. */
final class QualityCheckTest {
    private static final String FAULT = "# fault: ";
    private static final Graph TERMS = Fixture.terms();

    @TestFactory
    Stream<DynamicTest> findsExactlyTheFaultsOfAFaultyGraph() {
        return each(check -> {
            String text = Shipped.text("query/quality/" + check.name() + ".ttl");
            Graph faulty = copy(TERMS);
            RDFParser.fromString(text, Lang.TURTLE).parse(faulty);
            List<Fault> faults = check.faults(SparqlSource.over(DatasetGraphFactory.wrap(faulty)));
            assertThat(faults)
                    .extracting(fault -> readable(fault.node().getURI()) + " | " + fault.message())
                    .containsExactlyElementsOf(expected(text));
        });
    }

    @TestFactory
    Stream<DynamicTest> findsNoFaultInWhatIsShipped() {
        return each(check -> Fixture.GRAPH.read(dataset -> {
            assertThat(check.faults(SparqlSource.over(dataset))).isEmpty();
            return check;
        }));
    }

    @TestFactory
    Stream<DynamicTest> tellsWhatItFindsAndHowBadItIs() {
        return each(check -> {
            assertThat(check.summary()).endsWith(".").hasSizeLessThan(140);
            assertThat(check.message()).doesNotEndWith(".");
            assertThat(check.query().hasOrderBy()).isTrue();
            assertThat(check.query().getResultVars())
                    .containsAll(Pattern.compile("\\{\\?([A-Za-z]+)}")
                            .matcher(check.message())
                            .results()
                            .map(column -> column.group(1))
                            .toList());
        });
    }

    @Test
    void reportsAFaultySeverityByItsFile() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QualityCheck.of("some.rq", "#+ summary: A.\n#+ severity: bad\nASK {}"))
                .withMessage("some.rq:1: unknown severity 'bad'");
    }

    private static List<String> expected(String text) {
        return text.lines()
                .filter(line -> line.startsWith(FAULT))
                .map(line -> line.substring(FAULT.length()))
                .toList();
    }

    private static String readable(String iri) {
        return iri.replace(ActorNames.DEFAULT_BASE, "kb:");
    }

    private static Graph copy(Graph graph) {
        Graph copy = GraphFactory.createDefaultGraph();
        graph.find().forEachRemaining(copy::add);
        return copy;
    }

    private static Stream<DynamicTest> each(Consumer<QualityCheck> test) {
        return QualityCheck.shipped().stream().map(check -> dynamicTest(check.name(), () -> test.accept(check)));
    }
}
