package org.demarche.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds what the program finds in an article that is not ours to publish against the acceptance table; a command of its
 * own:
 *
 * <pre>
 * mvn test -Dtest=OriginalArticleBenchmark -Dacceptance.article=article.txt
 * </pre>
 */
final class OriginalArticleBenchmark {
    @TestFactory
    Stream<DynamicTest> theOriginalGivesWhatTheTableDemands() throws IOException {
        DatasetGraph extracted =
                ExtractedArticle.dataset(Files.readString(Path.of(System.getProperty("acceptance.article"))));
        return AcceptanceTable.demands().stream()
                .map(demand -> DynamicTest.dynamicTest(
                        demand.name() + ": " + demand.summary(),
                        () -> assertThat(demand.isMetBy(extracted)).isTrue()));
    }
}
