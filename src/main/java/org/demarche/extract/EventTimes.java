package org.demarche.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Granularity;
import org.demarche.model.Span;
import org.demarche.model.Text;
import org.demarche.model.TimeSpan;

/** Finds the time of an event among those that the text names. */
record EventTimes(Text text, List<TimeSpan> times, Optional<LocalDate> published) {
    private static final Pattern FIXED = Pattern.compile("\\d|ago|last|earlier|yesterday|since");

    /** What tells only when something is. */
    private static final Set<String> TAKING_PLACE = Set.of(
            "hold",
            "start",
            "begin",
            "open",
            "take",
            "sign",
            "schedule",
            "plan",
            "set",
            "conclude",
            "occur",
            "break",
            "expect",
            "end",
            "slate",
            "reach",
            "launch",
            "erupt",
            "run",
            "be");

    private static final Set<String> UNTIL = Set.of("to", "until", "till", "for");
    private static final Set<Relation> RAISED = Set.of(Relation.OPEN_COMPLEMENT, Relation.ATTRIBUTE);
    private static final Set<Relation> BELOW = Set.of(Relation.PREPOSITION, Relation.PREPOSITION_OBJECT);
    private static final Set<Relation> BESIDE =
            Set.of(Relation.NOUN_CLAUSE, Relation.RELATIVE_CLAUSE, Relation.MODIFIER, Relation.APPOSITION);

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

    /** When a deed was: its own time, or the one before the verb to which "and" joins it: "on Monday left and went". */
    Optional<TimeSpan> past(Sentence sentence, Token trigger) {
        return of(sentence, trigger).or(() -> before(sentence, trigger).flatMap(verb -> past(sentence, verb)
                .filter(time -> time.span().start() < verb.span().start())));
    }

    /** The time in the same sentence that stands nearest to the word, or to the verb whose purpose it is: "flies out on Monday to sign". */
    Optional<TimeSpan> of(Sentence sentence, Token trigger) {
        return of(sentence, trigger, Optional.empty()).or(() -> Optional.of(trigger)
                .filter(verb -> StatusGovernors.isPurpose(sentence, verb))
                .flatMap(sentence::head)
                .flatMap(verb -> of(sentence, verb)));
    }

    /**
     * The same for what was put off or called off.
     *
     * @param stopped the verb that tells so, whose own time is not that of the event: "was called off on Monday"
     */
    Optional<TimeSpan> of(Sentence sentence, Token trigger, Optional<Token> stopped) {
        return times.stream()
                .filter(time -> stopped.isEmpty() || !isWhen(sentence, time, stopped.get()))
                .filter(time -> sentence.span().contains(time.span()))
                .filter(time -> belongsTo(sentence, time, trigger))
                .min((one, other) -> Integer.compare(distance(one, trigger), distance(other, trigger)))
                .map(nearest -> joined(nearest, sentence));
    }

    /** The verb before "and", of the same tense. */
    private static Optional<Token> before(Sentence sentence, Token word) {
        return Optional.of(word)
                .filter(verb ->
                        verb.relation() == Relation.CONJUNCT && verb.tag().equals("VBD"))
                .flatMap(sentence::head)
                .filter(first -> first.tag().equals("VBD"));
    }

    /** The first verb at or above a word. */
    private static Optional<Token> verb(Sentence sentence, Token word) {
        Optional<Token> at = Optional.of(word);
        while (at.isPresent() && !at.get().isVerb()) {
            at = sentence.head(at.get());
        }
        return at;
    }

    /** Whether the first verb above a time is the word itself, or the first verb above the word, or tells when the word's deed is. */
    private static boolean belongsTo(Sentence sentence, TimeSpan time, Token word) {
        Optional<Token> at = sentence.tokens().stream()
                .filter(token -> time.span().overlaps(token.span()))
                .filter(token -> sentence.head(token)
                        .filter(head -> time.span().overlaps(head.span()))
                        .isEmpty())
                .findFirst();
        if (at.isEmpty() || isTerm(sentence, time, at.get())) {
            return false;
        }
        while (at.isPresent() && !at.get().isVerb() && !at.get().equals(word)) {
            at = sentence.head(at.get());
        }
        return at.isPresent()
                && (at.get().equals(word)
                        || at.equals(verb(sentence, word))
                        || (word.isNoun() && isTakingPlace(sentence, at.get(), word)));
    }

    /** Whether a time hangs on a verb, and not as an aim: "postponed to July". */
    private boolean isWhen(Sentence sentence, TimeSpan time, Token verb) {
        boolean aim = sentence.tokens().stream()
                .filter(token -> token.span().end() < time.span().start())
                .reduce((one, later) -> later)
                .filter(before -> UNTIL.contains(before.lemma()))
                .isPresent();
        return !aim
                && sentence.tokens().stream()
                        .filter(token -> time.span().overlaps(token.span()))
                        .anyMatch(token -> verb(sentence, token).equals(Optional.of(verb)));
    }

    /** "A programme for 2026 to 2028" is not made in these years. */
    private static boolean isTerm(Sentence sentence, TimeSpan time, Token year) {
        return time.granularity() == Granularity.YEAR
                && sentence.head(year)
                        .filter(preposition -> preposition.lemma().equals("for"))
                        .isPresent();
    }

    /** "Talks that were due to start on Monday", "the war, which broke out in April", "the summit of the bloc, to be held in May". */
    private static boolean isTakingPlace(Sentence sentence, Token verb, Token noun) {
        if (!TAKING_PLACE.contains(verb.lemma())) {
            return false;
        }
        Token at = verb;
        while (at.head() >= 0 && RAISED.contains(at.relation())) {
            at = sentence.token(at.head());
        }
        return (BESIDE.contains(at.relation()) && isWithin(sentence, at.head(), noun))
                || NounStatus.isToBeHeld(sentence, noun, verb);
    }

    /** Whether a token is a noun or hangs on it by prepositions: "the talks on arms". */
    private static boolean isWithin(Sentence sentence, int index, Token noun) {
        int at = index;
        while (at > noun.index() && BELOW.contains(sentence.token(at).relation())) {
            at = sentence.token(at).head();
        }
        return at == noun.index();
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
