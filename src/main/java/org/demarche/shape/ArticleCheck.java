package org.demarche.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.demarche.vocab.Dem;

/**
 * Checks the graph of one article: its shape, the values of its schemes, and every piece of evidence against the text.
 * May be used by several threads at a time; making one costs the parsing of shapes and schemes.
 */
public final class ArticleCheck {
    private final CompiledShapes shapes;
    private final Terms terms;

    private ArticleCheck(Terms terms) {
        this.shapes = CompiledShapes.shipped("article", terms);
        this.terms = terms;
    }

    /** The check with the shipped shapes, ontology and schemes. */
    public static ArticleCheck shipped() {
        return new ArticleCheck(Terms.shipped());
    }

    /** The faults of the graph of one article, in a fixed order; none if it may be stored. */
    public List<Violation> check(Graph graph) {
        Set<Node> articles = graph.find(Node.ANY, RDF.type.asNode(), Dem.Article)
                .mapWith(Triple::getSubject)
                .toSet();
        if (articles.size() != 1) {
            String message = "a graph describes one article, but this one describes " + articles.size();
            return List.of(Violation.of(Dem.Article, message, "one-article"));
        }
        Node article = articles.iterator().next();
        if (!article.isURI()) {
            return List.of(Violation.of(article, "the article has no IRI: give it one", "article-iri"));
        }
        List<Violation> found = new ArrayList<>(shapes.violations(graph));
        found.addAll(terms.unknownTerms(graph));
        found.addAll(EvidenceCheck.violations(article, graph));
        found.addAll(ChainCheck.violations(graph));
        found.addAll(OwnNodesCheck.violations(article, graph));
        found.sort(Violation.IN_ORDER);
        return List.copyOf(found);
    }
}
