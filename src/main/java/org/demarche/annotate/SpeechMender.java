package org.demarche.annotate;

import java.util.Optional;
import java.util.Set;

/**
 * Hangs what tells who says something where it belongs:
 *
 * <ul>
 *   <li>"according to" goes on with no verb before it (Oslo closed the port and recalled its envoy, according to officials);
 *   <li>what is said is no part of when or where it is said (the ministry said at the time that its ships had left).
 * </ul>
 */
final class SpeechMender {
    private static final Set<String> SAYING = Set.of(
            "say", "announce", "insist", "warn", "add", "argue", "claim", "state", "declare", "confirm", "report");

    private final DraftTree tree;

    SpeechMender(DraftTree tree) {
        this.tree = tree;
    }

    /** "Oslo recalled its envoy, according to officials": a participle with "to" that joins no verb. */
    void partAccording(Token according) {
        boolean loose = according.relation() == Relation.CONJUNCT
                && according.lemma().equals("accord")
                && according.index() + 1 < tree.size()
                && tree.token(according.index() + 1).lemma().equals("to");
        if (!loose) {
            return;
        }
        Token first = tree.token(according.head());
        while (first.relation() == Relation.CONJUNCT) {
            first = tree.token(first.head());
        }
        tree.attach(according, first.index(), Relation.PREPOSITION);
    }

    /** "Oslo said at the time that it would leave": the clause that was taken for one of the noun before it. */
    void takeFromNoun(Token verb) {
        boolean open = SAYING.contains(verb.lemma())
                && tree.children(verb).stream()
                        .noneMatch(child -> child.relation() == Relation.COMPLEMENT_CLAUSE
                                || child.relation() == Relation.OBJECT
                                || child.relation() == Relation.PASSIVE_AUXILIARY);
        Optional<Token> clause = !open
                ? Optional.empty()
                : tree.children(verb).stream()
                        .filter(in -> in.relation() == Relation.PREPOSITION && in.index() > verb.index())
                        .flatMap(in -> tree.children(in).stream())
                        .flatMap(noun -> tree.children(noun).stream())
                        .filter(this::isThatClause)
                        .findFirst();
        clause.ifPresent(told -> tree.set(told, verb.index(), Relation.COMPLEMENT_CLAUSE));
    }

    private boolean isThatClause(Token clause) {
        return (clause.relation() == Relation.RELATIVE_CLAUSE || clause.relation() == Relation.NOUN_CLAUSE)
                && !tree.hasNoSubject(clause)
                && tree.children(clause).stream()
                        .anyMatch(that -> that.relation() == Relation.MARKER
                                && that.lemma().equals("that"));
    }
}
