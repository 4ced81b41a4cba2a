package org.demarche.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.demarche.lift.Lift;
import org.demarche.model.Article;
import org.demarche.read.Articles;
import org.demarche.read.ReadOptions;
import org.demarche.read.Reading;
import org.demarche.shape.ArticleCheck;
import org.demarche.vocab.Dem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The articles of {@code data/gold}, by which the extraction is scored: texts and graphs fit each other. */
final class GoldArticlesTest {
    private static final Path GOLD = Path.of("data", "gold");
    private static final List<Path> TEXTS = texts();

    @TestFactory
    Stream<DynamicTest> theGraphHoldsTheTextOfTheFileUnderItsHash() {
        return each(text -> {
            Article article = article(text);
            assertThat(graph(text).contains(Lift.iri(article), Dem.text, Node.ANY))
                    .isTrue();
            assertThat(graph(text).stream(Node.ANY, Dem.text, Node.ANY))
                    .singleElement()
                    .satisfies(triple -> assertThat(triple.getObject().getLiteralLexicalForm())
                            .isEqualTo(article.text().toString()));
        });
    }

    @TestFactory
    Stream<DynamicTest> theGraphHasTheRightShapeAndItsEvidenceIsSound() {
        ArticleCheck check = ArticleCheck.shipped();
        return each(text -> assertThat(check.check(graph(text))).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> everyTermConceptAndActorThatIsSpokenOfIsDefined() {
        return each(text -> {
            Graph graph = graph(text);
            DatasetGraph known = Reference.with(List.of());
            assertThat(graph.stream()
                            .flatMap(triple -> Stream.of(triple.getPredicate(), triple.getObject()))
                            .filter(node -> node.isURI() && node.getURI().startsWith("https://w3id.org/demarche/"))
                            .distinct()
                            .filter(node -> !graph.contains(node, Node.ANY, Node.ANY))
                            .filter(node -> !known.getDefaultGraph().contains(node, Node.ANY, Node.ANY)))
                    .isEmpty();
        });
    }

    @Test
    void everyTextHasItsGraphAndEveryGraphItsText() throws IOException {
        try (Stream<Path> files = Files.walk(GOLD)) {
            assertThat(files.filter(Files::isRegularFile).map(Path::toString).filter(file -> file.endsWith(".ttl")))
                    .containsExactlyInAnyOrderElementsOf(TEXTS.stream()
                            .map(text -> text.toString().replaceFirst("\\.txt$", ".ttl"))
                            .toList());
        }
    }

    private static Stream<DynamicTest> each(Consumer<Path> check) {
        return TEXTS.stream().map(text -> DynamicTest.dynamicTest(text.toString(), () -> check.accept(text)));
    }

    private static List<Path> texts() {
        try (Stream<Path> files = Files.walk(GOLD)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Article article(Path text) {
        List<Reading> readings = new ArrayList<>();
        try (InputStream in = Files.newInputStream(text)) {
            Articles.read(text.toString(), in, Optional.empty(), ReadOptions.usual(), readings::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ((Reading.Read) readings.get(0)).article();
    }

    private static Graph graph(Path text) {
        return RDFParser.create()
                .source(Path.of(text.toString().replaceFirst("\\.txt$", ".ttl")))
                .lang(Lang.TURTLE)
                .toGraph();
    }
}
