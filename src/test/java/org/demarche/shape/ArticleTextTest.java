package org.demarche.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ArticleTextTest {
    @Test
    void countsACharacterBeyondTheBasicPlaneOnce() {
        ArticleText text = new ArticleText("🕊 peace 🕊");

        assertThat(text.length()).isEqualTo(9);
        assertThat(text.slice(2, 7)).isEqualTo("peace");
        assertThat(text.standsBefore(2, "🕊 ")).isTrue();
        assertThat(text.standsAfter(7, " 🕊")).isTrue();
    }

    @Test
    void nothingStandsBeforeTheBeginning() {
        assertThat(new ArticleText("peace").standsBefore(0, "x")).isFalse();
        assertThat(new ArticleText("peace").standsBefore(0, "")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("randomTexts")
    void slicesAsCountingCodePointsOneByOneDoes(int[] codePoints, int start, int end) {
        ArticleText text = new ArticleText(new String(codePoints, 0, codePoints.length));

        assertThat(text.length()).isEqualTo(codePoints.length);
        assertThat(text.slice(start, end)).isEqualTo(new String(codePoints, start, end - start));
        assertThat(text.standsBefore(end, text.slice(start, end))).isTrue();
        assertThat(text.standsAfter(start, text.slice(start, end))).isTrue();
    }

    static Stream<Object[]> randomTexts() {
        Random random = new Random(20310304);
        return IntStream.range(0, 200).mapToObj(i -> {
            int[] codePoints = random.ints(random.nextInt(1, 40), 0, 3)
                    .map(plane -> plane == 0 ? 'a' + random.nextInt(26) : plane == 1 ? 'é' : 0x1F54A)
                    .toArray();
            int start = random.nextInt(codePoints.length);
            return new Object[] {codePoints, start, random.nextInt(start, codePoints.length + 1)};
        });
    }

    @Test
    void findsDiscontinuousWordsInTheirOrderOnly() {
        ArticleText text = new ArticleText("Talks, the minister said, may begin, according to the wire.");

        assertThat(text.says("Talks … may begin")).isTrue();
        assertThat(text.says("may begin … Talks")).isFalse();
        assertThat(text.says("Talks … ")).isFalse();
    }

    @Test
    void takesAnEllipsisOfTheTextItselfAsItStands() {
        assertThat(new ArticleText("“We … shall see,” she said.").says("“We … shall see,”"))
                .isTrue();
    }

    @Test
    void isNotNormalisedWithDecomposedLettersOrCarriageReturns() {
        assertThat(new ArticleText("Café").isNormalised()).isTrue();
        assertThat(new ArticleText("Cafe\u0301").isNormalised()).isFalse();
        assertThat(new ArticleText("one\r\ntwo").isNormalised()).isFalse();
        assertThat(new ArticleText("half \ud83d a dove").isNormalised()).isFalse();
    }
}
