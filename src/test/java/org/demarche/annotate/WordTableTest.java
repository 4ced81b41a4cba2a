package org.demarche.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.junit.jupiter.api.Test;

/** Tables of words answer as the lexica that they were made of. */
final class WordTableTest {
    @Test
    void giveWhatTheLexiconGives() {
        Map<String, List<String>> lexicon = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            lexicon.put("word " + i, List.of("class " + i % 7, "class " + i % 3));
        }

        Map<String, List<String>> table = WordTable.of(lexicon);

        assertThat(table).hasSize(lexicon.size());
        lexicon.forEach((word, classes) -> assertThat(table.get(word)).isEqualTo(classes));
        assertThat(table.get("word 10000")).isNull();
        assertThat(table.containsKey("word 10000")).isFalse();
        assertThat(table.containsKey("word 1")).isTrue();
    }

    @Test
    void keepEqualValuesOnce() {
        Map<String, List<String>> table =
                WordTable.of(Map.of("run", List.of("NN", "VB"), "walk", List.of("NN", "VB"), "the", List.of("DT")));

        assertThat(table.get("run")).isSameAs(table.get("walk"));
        assertThat(table.get("the")).containsExactly("DT");
    }

    @Test
    void refuseNumbersThatHaveNoRoom() {
        assertThatThrownBy(() -> NameTable.of(1, taker -> taker.accept("name", NameTable.LARGEST + 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16777215");
        assertThat(NameTable.of(1, (ObjIntConsumer<String> taker) -> taker.accept("name", NameTable.LARGEST))
                        .numberOf("name", -1))
                .isEqualTo(NameTable.LARGEST);
    }

    @Test
    void refuseNamesThatCannotBeToldApart() {
        assertThatThrownBy(() -> NameTable.of(2, taker -> {
                    taker.accept("name", 1);
                    taker.accept("name", 2);
                }))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
