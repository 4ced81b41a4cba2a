package org.demarche.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Granularity;
import org.demarche.model.Span;
import org.demarche.model.Text;
import org.demarche.model.TimeSpan;

/** Finds the time of an event among those that the text names. */
record EventTimes(Text text, List<TimeSpan> times, Optional<LocalDate> published) {
    private static final Pattern FIXED = Pattern.compile("\\d|ago|last|earlier|yesterday|since");

    /** A weekday, month or season without a year as the next one, where what is told of lies ahead. */
    TimeSpan ahead(TimeSpan time) {
        boolean past = published.isPresent()
                && time.latest().filter(published.get()::isAfter).isPresent();
        if (!past || FIXED.matcher(text.slice(time.span())).find()) {
            return time;
        }
        return new TimeSpan(
                time.span(),
                time.earliest().map(day -> later(day, time.granularity())),
                time.latest().map(day -> later(day, time.granularity())),
                time.granularity());
    }

    /** The same as the time at which something began that is not over. */
    static TimeSpan begun(TimeSpan time) {
        return time.earliest().isEmpty()
                ? time
                : new TimeSpan(time.span(), time.earliest(), Optional.empty(), time.granularity());
    }

    private static LocalDate later(LocalDate day, Granularity granularity) {
        return granularity == Granularity.DAY ? day.plusWeeks(1) : day.plusYears(1);
    }

    /** The time in the same sentence that stands nearest to the word. */
    Optional<TimeSpan> of(Sentence sentence, Token trigger) {
        return times.stream()
                .filter(time -> sentence.span().contains(time.span()))
                .filter(time -> belongsTo(sentence, time, trigger))
                .min((one, other) -> Integer.compare(distance(one, trigger), distance(other, trigger)))
                .map(nearest -> joined(nearest, sentence));
    }

    /** Whether the first verb above a time is the word itself, or the first verb above the word. */
    private static boolean belongsTo(Sentence sentence, TimeSpan time, Token word) {
        Optional<Token> at = sentence.tokens().stream()
                .filter(token -> time.span().overlaps(token.span()))
                .filter(token -> sentence.head(token)
                        .filter(head -> time.span().overlaps(head.span()))
                        .isEmpty())
                .findFirst();
        while (at.isPresent() && !at.get().isVerb() && !at.get().equals(word)) {
            at = sentence.head(at.get());
        }
        Optional<Token> above = Optional.of(word);
        while (above.isPresent() && !above.get().isVerb()) {
            above = sentence.head(above.get());
        }
        return at.isPresent() && (at.get().equals(word) || at.equals(above));
    }

    /** Two periods joined by "and" or "to" make one: "in the late 1970s and early 1980s". */
    private TimeSpan joined(TimeSpan nearest, Sentence sentence) {
        return times.stream()
                .filter(other -> sentence.span().contains(other.span()) && !other.equals(nearest))
                .filter(other -> between(nearest, other))
                .findFirst()
                .map(other -> join(nearest, other))
                .orElse(nearest);
    }

    private boolean between(TimeSpan one, TimeSpan other) {
        int from = Math.min(one.span().end(), other.span().end());
        int to = Math.max(one.span().start(), other.span().start());
        boolean same = one.granularity() == other.granularity()
                && one.earliest().isPresent()
                && other.earliest().isPresent();
        return same
                && to > from
                && to - from < 12
                && text.slice(new Span(from, to)).matches("\\s*(?:and|to|-|–|and the|to the|and in the)\\s*");
    }

    private static TimeSpan join(TimeSpan one, TimeSpan other) {
        LocalDate from = earlier(one.earliest().orElseThrow(), other.earliest().orElseThrow());
        LocalDate to = earlier(one.latest().orElseThrow(), other.latest().orElseThrow())
                        .equals(one.latest().orElseThrow())
                ? other.latest().orElseThrow()
                : one.latest().orElseThrow();
        return new TimeSpan(one.span().to(other.span()), Optional.of(from), Optional.of(to), one.granularity());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static int distance(TimeSpan time, Token token) {
        return Math.abs(time.span().start() - token.span().start());
    }
}
