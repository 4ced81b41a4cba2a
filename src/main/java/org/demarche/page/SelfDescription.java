package org.demarche.page;

import java.util.Comparator;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VOID;
import org.demarche.store.DataVersion;
import org.demarche.vocab.ServiceDescription;
import org.demarche.vocab.Shipped;

/**
 * What a server says of itself and of its data to programs. What is always so is in {@code service.ttl} and
 * {@code dataset.ttl}; the rest is added here.
 *
 * @param address the server's address as its asker sees it, ending in a slash
 * @param writable whether there is a token that lets its bearer write
 * @param federating whether there are endpoints that a query may ask by SERVICE
 */
public record SelfDescription(String address, boolean writable, boolean federating) {
    /** The IRI of all that the store holds. */
    public static final String DATASET = LocalPath.BASE + "kb/";

    private static final Node DATA = NodeFactory.createURI(DATASET);

    /**
     * The service, in the terms of SPARQL 1.1 Service Description.
     *
     * <pre>
     * &lt;sparql#service&gt; a sd:Service ; sd:endpoint &lt;sparql&gt; ; sd:supportedLanguage sd:SPARQL11Query ; …
     * &lt;sparql#register&gt; a sd:NamedGraph ; sd:name kb:graph/register ; sd:graph [ a sd:Graph ; void:triples 29581 ] .
     * </pre>
     */
    public Graph ofService(Census census) {
        Graph graph = shipped("service.ttl");
        Node service = local("sparql#service");
        if (writable) {
            graph.add(service, ServiceDescription.supportedLanguage, ServiceDescription.SPARQL11Update);
        }
        if (federating) {
            graph.add(service, ServiceDescription.feature, ServiceDescription.BasicFederatedQuery);
        }
        graph.add(local("sparql#union"), VOID.triples.asNode(), number(census.triples()));
        graph.find(Node.ANY, ServiceDescription.name, Node.ANY).toList().forEach(named -> graph.find(
                        named.getSubject(), ServiceDescription.graph, Node.ANY)
                .toList()
                .forEach(content -> graph.add(
                        content.getObject(),
                        VOID.triples.asNode(),
                        number(census.graphs().getOrDefault(named.getObject(), 0L)))));
        return graph;
    }

    /**
     * The data, in the terms of VoID and DCAT.
     *
     * <pre>
     * kb: a void:Dataset , dcat:Dataset ; void:triples 41918 ; void:documents 14 ; dcterms:modified "2026-…"^^xsd:dateTime ;
     *     void:classPartition [ void:class dem:Stance ; void:entities 52 ] ;
     *     void:propertyPartition [ void:property dem:holder ; void:triples 52 ] .
     * </pre>
     */
    public Graph ofDataset(Census census, DataVersion version) {
        Graph graph = shipped("dataset.ttl");
        graph.add(DATA, VOID.triples.asNode(), number(census.triples()));
        graph.add(DATA, VOID.documents.asNode(), number(census.articles()));
        graph.add(DATA, VOID.classes.asNode(), number(census.classes().size()));
        graph.add(DATA, VOID.properties.asNode(), number(census.properties().size()));
        graph.add(
                DATA,
                DCTerms.modified.asNode(),
                NodeFactory.createLiteralDT(version.since().toString(), XSDDatatype.XSDdateTime));
        census.graphs().forEach((name, triples) -> {
            if (graph.contains(DATA, VOID.subset.asNode(), name)) {
                graph.add(name, VOID.triples.asNode(), number(triples));
            }
        });
        partition(graph, VOID.classPartition.asNode(), VOID._class.asNode(), VOID.entities.asNode(), census.classes());
        partition(
                graph,
                VOID.propertyPartition.asNode(),
                VOID.property.asNode(),
                VOID.triples.asNode(),
                census.properties());
        return graph;
    }

    private static void partition(Graph graph, Node partition, Node by, Node of, Map<Node, Long> counts) {
        counts.entrySet().stream()
                .sorted(Comparator.comparing(count -> count.getKey().toString()))
                .forEach(count -> {
                    Node part = NodeFactory.createBlankNode();
                    graph.add(DATA, partition, part);
                    graph.add(part, by, count.getKey());
                    graph.add(part, of, number(count.getValue()));
                });
    }

    private Graph shipped(String name) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(Shipped.text("org/demarche/page/" + name), Lang.TURTLE)
                .base(address)
                .parse(graph);
        return graph;
    }

    private Node local(String path) {
        return NodeFactory.createURI(address + path);
    }

    private static Node number(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
    }
}
