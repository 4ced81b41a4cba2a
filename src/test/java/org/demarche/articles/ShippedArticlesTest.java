package org.demarche.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.demarche.model.Article;
import org.demarche.model.Evidence;
import org.demarche.model.Metadata;
import org.demarche.model.Span;
import org.demarche.model.Text;
import org.demarche.vocab.Dem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The articles of {@code data/articles}: text, metadata, graph name and evidence fit each other. */
final class ShippedArticlesTest {
    private static final List<ShippedArticle> ARTICLES = ShippedArticle.below("data/articles");

    @Test
    void thereAreTheSampleAndAtLeastEightOfTheStory() {
        assertThat(ShippedArticle.below("data/articles/sample")).hasSize(1);
        assertThat(ShippedArticle.below("data/articles/story")).hasSizeGreaterThanOrEqualTo(8);
    }

    @TestFactory
    Stream<DynamicTest> theGraphHoldsTheTextOfTheFile() {
        return each(article -> {
            assertThat(value(article.graph(), article.iri(), Dem.text)).isEqualTo(article.text());
            assertThat(value(article.graph(), article.iri(), Dem.textHash))
                    .isEqualTo(modelled(article).textHash());
        });
    }

    @TestFactory
    Stream<DynamicTest> theNameOfTheGraphIsTheHashOfTextAndMetadata() {
        return each(article -> assertThat(article.iri().getURI())
                .isEqualTo("https://w3id.org/demarche/kb/article/"
                        + modelled(article).key()));
    }

    @TestFactory
    Stream<DynamicTest> evidenceIsWhatTheTextSaysAtItsOffsets() {
        return each(article -> {
            Text text = Text.of(article.text());
            List<Node> positions = subjects(article.graph(), OA.TextPositionSelector.asNode());
            assertThat(positions).hasSizeGreaterThan(10);
            for (Node position : positions) {
                Span span = new Span(
                        integer(article.graph(), position, OA.start.asNode()),
                        integer(article.graph(), position, OA.end.asNode()));
                Node quote = object(article.graph(), position, OA.refinedBy.asNode());
                assertThat(position.getURI())
                        .isEqualTo(
                                article.iri().getURI() + "/evidence/" + span.start() + "-" + span.end() + "#position");
                assertThat(new Evidence(
                                span,
                                value(article.graph(), quote, OA.exact.asNode()),
                                value(article.graph(), quote, OA.prefix.asNode()),
                                value(article.graph(), quote, OA.suffix.asNode())))
                        .isEqualTo(Evidence.at(text, span));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyFindingHasEvidenceConfidenceRuleAndArticle() {
        return each(article -> Stream.of(Dem.Statement, Dem.Quotation, Dem.Stance, Dem.Mention, Dem.Summit, Dem.Event)
                .flatMap(type -> subjects(article.graph(), type).stream())
                .forEach(node -> Stream.of(Dem.evidence, Dem.confidence, Dem.rule, Dem.statedIn)
                        .forEach(property -> assertThat(article.graph().contains(node, property, Node.ANY))
                                .as("%s has %s", node, property.getLocalName())
                                .isTrue())));
    }

    @TestFactory
    Stream<DynamicTest> theWordsGivenForCueContentAndConditionStandInTheText() {
        return each(article -> Stream.of(Dem.cue, Dem.content, Dem.condition)
                .flatMap(property -> article.graph().stream(Node.ANY, property, Node.ANY))
                .flatMap(triple ->
                        Stream.of(triple.getObject().getLiteralLexicalForm().split(" … ")))
                .forEach(piece -> assertThat(article.text()).contains(piece)));
    }

    private static Article modelled(ShippedArticle article) {
        return new Article(
                Text.of(article.text()),
                new Metadata(
                        article.metadata("headline"),
                        article.metadata("date"),
                        article.metadata("publisher"),
                        article.metadata("url"),
                        article.metadata("byline"),
                        article.metadata("language")));
    }

    private static Stream<DynamicTest> each(Consumer<ShippedArticle> check) {
        return ARTICLES.stream().map(article -> DynamicTest.dynamicTest(article.path(), () -> check.accept(article)));
    }

    private static List<Node> subjects(Graph graph, Node type) {
        return graph.stream(Node.ANY, RDF.type.asNode(), type)
                .map(Triple::getSubject)
                .toList();
    }

    private static Node object(Graph graph, Node subject, Node property) {
        List<Node> objects =
                graph.stream(subject, property, Node.ANY).map(Triple::getObject).toList();
        assertThat(objects).as("%s %s", subject, property).hasSize(1);
        return objects.get(0);
    }

    private static String value(Graph graph, Node subject, Node property) {
        return object(graph, subject, property).getLiteralLexicalForm();
    }

    private static int integer(Graph graph, Node subject, Node property) {
        return ((Number) object(graph, subject, property).getLiteralValue()).intValue();
    }
}
