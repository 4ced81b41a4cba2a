package org.demarche.annotate;

/**
 * Joins the parts of a list of which the first was taken to be explained by the others, as one cannot be several: "fined a
 * banker, his two sons and nine firms".
 */
final class ListMender {
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

    private boolean isJoined(Token other) {
        return tree.children(other).stream().anyMatch(child -> child.relation() == Relation.COORDINATOR)
                && tree.children(other).stream().anyMatch(child -> child.relation() == Relation.CONJUNCT);
    }
}
