package org.demarche.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.model.Text;
import org.junit.jupiter.api.Test;

/** A name that is a common noun as well was lost as the first word of a sentence, and with it who did what it told. */
final class NameMenderTest {
    @Test
    void readsTheFirstWordOfASentenceAsTheNameThatTheTextTellsElsewhere() {
        assertThat(tags("Envoys met President Donald Trump. Trump met them on Monday.", 1)
                        .get(0))
                .isEqualTo("NNP");
    }

    @Test
    void leavesACommonNounThatNoNameEndsWith() {
        assertThat(tags("Envoys met President Donald Trump. Talk was cheap.", 1).get(0))
                .isEqualTo("NN");
    }

    private static List<String> tags(String text, int sentence) {
        return SharedAnnotator.get().annotate(Text.normalise(text)).sentences().get(sentence).tokens().stream()
                .map(Token::tag)
                .toList();
    }
}
