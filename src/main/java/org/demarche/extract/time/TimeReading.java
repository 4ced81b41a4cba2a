package org.demarche.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.Granularity;
import org.demarche.model.Span;
import org.demarche.model.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * What an expression of time means in an article of a day.
 *
 * @param span the words of the expression
 * @param published the day of publication, without which only full dates are resolved
 */
record TimeReading(Span span, Optional<LocalDate> published) {
    private static final List<String> NUMBERS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    /** Words for small numbers, as a pattern. */
    static final String COUNTS = "an?|" + String.join("|", NUMBERS);

    private static final List<String> SEASONS = List.of("winter", "spring", "summer", "autumn");
    /** Before the weekday that comes next. */
    private static final Set<String> AHEAD = Set.of("next", "coming", "for");

    private static final int SHORT = 3;
    private static final int CENTURY = 100;

    /** "The 1970s", "the late 1970s": the first, middle or last years of a decade are 1970–73, 1974–76, 1977–79. */
    Optional<TimeSpan> decade(@Nullable String part, String decade) {
        int year = Integer.parseInt(decade);
        int from = part == null || lower(part).startsWith("early")
                ? year
                : lower(part).equals("mid") ? year + 4 : year + 7;
        int to = part == null || lower(part).startsWith("late")
                ? year + 9
                : lower(part).equals("mid") ? year + 6 : year + 3;
        return span(
                LocalDate.of(from, 1, 1),
                LocalDate.of(to, 12, 31),
                part == null ? Granularity.DECADE : Granularity.VAGUE);
    }

