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
            Peru called on Chile on Monday to talk and expelled two diplomats. | 2026-03-16 | 2026-03-16
            Peru warned Chile on Monday, but Brazil expelled two Chilean diplomats. | - | -
            Talks between Peru and Chile are due to resume in Bergen on 16 May. | 2026-05-16 | 2026-05-16
            Peru rebuffed a request from Chile, relayed last week by its ambassador. | 2026-03-09 | 2026-03-15
            Peru agreed last week to stop air strikes on Chile. | 2026-03-09 | 2026-03-15
            Peru called a protest against Chile for Saturday. | 2026-03-21 | 2026-03-21
            Peru shelled a village of Chile on Tuesday. The same day, Chile recalled its ambassador from Peru. | 2026-03-17 | 2026-03-17
            Peru joined a treaty with Chile in 2018. That year, Chile expelled two Peruvian diplomats. | 2018-01-01 | 2018-12-31
            Peru fired two missiles on Thursday, a day after Chile held a naval exercise with Brazil. | 2026-03-18 | 2026-03-18
            Peru protested on Thursday, three days after an attack by Chile on Peru. | 2026-03-16 | 2026-03-16
            Peru drew the border in 1993, two years after Chile attacked Peru. | 1991-01-01 | 1991-12-31
            The leaders of Peru and Chile may meet in May on the fringes of the summit of the African Union. | 2026-05-01 | 2026-05-31
            Peru on Monday closed its border with Chile and expelled two diplomats. | 2026-03-16 | 2026-03-16
            The foreign minister of Peru plans to visit Chile before the end of the year. | - | 2026-12-31
            Peru and Chile signed a pact on fishing for 2027. | - | -
            May 2024: the quarrel\\n\\nPeru and Chile quarrel. Peru expels two Chilean diplomats. | 2024-05-01 | 2024-05-31
            Peru expels two Chilean diplomats. | - | -
            A meeting between Peru and Chile was called off on Monday. | - | -
            Relations between Peru and Chile broke down in 2010 after Chile attacked a Peruvian ship. | 2010-01-01 | 2010-12-31
            Peru protested on Monday after Chile attacked a Peruvian ship. | - | -
            In December, Peru announced it was cutting ties with Chile. | 2025-12-01 | -
            Peru held an election on Monday, accusing Chile of bad faith. | 2026-03-16 | 2026-03-16
            Peru responded on Feb 4 by closing its border with Chile. | 2026-02-04 | 2026-02-04
            Chile has had bases there since 2011, when Peru attacked the army of Chile. | 2011-01-01 | 2011-12-31
            Peru launched an attack on Chile to drive rebels from the forest in 2015. | 2015-01-01 | 2015-12-31
            In 2019, Peru praised its talks with Chile on fish. | - | -
            On Monday, Peru condemned last week's attack on Chile. | 2026-03-09 | 2026-03-15
            Chile offered Peru a loan on Monday. | 2026-03-16 | 2026-03-16
            Peru will visit Chile by Sunday. | - | 2026-03-22
            Peru will hold talks with Chile before June. | - | 2026-05-31
            Peru attacked Chile overnight. | 2026-03-19 | 2026-03-20
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
