package org.demarche.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;
import org.demarche.store.StandardPrefixes;
import org.demarche.vocab.Scheme;

/** The prefixes that the program writes and that its users may leave undeclared. */
final class Curies {
    private static final PrefixMapping KNOWN = known();

    private Curies() {}

    /** All known prefixes, as a fresh copy. */
    static PrefixMapping all() {
        return PrefixMapping.Factory.create().setNsPrefixes(KNOWN);
    }

    /** The IRI that a prefixed name stands for; any other text stays as it is. */
    static String expand(String name) {
        return KNOWN.expandPrefix(name);
    }

    /** Those of the known prefixes that some nodes need. */
    static Map<String, String> usedBy(Iterator<Node> nodes) {
        Map<String, String> used = new TreeMap<>();
        nodes.forEachRemaining(node -> {
            String iri = node.isURI() ? node.getURI() : isTyped(node) ? node.getLiteralDatatypeURI() : "";
            KNOWN.getNsPrefixMap().forEach((prefix, namespace) -> {
                if (iri.startsWith(namespace)) used.put(prefix, namespace);
            });
        });
        return used;
    }

    private static boolean isTyped(Node node) {
        return node.isLiteral() && node.getLiteralLanguage().isEmpty() && !Util.isSimpleString(node);
    }

    static Iterator<Node> nodes(Triple triple) {
        return List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                .iterator();
    }

    static Iterator<Node> nodes(Quad quad) {
        return Iter.concat(Iter.of(quad.getGraph()), nodes(quad.asTriple()));
    }

    /** A node as a person reads it in a table: {@code kb:state/JPN}, {@code dem:Stance}, or the words of a literal. */
    static String shorten(Node node) {
        if (node.isLiteral()) return node.getLiteralLexicalForm();
        if (node.isBlank()) return "_:" + node.getBlankNodeLabel();
        if (!node.isURI()) return node.toString();
        String shorter = KNOWN.shortForm(node.getURI());
        return shorter.equals(node.getURI()) ? "<" + shorter + ">" : shorter;
    }

    private static PrefixMapping known() {
        PrefixMapping known = PrefixMapping.Factory.create();
        StandardPrefixes.map().forEach(known::setNsPrefix);
        for (Scheme scheme : Scheme.values()) known.setNsPrefix(prefix(scheme), scheme.namespace());
        return known.setNsPrefix("time", "http://www.w3.org/2006/time#");
    }

    private static String prefix(Scheme scheme) {
        return scheme == Scheme.QUAD_CLASS ? "quad" : scheme.localName().replace("-", "");
    }
}
