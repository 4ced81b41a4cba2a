package org.demarche.annotate;

import java.util.List;
import java.util.Set;

/**
 * Sets right what statistical parsers get wrong about reported speech, where the form of the words leaves no doubt. Beside
 * what {@link SubjectMender}, {@link CallMender}, {@link AsideMender}, {@link IdiomMender}, {@link MakerMender}, {@link DayMender},
 * {@link JoinMender}, {@link ListMender} and {@link SpeechMender} tell:
 *
 * <ul>
 *   <li>a clause before a semicolon is none of what a verb after it says;
 *   <li>a finite verb right behind a comma, which hangs loosely on one of the same tense, goes on with its subject.
 * </ul>
 */
final class TreeMender {
    private static final Set<Relation> TIED = Set.of(
            Relation.CONJUNCT,
            Relation.RELATIVE_CLAUSE,
            Relation.NOUN_CLAUSE,
            Relation.AUXILIARY,
            Relation.PASSIVE_AUXILIARY);

    private final DraftTree tree;
    private final SubjectMender subjects;
    private final CallMender calls;
    private final AsideMender asides;
    private final IdiomMender idioms;
    private final ListMender lists;
    private final MakerMender makers;
    private final JoinMender joins;
    private final DayMender days;
    private final SpeechMender speech;

    private TreeMender(List<Token> tokens) {
        this.tree = new DraftTree(tokens);
        this.subjects = new SubjectMender(tree);
        this.calls = new CallMender(tree);
        this.asides = new AsideMender(tree);
        this.idioms = new IdiomMender(tree);
        this.lists = new ListMender(tree);
        this.makers = new MakerMender(tree);
        this.joins = new JoinMender(tree);
        this.days = new DayMender(tree);
        this.speech = new SpeechMender(tree);
    }

    /** The same tokens, some of them with another head. */
    static List<Token> mend(List<Token> tokens) {
        TreeMender mender = new TreeMender(tokens);
        tokens.forEach(token -> mender.days.part(mender.tree.token(token.index())));
        for (Token token : tokens) {
            if (token.isFinite()) {
                mender.mend(token.index());
            } else if (token.tag().equals("VBN")) {
                mender.partAtSemicolon(mender.tree.token(token.index()));
                mender.subjects.takeOverAfter(mender.tree.token(token.index()));
                mender.calls.mend(mender.tree.token(token.index()));
                mender.asides.takeForFinite(mender.tree.token(token.index()));
                mender.joins.rejoinFromNoun(mender.tree.token(token.index()));
                mender.mendPerfect(mender.tree.token(token.index()));
            } else if (token.tag().equals("VBG") && token.relation() == Relation.CONJUNCT) {
                mender.speech.partAccording(mender.tree.token(token.index()));
                mender.joins.partParticiple(mender.tree.token(token.index()));
            } else if (token.tag().equals("NNS")) {
                mender.lists.joinCounted(mender.tree.token(token.index()));
                mender.makers.join(mender.tree.token(token.index()));
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
    private void mendPerfect(Token given) {
        subjects.takeOverAuxiliary(given);
        Token verb = tree.token(given.index());
        boolean finite =
                tree.children(verb).stream().anyMatch(aux -> aux.relation() == Relation.AUXILIARY && aux.isFinite());
        if (finite && !TIED.contains(verb.relation()) && tree.hasNoSubject(verb)) {
            subjects.mend(verb);
        } else if (finite && verb.relation() == Relation.CONJUNCT && tree.hasNoSubject(verb)) {
            joins.rejoinPerfect(verb);
        }
    }

    private void mend(int at) {
        partAtSemicolon(tree.token(at));
        subjects.takeOverAfter(tree.token(at));
        subjects.takeOverWhose(tree.token(at));
        asides.partSubjects(tree.token(at));
        subjects.joinTitle(tree.token(at));
        subjects.takeOverWhich(tree.token(at));
        speech.takeFromNoun(tree.token(at));
        Token verb = tree.token(at);
        if (verb.relation() == Relation.RELATIVE_CLAUSE) {
            asides.setAside(verb);
        } else if (verb.relation() == Relation.CONJUNCT) {
            joins.rejoinFromNoun(verb);
            joins.rejoin(tree.token(at));
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
}
