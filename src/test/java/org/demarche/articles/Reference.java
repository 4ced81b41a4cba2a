package org.demarche.articles;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.graph.GraphFactory;
import org.demarche.vocab.Shipped;

/** Ontology, schemes and register, parsed once, and datasets of them with articles beside. */
public final class Reference {
    private static final String GRAPHS = "https://w3id.org/demarche/kb/graph/";
    private static final Graph ONTOLOGY = turtle("ontology/demarche.ttl", "ontology/schemes");
    private static final Graph REGISTER = turtle("data/actors");
    static final Graph STORY_REGISTER = turtle("data/articles/story");

    private Reference() {}

    /** A dataset whose default graph is the union of these graphs and of ontology, schemes and both registers. */
    public static DatasetGraph with(Map<String, Graph> articles) {
        Map<String, Graph> graphs = new TreeMap<>(articles);
        graphs.put(GRAPHS + "ontology", ONTOLOGY);
        graphs.put(GRAPHS + "register", REGISTER);
        graphs.put(GRAPHS + "story-register", STORY_REGISTER);
        DatasetGraph dataset =
                new DatasetGraphMapLink(new MultiUnion(graphs.values().toArray(Graph[]::new)));
        graphs.forEach((name, graph) -> dataset.addGraph(NodeFactory.createURI(name), graph));
        return dataset;
    }

    /** A dataset with these articles, each in the graph of its name. */
    static DatasetGraph with(List<ShippedArticle> articles) {
        Map<String, Graph> graphs = new TreeMap<>();
        articles.forEach(article -> graphs.put(article.iri().getURI(), article.graph()));
        return with(graphs);
    }

    /** The triples of shipped Turtle files, or of those below shipped folders, in one graph. */
    private static Graph turtle(String... paths) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (String path : paths) {
            List<String> files = path.endsWith(".ttl") ? List.of(path) : Shipped.files(path, ".ttl");
            files.forEach(file -> parser(file).parse(graph));
        }
        return graph;
    }

    private static RDFParserBuilder parser(String file) {
        return RDFParser.create().fromString(Shipped.text(file)).lang(Lang.TURTLE);
    }
}
