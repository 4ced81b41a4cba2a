package org.demarche.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SentenceSplitterTest {
    /** In each text a bar stands where a sentence ends, beside its end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "He left.| She stayed.",
                "“We accept,” he said.| “But when?”| The envoy left.",
                "\"We accept.\"| \"We do not.\"",
                "“Will you come?” Mr. Kim asked.| Nobody answered.",
                "“No!” he shouted.",
                "Sen. John Smith (R-Ariz.) said no.| Others agreed.",
                "He flew to the U.S. Navy base.| He likes the U.S.| The base is old.",
                "The talks failed (see above).| (They had begun late.)| Then came spring.",
                "It rose 3.5 percent vs. 2.1 percent in Jan. 2020.| No. 2 fell.",
                "TOKYO, Jan. 5 (Kyodo) — |Japan refused.| Seoul did not.",
                "WASHINGTON — |Officials met.",
                "A headline without an end|\nThe first sentence.| The second one",
            })
    void endsSentencesAtTheBars(String marked) {
        String text = marked.replace("|", "");

        List<String> sentences = new ArrayList<>();
        for (Paragraphs.Range range : Paragraphs.of(text)) {
            List<Word> words = Words.of(new EnglishTokenizer(), text, range);
            int start = 0;
            for (int end : SentenceSplitter.ends(words.stream().map(Word::form).toList())) {
                sentences.add(text.substring(
                        words.get(start).start(), words.get(end - 1).end()));
                start = end;
            }
        }

        assertThat(sentences)
                .containsExactly(
                        List.of(marked.split("\\|")).stream().map(String::strip).toArray(String[]::new));
    }
}
