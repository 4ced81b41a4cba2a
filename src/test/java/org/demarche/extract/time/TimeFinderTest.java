package org.demarche.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.model.Text;
import org.demarche.model.TimeSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimeFinderTest {
    /** A Friday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2026, 3, 20);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    The ship sank two years ago.                    | two years ago      | 2024-01-01 | 2024-12-31 | YEAR
                    It was built a month ago.                       | a month ago        | 2026-02-01 | 2026-02-28 | MONTH
                    The strike ended three days ago.                | three days ago     | 2026-03-17 | 2026-03-17 | DAY
                    Envoys met in March.                            | in March           | 2026-03-01 | 2026-03-31 | MONTH
                    Envoys met in November.                         | in November        | 2025-11-01 | 2025-11-30 | MONTH
                    The port has been shut since May.               | since May          | 2025-05-01 |            | MONTH
                    A vote is due next month.                       | next month         | 2026-04-01 | 2026-04-30 | MONTH
                    The envoys met on Tuesday.                      | on Tuesday         | 2026-03-17 | 2026-03-17 | DAY
                    They met again Friday morning.                  | Friday morning     | 2026-03-20 | 2026-03-20 | DAY
                    They left last Friday.                          | last Friday        | 2026-03-13 | 2026-03-13 | DAY
                    They will return next Monday.                   | next Monday        | 2026-03-23 | 2026-03-23 | DAY
                    The levy fell last year.                        | last year          | 2025-01-01 | 2025-12-31 | YEAR
                    Troops moved earlier this week.                 | earlier this week  | 2026-03-16 | 2026-03-20 | VAGUE
                    Talks resume later this year.                   | later this year    | 2026-03-20 | 2026-12-31 | VAGUE
                    Agents took fishermen in the late 1970s.        | late 1970s         | 1977-01-01 | 1979-12-31 | VAGUE
                    The 1950-53 war has not formally ended.         | 1950-53            | 1950-01-01 | 1953-12-31 | YEAR
                    He governed from 2014 to 2016.                  | from 2014 to 2016  | 2014-01-01 | 2016-12-31 | YEAR
                    The 2015 accord still holds.                    | 2015               | 2015-01-01 | 2015-12-31 | YEAR
                    A visit is planned for autumn.                  | for autumn         | 2025-09-01 | 2025-11-30 | VAGUE
                    In July the river rose.                         | In July            | 2025-07-01 | 2025-07-31 | MONTH
                    Since May the port has been shut.               | Since May          | 2025-05-01 |            | MONTH
                    The law passed on 3 February 2019.              | 3 February 2019    | 2019-02-03 | 2019-02-03 | DAY
                    """)
    void resolvesTimesAgainstTheDayOfPublication(
            String sentence, String words, LocalDate earliest, LocalDate latest, String granularity) {
        List<TimeSpan> found = TimeFinder.find(Text.normalise(sentence), Optional.of(PUBLISHED));

        assertThat(found).hasSize(1);
        TimeSpan time = found.get(0);
        assertThat(Text.normalise(sentence).slice(time.span())).containsIgnoringCase(words);
        assertThat(time.earliest()).isEqualTo(Optional.ofNullable(earliest));
        assertThat(time.latest()).isEqualTo(Optional.ofNullable(latest));
        assertThat(time.granularity()).hasToString(granularity);
    }

    @Test
    void takesNoVerbForAMonth() {
        assertThat(TimeFinder.find(Text.normalise("They may march to the square."), Optional.of(PUBLISHED)))
                .isEmpty();
        assertThat(TimeFinder.find(Text.normalise("March with us, May said."), Optional.of(PUBLISHED)))
                .isEmpty();
    }

    @Test
    void leavesOpenWhatNoDayOfPublicationResolves() {
        TimeSpan time = TimeFinder.find(Text.normalise("They met two years ago."), Optional.empty())
                .get(0);

        assertThat(time.earliest()).isEmpty();
        assertThat(time.latest()).isEmpty();
    }
}
