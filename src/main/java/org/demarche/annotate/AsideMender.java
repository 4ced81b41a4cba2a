package org.demarche.annotate;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sets clauses aside that only tell who says what stands around them:
 *
 * <ul>
 *   <li>a verb of saying alone between commas is no participle (the delay, a spokesman noted, had been planned);
 *   <li>a verb between commas after "who" or "which", with a subject of its own, stands aside (miners who, he said, had
 *       left);
 *   <li>of two subjects before a verb between commas, the first is that of the verb around it (some of the ships, Oslo
 *       maintains, are empty).
 * </ul>
 */
final class AsideMender {
    private static final Set<String> SAYING = Set.of(
            "say", "note", "add", "argue", "explain", "warn", "claim", "insist", "announce", "declare", "predict");

    private final DraftTree tree;

    AsideMender(DraftTree tree) {
        this.tree = tree;
    }

    /** "Some of the ships, Oslo maintains, are empty": the first of two subjects is that of the verb around the commas. */
    void partSubjects(Token saying) {
        List<Token> subjects = tree.subjectsBefore(saying);
        boolean aside = subjects.size() == 2
                && tree.isComma(saying.index() + 1)
                && tree.between(subjects.get(0).index(), subjects.get(1).index()).stream()
                        .anyMatch(mark -> mark.form().equals(","));
        if (!aside) {
            return;
        }
        around(saying).filter(tree::hasNoSubject).ifPresent(main -> {
            tree.attach(subjects.get(0), main.index(), Relation.SUBJECT);
            tree.attach(saying, main.index(), Relation.PARATAXIS);
        });
    }

    /** The verb after an aside around which it stands: above it, or joined to it without an "and", and then set above it. */
    private Optional<Token> around(Token saying) {
        if (saying.head() > saying.index()) {
            return Optional.of(tree.token(saying.head()))
                    .filter(main ->
                            saying.relation() == Relation.PARATAXIS || saying.relation() == Relation.COMPLEMENT_CLAUSE);
        }
        boolean joined = tree.children(saying).stream().anyMatch(child -> child.relation() == Relation.COORDINATOR);
        Optional<Token> main = tree.children(saying).stream()
                .filter(verb -> verb.relation() == Relation.CONJUNCT && verb.index() > saying.index() && !joined)
                .filter(tree::hasNoSubject)
                .findFirst();
        main.ifPresent(verb -> tree.set(verb, saying.head(), saying.relation()));
        return main.map(verb -> tree.token(verb.index()));
    }

    /** "The delay, a spokesman noted, had been planned": a verb of saying alone between commas is no participle. */
    void takeForFinite(Token participle) {
        if (!SAYING.contains(participle.lemma()) || !tree.isComma(participle.index() + 1)) {
            return;
        }
        partSubjects(participle);
        if (participle.relation() != Relation.NOUN_CLAUSE
                || !tree.children(participle).isEmpty()) {
            return;
        }
        Token top = tree.token(participle.head());
        while (top.head() >= 0
                && top.relation() != Relation.APPOSITION
                && !tree.token(top.head()).isVerb()) {
            top = tree.token(top.head());
        }
        if (top.relation() == Relation.APPOSITION && tree.token(top.head()).head() > participle.index()) {
            tree.attach(participle, tree.token(top.head()).head(), Relation.PARATAXIS);
            tree.attach(top, participle.index(), Relation.SUBJECT);
        }
    }

    /** "Miners who, the mayor said, had blocked the road": the verb between the commas stands aside. */
    void setAside(Token saying) {
        List<Token> subjects = tree.subjectsBefore(saying);
        int next = saying.index() + 1;
        boolean aside = subjects.size() == 2
                && subjects.get(0).tag().startsWith("W")
                && tree.isComma(subjects.get(0).index() + 1)
                && next + 1 < tree.size()
                && tree.isComma(next);
        if (!aside) {
            return;
        }
        Token first = tree.token(next + 1);
        Token verb = first.relation() == Relation.AUXILIARY || first.relation() == Relation.PASSIVE_AUXILIARY
                ? tree.token(first.head())
                : first;
        if (verb.isVerb() && tree.hasNoSubject(verb) && !tree.isBelow(saying.index(), verb.index())) {
            tree.attach(verb, saying.head(), Relation.RELATIVE_CLAUSE);
            tree.attach(subjects.get(0), verb.index(), Relation.SUBJECT);
            tree.attach(saying, verb.index(), Relation.PARATAXIS);
        }
    }
}
