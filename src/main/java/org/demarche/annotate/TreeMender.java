package org.demarche.annotate;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sets right what statistical parsers get wrong about reported speech, where the form of the words leaves no doubt. Beside
 * what {@link SubjectMender}, {@link AsideMender}, {@link IdiomMender}, {@link MakerMender} and {@link ListMender} tell:
 *
 * <ul>
 *   <li>a finite verb is joined to another finite one, not to one with an auxiliary below it (he said he would go and
 *       called it …), and a verb of speaking to one of saying (he said he was alarmed and urged …);
 *   <li>a clause before a semicolon is none of what a verb after it says;
 *   <li>a finite verb right behind a comma, which hangs loosely on one of the same tense, goes on with its subject.
 * </ul>
 */
final class TreeMender {
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

    private static final Set<Relation> TIED = Set.of(
            Relation.CONJUNCT,
            Relation.RELATIVE_CLAUSE,
            Relation.NOUN_CLAUSE,
            Relation.AUXILIARY,
            Relation.PASSIVE_AUXILIARY);

    private final DraftTree tree;
    private final SubjectMender subjects;
    private final AsideMender asides;
    private final IdiomMender idioms;
    private final ListMender lists;
    private final MakerMender makers;

    private TreeMender(List<Token> tokens) {
        this.tree = new DraftTree(tokens);
        this.subjects = new SubjectMender(tree);
        this.asides = new AsideMender(tree);
        this.idioms = new IdiomMender(tree);
        this.lists = new ListMender(tree);
        this.makers = new MakerMender(tree);
    }

    /** The same tokens, some of them with another head. */
    static List<Token> mend(List<Token> tokens) {
        TreeMender mender = new TreeMender(tokens);
        for (Token token : tokens) {
            if (token.isFinite()) {
                mender.mend(token.index());
            } else if (token.tag().equals("VBN")) {
                mender.partAtSemicolon(mender.tree.token(token.index()));
                mender.subjects.takeOverAfter(mender.tree.token(token.index()));
                mender.subjects.takeOverInfinitive(mender.tree.token(token.index()));
                mender.asides.takeForFinite(mender.tree.token(token.index()));
                mender.mendPerfect(mender.tree.token(token.index()));
            } else if (token.tag().equals("NNS")) {
                mender.lists.joinCounted(mender.tree.token(token.index()));
            } else if (token.lemma().equals("visit") && token.tag().equals("VBG")) {
                mender.idioms.joinVisiting(mender.tree.token(token.index()));
            } else if (token.tag().equals("NN")) {
                mender.idioms.part(mender.tree.token(token.index()));
                mender.lists.join(mender.tree.token(token.index()));
                mender.idioms.partHome(mender.tree.token(token.index()));
                mender.makers.join(mender.tree.token(token.index()));
                mender.idioms.partHostage(mender.tree.token(token.index()));
            }
        }
        return mender.tree.tokens();
    }

    /** "Chile, having lost, has asked": the verb with an auxiliary that is finite lacks its subject too. */
    private void mendPerfect(Token verb) {
        boolean finite =
                tree.children(verb).stream().anyMatch(aux -> aux.relation() == Relation.AUXILIARY && aux.isFinite());
        if (finite && !TIED.contains(verb.relation()) && tree.hasNoSubject(verb)) {
            subjects.mend(verb);
        }
    }

    private void mend(int at) {
        partAtSemicolon(tree.token(at));
        subjects.takeOverAfter(tree.token(at));
        subjects.takeOverWhose(tree.token(at));
        asides.partSubjects(tree.token(at));
        subjects.joinTitle(tree.token(at));
        subjects.takeOverWhich(tree.token(at));
        Token verb = tree.token(at);
        if (verb.relation() == Relation.RELATIVE_CLAUSE) {
            asides.setAside(verb);
        } else if (verb.relation() == Relation.CONJUNCT) {
            rejoin(verb);
        } else if (isLoose(verb)) {
            tree.attach(verb, verb.head(), Relation.CONJUNCT);
        } else if (!TIED.contains(verb.relation()) && tree.hasNoSubject(verb)) {
            subjects.mend(verb);
        }
    }

    /** "Peru closed the port in May, recalled its envoy in June, and …": a verb behind a comma that hangs loosely on the one before. */
    private boolean isLoose(Token verb) {
        return verb.relation() == Relation.OTHER
                && verb.head() >= 0
                && verb.head() < verb.index()
                && tree.token(verb.head()).tag().equals(verb.tag())
                && tree.isComma(verb.index() - 1)
                && tree.hasNoSubject(verb);
    }

    /** "Peru recalled its envoy; Chile asked for calm": what stands before a semicolon is no part of what follows. */
    private void partAtSemicolon(Token verb) {
        tree.children(verb).stream()
                .filter(clause -> clause.relation() == Relation.COMPLEMENT_CLAUSE && clause.index() < verb.index())
                .filter(clause -> tree.between(clause.index(), verb.index()).stream()
                        .anyMatch(mark -> mark.form().equals(";")))
                .forEach(clause -> tree.attach(clause, verb.index(), Relation.PARATAXIS));
    }

    private void rejoin(Token verb) {
        Token first = tree.token(verb.head());
        Optional<Token> saying = saying(first, verb);
        boolean apart = tree.hasAuxiliary(first) || isSpoken(first, verb);
        if (saying.isEmpty() || !tree.hasNoSubject(verb) || tree.hasAuxiliary(verb) || !apart) {
            return;
        }
        Token above = saying.get();
        if (above.tag().equals(verb.tag()) && !tree.hasAuxiliary(above)) {
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
    }

    /** "Oslo said it was alarmed and urged both to talk": who says of himself how he is does not say that he urged. */
    private boolean isSpoken(Token first, Token verb) {
        return SPEAKING.contains(verb.lemma())
                && tree.subjectsBefore(first).stream()
                        .anyMatch(subject -> subject.tag().equals("PRP"));
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
