package org.demarche.annotate;

import java.util.Optional;
import java.util.Set;

/** Joins to a noun who makes what it tells, and of what it is: "condemned the decision by Oslo to leave". */
final class MakerMender {
    /** Nouns for what somebody does or says of a deed that an infinitive tells. */
    private static final Set<String> DEEDS = Set.of(
            "agreement",
            "announcement",
            "attempt",
            "bid",
            "call",
            "decision",
            "demand",
            "effort",
            "failure",
            "move",
            "offer",
            "order",
            "plan",
            "pledge",
            "promise",
            "proposal",
            "refusal",
            "request",
            "threat",
            "vote",
            "vow");

    private final DraftTree tree;

    MakerMender(DraftTree tree) {
        this.tree = tree;
    }

    /** Joins "by" behind a noun, and the infinitive behind whoever stands after it, which are parsed as the verb's. */
    void join(Token noun) {
        if (noun.relation() != Relation.OBJECT || !DEEDS.contains(noun.lemma()) || noun.index() + 2 >= tree.size()) {
            return;
        }
        Token by = tree.token(noun.index() + 1);
        Optional<Token> maker = tree.children(by).stream()
                .filter(who -> who.relation() == Relation.PREPOSITION_OBJECT)
                .findFirst();
        if (!by.lemma().equals("by") || by.head() != noun.head() || maker.isEmpty()) {
            return;
        }
        tree.set(by, noun.index(), Relation.PREPOSITION);
        int end = tree.end(maker.get());
        tree.children(tree.token(noun.head())).stream()
                .filter(deed -> deed.relation() == Relation.ADVERBIAL_CLAUSE
                        && deed.tag().equals("VB"))
                .filter(deed -> tree.children(deed).stream()
                        .anyMatch(to -> to.index() == end && to.tag().equals("TO")))
                .forEach(deed -> tree.set(deed, noun.index(), Relation.NOUN_CLAUSE));
    }
}