    /** "From 2014 to 2016", "1950-53". */
    Optional<TimeSpan> years(String first, String last) {
        int from = Integer.parseInt(first);
        int to = last.length() == 2 ? from / CENTURY * CENTURY + Integer.parseInt(last) : Integer.parseInt(last);
        return to < from
                ? Optional.empty()
                : span(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31), Granularity.YEAR);
    }

    /** "March 3", "3 March 2026"; the year of publication where none is given. */
    Optional<TimeSpan> day(@Nullable String since, String day, String month, @Nullable String year) {
        int number = Integer.parseInt(day);
        Optional<Integer> known = year == null ? published.map(LocalDate::getYear) : Optional.of(Integer.valueOf(year));
        if (known.isEmpty()
                || number < 1
                || number > YearMonth.of(known.get(), monthOf(month)).lengthOfMonth()) {
            return open(Granularity.DAY);
        }
        LocalDate date = LocalDate.of(known.get(), monthOf(month), number);
        return begun(since, date, date, Granularity.DAY);
    }

    /** "In March": the last one that has begun; "early March" is its first days. */
    Optional<TimeSpan> month(@Nullable String since, @Nullable String part, String name, @Nullable String year) {
        Optional<YearMonth> known = year == null
                ? published
                        .map(day -> last(YearMonth.from(day), monthOf(name)))
                        .map(found -> lower(since).equals("next") ? found.plusYears(1) : found)
                : Optional.of(YearMonth.of(Integer.parseInt(year), monthOf(name)));
        if (known.isEmpty()) {
            return open(Granularity.MONTH);
        }
        YearMonth month = known.get();
        if (part == null) {
            return begun(since, month.atDay(1), month.atEndOfMonth(), Granularity.MONTH);
        }
        LocalDate from =
                month.atDay(lower(part).startsWith("early") ? 1 : lower(part).equals("mid") ? 11 : 21);
        LocalDate to = lower(part).startsWith("early")
                ? month.atDay(10)
                : lower(part).equals("mid") ? month.atDay(20) : month.atEndOfMonth();
        return span(from, to, Granularity.VAGUE);
    }

    private static YearMonth last(YearMonth published, Month month) {
        YearMonth same = YearMonth.of(published.getYear(), month);
        return same.isAfter(published) ? same.minusYears(1) : same;
    }

    /** "In 2016", "late 2016" (its last four months). */
    Optional<TimeSpan> year(@Nullable String since, @Nullable String part, String number) {
        int year = Integer.parseInt(number);
        return part == null
                ? begun(since, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Granularity.YEAR)
                : partOf(year, part);
    }

    private Optional<TimeSpan> partOf(int year, String part) {
        int from = lower(part).startsWith("early") ? 1 : lower(part).equals("mid") ? 5 : 9;
        return span(LocalDate.of(year, from, 1), YearMonth.of(year, from + 3).atEndOfMonth(), Granularity.VAGUE);
    }

    /** "On Monday": the last one, the day of publication among them; "next Monday", "for Monday" the first after it. */
    Optional<TimeSpan> weekday(@Nullable String which, String name) {
        if (published.isEmpty()) {
            return open(Granularity.DAY);
        }
        DayOfWeek weekday = DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
        LocalDate date = published
                .get()
                .with(
                        AHEAD.contains(lower(which))
                                ? TemporalAdjusters.next(weekday)
                                : lower(which).equals("last")
                                        ? TemporalAdjusters.previous(weekday)
                                        : TemporalAdjusters.previousOrSame(weekday));
        return begun(which, date, date, Granularity.DAY);
    }

    /** "Two years ago": the year two before; a day is given only by days. */
    Optional<TimeSpan> ago(String count, String unit, String direction) {
        Granularity granularity = granularity(unit);
        if (published.isEmpty()) {
            return open(granularity);
        }
        if (lower(count).equals("several")) {
            return Optional.empty();
        }
        int number = count(count);
        int step = direction.equals("from now") ? number : -number;
        return around(unit, step);
    }

    /** How many "a", "two" or "14" are. */
    static int count(String word) {
        String count = lower(word);
        return count.startsWith("a")
                ? 1
                : NUMBERS.contains(count) ? NUMBERS.indexOf(count) + 1 : Integer.parseInt(count);
    }

    /** "Last month", "this week", "earlier this year" (up to the day of publication), "later this year". */
    Optional<TimeSpan> period(@Nullable String part, String which, String unit) {
        int step = lower(which).equals("next") ? 1 : lower(which).equals("last") ? -1 : 0;
        Optional<TimeSpan> whole = published.isEmpty() ? open(granularity(unit)) : around(unit, step);
        Optional<LocalDate> from = whole.flatMap(TimeSpan::earliest);
        Optional<LocalDate> to = whole.flatMap(TimeSpan::latest);
        if (part == null || from.isEmpty() || to.isEmpty()) {
            return whole;
        }
        return switch (lower(part)) {
            case "since" -> begun(part, from.get(), to.get(), granularity(unit));
            case "earlier" -> span(from.get(), published.orElseThrow(), Granularity.VAGUE);
            case "later" -> span(published.orElseThrow(), to.get(), Granularity.VAGUE);
            default -> unit.equals("year") ? partOf(from.get().getYear(), part) : whole;
        };
    }

    /** "Yesterday", "today", "tomorrow". */
    Optional<TimeSpan> relative(String word) {
        int step = lower(word).equals("yesterday") ? -1 : lower(word).equals("tomorrow") ? 1 : 0;
        return published.isEmpty() ? open(Granularity.DAY) : around("day", step);
    }

    /** The night before the day of publication. */
    Optional<TimeSpan> overnight() {
        return published.isEmpty()
                ? open(Granularity.DAY)
                : span(published.get().minusDays(1), published.get(), Granularity.DAY);
    }

    /** "Over the weekend", the last one that has begun; "next weekend" the first after the day of publication. */
    Optional<TimeSpan> weekend(String which) {
        if (published.isEmpty()) {
            return open(Granularity.DAY);
        }
        LocalDate saturday = published
                .get()
                .with(
                        lower(which).equals("next")
                                ? TemporalAdjusters.next(DayOfWeek.SATURDAY)
                                : TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        return span(saturday, saturday.plusDays(1), Granularity.DAY);
    }

    /** "In the autumn", the last one that has begun; "before the summer" ends where it begins. */
    Optional<TimeSpan> season(@Nullable String before, @Nullable String which, String name, @Nullable String year) {
        if (published.isEmpty() && year == null) {
            return open(Granularity.VAGUE);
        }
        int first = Math.max(0, SEASONS.indexOf(name) * SHORT);
        int known = year == null ? published.orElseThrow().getYear() : Integer.parseInt(year);
        LocalDate from = first == 0 ? LocalDate.of(known - 1, 12, 1) : LocalDate.of(known, first, 1);
        if (year == null
                && before == null
                && from.isAfter(published.orElseThrow())
                && !lower(which).equals("next")) {
            from = from.minusYears(1);
        }
        LocalDate end = from.plusMonths(SHORT).minusDays(1);
        return before == null
                ? span(from, end, Granularity.VAGUE)
                : Optional.of(new TimeSpan(span, Optional.empty(), Optional.of(from), Granularity.VAGUE));
    }

    /** "Before the end of the year": at any time until then. */
    Optional<TimeSpan> before(String which, String unit) {
        return period(null, which, unit)
                .map(whole -> new TimeSpan(span, Optional.empty(), whole.latest(), Granularity.VAGUE));
    }

    /** "Within weeks", "in the coming days": from the day of publication on. */
    Optional<TimeSpan> soon() {
        return Optional.of(new TimeSpan(span, published, Optional.empty(), Granularity.VAGUE));
    }

    private Optional<TimeSpan> around(String unit, int step) {
        LocalDate day = published.orElseThrow();
        return switch (unit) {
            case "day" -> span(day.plusDays(step), day.plusDays(step), Granularity.DAY);
            case "week" -> {
                LocalDate monday = day.plusWeeks(step).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield span(monday, monday.plusDays(6), Granularity.VAGUE);
            }
            case "month" -> {
                YearMonth month = YearMonth.from(day).plusMonths(step);
                yield span(month.atDay(1), month.atEndOfMonth(), Granularity.MONTH);
            }
            default -> {
                int year = day.getYear() + step * (unit.equals("decade") ? 10 : 1);
                yield span(
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31),
                        unit.equals("decade") ? Granularity.VAGUE : Granularity.YEAR);
            }
        };
    }

    private static Granularity granularity(String unit) {
        return switch (unit) {
            case "day" -> Granularity.DAY;
            case "month" -> Granularity.MONTH;
            case "year" -> Granularity.YEAR;
            default -> Granularity.VAGUE;
        };
    }

    private static String lower(@Nullable String word) {
        return word == null ? "" : word.toLowerCase(Locale.ROOT);
    }

    private static Month monthOf(String name) {
        String start = name.substring(0, SHORT).toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(start)) {
                return month;
            }
        }
        throw new IllegalArgumentException("no month \"" + name + "\"");
    }

    /** What goes on since a time has begun then, and no end is told. */
    private Optional<TimeSpan> begun(@Nullable String since, LocalDate from, LocalDate to, Granularity granularity) {
        return since != null && lower(since).startsWith("since")
                ? Optional.of(new TimeSpan(span, Optional.of(from), Optional.empty(), granularity))
                : span(from, to, granularity);
    }

    private Optional<TimeSpan> span(LocalDate from, LocalDate to, Granularity granularity) {
        return Optional.of(new TimeSpan(span, Optional.of(from), Optional.of(to), granularity));
    }

    private Optional<TimeSpan> open(Granularity granularity) {
        return Optional.of(new TimeSpan(span, Optional.empty(), Optional.empty(), granularity));
    }
}
