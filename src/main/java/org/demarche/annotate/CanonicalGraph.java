package org.demarche.annotate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Adds to a tree what its relations imply: prepositions collapsed into obliques, conjuncts sharing what their first
 * conjunct has, and the subjects of open complements, participles and relative clauses.
 */
final class CanonicalGraph {
    private static final Set<Relation> SHARED = Set.of(
            Relation.SUBJECT,
            Relation.PASSIVE_SUBJECT,
            Relation.OBJECT,
            Relation.INDIRECT_OBJECT,
            Relation.OBLIQUE,
            Relation.COMPLEMENT_CLAUSE,
            Relation.OPEN_COMPLEMENT,
            Relation.ATTRIBUTE,
            Relation.APPOSITION,
            Relation.POSSESSOR);
    private static final Set<String> CONTROLLED = Set.of("VBG", "VBN", "VB");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");
    private static final Set<String> SUBJECT_CONTROL = Set.of("promise", "vow", "pledge", "threaten");

    private final Sentence sentence;
    private final Set<Edge> edges = new LinkedHashSet<>();

    CanonicalGraph(Sentence sentence) {
        this.sentence = sentence;
    }

    /** All edges: those of the tree, then those that follow from them. */
    List<Edge> edges() {
        sentence.tokens().stream()
                .filter(token -> token.head() >= 0)
                .forEach(token -> edges.add(new Edge(token.head(), token.index(), token.relation(), "", false)));
        sentence.tokens().forEach(this::collapsePreposition);
        sentence.tokens().forEach(this::resolveRelativePronoun);
        sentence.tokens().forEach(this::shareWithLooseVerb);
        sentence.tokens().forEach(this::shareAmongConjuncts);
        sentence.tokens().forEach(this::joinSplitList);
        sentence.tokens().forEach(this::passSubjectDown);
        return List.copyOf(edges);
    }

    private void collapsePreposition(Token preposition) {
        if (preposition.head() < 0
                || (preposition.relation() != Relation.PREPOSITION && preposition.relation() != Relation.AGENT)) {
            return;
        }
        for (Token child : sentence.children(preposition)) {
            switch (child.relation()) {
                case PREPOSITION_OBJECT, PREPOSITION_CLAUSE ->
                    derive(preposition.head(), child.index(), Relation.OBLIQUE, preposition.lemma());
                case PREPOSITION ->
                    sentence.child(child, Relation.PREPOSITION_OBJECT)
                            .ifPresent(object -> derive(
                                    preposition.head(),
                                    object.index(),
                                    Relation.OBLIQUE,
                                    preposition.lemma() + " " + child.lemma()));
                default -> {}
            }
        }
    }

    private void resolveRelativePronoun(Token clause) {
        if (clause.head() < 0
                || (clause.relation() != Relation.RELATIVE_CLAUSE && clause.relation() != Relation.NOUN_CLAUSE)) {
            return;
        }
        Optional<Edge> pronoun = edgesFrom(clause.index()).stream()
                .filter(edge ->
                        RELATIVE.contains(sentence.token(edge.dependent()).lemma())
                                && sentence.token(edge.dependent()).tag().startsWith("W"))
                .findFirst();
        if (pronoun.isPresent()) {
            derive(
                    clause.index(),
                    clause.head(),
                    pronoun.get().relation(),
                    pronoun.get().preposition());
        } else if (clause.tag().equals("VBG")) {
            derive(clause.index(), clause.head(), Relation.SUBJECT, "");
        } else if (clause.tag().equals("VBN")) {
            derive(clause.index(), clause.head(), Relation.PASSIVE_SUBJECT, "");
        }
    }

    private void shareAmongConjuncts(Token conjunct) {
        if (conjunct.relation() != Relation.CONJUNCT || conjunct.head() < 0) {
            return;
        }
        Token first = sentence.token(conjunct.head());
        for (Edge edge : List.copyOf(edges)) {
            if (edge.dependent() == first.index() && SHARED.contains(edge.relation())) {
                derive(edge.head(), conjunct.index(), edge.relation(), edge.preposition());
            }
        }
        shareSubject(first, conjunct);
    }

    /** "The minister, whose party had lost, resigned": a later verb that the parser hung on an earlier one without saying how. */
    private void shareWithLooseVerb(Token verb) {
        if (verb.relation() == Relation.OTHER && verb.isFinite() && verb.head() >= 0 && verb.head() < verb.index()) {
            shareSubject(sentence.token(verb.head()), verb);
        }
    }

