package org.demarche.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of the W3C provenance ontology (PROV-O) that this project uses; Jena has no constants for them. */
public final class Prov {
    public static final String NS = "http://www.w3.org/ns/prov#";

    public static final Node Activity = term("Activity");
    public static final Node Agent = term("Agent");
    public static final Node Entity = term("Entity");

    public static final Node endedAtTime = term("endedAtTime");
    public static final Node generated = term("generated");
    public static final Node generatedAtTime = term("generatedAtTime");
    public static final Node invalidatedAtTime = term("invalidatedAtTime");
    public static final Node startedAtTime = term("startedAtTime");
    public static final Node used = term("used");
    public static final Node wasAssociatedWith = term("wasAssociatedWith");
    public static final Node wasAttributedTo = term("wasAttributedTo");
    public static final Node wasGeneratedBy = term("wasGeneratedBy");
    public static final Node wasInvalidatedBy = term("wasInvalidatedBy");
    public static final Node wasRevisionOf = term("wasRevisionOf");

    private Prov() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
