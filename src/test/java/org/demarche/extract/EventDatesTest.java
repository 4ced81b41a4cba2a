package org.demarche.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.annotate.SharedAnnotator;
import org.demarche.model.Article;
import org.demarche.model.Text;
import org.demarche.register.ActorRegister;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tells when the last event of a text is, by where its time stands. */
final class EventDatesTest {
    private final Extractor extractor = new Extractor(SharedAnnotator.get(), ActorRegister.shipped());

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            Peru cancelled a meeting with Chile on arms that was due to start on Monday. | 2026-03-23 | 2026-03-23
            Peru invited Chile to the summit of the African Union, to be held in Lima in May. | 2026-05-01 | 2026-05-31
            Peru called on Chile on Monday to talk and expelled two diplomats. | - | -
            Peru on Monday closed its border with Chile and expelled two diplomats. | 2026-03-16 | 2026-03-16
            The foreign minister of Peru plans to visit Chile before the end of the year. | - | 2026-12-31
            Peru and Chile signed a pact on fishing for 2027. | - | -
            May 2024: the quarrel\\n\\nPeru and Chile quarrel. Peru expels two Chilean diplomats. | 2024-05-01 | 2024-05-31
            Peru expels two Chilean diplomats. | - | -
            A meeting between Peru and Chile was called off on Monday. | - | -
            A meeting between Peru and Chile was postponed to Monday. | 2026-03-23 | 2026-03-23
            """)
    void isAsTheTextTells(String text, LocalDate earliest, LocalDate latest) {
        var events = extractor
                .extract(new Article(Text.normalise(text.replace("\\n", "\n")), EventExamplesTest.OF_THE_DAY))
                .events();
        assertThat(events).as(text).isNotEmpty();
        var time = events.get(events.size() - 1).time();
        assertThat(List.of(time.flatMap(span -> span.earliest()), time.flatMap(span -> span.latest())))
                .as(text)
                .isEqualTo(List.of(Optional.ofNullable(earliest), Optional.ofNullable(latest)));
    }
}
