package org.demarche.annotate;

import java.util.Set;

/**
 * Parts words from the noun before them with which they make no compound: a noun said twice around a preposition ("brought
 * the minister face to face with the rebel", "walked the envoy step by step through the plan"), and "home" ("called the envoy
 * home"). And joins "visiting" to the guest before whom it stands ("met visiting Prime Minister Ann Lee").
 */
final class IdiomMender {
    private static final Set<String> BETWEEN = Set.of("to", "by", "for", "in", "after", "on", "against");

    /** Who does so does it to somebody, and not to a visit: "told visiting lawmakers". */
    private static final Set<String> RECEIVING = Set.of(
            "meet", "with", "tell", "assure", "host", "receive", "welcome", "greet", "brief", "inform", "ask", "urge",
            "thank", "warn", "see");

    private static final Set<String> TAKEN = Set.of("hostage", "prisoner", "captive");

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

    /** Parts "hostage" from whoever is taken so: "took twelve soldiers prisoner". */
    void partHostage(Token hostage) {
        int at = hostage.index();
        if (at == 0 || hostage.head() < 0 || !TAKEN.contains(hostage.lemma())) {
            return;
        }
        Token taken = tree.token(at - 1);
        Token above = tree.token(hostage.head());
        if (!isCompound(taken, hostage) || !taken.tag().endsWith("S")) {
            return;
        }
        Token verb = above.relation() == Relation.PREPOSITION && above.head() >= 0
                ? tree.token(
                        tree.token(above.head()).head() < 0
                                ? above.head()
                                : tree.token(above.head()).head())
                : above;
        if (!verb.tag().startsWith("VB") || verb.index() > at) {
            return;
        }
        tree.set(taken, above.index(), hostage.relation() == Relation.ATTRIBUTE ? Relation.OBJECT : hostage.relation());
        tree.children(hostage).stream()
                .filter(child -> child.index() < at)
                .forEach(child -> tree.attach(child, taken.index(), child.relation()));
        tree.attach(tree.token(at), verb.index(), Relation.OBJECT);
    }

    /** Parts "home" from whoever is sent there. */
    void partHome(Token home) {
        int at = home.index();
        if (at == 0 || home.head() < 0 || !home.lemma().equals("home") || !isCompound(tree.token(at - 1), home)) {
            return;
        }
        Token verb = tree.token(home.head());
        if (!verb.tag().startsWith("VB") || verb.index() > at) {
            return;
        }
        Token sent = tree.token(at - 1);
        tree.set(sent, verb.index(), Relation.OBJECT);
        tree.children(home).stream()
                .filter(child -> child.index() < at)
                .forEach(child -> tree.attach(child, sent.index(), child.relation()));
        tree.attach(tree.token(at), verb.index(), Relation.ADVERB);
    }

    /** Makes "visiting" a word before the guest who was taken for what is visited. */
    void joinVisiting(Token visiting) {
        int at = visiting.index();
        boolean below =
                (visiting.relation() == Relation.OPEN_COMPLEMENT || visiting.relation() == Relation.PREPOSITION_CLAUSE)
                        && visiting.head() == at - 1
                        && !tree.hasAuxiliary(visiting);
        if (!below || !RECEIVING.contains(tree.token(at - 1).lemma())) {
            return;
        }
        Token above = tree.token(at - 1);
        tree.children(visiting).stream()
                .filter(guest -> guest.relation() == Relation.OBJECT && guest.isNoun() && !isDetermined(guest))
                .findFirst()
                .ifPresent(guest -> {
                    Relation place = above.isVerb() ? Relation.OBJECT : Relation.PREPOSITION_OBJECT;
                    tree.set(guest, above.index(), place);
                    tree.set(visiting, guest.index(), Relation.MODIFIER);
                    tree.children(tree.token(at)).stream()
                            .filter(child -> child.index() > guest.index())
                            .forEach(child -> tree.attach(
                                    child, above.isVerb() ? above.index() : above.head(), child.relation()));
                });
    }

    /** "By visiting the minister", which tells of a visit to him. */
    private boolean isDetermined(Token noun) {
        return tree.children(noun).stream()
                .anyMatch(child -> child.relation() == Relation.DETERMINER || child.relation() == Relation.POSSESSOR);
    }

    private static boolean isCompound(Token noun, Token first) {
        return noun.isNoun() && noun.relation() == Relation.COMPOUND && noun.head() == first.index();
    }
}
