package org.demarche.annotate;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Joins the parts of a list of which the first was taken to be explained by the others, as one cannot be several, nor three
 * be four: "fined a banker, his two sons and nine firms", "three generals, a broker and two banks".
 */
final class ListMender {
    private static final List<String> NUMBERS = List.of(
            "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private final DraftTree tree;

    ListMender(DraftTree tree) {
        this.tree = tree;
    }

    /** Joins what stands in apposition to a single one and is itself joined by "and", unless a comma closes it. */
    void join(Token single) {
        tree.children(single).stream()
                .filter(other -> other.relation() == Relation.APPOSITION
                        && other.index() > single.index()
                        && !other.isName()
                        && isJoined(other))
                .filter(other -> !tree.isComma(tree.end(other)))
                .findFirst()
                .ifPresent(other -> tree.set(other, single.index(), Relation.CONJUNCT));
    }

    /** The same for several, if they are told to be more or fewer than the others together. */
    void joinCounted(Token several) {
        OptionalInt number = number(several);
        if (number.isEmpty()) {
            return;
        }
        tree.children(several).stream()
                .filter(other -> other.relation() == Relation.APPOSITION
                        && other.index() > several.index()
                        && !other.isName()
                        && isJoined(other))
                .filter(other -> {
                    List<OptionalInt> parts = Stream.concat(
                                    Stream.of(other),
                                    tree.children(other).stream().filter(part -> part.relation() == Relation.CONJUNCT))
                            .map(this::number)
                            .toList();
                    return parts.stream().allMatch(OptionalInt::isPresent)
                            && parts.stream().mapToInt(OptionalInt::getAsInt).sum() != number.getAsInt();
                })
                .findFirst()
                .ifPresent(other -> tree.set(other, several.index(), Relation.CONJUNCT));
    }

    private OptionalInt number(Token noun) {
        return tree.children(noun).stream()
                .filter(child -> child.index() < noun.index())
                .map(child -> child.form().toLowerCase(Locale.ROOT))
                .mapToInt(word -> word.equals("a") || word.equals("an") ? 1 : NUMBERS.indexOf(word))
                .filter(number -> number > 0)
                .findFirst();
    }

    private boolean isJoined(Token other) {
        return tree.children(other).stream().anyMatch(child -> child.relation() == Relation.COORDINATOR)
                && tree.children(other).stream().anyMatch(child -> child.relation() == Relation.CONJUNCT);
    }
}