    private void shareSubject(Token first, Token later) {
        boolean own = edgesFrom(later.index()).stream().anyMatch(CanonicalGraph::isSubject);
        if (later.isVerb() && first.isVerb() && !own) {
            edgesFrom(first.index()).stream()
                    .filter(CanonicalGraph::isSubject)
                    .filter(edge -> later.relation() == Relation.CONJUNCT || !isOwnedByWhose(edge.dependent()))
                    .forEach(edge -> derive(
                            later.index(),
                            edge.dependent(),
                            edge.relation() == Relation.PASSIVE_SUBJECT && isBareParticiple(later)
                                    ? Relation.PASSIVE_SUBJECT
                                    : subjectOf(later),
                            ""));
        }
    }

    /** "Was accused by Oslo and condemned by Riga". */
    private boolean isBareParticiple(Token conjunct) {
        return conjunct.tag().equals("VBN")
                && sentence.child(conjunct, Relation.AUXILIARY).isEmpty()
                && sentence.child(conjunct, Relation.OBJECT).isEmpty();
    }

    private boolean isOwnedByWhose(int noun) {
        return sentence.children(sentence.token(noun), Relation.POSSESSOR)
                .anyMatch(whose -> whose.tag().equals("WP$"));
    }

    /** The last of a list of names that was taken for the subject of what follows: "among A, B, and C might …". */
    private void joinSplitList(Token last) {
        if (last.relation() != Relation.SUBJECT || !last.isName() || last.index() < 2) {
            return;
        }
        int first = last.index();
        while (first > 0 && sentence.token(first - 1).head() == last.index()) {
            first--;
        }
        Token and = sentence.token(Math.max(0, first - 1));
        if (and.relation() == Relation.COORDINATOR
                && and.head() >= 0
                && sentence.token(and.head()).isName()) {
            for (Edge edge : List.copyOf(edges)) {
                if (edge.dependent() == and.head() && edge.relation() == Relation.OBLIQUE) {
                    derive(edge.head(), last.index(), edge.relation(), edge.preposition());
                }
            }
        }
    }

    private void passSubjectDown(Token clause) {
        boolean open = clause.relation() == Relation.OPEN_COMPLEMENT
                || (clause.relation() == Relation.ADVERBIAL_CLAUSE && CONTROLLED.contains(clause.tag()));
        if (!open || clause.head() < 0 || edgesFrom(clause.index()).stream().anyMatch(CanonicalGraph::isSubject)) {
            return;
        }
        Token governor = sentence.token(clause.head());
        Optional<Token> behindFor = behindFor(governor, clause);
        if (behindFor.isPresent()) {
            derive(clause.index(), behindFor.get().index(), subjectOf(clause), "");
            return;
        }
        List<Edge> objects = edgesFrom(governor.index()).stream()
                .filter(edge -> edge.relation() == Relation.OBJECT || edge.relation() == Relation.INDIRECT_OBJECT)
                .filter(edge -> edge.dependent() < clause.index())
                .toList();
        boolean byObject = clause.relation() == Relation.OPEN_COMPLEMENT
                && !objects.isEmpty()
                && !SUBJECT_CONTROL.contains(governor.lemma());
        List<Edge> from = byObject
                ? objects
                : edgesFrom(governor.index()).stream()
                        .filter(CanonicalGraph::isSubject)
                        .toList();
        from.forEach(edge -> derive(clause.index(), edge.dependent(), subjectOf(clause), ""));
    }

    /** "Called for the prisoners to be freed", where the prisoners are parsed as the object of "for". */
    private Optional<Token> behindFor(Token governor, Token clause) {
        return sentence.children(clause, Relation.AUXILIARY)
                .filter(to -> to.tag().equals("TO") && to.index() > 0)
                .map(to -> sentence.token(to.index() - 1))
                .flatMap(last -> sentence.children(governor, Relation.PREPOSITION)
                        .filter(preposition -> preposition.lemma().equals("for"))
                        .flatMap(preposition -> sentence.children(preposition, Relation.PREPOSITION_OBJECT))
                        .filter(object -> object.equals(last) || sentence.isWithin(last, object)))
                .findFirst();
    }

    private Relation subjectOf(Token verb) {
        boolean passive = sentence.child(verb, Relation.PASSIVE_AUXILIARY).isPresent()
                || (verb.tag().equals("VBN")
                        && sentence.child(verb, Relation.AUXILIARY).isEmpty()
                        && verb.relation() != Relation.CONJUNCT);
        return passive ? Relation.PASSIVE_SUBJECT : Relation.SUBJECT;
    }

    private List<Edge> edgesFrom(int head) {
        List<Edge> from = new ArrayList<>();
        for (Edge edge : edges) {
            if (edge.head() == head) {
                from.add(edge);
            }
        }
        return from;
    }

    private static boolean isSubject(Edge edge) {
        return edge.relation() == Relation.SUBJECT || edge.relation() == Relation.PASSIVE_SUBJECT;
    }

    private void derive(int head, int dependent, Relation relation, String preposition) {
        if (head != dependent) {
            edges.add(new Edge(head, dependent, relation, preposition, true));
        }
    }
}
