package org.demarche.extract.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Figure;
import org.demarche.model.IssueMention;

/** Finds the number of cases of an issue that a sentence gives: "twelve abductees". */
final class Figures {
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");
    private static final Set<String> COUNTS = Set.of("number", "total", "count", "toll");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(?:,\\d{3})*|\\d{1,9}");

    private Figures() {}

    /** The figure that a number gives, if what it counts is a case of an issue. */
    static Optional<Figure> at(Sentence sentence, Token number, List<IssueMention> issues) {
        if (!number.tag().equals("CD")) {
            return Optional.empty();
        }
        Optional<Long> value = value(number.form().toLowerCase(Locale.ROOT));
        Optional<IssueMention> issue = counted(sentence, number).flatMap(counted -> issues.stream()
                .filter(found -> found.span().contains(counted.span()))
                .findFirst());
        return value.flatMap(known -> issue.map(found -> new Figure(number.span(), known, found.issue())));
    }

    /** What a number counts: the noun beside it, or what somebody puts the number of "at nine". */
    private static Optional<Token> counted(Sentence sentence, Token number) {
        Optional<Token> above = sentence.head(number);
        return above.filter(at -> at.lemma().equals("at"))
                .flatMap(sentence::head)
                .flatMap(put -> sentence.child(put, Relation.OBJECT))
                .filter(count -> COUNTS.contains(count.lemma()))
                .flatMap(count -> sentence.oblique(count, "of").findFirst())
                .or(() -> above);
    }

    private static Optional<Long> value(String form) {
        int small = SMALL.indexOf(form);
        if (small >= 0) {
            return Optional.of((long) small);
        }
        return DIGITS.matcher(form).matches() ? Optional.of(Long.valueOf(form.replace(",", ""))) : Optional.empty();
    }
}
