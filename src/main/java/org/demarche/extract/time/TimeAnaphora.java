package org.demarche.extract.time;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.model.Granularity;
import org.demarche.model.Span;
import org.demarche.model.Text;
import org.demarche.model.TimeSpan;

/**
 * Times that are told by others before them: "the same evening", "that year", "fired on Thursday, two days after they met".
 *
 * @param times the times that the text names by themselves
 */
record TimeAnaphora(Text text, List<TimeSpan> times) {
    private static final Pattern SAME = Pattern.compile(
            "\\b(?i:the same|(?:later |earlier )?that) (day|morning|afternoon|evening|night|month|year)\\b");
    private static final Pattern SHIFTED =
            Pattern.compile("\\b((?i:" + TimeReading.COUNTS + "|\\d{1,2})) (day|year)s? (after|before)\\b");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]['\"”’)]*\\s+\\p{Lu}|\\n");
    /** How far back the time may stand that is meant, in characters. */
    private static final int REACH = 400;

    /** What they mean, in no order. */
    Stream<TimeSpan> find() {
        return Stream.concat(
                SAME.matcher(text.toString()).results().flatMap(same -> same(same).stream()),
                SHIFTED.matcher(text.toString()).results().flatMap(shift -> shifted(shift).stream()));
    }

    private Optional<TimeSpan> same(MatchResult words) {
        Span span = text.span(words.start(), words.end());
        return switch (words.group(1)) {
            case "year" -> last(span, time -> true).map(day -> year(span, Year.from(day)));
            case "month" ->
                last(span, time -> time.granularity() != Granularity.YEAR)
                        .map(YearMonth::from)
                        .map(month -> new TimeSpan(
                                span,
                                Optional.of(month.atDay(1)),
                                Optional.of(month.atEndOfMonth()),
                                Granularity.MONTH));
            default -> last(span, TimeAnaphora::isDay).map(day -> day(span, day));
        };
    }

    /** What was "two days after" is told by when that was, and is two days earlier. */
    private Optional<TimeSpan> shifted(MatchResult words) {
        Span span = text.span(words.start(), words.end());
        int count = TimeReading.count(words.group(1));
        int step = words.group(3).equals("after") ? -count : count;
        return words.group(2).equals("day")
                ? last(span, time -> isDay(time) && isInSentence(time.span().end(), span.start()))
                        .map(day -> day(span, day.plusDays(step)))
                : last(span, time -> isInSentence(time.span().end(), span.start()))
                        .map(day -> year(span, Year.from(day).plusYears(step)));
    }

    private boolean isInSentence(int from, int to) {
        return !SENTENCE_END.matcher(text.slice(new Span(from, to))).find();
    }

    private Optional<LocalDate> last(Span span, Predicate<TimeSpan> suitable) {
        return times.stream()
                .filter(time -> time.span().end() <= span.start()
                        && time.span().end() > span.start() - REACH
                        && time.latest().isPresent()
                        && suitable.test(time))
                .reduce((one, later) -> later)
                .flatMap(TimeSpan::earliest);
    }

    private static boolean isDay(TimeSpan time) {
        return time.granularity() == Granularity.DAY && time.earliest().equals(time.latest());
    }

    private static TimeSpan day(Span span, LocalDate day) {
        return new TimeSpan(span, Optional.of(day), Optional.of(day), Granularity.DAY);
    }

    private static TimeSpan year(Span span, Year year) {
        return new TimeSpan(
                span, Optional.of(year.atDay(1)), Optional.of(year.atMonth(12).atEndOfMonth()), Granularity.YEAR);
    }
}
