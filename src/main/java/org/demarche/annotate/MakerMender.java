package org.demarche.annotate;

import java.util.Optional;
import java.util.Set;

/** Joins to a noun who makes what it tells, and of what it is: "condemned the decision by Oslo to leave". */
final class MakerMender {
    /** Nouns for what somebody does or says. */
    private static final Set<String> DEEDS = Set.of(
            "accord",
            "accusation",
            "agreement",
            "announcement",
            "assault",
            "attack",
            "attempt",
            "bid",
            "bombing",
            "call",
            "campaign",
            "ceasefire",
            "claim",
            "comment",
            "crackdown",
            "criticism",
            "deal",
            "decision",
            "declaration",
            "demand",
            "effort",
            "failure",
            "incursion",
            "intervention",
            "invasion",
            "invitation",
            "move",
            "offensive",
            "offer",
            "operation",
            "order",
            "pact",
            "plan",
            "pledge",
            "promise",
            "proposal",
            "raid",
            "refusal",
            "remark",
            "report",
            "request",
            "resolution",
            "statement",
            "strike",
            "suggestion",
            "threat",
            "treaty",
            "violation",
            "visit",
            "vote",
            "vow",
            "warning",
            "withdrawal");

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
