package org.demarche.extract.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.status.StatusGovernors;
import org.demarche.extract.status.TimeAttachment;
import org.demarche.model.Granularity;
import org.demarche.model.Span;
import org.demarche.model.Text;
import org.demarche.model.TimeSpan;

/** Finds the time of an event among those that the text names. */
public record EventTimes(Text text, List<TimeSpan> times, Optional<LocalDate> published) {
    private static final Pattern FIXED =
            Pattern.compile("\\d|ago|last|earlier|yesterday|since|same|that|\\bdays?\\b|years");
    private static final int NEAR = 6;

    /** What somebody announces of himself so is done with the word. */
    private static final Set<String> ANNOUNCING = Set.of("announce", "declare", "unveil");

    private static final Set<String> DOING_SO = Set.of("by", "while");
    private static final Set<String> MEASURES = Set.of("day", "week", "month", "year");
    private static final Set<String> BOUNDS = Set.of("by", "before", "until", "till");

    /** A weekday, month or season without a year as the next one, where what is told of lies ahead and no past verb has it. */
    TimeSpan ahead(TimeSpan time, Sentence sentence) {
        boolean past = published.isPresent()
                && time.latest().filter(published.get()::isAfter).isPresent();
        if (!past || FIXED.matcher(text.slice(time.span())).find() || isToldAsPast(time, sentence)) {
            return time;
        }
        return new TimeSpan(
                time.span(),
                time.earliest().map(day -> later(day, time.granularity())),
                time.latest().map(day -> later(day, time.granularity())),
                time.granularity());
    }

