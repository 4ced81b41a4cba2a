package org.demarche.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "a", "\uD83D\uDE00", "plain words and no more", "a\uD83D\uDE00b"})
    void numbersCodePointsAsTheStringDoes(String piece) {
        Text text = Text.of(piece.repeat(99));
        String string = text.toString();
        assertThat(text.length()).isEqualTo(string.codePointCount(0, string.length()));
        for (int number = 0; number <= text.length(); number++) {
            int index = string.offsetByCodePoints(0, number);
            assertThat(text.charAt(number)).isEqualTo(index);
            assertThat(text.codePointAt(index)).isEqualTo(number);
        }
    }

    @Test
    void countsACharacterCutInTwoAsTheStringDoes() {
        Text text = Text.of("\uD83D\uDE00".repeat(200));
        assertThat(text.codePointAt(257)).isEqualTo(text.toString().codePointCount(0, 257));
    }

    @Test
    void refusesWhatLiesOutside() {
        Text text = Text.of("\uD83D\uDE00 words");
        assertThatThrownBy(() -> text.charAt(8)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> text.codePointAt(9)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> text.charAt(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
