package org.demarche.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.model.Span;
import org.demarche.model.Text;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

final class Nlp4jAnnotatorTest {
    private final Annotator annotator = SharedAnnotator.get();

    @Test
    void givesEachTokenExactlyTheCharactersOfTheText() {
        Text text = Text.of(
                "“We can't accept it,” he said \uD83D\uDE00 — twice...\n\nThe U.S. refused (see p. 5).\u200b Fin.");

        AnnotatedText annotated = annotator.annotate(text);

        assertThat(annotated.sentences()).allSatisfy(sentence -> assertThat(sentence.tokens())
                .allSatisfy(token -> assertThat(text.slice(token.span())).isEqualTo(token.form())));
    }

    @Test
    void readsAPostposedAttribution() {
        Sentence sentence = parse("The treaty will be signed in May, his office said.");

        Token said = token(sentence, "said");
        assertThat(said.relation()).isEqualTo(Relation.ROOT);
        assertThat(sentence.related(said, Relation.SUBJECT))
                .extracting(Token::form)
                .containsExactly("office");
        assertThat(sentence.related(said, Relation.COMPLEMENT_CLAUSE))
                .extracting(Token::lemma)
                .containsExactly("sign");
    }

    @Test
    void joinsWhatHangsOnPrepositions() {
        Sentence sentence = parse("Paris held talks with Rome and Madrid.");

        assertThat(sentence.oblique(token(sentence, "talks"), "with"))
                .extracting(Token::form)
                .containsExactly("Rome", "Madrid");
    }

    @Test
    void givesOpenComplementsTheirSubjects() {
        Sentence sentence = parse("The minister urged Iran to stop, and Iran promised Oman to think.");

        assertThat(sentence.related(token(sentence, "stop"), Relation.SUBJECT))
                .extracting(Token::index)
                .containsExactly(3);
        assertThat(sentence.related(token(sentence, "think"), Relation.SUBJECT))
                .extracting(Token::index)
                .containsExactly(8);
    }

    @Test
    void givesParticiplesTheNounTheyBelongTo() {
        Sentence sentence = parse("Reports indicating a delay reached the officials who spoke.");

        assertThat(sentence.related(token(sentence, "indicating"), Relation.SUBJECT))
                .extracting(Token::form)
                .containsExactly("Reports");
        assertThat(sentence.related(token(sentence, "spoke"), Relation.SUBJECT))
                .extracting(Token::form)
                .contains("officials");
    }

    @Test
    void leavesOutAnEndlessSentenceAndSaysSo() {
        Text text = Text.of("Rome agreed. The " + "very ".repeat(10_000) + "long. Oslo refused.");

        AnnotatedText annotated = annotator.annotate(text);

        assertThat(annotated.skipped()).hasSize(1);
        assertThat(annotated.skipped().get(0).reason()).isEqualTo("sentence of 10003 words");
        assertThat(annotated.sentences()).hasSize(2);
    }

    /** The tokenizer took minutes for such a text. */
    @Test
    void skipsAWordWithoutEndAndReadsTheRest() {
        AnnotatedText annotated = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> annotator.annotate(Text.of("Oz denied it. " + "a".repeat(100_000) + " Ix denied it.")));

        assertThat(annotated.skipped()).singleElement().satisfies(skipped -> assertThat(skipped.span())
                .isEqualTo(new Span(14, 100_014)));
        assertThat(annotated.sentences()).hasSize(2);
    }

    /** A pattern that called itself for each character found no room on the stack. */
    @Test
    void readsALongTextOfShortLinesWithoutBlankOnes() {
        String line = "The minister of Oz said that the talks on the bridge over the river would last\n";

        AnnotatedText annotated = annotator.annotate(Text.of(line.repeat(600) + "on.\n\n \n  Ix agreed to it."));

        assertThat(annotated.skipped()).hasSize(1);
        assertThat(annotated.sentences())
                .singleElement()
                .satisfies(last -> assertThat(last.tokens().get(0).form()).isEqualTo("Ix"));
    }

    @Test
    void givesManyThreadsTheSame() {
        Text text = Text.of("Officials denied reports that the meeting was cancelled, the ministry said on Monday.");
        List<Token> alone = annotator.annotate(text).sentences().get(0).tokens();

        assertThat(IntStream.range(0, 64)
                        .parallel()
                        .mapToObj(
                                i -> annotator.annotate(text).sentences().get(0).tokens()))
                .allMatch(alone::equals);
    }

    private Sentence parse(String text) {
        return annotator.annotate(Text.of(text)).sentences().get(0);
    }

    private static Token token(Sentence sentence, String form) {
        return sentence.tokens().stream()
                .filter(token -> token.form().equals(form))
                .findFirst()
                .orElseThrow();
    }
}
