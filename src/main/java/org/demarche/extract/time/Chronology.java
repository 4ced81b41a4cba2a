package org.demarche.extract.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.TimeSpan;

/** The headings of an article that tells events by their dates: what stands below "March 2025: envoys out" was then. */
public final class Chronology {
    private static final int SHORT = 10;
    private static final int FRONT = 2;

    private final List<Optional<TimeSpan>> headings = new ArrayList<>();

    public Chronology(AnnotatedText text, List<TimeSpan> times) {
        Optional<TimeSpan> heading = Optional.empty();
        for (Sentence sentence : text.sentences()) {
            Optional<TimeSpan> first = times.stream()
                    .filter(time -> sentence.span().contains(time.span()))
                    .findFirst();
            boolean isHeading = isVerbless(sentence)
                    && first.filter(time -> isAtFront(sentence, time)).isPresent();
            heading = isHeading ? first : heading;
            headings.add(isHeading || first.isPresent() ? Optional.empty() : heading);
        }
    }

    /** When what a sentence without a time tells was, by the heading above it. */
    public Optional<TimeSpan> of(int sentence) {
        return headings.get(sentence);
    }

    private static boolean isVerbless(Sentence sentence) {
        return sentence.size() <= SHORT
                && sentence.tokens().stream().noneMatch(Token::isVerb)
                && sentence.tokens().stream()
                        .anyMatch(token ->
                                token.form().equals(":") || token.form().matches("[-–—]"));
    }

    private static boolean isAtFront(Sentence sentence, TimeSpan time) {
        return sentence.tokens().stream().limit(FRONT).anyMatch(token -> time.span()
                .overlaps(token.span()));
    }
}
