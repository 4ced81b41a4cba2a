package org.demarche.annotate;

import java.util.Optional;
import java.util.Set;

/**
 * Joins a verb to the one that it goes on with, where the parser takes another word before its "and":
 *
 * <ul>
 *   <li>a finite verb is joined to another finite one, not to one with an auxiliary below it (he said he would go and
 *       called it …), and a verb of speaking to one of saying (he said he was alarmed and urged …);
 *   <li>so is one with "has" where the other tells what was (he said it rained and has called it …), and one that hangs on a
 *       noun though its "and" does not (he backed the plan of the board, and accused …);
 *   <li>a participle behind a comma is joined to none before it without an "and" (blamed Peru for raising tolls, calling
 *       it …).
 * </ul>
 */
final class JoinMender {
    /** Verbs by whose past tense a report goes on with what somebody said. */
    private static final Set<String> SPEAKING = Set.of(
            "urge",
            "call",
            "warn",
            "ask",
            "demand",
            "appeal",
            "condemn",
            "accuse",
            "criticize",
            "criticise",
            "reject",
            "deny",
            "dismiss",
            "thank",
            "praise",
            "welcome",
            "vow",
            "pledge",
            "promise",
            "add",
            "insist",
            "stress");

    private final DraftTree tree;

    JoinMender(DraftTree tree) {
        this.tree = tree;
    }

    /** "Peru said it would go and called for calm": a finite verb is joined to another finite one. */
    void rejoin(Token verb) {
        Token first = tree.token(verb.head());
        Optional<Token> saying = saying(first, verb);
        boolean apart = tree.hasAuxiliary(first) || isSpoken(first, verb);
        if (saying.isEmpty() || !tree.hasNoSubject(verb) || tree.hasAuxiliary(verb) || !apart) {
            return;
        }
        Token above = saying.get();
        if (above.tag().equals(verb.tag()) && !tree.hasAuxiliary(above)) {
            joinTo(above, first, verb);
        }
    }

    /** Joins a verb with its "and" to another one than that which it was joined to. */
    private void joinTo(Token above, Token first, Token verb) {
        tree.attach(verb, above.index(), Relation.CONJUNCT);
        tree.children(first).stream()
                .filter(and -> and.relation() == Relation.COORDINATOR
                        && and.index() < verb.index()
                        && tree.children(first).stream()
                                .noneMatch(other -> other.index() > and.index()
                                        && other.index() < verb.index()
                                        && other.relation() == Relation.CONJUNCT))
                .forEach(and -> tree.attach(and, above.index(), Relation.COORDINATOR));
    }

    /**
     * "Oslo said it was alarmed and urged both to talk", "Oslo said the raid was wrong and urged both to talk": who says
     * how he or something is does not say that it urged.
     */
    private boolean isSpoken(Token first, Token verb) {
        return SPEAKING.contains(verb.lemma())
                && (first.lemma().equals("be")
                        || tree.subjectsBefore(first).stream()
                                .anyMatch(subject -> subject.tag().equals("PRP")));
    }

    /** "Peru said the port was safe and has called for calm": what has been said is not told in the past. */
    void rejoinPerfect(Token verb) {
        Token first = tree.token(verb.head());
        boolean now =
                tree.children(verb).stream().anyMatch(aux -> isOfNow(aux) && aux.relation() == Relation.AUXILIARY);
        boolean past = !isOfNow(first)
                && first.isVerb()
                && tree.children(first).stream().noneMatch(aux -> isOfNow(aux) && aux.relation() != Relation.CONJUNCT);
        saying(first, verb)
                .filter(above -> now && past && above.tag().equals("VBD"))
                .ifPresent(above -> joinTo(above, first, verb));
    }

    private static boolean isOfNow(Token verb) {
        return verb.tag().equals("VBZ") || verb.tag().equals("VBP");
    }

    /** "Peru blamed Chile for raising tolls, calling it unfair": the second participle is that of who does the first verb. */
    void partParticiple(Token participle) {
        Token first = tree.token(participle.head());
        boolean joined = tree.children(first).stream().anyMatch(and -> and.relation() == Relation.COORDINATOR);
        if (!first.tag().equals("VBG")
                || first.relation() != Relation.PREPOSITION_CLAUSE
                || joined
                || !tree.isComma(participle.index() - 1)) {
            return;
        }
        Token above = first;
        while (above.head() >= 0 && (!above.isVerb() || !above.isFinite())) {
            above = tree.token(above.head());
        }
        if (above.isFinite()) {
            tree.attach(participle, above.index(), Relation.ADVERBIAL_CLAUSE);
        }
    }

    /** "Peru backed the plan of the board, and accused Chile": the verb is joined to what its "and" hangs on. */
    void rejoinFromNoun(Token verb) {
        if (verb.relation() != Relation.CONJUNCT
                || !DraftTree.isNominal(tree.token(verb.head()))
                || !tree.hasNoSubject(verb)) {
            return;
        }
        tree.between(verb.head(), verb.index()).stream()
                .filter(and -> and.relation() == Relation.COORDINATOR)
                .reduce((one, last) -> last)
                .map(and -> tree.token(and.head()))
                .filter(above ->
                        above.isVerb() && above.index() < verb.head() && tree.isBelow(verb.head(), above.index()))
                .ifPresent(above -> tree.attach(verb, above.index(), Relation.CONJUNCT));
    }

    /** The verb that brings in a clause: before it ("he said he would") or after it ("I would, he said,"). */
    private Optional<Token> saying(Token clause, Token joined) {
        if (clause.relation() == Relation.COMPLEMENT_CLAUSE && clause.head() >= 0 && clause.head() < clause.index()) {
            return Optional.of(tree.token(clause.head()));
        }
        return tree.children(clause).stream()
                .filter(aside ->
                        aside.relation() == Relation.PARATAXIS || aside.relation() == Relation.ADVERBIAL_CLAUSE)
                .filter(aside -> aside.index() > clause.index() && aside.index() < joined.index())
                .filter(aside -> !tree.hasNoSubject(aside))
                .reduce((one, later) -> later);
    }
}
