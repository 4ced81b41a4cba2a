package org.demarche.query;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.demarche.vocab.Dem;
import org.demarche.vocab.Scheme;

/** The prefixes that a user may write in values, such as {@code kb:state/JPN}, {@code issue:abductions}, {@code wd:Q17}. */
final class Prefixes {
    private final PrefixMapping prefixes = PrefixMapping.Factory.create();

    /** The prefixes of a store whose data IRIs begin with a base. */
    Prefixes(String base) {
        prefixes.setNsPrefix("kb", base)
                .setNsPrefix("dem", Dem.NS)
                .setNsPrefix("wd", "http://www.wikidata.org/entity/")
                .setNsPrefix("quad", Scheme.QUAD_CLASS.namespace());
        for (Scheme scheme : Scheme.values())
            prefixes.setNsPrefix(scheme.localName().replace("-", ""), scheme.namespace());
    }

    /** The node that an IRI, bare or in angle brackets, or a prefixed name stands for; empty for any other text. */
    Optional<Node> expand(String text) {
        String bare = text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
        if (bare.matches("(https?|urn):[^\\s<>\"{}|\\\\^`]+")) return Optional.of(NodeFactory.createURI(bare));
        String expanded = prefixes.expandPrefix(text);
        return expanded.equals(text) || expanded.contains(" ")
                ? Optional.empty()
                : Optional.of(NodeFactory.createURI(expanded));
    }

    /** The shortest way to write a node. */
    String shorten(Node node) {
        return node.isURI() ? prefixes.shortForm(node.getURI()) : node.toString();
    }
}
