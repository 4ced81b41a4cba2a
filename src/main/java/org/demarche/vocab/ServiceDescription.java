package org.demarche.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of SPARQL 1.1 Service Description that this project uses; Jena has no constants for them. */
public final class ServiceDescription {
    public static final String NS = "http://www.w3.org/ns/sparql-service-description#";

    public static final Node BasicFederatedQuery = term("BasicFederatedQuery");
    public static final Node SPARQL11Update = term("SPARQL11Update");

    public static final Node feature = term("feature");
    public static final Node graph = term("graph");
    public static final Node name = term("name");
    public static final Node supportedLanguage = term("supportedLanguage");

    private ServiceDescription() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
