package org.demarche.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The concept schemes, whose files are {@code ontology/schemes/NAME.ttl}. */
public enum Scheme {
    POSITION("position"),
    POLARITY("polarity"),
    CERTAINTY("certainty"),
    REALIS("realis"),
    STATUS("status"),
    SOURCE_KIND("source-kind"),
    MENTION_KIND("mention-kind"),
    OFFICE_KIND("office-kind"),
    PUBLISHER_KIND("publisher-kind"),
    GRANULARITY("granularity"),
    QUAD_CLASS("quad-class"),
    PLOVER("plover"),
    PLOVER_MODE("plover-mode"),
    PLOVER_CONTEXT("plover-context"),
    CAMEO("cameo"),
    ISSUE("issue");

    private static final String BASE = "https://w3id.org/demarche/scheme/";

    private final String localName;

    Scheme(String localName) {
        this.localName = localName;
    }

    /** The name in the scheme's IRI and file, such as {@code source-kind}. */
    public String localName() {
        return localName;
    }

    /** The scheme itself, such as {@code <https://w3id.org/demarche/scheme/position>}. */
    public Node node() {
        return NodeFactory.createURI(BASE + localName);
    }

    /** What the IRIs of the scheme's concepts begin with. */
    public String namespace() {
        return BASE + localName + "/";
    }

    /** A concept of the scheme by its name or code, such as {@code seeks}; whether it exists is not checked. */
    public Node concept(String name) {
        return NodeFactory.createURI(namespace() + name);
    }
}
