package org.demarche.page;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.demarche.store.Graphs;

/**
 * How many triples a store holds, in all, by property and by graph of its own, and how many things of each class.
 *
 * @param triples different triples
 * @param articles graphs of articles
 * @param classes things by class
 * @param properties triples by property
 * @param graphs triples by graph, of the graphs that are no article's
 */
public record Census(
        long triples, long articles, Map<Node, Long> classes, Map<Node, Long> properties, Map<Node, Long> graphs) {
    private static final String OWN = Graphs.BASE + "graph/";
    private static final String ARTICLE = Graphs.BASE + "article/";

    /** Counts in one pass over all triples. */
    public static Census of(DatasetGraph dataset) {
        long triples = 0;
        Map<Node, Long> classes = new HashMap<>();
        Map<Node, Long> properties = new HashMap<>();
        for (Iterator<Quad> quads = dataset.find(Quad.unionGraph, Node.ANY, Node.ANY, Node.ANY); quads.hasNext(); ) {
            Quad quad = quads.next();
            triples++;
            properties.merge(quad.getPredicate(), 1L, Long::sum);
            if (quad.getPredicate().equals(RDF.Nodes.type) && quad.getObject().isURI()) {
                classes.merge(quad.getObject(), 1L, Long::sum);
            }
        }
        Map<Node, Long> graphs = new HashMap<>();
        long articles = 0;
        for (Iterator<Node> names = dataset.listGraphNodes(); names.hasNext(); ) {
            Node name = names.next();
            if (name.isURI() && name.getURI().startsWith(OWN)) {
                graphs.put(name, Iter.count(dataset.find(name, Node.ANY, Node.ANY, Node.ANY)));
            } else if (name.isURI() && name.getURI().startsWith(ARTICLE)) {
                articles++;
            }
        }
        return new Census(triples, articles, classes, properties, graphs);
    }
}
