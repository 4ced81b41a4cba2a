package org.demarche.annotate;

import java.util.Set;

/**
 * Parts a noun that is said twice around a preposition from the noun before it, with which it makes no compound: "brought the
 * minister face to face with the rebel", "walked the envoy step by step through the plan".
 */
final class IdiomMender {
    private static final Set<String> BETWEEN = Set.of("to", "by", "for", "in", "after", "on", "against");

    private final DraftTree tree;

    IdiomMender(DraftTree tree) {
        this.tree = tree;
    }

    /** Parts the two where a noun is the first of such a pair. */
    void part(Token first) {
        int at = first.index();
        boolean pair = at > 0
                && at + 2 < tree.size()
                && BETWEEN.contains(tree.token(at + 1).lemma())
                && tree.token(at + 2).form().equalsIgnoreCase(first.form());
        if (!pair || !isCompound(tree.token(at - 1), first) || first.head() < 0) {
            return;
        }
        Token noun = tree.token(at - 1);
        tree.set(noun, first.head(), first.relation());
        tree.children(first).stream()
                .filter(child -> child.index() < at)
                .forEach(child -> tree.attach(child, noun.index(), child.relation()));
        tree.attach(first, first.head(), Relation.ADVERB);
    }

    private static boolean isCompound(Token noun, Token first) {
        return noun.isNoun() && noun.relation() == Relation.COMPOUND && noun.head() == first.index();
    }
}
