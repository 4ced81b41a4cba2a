package org.demarche.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
}
