package org.demarche.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.demarche.store.KnowledgeGraph;
import org.demarche.vocab.Prov;
import org.demarche.vocab.Shipped;

/** The shipped ontology, schemes, register and articles in a store in memory, read once for all tests. */
final class Fixture {
    static final KnowledgeGraph GRAPH = load();

    private static final String KB = ActorNames.DEFAULT_BASE;

    private Fixture() {}

    /** The names of the article files by the IRIs of their graphs. */
    static Map<String, String> articleNames() {
        Map<String, String> names = new HashMap<>();
        for (String path : Shipped.files("data/articles", ".trig"))
            names.put(graphOf(quads(path)).getURI(), path.replaceAll(".*/|\\.trig$", ""));
        return names;
    }

    /** A copy of the ontology and its schemes. */
    static Graph terms() {
        Graph terms = GraphFactory.createDefaultGraph();
        Node ontology = NodeFactory.createURI(KB + "graph/ontology");
        GRAPH.read(dataset -> {
            dataset.getGraph(ontology).find().forEachRemaining(terms::add);
            return terms;
        });
        return terms;
    }

    private static KnowledgeGraph load() {
        DatasetGraph all = DatasetGraphFactory.create();
        for (String path : List.of("ontology/demarche.ttl")) addTo(all, "graph/ontology", path);
        for (String path : Shipped.files("ontology/schemes", ".ttl")) addTo(all, "graph/ontology", path);
        for (String path : Shipped.files("data/actors", ".ttl")) addTo(all, "graph/register", path);
        for (String path : Shipped.files("data/articles", ".ttl")) addTo(all, "graph/story-register", path);
        for (String path : Shipped.files("data/articles", ".trig")) {
            DatasetGraph article = quads(path);
            all.addGraph(graphOf(article), article.getGraph(graphOf(article)));
        }
        withoutCorrected(all);
        KnowledgeGraph graph = KnowledgeGraph.inMemory();
        graph.write(store -> all.find().forEachRemaining(store::add));
        return graph;
    }

    /** A corrected article takes the place of the one that it corrects. */
    private static void withoutCorrected(DatasetGraph all) {
        List<Node> corrected = all.stream(Node.ANY, Node.ANY, Prov.wasRevisionOf, Node.ANY)
                .map(Quad::getObject)
                .toList();
        corrected.forEach(all::removeGraph);
    }

    private static void addTo(DatasetGraph all, String graph, String path) {
        Graph triples = GraphFactory.createDefaultGraph();
        RDFParser.fromString(Shipped.text(path), Lang.TURTLE).parse(triples);
        Node name = NodeFactory.createURI(KB + graph);
        triples.find().forEachRemaining(t -> all.add(name, t.getSubject(), t.getPredicate(), t.getObject()));
    }

    private static DatasetGraph quads(String path) {
        DatasetGraph quads = DatasetGraphFactory.create();
        RDFParser.fromString(Shipped.text(path), Lang.TRIG).parse(quads);
        return quads;
    }

    private static Node graphOf(DatasetGraph article) {
        return article.listGraphNodes().next();
    }
}
