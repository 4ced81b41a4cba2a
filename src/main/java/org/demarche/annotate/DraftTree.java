package org.demarche.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The tree of a sentence while it is set right: tokens whose heads may change, and which stay a tree. */
final class DraftTree {
    private static final Set<Relation> SUBJECTS =
            Set.of(Relation.SUBJECT, Relation.PASSIVE_SUBJECT, Relation.CLAUSAL_SUBJECT, Relation.EXPLETIVE);

    private final List<Token> tokens;

    DraftTree(List<Token> tokens) {
        this.tokens = new ArrayList<>(tokens);
    }

    /** The tokens as they stand now. */
    List<Token> tokens() {
        return List.copyOf(tokens);
    }

    Token token(int index) {
        return tokens.get(index);
    }

    int size() {
        return tokens.size();
    }

    /** The tokens from one to before another. */
    List<Token> between(int from, int to) {
        return tokens.subList(from, to);
    }

    /** Whether a position holds a comma. */
    boolean isComma(int index) {
        return index >= 0 && index < tokens.size() && tokens.get(index).form().equals(",");
    }

    List<Token> children(Token token) {
        return tokens.stream().filter(child -> child.head() == token.index()).toList();
    }

    /** The position after the last of a token and all that depends on it. */
    int end(Token token) {
        return tokens.stream()
                        .filter(below -> isBelow(below.index(), token.index()))
                        .mapToInt(Token::index)
                        .max()
                        .orElse(token.index())
                + 1;
    }

    /** The subjects of a verb that stand before it. */
    List<Token> subjectsBefore(Token verb) {
        return children(verb).stream()
                .filter(child -> child.relation() == Relation.SUBJECT && child.index() < verb.index())
                .toList();
    }

    /** Gives a token another head, unless that would close a ring. */
    void attach(Token token, int head, Relation relation) {
        if (!isBelow(head, token.index())) {
            set(token, head, relation);
        }
    }

    /** Gives a token another head, or none (-1); the caller answers for the tree. */
    void set(Token token, int head, Relation relation) {
        tokens.set(
                token.index(),
                new Token(
                        token.index(),
                        token.span(),
                        token.form(),
                        token.lemma(),
                        token.tag(),
                        head,
                        relation,
                        token.paragraph()));
    }

    boolean isBelow(int index, int ancestor) {
        int at = index;
        while (at >= 0 && at != ancestor) {
            at = tokens.get(at).head();
        }
        return at >= 0;
    }

    boolean hasNoSubject(Token verb) {
        return children(verb).stream().noneMatch(child -> SUBJECTS.contains(child.relation()));
    }

    boolean hasAuxiliary(Token verb) {
        return children(verb).stream()
                .anyMatch(child ->
                        child.relation() == Relation.AUXILIARY || child.relation() == Relation.PASSIVE_AUXILIARY);
    }

    static boolean isNominal(Token token) {
        return token.isNoun() || token.tag().equals("PRP");
    }
}
