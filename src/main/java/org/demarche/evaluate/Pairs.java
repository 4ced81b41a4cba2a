package org.demarche.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.demarche.model.Span;

/** What pairs with what, each at most once, those whose words overlap most first. */
record Pairs<T>(List<Pair<T>> pairs, Set<T> wrong, Set<T> missed) {
    /** A finding of the gold, what was found of it, and how many characters of evidence they share. */
    record Pair<T>(T wanted, T had, long shared) {}

    static <T> Pairs<T> of(List<T> wanted, List<T> have, BiPredicate<T, T> alike, Function<T, List<Span>> words) {
        Set<T> open = new LinkedHashSet<>(wanted);
        Set<T> left = new LinkedHashSet<>(have);
        List<Pair<T>> pairs = new ArrayList<>();
        wanted.stream()
                .flatMap(one -> have.stream()
                        .filter(other -> alike.test(one, other))
                        .map(other ->
                                new Pair<>(one, other, ModelledArticle.shared(words.apply(one), words.apply(other)))))
                .sorted((one, other) -> Long.compare(other.shared(), one.shared()))
                .forEach(pair -> {
                    if (open.contains(pair.wanted()) && left.contains(pair.had())) {
                        open.remove(pair.wanted());
                        left.remove(pair.had());
                        pairs.add(pair);
                    }
                });
        return new Pairs<>(pairs, left, open);
    }

    /** Leaves out what was found beside the gold and is no error. */
    Pairs<T> without(Predicate<T> neutral) {
        return new Pairs<>(pairs, wrong.stream().filter(neutral.negate()).collect(Collectors.toSet()), missed);
    }

    /** What was found of the gold. */
    List<T> found() {
        return pairs.stream().map(Pair::had).toList();
    }

    /** How many of the pairs agree in a part of what was found. */
    Tally agreeing(BiPredicate<T, T> part) {
        long right = pairs.stream()
                .filter(pair -> part.test(pair.wanted(), pair.had()))
                .count();
        return new Tally(right, pairs.size() - right, pairs.size() - right);
    }

    /** How often a part that not all have is found, and is the same. */
    Tally found(Predicate<T> hasPart, BiPredicate<T, T> part) {
        long right = pairs.stream()
                .filter(pair -> part.test(pair.wanted(), pair.had()))
                .count();
        return new Tally(
                right,
                pairs.stream().filter(pair -> hasPart.test(pair.had())).count() - right,
                pairs.stream().filter(pair -> hasPart.test(pair.wanted())).count() - right);
    }

    Tally tally() {
        return new Tally(pairs.size(), wrong.size(), missed.size());
    }
}
