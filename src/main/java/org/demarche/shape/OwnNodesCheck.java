package org.demarche.shape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Checks that the graph of an article describes the article's own nodes, all of them and nothing else but the threads
 * and rules that several articles share.
 */
final class OwnNodesCheck {
    private final String article;
    private final String ownNodes;
    private final String threads;
    private final String rules;

    private OwnNodesCheck(Node article) {
        this.article = article.getURI();
        this.ownNodes = this.article + "/";
        this.threads = base(this.article) + "thread/";
        this.rules = base(this.article) + "rule/";
    }

    static List<Violation> violations(Node article, Graph graph) {
        return new OwnNodesCheck(article).violations(graph);
    }

    private static String base(String article) {
        int end = article.lastIndexOf("/article/");
        return end < 0 ? article + "/" : article.substring(0, end + 1);
    }

    private List<Violation> violations(Graph graph) {
        Set<Node> subjects = new HashSet<>();
        Set<Node> mentioned = new HashSet<>();
        graph.find().forEachRemaining((Triple triple) -> {
            subjects.add(triple.getSubject());
            if (isOwn(triple.getObject())) {
                mentioned.add(triple.getObject());
            }
        });
        List<Violation> found = new ArrayList<>();
        for (Node subject : subjects) {
            if (subject.isBlank()) {
                found.add(Violation.of(subject, "a node has no IRI: give it one below the article's", "no-blank-node"));
            } else if (!mayBeDescribed(subject)) {
                String message =
                        "an article's graph describes only the article, what is below it, threads and rules: move this node's "
                                + "description to the register or drop it";
                found.add(Violation.of(subject, message, "own-node"));
            }
        }
        for (Node object : mentioned) {
            if (!subjects.contains(object)) {
                found.add(Violation.of(object, "this node is pointed to, but not described: describe it", "described"));
            }
        }
        return found;
    }

    private boolean isOwn(Node node) {
        return node.isURI() && node.getURI().startsWith(ownNodes);
    }

    private boolean mayBeDescribed(Node node) {
        String iri = node.isURI() ? node.getURI() : "";
        return iri.equals(article) || iri.startsWith(ownNodes) || iri.startsWith(threads) || iri.startsWith(rules);
    }
}
