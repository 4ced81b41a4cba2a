package org.demarche.annotate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.model.Span;

/** The tokens of one sentence as a tree, and the canonical graph above it. */
public final class Sentence {
    private final List<Token> tokens;
    private final List<List<Token>> children;
    private final List<List<Edge>> edges;
    private final Set<String> lemmas = new HashSet<>();

    /** The sentence of these tokens, whose indexes are their positions and whose heads form a tree. */
    public Sentence(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
        this.children = new ArrayList<>();
        this.edges = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            children.add(new ArrayList<>(2));
            edges.add(new ArrayList<>(2));
        }
        for (Token token : tokens) {
            lemmas.add(token.lemma());
            if (token.head() >= 0) {
                children.get(token.head()).add(token);
            }
        }
        new CanonicalGraph(this).edges().forEach(edge -> edges.get(edge.head()).add(edge));
    }

    /** The tokens in order. */
    public List<Token> tokens() {
        return tokens;
    }

    /** The token at a position. */
    public Token token(int index) {
        return tokens.get(index);
    }

    /** How many tokens there are. */
    public int size() {
        return tokens.size();
    }

    /** Whether any token has the dictionary form. */
    public boolean has(String lemma) {
        return lemmas.contains(lemma);
    }

    /** From the first token to the last. */
    public Span span() {
        return tokens.get(0).span().to(tokens.get(tokens.size() - 1).span());
    }

    /** The token that a token depends on. */
    public Optional<Token> head(Token token) {
        return token.head() < 0 ? Optional.empty() : Optional.of(tokens.get(token.head()));
    }

    /** The tokens that depend on a token, in order of the text. */
    public List<Token> children(Token token) {
        return children.get(token.index());
    }

    /** The tokens that depend on a token by a relation, in order of the text. */
    public Stream<Token> children(Token token, Relation relation) {
        return child(token, relation).isEmpty()
                ? Stream.empty()
                : children(token).stream().filter(child -> child.relation() == relation);
    }

    /** The first token that depends on a token by a relation; asked so often that a stream would cost too much. */
    public Optional<Token> child(Token token, Relation relation) {
        for (Token child : children(token)) {
            if (child.relation() == relation) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** The edges of the canonical graph that leave a token. */
    public List<Edge> edges(Token token) {
        return edges.get(token.index());
    }

    /** Whether a verb is in the passive, also without its auxiliary: "was helped by", "helped by". */
    public boolean isPassive(Token verb) {
        return child(verb, Relation.PASSIVE_AUXILIARY).isPresent()
                || (verb.tag().equals("VBN") && child(verb, Relation.AUXILIARY).isEmpty());
    }

    /** What hangs on a token by a relation in the canonical graph, the tree's own first. */
    public Stream<Token> related(Token token, Relation relation) {
        return edges(token).stream()
                .filter(edge -> edge.relation() == relation)
                .map(edge -> tokens.get(edge.dependent()));
    }

    /** What hangs on a token by a preposition in the canonical graph. */
    public Stream<Token> oblique(Token token, String preposition) {
        return edges(token).stream()
                .filter(edge -> edge.relation() == Relation.OBLIQUE
                        && edge.preposition().equals(preposition))
                .map(edge -> tokens.get(edge.dependent()));
    }

    /** Whether a token is another or depends on it, over any number of steps. */
    public boolean isWithin(Token token, Token ancestor) {
        int at = token.index();
        while (at >= 0 && at != ancestor.index()) {
            at = tokens.get(at).head();
        }
        return at >= 0;
    }

    /** The token and all that depend on it over any number of steps, as positions. */
    public BitSet subtree(Token token) {
        BitSet found = new BitSet(tokens.size());
        collect(token, found);
        return found;
    }

    private void collect(Token token, BitSet found) {
        if (!found.get(token.index())) {
            found.set(token.index());
            children(token).forEach(child -> collect(child, found));
        }
    }
}
