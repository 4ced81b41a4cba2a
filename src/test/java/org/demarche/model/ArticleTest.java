package org.demarche.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ArticleTest {
    @Test
    void countsCodePointsNotChars() {
        Text text = Text.of("a 😀 talks in Tokyo");

        assertThat(text.length()).isEqualTo(18);
        assertThat(text.slice(new Span(4, 9))).isEqualTo("talks");
        assertThat(text.span(5, 10)).isEqualTo(new Span(4, 9));
    }

    @Test
    void bringsTextToOneForm() {
        assertThat(Text.normalise("cafe\u0301\r\nbar\rend").toString()).isEqualTo("caf\u00e9\nbar\nend");
        assertThatThrownBy(() -> Text.of("a\r\n")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesEvidenceWithItsSurroundings() {
        Evidence evidence = Evidence.at(Text.of("Tokyo said no."), new Span(6, 10));

        assertThat(evidence).isEqualTo(new Evidence(new Span(6, 10), "said", "Tokyo ", " no."));
    }

    @Test
    void givesOneKeyForTheSameTextAndMetadata() {
        Metadata metadata = Metadata.none().withPublisher("Kyodo News").withDate("2026-01-05");

        assertThat(article("No.", metadata).key())
                .hasSize(20)
                .isEqualTo(article("No.", metadata).key())
                .isNotEqualTo(article("No.", metadata.withLanguage("en")).key())
                .isNotEqualTo(article("Yes.", metadata).key());
    }

    /** The key is part of every IRI of the article: this value may never change. */
    @Test
    void keepsTheKeyThatOtherVersionsGave() {
        assertThat(article("No.", Metadata.none()).key()).isEqualTo("2f0f96f6c1da6d8445be");
    }

    @Test
    void rejectsADateThatIsNone() {
        assertThatThrownBy(() -> Metadata.none().withDate("yesterday")).hasMessage("no ISO date: \"yesterday\"");
    }

    @Test
    void rejectsReferencesThatLeadNowhere() {
        Mention mention = new Mention(
                new Span(0, 2),
                MentionKind.NAME,
                new ActorRef("nobody"),
                Optional.empty(),
                new Grounds(List.of(new Span(0, 2)), "test", 1));

        assertThatThrownBy(() -> new Extraction(
                        article("No.", Metadata.none()),
                        List.of(),
                        List.of(mention),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()))
                .hasMessage("unknown actor \"nobody\"");
    }

    private static Article article(String text, Metadata metadata) {
        return new Article(Text.of(text), metadata);
    }
}
