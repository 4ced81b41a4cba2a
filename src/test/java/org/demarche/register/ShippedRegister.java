package org.demarche.register;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.demarche.vocab.Dem;
import org.demarche.vocab.Shipped;

/** The files of {@code data/actors}, each one by itself and all as one graph. */
final class ShippedRegister {
    static final String KB = "https://w3id.org/demarche/kb/";

    private static final Map<String, Graph> FILES = read();
    private static final Graph ALL = union();

    private ShippedRegister() {}

    static Set<String> files() {
        return FILES.keySet();
    }

    static Graph file(String path) {
        return Objects.requireNonNull(FILES.get(path), path);
    }

    static Graph all() {
        return ALL;
    }

    /** A node of the register by the path of its IRI, as in {@code state/JPN}. */
    static Node node(String path) {
        return NodeFactory.createURI(KB + path);
    }

    static List<Node> instances(Node type) {
        return subjects(RDF.type.asNode(), type);
    }

    static List<Node> objects(Node subject, Node property) {
        return Iter.iter(ALL.find(subject, property, Node.ANY))
                .map(Triple::getObject)
                .toList();
    }

    static List<Node> subjects(Node property, Node object) {
        return Iter.iter(ALL.find(Node.ANY, property, object))
                .map(Triple::getSubject)
                .toList();
    }

    static Optional<String> text(Node subject, Node property) {
        return objects(subject, property).stream()
                .map(Node::getLiteralLexicalForm)
                .findFirst();
    }

    static String label(Node subject) {
        return text(subject, RDFS.label.asNode()).orElse(subject.toString());
    }

    /** The government that represents a state. */
    static Node governmentOf(Node state) {
        return subjects(Dem.represents, state).get(0);
    }

    private static Map<String, Graph> read() {
        return Shipped.files("data/actors", ".ttl").stream()
                .collect(Collectors.toMap(path -> path, ShippedRegister::parse, (a, b) -> a, TreeMap::new));
    }

    private static Graph parse(String path) {
        return RDFParser.fromString(Shipped.text(path), Lang.TURTLE).toGraph();
    }

    private static Graph union() {
        Graph union = GraphFactory.createDefaultGraph();
        FILES.values().forEach(graph -> graph.find().forEachRemaining(union::add));
        return union;
    }
}
