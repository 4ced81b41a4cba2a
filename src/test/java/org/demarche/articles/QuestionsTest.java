package org.demarche.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each question that a researcher asks of the graph has something to answer in the shipped articles. */
final class QuestionsTest {
    private static final int QUESTIONS = 42;
    private static final List<Path> FILES =
            AcceptanceTable.files("questions", ".rq").toList();

    private static final DatasetGraph EVERYTHING = Reference.with(ShippedArticle.below("data/articles"));

    @Test
    void noQuestionIsLeftOut() {
        assertThat(FILES.stream().map(QuestionsTest::number))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, QUESTIONS).boxed().toList());
    }

    @TestFactory
    Stream<DynamicTest> theArticlesHaveSomethingToAnswer() {
        return FILES.stream()
                .map(file -> DynamicTest.dynamicTest(AcceptanceTable.name(file), () -> assertThat(
                                holds(QueryFactory.create(AcceptanceTable.read(file))))
                        .as(AcceptanceTable.header(AcceptanceTable.read(file)).get("summary"))
                        .isTrue()));
    }

    private static boolean holds(Query query) {
        return QueryExec.dataset(EVERYTHING).query(query).ask();
    }

    private static int number(Path file) {
        return Integer.parseInt(
                AcceptanceTable.header(AcceptanceTable.read(file)).getOrDefault("question", "0"));
    }
}
