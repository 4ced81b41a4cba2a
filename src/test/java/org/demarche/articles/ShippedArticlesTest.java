package org.demarche.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.demarche.model.Article;
import org.demarche.model.Metadata;
import org.demarche.model.Text;
import org.demarche.shape.ArticleCheck;
import org.demarche.shape.RegisterCheck;
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

    @Test
    void theRegisterOfTheStoryHasTheRightShape() {
        assertThat(RegisterCheck.shipped().check(Reference.STORY_REGISTER)).isEmpty();
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
    Stream<DynamicTest> theGraphHasTheRightShapeAndItsEvidenceIsSound() {
        ArticleCheck check = ArticleCheck.shipped();
        return each(article -> assertThat(check.check(article.graph())).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> everyTermConceptActorAndArticleThatIsSpokenOfIsDefined() {
        Graph everything = Reference.with(ARTICLES).getDefaultGraph();
        return each(article -> assertThat(article.graph().stream()
                        .flatMap(triple -> Stream.of(triple.getPredicate(), triple.getObject()))
                        .filter(node -> node.isURI() && node.getURI().startsWith("https://w3id.org/demarche/"))
                        .distinct()
                        .filter(node -> !everything.contains(node, Node.ANY, Node.ANY)))
                .isEmpty());
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

    private static Node object(Graph graph, Node subject, Node property) {
        List<Node> objects =
                graph.stream(subject, property, Node.ANY).map(Triple::getObject).toList();
        assertThat(objects).as("%s %s", subject, property).hasSize(1);
        return objects.get(0);
    }

    private static String value(Graph graph, Node subject, Node property) {
        return object(graph, subject, property).getLiteralLexicalForm();
    }
}
