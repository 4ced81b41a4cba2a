package org.demarche.cli;

import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/** What users call a graph: an IRI, a prefixed name, the hash of an article, or {@code register} and its like. */
final class GraphName {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{20}");
    private static final Pattern WORD = Pattern.compile("[a-z]+");

    private GraphName() {}

    /** The graph of that name, which must be there. */
    static Node in(DatasetGraph dataset, String name) {
        Node graph = node(name);
        if (!dataset.containsGraph(graph))
            throw new Failure(
                    ExitCode.USAGE,
                    "there is no graph " + Curies.shorten(graph)
                            + "; articles are listed by 'demarche query \"SELECT ?a { ?a a dem:Article }\"'");
        return graph;
    }

    private static Node node(String name) {
        if (HASH.matcher(name).matches()) return NodeFactory.createURI(Curies.expand("kb:article/" + name));
        if (WORD.matcher(name).matches()) return NodeFactory.createURI(Curies.expand("kb:graph/" + name));
        return NodeFactory.createURI(Curies.expand(name.replaceAll("^<|>$", "")));
    }
}
