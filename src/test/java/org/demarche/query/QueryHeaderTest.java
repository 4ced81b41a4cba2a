package org.demarche.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QueryHeaderTest {
    @TempDir
    Path folder;

    @Test
    void readsWhatAHeaderSays() {
        CataloguedQuery query = read(
                """
                #+ summary: What is there.
                #+ question: 8, 10
                #+ tags: stance, evidence
                #+ parameter: holder  actor  Whose: those who act for it too.
                #+ parameter: topic   topic    required    What about.
                #+ parameter: days    integer  default 30  How long.
                SELECT * { ?s ?p ?o }
                """);
        assertThat(query.name()).isEqualTo("sample");
        assertThat(query.summary()).isEqualTo("What is there.");
        assertThat(query.questions()).containsExactly(8, 10);
        assertThat(query.tags()).containsExactly("stance", "evidence");
        assertThat(query.parameters())
                .containsExactly(
                        new Parameter(
                                "holder",
                                ParameterType.ACTOR,
                                false,
                                Optional.empty(),
                                "Whose: those who act for it too."),
                        new Parameter("topic", ParameterType.TOPIC, true, Optional.empty(), "What about."),
                        new Parameter("days", ParameterType.INTEGER, false, Optional.of("30"), "How long."));
    }

    @Test
    void reportsAFaultyHeaderByFileAndLine() {
        assertFault("#+ summary: A.\n#+ sumary: B.\nASK {}", 2, "unknown header field 'sumary'");
        assertFault("#+ summary A.\nASK {}", 1, "header line has no colon");
        assertFault("#+ tags: stance\nASK {}", 1, "header has no summary");
        assertFault("#+ summary: A.\n#+ summary: B.\nASK {}", 2, "header field 'summary' is given twice");
        assertFault("#+ summary: A.\n#+ parameter: x  actr  Who.\nASK {}", 2, "unknown parameter type 'actr'");
        assertFault("#+ summary: A.\n#+ parameter: x actor Who.\nASK {}", 2, "parameter needs");
        assertFault("#+ summary: A.\n#+ parameter: x  actor  must  Who.\nASK {}", 2, "'must' should be 'required'");
        assertFault("#+ summary: A.\n\nSELECT * { ?s ?p }", 3, "Encountered");
    }

    @Test
    void proposesQueriesThatAreSpeltAlike() throws IOException {
        Files.writeString(folder.resolve("stances.rq"), "#+ summary: A.\nASK {}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.in(folder).query("stance"))
                .withMessage("no query is called 'stance'; did you mean stances?");
    }

    private CataloguedQuery read(String text) {
        try {
            Files.writeString(folder.resolve("sample.rq"), text);
            return Catalogue.in(folder).query("sample");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertFault(String text, int line, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(text))
                .withMessageStartingWith(folder.resolve("sample.rq") + ":" + line + ": ")
                .withMessageContaining(message);
    }
}
