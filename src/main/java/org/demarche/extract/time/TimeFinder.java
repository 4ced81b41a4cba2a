package org.demarche.extract.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.extract.event.EventTimes;
import org.demarche.model.Span;
import org.demarche.model.Text;
import org.demarche.model.TimeSpan;

/**
 * Finds expressions of time and resolves them against the day of publication, as precisely as they are. Weekdays, months
 * and seasons without a year are the last before that day, as news tells mostly of what was; {@link EventTimes} turns
 * them ahead where what is told lies ahead.
 */
public final class TimeFinder {
    private static final String MONTH = "January|February|March|April|May|June|July|August|September|October|November"
            + "|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.";
    /** As agencies write them before a day. */
    private static final String BARE = "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec";

    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String NUMBER = "\\d{1,3}|" + TimeReading.COUNTS + "|several";
    private static final String WEEKDAY = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";
    private static final String PART = "(?:((?i:early|mid|late|earlier|later))[ -])?";

    /** No expression begins or ends further from the characters without which it is none. */
    private static final int BEFORE = 40;

    private static final int BEHIND = 60;

    private static final List<String> YEARS = List.of("19", "20");
    private static final List<String> MONTHS = List.of(MONTH.replace("\\", "").split("\\|"));
    private static final List<String> MONTH_STARTS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final List<String> WEEKDAYS = List.of("day");
    private static final List<String> AGO = List.of(" ago", " earlier", " from now");
    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");
    private static final List<String> DAYS = List.of("oday", "esterday", "omorrow", "onight", "ODAY", "ORROW", "NIGHT");
    private static final List<String> NIGHTS = List.of("vernight");
    private static final List<String> WEEKENDS = List.of(" weekend");
    private static final List<String> PERIODS = List.of(" week", " month", " year", " days");

