package org.demarche.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.demarche.vocab.Shipped;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds what the program finds in the text of the sample article against the acceptance table. The text restates the
 * article in long and nested sentences (the original is tried by {@link OriginalArticleBenchmark}).
 */
final class ExtractedSampleTest {
    private static final DatasetGraph EXTRACTED =
            ExtractedArticle.dataset(Shipped.text("data/articles/sample/japan-north-korea-summit-mooted.txt"));

    @TestFactory
    Stream<DynamicTest> theTextAloneGivesWhatTheTableDemands() {
        return AcceptanceTable.demands().stream()
                .map(demand -> DynamicTest.dynamicTest(
                        demand.name() + ": " + demand.summary(),
                        () -> assertThat(demand.isMetBy(EXTRACTED)).isTrue()));
    }
}
