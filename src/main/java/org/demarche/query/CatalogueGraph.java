package org.demarche.query;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.apache.jena.vocabulary.XSD;

/** The catalogue as RDF in the terms of SHACL. */
final class CatalogueGraph {
    private static final String BASE = "https://w3id.org/demarche/query/";

    private final Graph graph = GraphFactory.createDefaultGraph();

    private CatalogueGraph() {
        graph.getPrefixMapping()
                .setNsPrefix("sh", "http://www.w3.org/ns/shacl#")
                .setNsPrefix("schema", SchemaDO.NS)
                .setNsPrefix("rdfs", RDFS.uri)
                .setNsPrefix("xsd", XSD.NS);
    }

    static Graph of(List<CataloguedQuery> queries) {
        CatalogueGraph catalogue = new CatalogueGraph();
        queries.forEach(catalogue::add);
        return catalogue.graph;
    }

    private void add(CataloguedQuery catalogued) {
        Node node = NodeFactory.createURI(BASE + catalogued.name());
        Query query = catalogued.query();
        Node text = NodeFactory.createLiteralString(catalogued.sparql());
        graph.add(node, RDF.Nodes.type, SHACL.SPARQLExecutable);
        graph.add(
                node,
                RDF.Nodes.type,
                query.isConstructType() ? SHACL.SPARQLConstructExecutable : SHACL.SPARQLSelectExecutable);
        graph.add(node, query.isConstructType() ? SHACL.construct : SHACL.select, text);
        graph.add(node, RDFS.Nodes.label, english(catalogued.name()));
        graph.add(node, RDFS.Nodes.comment, english(catalogued.summary()));
        catalogued.tags().forEach(tag -> graph.add(node, SchemaDO.keywords.asNode(), english(tag)));
        catalogued
                .questions()
                .forEach(question -> graph.add(node, SchemaDO.keywords.asNode(), english("question " + question)));
        catalogued.parameters().forEach(parameter -> add(node, parameter));
    }

    private void add(Node query, Parameter parameter) {
        Node node = NodeFactory.createURI(query.getURI() + "#" + parameter.name());
        graph.add(query, SHACL.parameter, node);
        graph.add(node, RDF.Nodes.type, SHACL.Parameter);
        graph.add(node, SHACL.path, node);
        graph.add(node, SHACL.name, english(parameter.name()));
        graph.add(node, SHACL.description, english(parameter.description()));
        graph.add(
                node,
                SHACL.optional,
                NodeFactory.createLiteralDT(String.valueOf(!parameter.required()), XSDDatatype.XSDboolean));
        switch (parameter.type()) {
            case DATE -> graph.add(node, SHACL.datatype, XSD.date.asNode());
            case INTEGER -> graph.add(node, SHACL.datatype, XSD.integer.asNode());
            case DECIMAL -> graph.add(node, SHACL.datatype, XSD.decimal.asNode());
            case STRING -> graph.add(node, SHACL.datatype, XSD.xstring.asNode());
            default -> graph.add(node, SHACL.nodeKind, SHACL.IRI);
        }
        parameter
                .defaultValue()
                .ifPresent(text -> graph.add(node, SHACL.defaultValue, defaultValue(parameter.type(), text)));
    }

    private static Node defaultValue(ParameterType type, String text) {
        return type.isLiteral() ? type.literal(text) : NodeFactory.createLiteralString(text);
    }

    private static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }
}