    /**
     * What one kind of expression means; the first that matches at a place is taken.
     *
     * @param signs one of these is in every such expression, so that only what stands around them is looked at
     */
    private record Rule(
            List<String> signs, Pattern pattern, BiFunction<TimeReading, Matcher, Optional<TimeSpan>> meaning) {
        static Rule of(
                List<String> signs, String pattern, BiFunction<TimeReading, Matcher, Optional<TimeSpan>> meaning) {
            return new Rule(signs, Pattern.compile(pattern), meaning);
        }

        /** Gives what matches around a sign, in order. */
        void each(String text, Consumer<Matcher> taker) {
            Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
            int from = 0;
            for (int sign : places(text)) {
                if (sign >= from) {
                    matcher.region(Math.max(from, sign - BEFORE), Math.min(text.length(), sign + BEHIND));
                    while (matcher.find()) {
                        taker.accept(matcher);
                        from = matcher.end();
                    }
                }
            }
        }

        private int[] places(String text) {
            return signs.stream()
                    .flatMapToInt(sign ->
                            IntStream.iterate(text.indexOf(sign), at -> at >= 0, at -> text.indexOf(sign, at + 1)))
                    .sorted()
                    .toArray();
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of(YEARS, "\\b" + PART + "(?:the )?(" + YEAR + ")s\\b", (at, m) -> at.decade(m.group(1), m.group(2))),
            Rule.of(
                    YEARS,
                    "\\b(?:between |from )?(" + YEAR + ")(?:\\s?[-–]\\s?| and | to | until )(" + YEAR + "|\\d\\d)\\b",
                    (at, m) -> at.years(m.group(1), m.group(2))),
            Rule.of(
                    MONTH_STARTS,
                    "\\b((?i:since) )?(" + MONTH + BARE + ") (\\d{1,2})(?:st|nd|rd|th)?(?:, (" + YEAR + "))?\\b",
                    (at, m) -> at.day(m.group(1), m.group(3), m.group(2), m.group(4))),
            Rule.of(
                    MONTH_STARTS,
                    "\\b((?i:since) )?(\\d{1,2}) (" + MONTH + BARE + ")(?: (" + YEAR + "))?\\b",
                    (at, m) -> at.day(m.group(1), m.group(2), m.group(3), m.group(4))),
            Rule.of(
                    MONTHS,
                    "\\b((?i:since) )?" + PART + "(" + MONTH + "),? (" + YEAR + ")\\b",
                    (at, m) -> at.month(m.group(1), m.group(2), m.group(3), m.group(4))),
            Rule.of(
                    MONTHS,
                    "\\b(?:((?i:since|next)) |(?i:in|by|until|from|during|of|this|last|before|after|through) )" + PART
                            + "(" + MONTH + ")(?![\\w])(?! \\d)",
                    (at, m) -> at.month(m.group(1), m.group(2), m.group(3), null)),
            Rule.of(
                    MONTHS,
                    "\\b((?i:since) )?" + PART
                            + "(January|February|April|June|July|August|September|October|November|December)\\b",
                    (at, m) -> at.month(m.group(1), m.group(2), m.group(3), null)),
            Rule.of(
                    YEARS,
                    "\\b(?:((?i:since)) |(?i:in|by|of|during|until|from|before|after|through|to) |(?i:the|a) (?=" + YEAR
                            + " [a-z]))" + PART + "(" + YEAR + ")\\b(?!-)",
                    (at, m) -> at.year(m.group(1), m.group(2), m.group(3))),
            Rule.of(
                    WEEKDAYS,
                    "\\b(?:((?i:next|last|this|on|coming|since|for(?= \\w+day\\b(?!['’])))) )?(" + WEEKDAY
                            + ")(?: (?:morning|afternoon|evening|night))?\\b",
                    (at, m) -> at.weekday(m.group(1), m.group(2))),
            Rule.of(
                    AGO,
                    "\\b((?i:" + NUMBER + ")) (day|week|month|year|decade)s? (ago|earlier|from now)\\b",
                    (at, m) -> at.ago(m.group(1), m.group(2), m.group(3))),
            Rule.of(
                    SEASONS,
                    "\\b((?i:before) )?(?:((?i:next|last|this|the|in|coming|for)) )+(spring|summer|autumn|winter)\\b(?: of ("
                            + YEAR + "))?",
                    (at, m) -> at.season(m.group(1), m.group(2), m.group(3), m.group(4))),
            Rule.of(
                    PERIODS,
                    "\\b(?i:before|by) the end of (the|this|next|last) (week|month|year)\\b",
                    (at, m) -> at.before(m.group(1), m.group(2))),
            Rule.of(NIGHTS, "\\b(?i:overnight)\\b", (at, m) -> at.overnight()),
            Rule.of(
                    WEEKENDS,
                    "\\b(?i:(next|last|this|over the|at the|during the)) weekend\\b",
                    (at, m) -> at.weekend(m.group(1))),
            Rule.of(DAYS, "\\b((?i:today|yesterday|tomorrow|tonight))\\b", (at, m) -> at.relative(m.group(1))),
            Rule.of(
                    PERIODS,
                    "\\b(?:((?i:early|late|earlier|later|since)) )?((?i:next|last|this)) (week|month|year)\\b",
                    (at, m) -> at.period(m.group(1), m.group(2), m.group(3))),
            Rule.of(
                    PERIODS,
                    "\\b(?i:within|in the coming|in coming|over the next) (?:days|weeks|months)\\b",
                    (at, m) -> at.soon()));

    private TimeFinder() {}

    /** The times that a text names, in order, none overlapping. */
    public static List<TimeSpan> find(Text text, Optional<LocalDate> published) {
        List<TimeSpan> found = new ArrayList<>();
        for (Rule rule : RULES) {
            rule.each(text.toString(), matcher -> {
                Span span = text.span(matcher.start(), matcher.end());
                if (found.stream().noneMatch(known -> known.span().overlaps(span))) {
                    rule.meaning()
                            .apply(new TimeReading(span, published), matcher)
                            .ifPresent(found::add);
                }
            });
        }
        found.sort((one, other) -> one.span().compareTo(other.span()));
        return Stream.concat(
                        found.stream(), new TimeAnaphora(text, found).find().filter(told -> found.stream()
                                .noneMatch(known -> known.span().overlaps(told.span()))))
                .sorted((one, other) -> one.span().compareTo(other.span()))
                .toList();
    }
}
