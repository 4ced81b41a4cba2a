package org.demarche.extract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.model.Granularity;
import org.demarche.model.Span;
import org.demarche.model.Text;
import org.demarche.model.TimeSpan;

/** Finds expressions of time and resolves them against the day of publication, as precisely as they are. */
final class TimeFinder {
    private static final String MONTHS = "January|February|March|April|May|June|July|August|September|October|November"
            + "|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.";
    private static final Pattern TIME = Pattern.compile(
            "\\b(?:(?<part>early|mid|late)[ -])?(?:the )?(?<decade>(?:19|20)\\d0)s\\b"
                    + "|\\b(?<month>" + MONTHS + ") (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:, (?<year>(?:19|20)\\d\\d))?\\b"
                    + "|\\b(?<dayfirst>\\d{1,2}) (?<monthafter>" + MONTHS + ")(?: (?<yearafter>(?:19|20)\\d\\d))?\\b"
                    + "|\\b(?<month2>" + MONTHS + ")(?:,? (?<year2>(?:19|20)\\d\\d))?(?!\\w)"
                    + "|\\b(?:in|since|by|of|during|until|from) (?<year3>(?:19|20)\\d\\d)\\b"
                    + "|\\b(?:(?<which>next|last|this|on) )?(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b"
                    + "|\\b(?<relative>today|yesterday|tomorrow|(?:next|last|this) (?:week|month|year)|earlier this (?:week|month|year)|later this (?:week|month|year))\\b");
    private static final int SHORT = 3;

    private TimeFinder() {}

    /** The times that a text names, in order. */
    static List<TimeSpan> find(Text text, Optional<LocalDate> published) {
        List<TimeSpan> found = new ArrayList<>();
        Matcher matcher = TIME.matcher(text.toString());
        while (matcher.find()) {
            Span span = text.span(matcher.start(), matcher.end());
            resolve(matcher, span, published).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<TimeSpan> resolve(Matcher found, Span span, Optional<LocalDate> published) {
        if (found.group("decade") != null) {
            return Optional.of(decade(span, Integer.parseInt(found.group("decade")), found.group("part")));
        }
        if (found.group("month") != null) {
            return Optional.of(day(span, found.group("month"), found.group("day"), found.group("year"), published));
        }
        if (found.group("dayfirst") != null) {
            return Optional.of(
                    day(span, found.group("monthafter"), found.group("dayfirst"), found.group("yearafter"), published));
        }
        if (found.group("month2") != null) {
            return month(span, found.group("month2"), found.group("year2"), published);
        }
        if (found.group("year3") != null) {
            int year = Integer.parseInt(found.group("year3"));
            return Optional.of(interval(span, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Granularity.YEAR));
        }
        if (found.group("weekday") != null) {
            return Optional.of(weekday(span, found.group("weekday"), found.group("which"), published));
        }
        return Optional.of(relative(span, found.group("relative"), published));
    }

    /** The first, middle or last years of a decade: 1970–73, 1974–76, 1977–79. */
    private static TimeSpan decade(Span span, int year, @org.jspecify.annotations.Nullable String part) {
        int from = part == null || part.equals("early") ? year : part.equals("mid") ? year + 4 : year + 7;
        int to = part == null || part.equals("late") ? year + 9 : part.equals("mid") ? year + 6 : year + 3;
        return interval(
                span,
                LocalDate.of(from, 1, 1),
                LocalDate.of(to, 12, 31),
                part == null ? Granularity.DECADE : Granularity.VAGUE);
    }

    private static TimeSpan day(
            Span span,
            String month,
            String day,
            @org.jspecify.annotations.Nullable String year,
            Optional<LocalDate> published) {
        int number = Integer.parseInt(day);
        Optional<Integer> known = year == null ? published.map(LocalDate::getYear) : Optional.of(Integer.valueOf(year));
        if (known.isEmpty()
                || number > YearMonth.of(known.get(), monthOf(month)).lengthOfMonth()
                || number < 1) {
            return open(span, Granularity.DAY);
        }
        LocalDate date = LocalDate.of(known.get(), monthOf(month), number);
        return interval(span, date, date, Granularity.DAY);
    }

    private static Optional<TimeSpan> month(
            Span span, String name, @org.jspecify.annotations.Nullable String year, Optional<LocalDate> published) {
        if (year == null && (name.equals("May") || name.equals("March"))) {
            return Optional.empty();
        }
        Optional<Integer> known = year == null ? published.map(LocalDate::getYear) : Optional.of(Integer.valueOf(year));
        return Optional.of(known.map(found -> YearMonth.of(found, monthOf(name)))
                .map(month -> interval(span, month.atDay(1), month.atEndOfMonth(), Granularity.MONTH))
                .orElseGet(() -> open(span, Granularity.MONTH)));
    }

    private static TimeSpan weekday(
            Span span, String name, @org.jspecify.annotations.Nullable String which, Optional<LocalDate> published) {
        if (published.isEmpty()) {
            return open(span, Granularity.DAY);
        }
        DayOfWeek weekday = DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
        LocalDate date = "next".equals(which)
                ? published.get().with(TemporalAdjusters.next(weekday))
                : published.get().with(TemporalAdjusters.previousOrSame(weekday));
        return interval(span, date, date, Granularity.DAY);
    }

    private static TimeSpan relative(Span span, String words, Optional<LocalDate> published) {
        Granularity granularity = words.endsWith("week")
                ? Granularity.VAGUE
                : words.endsWith("month")
                        ? Granularity.MONTH
                        : words.endsWith("year") ? Granularity.YEAR : Granularity.DAY;
        if (published.isEmpty()) {
            return open(span, granularity);
        }
        LocalDate day = published.get();
        int step = words.startsWith("next") || words.equals("tomorrow")
                ? 1
                : words.startsWith("last") || words.equals("yesterday") ? -1 : 0;
        return switch (granularity) {
            case DAY -> interval(span, day.plusDays(step), day.plusDays(step), granularity);
            case MONTH -> {
                YearMonth month = YearMonth.from(day).plusMonths(step);
                yield interval(span, month.atDay(1), month.atEndOfMonth(), granularity);
            }
            case YEAR ->
                interval(
                        span,
                        LocalDate.of(day.getYear() + step, 1, 1),
                        LocalDate.of(day.getYear() + step, 12, 31),
                        granularity);
            default -> {
                LocalDate monday = day.plusWeeks(step).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield interval(span, monday, monday.plusDays(6), granularity);
            }
        };
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

    private static TimeSpan interval(Span span, LocalDate from, LocalDate to, Granularity granularity) {
        return new TimeSpan(span, Optional.of(from), Optional.of(to), granularity);
    }

    private static TimeSpan open(Span span, Granularity granularity) {
        return new TimeSpan(span, Optional.empty(), Optional.empty(), granularity);
    }
}
