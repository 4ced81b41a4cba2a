package org.demarche.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The names of the graphs of a store that are not an article's. */
public final class Graphs {
    /** The base of all IRIs of the knowledge graph. */
    public static final String BASE = "https://w3id.org/demarche/kb/";

    /** The actor register. */
    public static final Node REGISTER = named("register");

    /** The ontology, its schemes and its alignments. */
    public static final Node ONTOLOGY = named("ontology");

    /** The record of loads, replacements and removals. */
    public static final Node PROVENANCE = named("provenance");

    /**
     * What an update or upload puts into the default graph, which is else only the union of the named graphs:
     * so that it is found again by the same query, and never hidden below the union.
     */
    public static final Node UNFILED = named("unfiled");

    private Graphs() {}

    /** The graph {@code kb/graph/NAME}. */
    public static Node named(String name) {
        return NodeFactory.createURI(BASE + "graph/" + name);
    }
}
