package org.demarche.lift;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.model.ActorRef;
import org.demarche.model.Article;
import org.demarche.model.Span;

/** Mints the IRIs of what is found in articles, from their content alone, so that loading twice adds nothing. */
final class Iris {
    private static final String BASE = "https://w3id.org/demarche/kb/";

    private final String article;

    private Iris(String article) {
        this.article = article;
    }

    /** The IRIs of one article and of all that stands in it: {@code …/article/KEY/…}. */
    static Iris of(Article article) {
        return new Iris(BASE + "article/" + article.key());
    }

    /** The article, which is also the name of its graph. */
    Node article() {
        return NodeFactory.createURI(article);
    }

    /** A node of the article by its kind and its number, counted from 1: {@code …/stance/3}. */
    Node numbered(String kind, int position) {
        return below(kind + "/" + (position + 1));
    }

    /** A link of the chain of a statement: {@code …/attribution/3-0}. */
    Node link(int statement, int rank) {
        return below("attribution/" + (statement + 1) + "-" + rank);
    }

    /** The activity that made the graph. */
    Node run() {
        return below("run");
    }

    /** An actor: of the register, or {@code …/actor/analysts}. */
    Node actor(ActorRef ref, boolean registered) {
        return registered ? NodeFactory.createURI(ref.key()) : below("actor/" + ref.key());
    }

    /** The evidence at a span: {@code …/evidence/0-96}. */
    Node evidence(Span span) {
        return below("evidence/" + span);
    }

    /** A selector of the evidence at a span: {@code …/evidence/0-96#quote}. */
    Node selector(Span span, String name) {
        return below("evidence/" + span + "#" + name);
    }

    /** The course of affairs of one kind among some states: {@code kb/thread/meeting-JPN-PRK}. */
    static Node thread(String kind, List<String> countries) {
        return NodeFactory.createURI(BASE + "thread/" + kind + "-" + String.join("-", countries));
    }

    /** A rule by its id. */
    static Node rule(String id) {
        return NodeFactory.createURI(BASE + "rule/" + id);
    }

    private Node below(String path) {
        return NodeFactory.createURI(article + "/" + path);
    }
}
