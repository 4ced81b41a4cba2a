package org.demarche.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(?:,\\d{3})*|\\d{1,9}");

    private Figures() {}

    /** The figure that a number gives, if what it counts is a case of an issue. */
    static Optional<Figure> at(Sentence sentence, Token number, List<IssueMention> issues) {
        if (!number.tag().equals("CD")) {
            return Optional.empty();
        }
        Optional<Long> value = value(number.form().toLowerCase(Locale.ROOT));
        Optional<IssueMention> issue = sentence.head(number).flatMap(counted -> issues.stream()
                .filter(found -> found.span().contains(counted.span()))
                .findFirst());
        return value.flatMap(known -> issue.map(found -> new Figure(number.span(), known, found.issue())));
    }

    private static Optional<Long> value(String form) {
        int small = SMALL.indexOf(form);
        if (small >= 0) {
            return Optional.of((long) small);
        }
        return DIGITS.matcher(form).matches() ? Optional.of(Long.valueOf(form.replace(",", ""))) : Optional.empty();
    }
}
