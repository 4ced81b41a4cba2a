package org.demarche.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.demarche.vocab.Dem;
import org.demarche.vocab.Scheme;
import org.demarche.vocab.Shipped;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArticleCheckTest {
    private static final String ARTICLE = "https://w3id.org/demarche/kb/article/0f1e2d3c4b5a69788796";
    private static final ArticleCheck CHECK = ArticleCheck.shipped();

    @TestFactory
    Stream<DynamicTest> findsNoFaultInTheShippedArticles() {
        return Shipped.files("data/articles", ".trig").stream()
                .map(file -> dynamicTest(file, () -> {
                    DatasetGraph articles =
                            RDFParser.fromString(Shipped.text(file), Lang.TRIG).toDatasetGraph();
                    articles.listGraphNodes().forEachRemaining(name -> assertThat(CHECK.check(articles.getGraph(name)))
                            .isEmpty());
                }));
    }

    @TestFactory
    Stream<DynamicTest> findsNoFaultInTheGraphsThatLiftingMakes() throws IOException {
        try (Stream<Path> goldens = Files.list(Path.of("src/test/resources/lift"))) {
            return goldens.filter(file -> file.toString().endsWith(".ttl")).sorted().toList().stream()
                    .map(file -> dynamicTest(file.getFileName().toString(), () -> assertThat(
                                    CHECK.check(RDFParser.fromString(Files.readString(file), Lang.TURTLE)
                                            .toGraph()))
                            .isEmpty()));
        }
    }

    @Test
    void findsThatAnEmptyGraphDescribesNoArticle() {
        assertThat(CHECK.check(GraphFactory.createDefaultGraph()))
                .extracting(Violation::check)
                .containsExactly("one-article");
    }

    @Test
    void doesNotLetAnArticleAddToAScheme() throws IOException {
        Graph graph = good();
        var own = NodeFactory.createURI(ARTICLE + "/position/hovers");
        var stance = NodeFactory.createURI(ARTICLE + "/stance/1");
        graph.remove(stance, Dem.position, Node.ANY);
        graph.add(stance, Dem.position, own);
        graph.add(own, RDF.type.asNode(), SKOS.Concept.asNode());
        graph.add(own, SKOS.inScheme.asNode(), Scheme.POSITION.node());

        assertThat(CHECK.check(graph)).extracting(Violation::check).containsExactly("stance-position");
    }

    /** Offsets beyond the integers of Java were once read as none, and the evidence went unchecked. */
    @ParameterizedTest
    @ValueSource(strings = {"3000000000", "99999999999999999999"})
    void findsEvidenceThatEndsBeyondAnyText(String end) throws IOException {
        Graph graph = good();
        Node position = NodeFactory.createURI(ARTICLE + "/evidence/2-9#position");
        graph.remove(position, OA.end.asNode(), Node.ANY);
        graph.add(position, OA.end.asNode(), NodeFactory.createLiteralDT(end, XSDDatatype.XSDinteger));

        assertThat(CHECK.check(graph)).extracting(Violation::check).containsExactly("evidence-range");
    }

    @Test
    void tellsThePathAndTheRemedyInOneLine() throws IOException {
        Graph graph = good();
        graph.remove(NodeFactory.createURI(ARTICLE + "/stance/1"), Dem.holder, Node.ANY);

        assertThat(CHECK.check(graph))
                .extracting(Violation::toString)
                .containsExactly(ARTICLE + "/stance/1\tdem:holder\tA stance has one holder: give its IRI with "
                        + "dem:holder, and make a stance for each holder.");
    }

    @Test
    void findsTheSameFaultsFromSeveralThreadsAtOnce() throws InterruptedException, ExecutionException, IOException {
        Graph spoilt = good();
        spoilt.remove(Node.ANY, Dem.certainty, Node.ANY);
        List<Violation> expected = CHECK.check(spoilt);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Violation>>> checks = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                checks.add(() -> CHECK.check(spoilt));
            }
            for (Future<List<Violation>> found : threads.invokeAll(checks)) {
                assertThat(found.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(expected).hasSize(3);
    }

    private static Graph good() throws IOException {
        String turtle = Files.readString(Path.of("src/test/resources/shape/article/good.ttl"));
        return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
    }
}
