package org.demarche.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SchemaDO;
import org.demarche.lift.Lift;
import org.demarche.model.Article;
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
    Stream<DynamicTest> theNameOfTheGraphIsTheHashOfTextAndMetadata() {
        return each(shipped -> assertThat(shipped.iri()).isEqualTo(Lift.iri(shipped.article())));
    }

    @TestFactory
    Stream<DynamicTest> theGraphHoldsTextAndMetadataOfTheFile() {
        return each(shipped -> {
            Article article = shipped.article();
            assertThat(value(shipped, Dem.text)).hasValue(article.text().toString());
            assertThat(value(shipped, Dem.textHash)).hasValue(article.textHash());
            assertThat(value(shipped, SchemaDO.headline.asNode()))
                    .isEqualTo(article.metadata().headline());
            assertThat(value(shipped, SchemaDO.datePublished.asNode()))
                    .isEqualTo(article.metadata().date());
            assertThat(value(shipped, SchemaDO.author.asNode()))
                    .isEqualTo(article.metadata().byline());
            assertThat(value(shipped, SchemaDO.url.asNode()))
                    .isEqualTo(article.metadata().url());
            assertThat(value(shipped, SchemaDO.inLanguage.asNode()))
                    .isEqualTo(article.metadata().language());
        });
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

    private static Stream<DynamicTest> each(Consumer<ShippedArticle> check) {
        return ARTICLES.stream().map(article -> DynamicTest.dynamicTest(article.path(), () -> check.accept(article)));
    }

    private static Optional<String> value(ShippedArticle shipped, Node property) {
        return shipped.graph().stream(shipped.iri(), property, Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .reduce((one, other) -> one + " and " + other);
    }
}