    /** "Agreed on Monday to meet"; of months the nearer one, since "agreed to meet in June" may be parsed alike. */
    private boolean isToldAsPast(TimeSpan time, Sentence sentence) {
        boolean near = time.granularity() == Granularity.DAY
                || time.latest()
                        .filter(published.orElseThrow().minusMonths(NEAR)::isBefore)
                        .isPresent();
        return near
                && TimeAttachment.of(sentence, time)
                        .filter(TimeAttachment::isOfPast)
                        .isPresent();
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

    /** When a deed was: its own time, or that of the verb to which "and" joins it: "on Monday left and went". */
    Optional<TimeSpan> past(Sentence sentence, Token trigger) {
        return of(sentence, trigger).or(() -> before(sentence, trigger).flatMap(verb -> past(sentence, verb)
                .filter(time -> time.span().start() < verb.span().start() || isOfBoth(sentence, verb, time, trigger))));
    }

    /** "Left on Monday and went", but not "left on Monday and she went", "praised the visit on Monday and went". */
    private static boolean isOfBoth(Sentence sentence, Token verb, TimeSpan time, Token second) {
        return sentence.child(second, Relation.SUBJECT).isEmpty()
                && TimeAttachment.of(sentence, time)
                        .filter(hung -> hung.isOn(verb))
                        .isPresent();
    }

    /** The time in the same sentence that stands nearest to the word, or to the verb that shares its time with it. */
    Optional<TimeSpan> of(Sentence sentence, Token trigger) {
        return of(sentence, trigger, Optional.empty()).or(() -> shared(sentence, trigger));
    }

    /**
     * The same for what was put off or called off.
     *
     * @param stopped the verb that tells so, whose own time is not that of the event: "was called off on Monday"
     */
    Optional<TimeSpan> of(Sentence sentence, Token trigger, Optional<Token> stopped) {
        return times.stream()
                .filter(time -> sentence.span().contains(time.span()))
                .flatMap(time -> TimeAttachment.of(sentence, time).stream())
                .filter(hung -> stopped.isEmpty() || !hung.isWhen(stopped.get()))
                .filter(hung -> hung.tells(trigger))
                .min((one, other) -> Integer.compare(distance(one.time(), trigger), distance(other.time(), trigger)))
                .map(nearest -> bounded(nearest, joined(nearest.time(), sentence)));
    }

    /** The time of the verb above a clause that is done with it: "flies out on Monday to sign", "struck on Monday, killing two". */
    private Optional<TimeSpan> shared(Sentence sentence, Token clause) {
        Optional<Token> above = sentence.head(clause).filter(head -> clause.isVerb());
        return switch (clause.relation()) {
            case ADVERBIAL_CLAUSE -> above.filter(Token::isVerb).flatMap(verb -> beside(sentence, clause, verb));
            case PREPOSITION_CLAUSE ->
                above.filter(by -> DOING_SO.contains(by.lemma()))
                        .flatMap(sentence::head)
                        .filter(Token::isVerb)
                        .flatMap(verb -> of(sentence, verb));
            case COMPLEMENT_CLAUSE ->
                above.filter(verb -> ANNOUNCING.contains(verb.lemma()) && isOwn(sentence, clause))
                        .flatMap(verb -> of(sentence, verb));
            case RELATIVE_CLAUSE ->
                above.filter(head -> has(sentence, clause, "when")).flatMap(this::at);
            default -> Optional.empty();
        };
    }

    /** What a clause beside a verb shares with it: its day, or only its year: "broke off ties in 2010 after the raid". */
    private Optional<TimeSpan> beside(Sentence sentence, Token clause, Token verb) {
        Optional<String> marker = sentence.child(clause, Relation.MARKER).map(Token::lemma);
        boolean participle = clause.tag().equals("VBG")
                && marker.filter(mark -> !DOING_SO.contains(mark)).isEmpty();
        if (participle || StatusGovernors.isPurpose(sentence, clause) || has(sentence, clause, "when")) {
            return of(sentence, verb);
        }
        boolean measured = sentence.children(verb).stream().anyMatch(child -> MEASURES.contains(child.lemma()));
        return marker.filter(after -> after.equals("after") && !measured)
                .flatMap(after -> of(sentence, verb))
                .filter(time -> time.granularity() == Granularity.YEAR);
    }

    /** "Announced it was cutting ties": what goes on or is done as it is said, of whoever says so. */
    private static boolean isOwn(Sentence sentence, Token clause) {
        return !clause.tag().equals("VB")
                && sentence.child(clause, Relation.SUBJECT)
                        .filter(subject -> subject.tag().equals("PRP"))
                        .isPresent();
    }

    private static boolean has(Sentence sentence, Token clause, String adverb) {
        return sentence.children(clause, Relation.ADVERB)
                .anyMatch(when -> when.lemma().equals(adverb));
    }

    /** The time that a word is part of, closed where it is the beginning of what goes on: "since 2011, when". */
    private Optional<TimeSpan> at(Token word) {
        return times.stream()
                .filter(time -> time.span().overlaps(word.span()))
                .findFirst()
                .map(time -> time.latest().isPresent() || time.earliest().isEmpty()
                        ? time
                        : new TimeSpan(time.span(), time.earliest(), Optional.of(end(time)), time.granularity()));
    }

    private static LocalDate end(TimeSpan since) {
        LocalDate first = since.earliest().orElseThrow();
        return switch (since.granularity()) {
            case YEAR -> first.plusYears(1).minusDays(1);
            case MONTH -> first.plusMonths(1).minusDays(1);
            default -> first;
        };
    }

    /** "By Sunday", "before June": at any time until then. */
    private static TimeSpan bounded(TimeAttachment hung, TimeSpan time) {
        Optional<String> until = hung.preposition().filter(BOUNDS::contains);
        if (until.isEmpty() || time.earliest().isEmpty()) {
            return time;
        }
        Optional<LocalDate> latest =
                until.get().equals("before") ? time.earliest().map(day -> day.minusDays(1)) : time.latest();
        return new TimeSpan(time.span(), Optional.empty(), latest, time.granularity());
    }

    /** The verb before "and", of the same form. */
    private static Optional<Token> before(Sentence sentence, Token word) {
        return Optional.of(word)
                .filter(verb -> verb.relation() == Relation.CONJUNCT && verb.isVerb())
                .flatMap(sentence::head)
                .filter(first -> first.tag().equals(word.tag()) && !first.tag().equals("VB"));
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
