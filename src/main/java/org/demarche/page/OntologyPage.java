package org.demarche.page;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The ontology as a page that is made from its terms: each with its definition, and what it is below. */
public final class OntologyPage {
    private static final String ONTOLOGY = LocalPath.BASE + "ontology";
    private static final Map<String, Node> KINDS = kinds();

    private OntologyPage() {}

    /** Whether a description is that of the ontology. */
    public static boolean isAbout(Description description) {
        return description.thing().getURI().equals(ONTOLOGY);
    }

    /** The page, from what the graph says of the terms. */
    public static String of(DatasetGraph dataset, String document) {
        return Html.page(
                "Ontology",
                "<h1>The Demarche ontology</h1>\n<p><code>" + ONTOLOGY + "#</code></p>\n<p>"
                        + DescriptionPage.formats(document) + "</p>\n"
                        + KINDS.entrySet().stream()
                                .map(kind -> section(dataset, kind.getKey(), kind.getValue()))
                                .collect(joining())
                        + "<h2>Schemes</h2>\n<ul>\n" + schemes(dataset) + "</ul>\n");
    }

    private static String section(DatasetGraph dataset, String title, Node kind) {
        return "<h2>" + title + "</h2>\n"
                + terms(dataset, kind)
                        .filter(term -> term.getURI().startsWith(ONTOLOGY + "#"))
                        .map(term -> entry(dataset, term))
                        .collect(joining());
    }

    private static String entry(DatasetGraph dataset, Node term) {
        String name = term.getURI().substring(ONTOLOGY.length() + 1);
        String above = Stream.of(RDFS.subClassOf, RDFS.subPropertyOf)
                .flatMap(property -> objects(dataset, term, property.asNode()))
                .filter(Node::isURI)
                .map(Html::term)
                .collect(joining(", "));
        return "<section id=\"" + Html.text(name) + "\"><h3><code>dem:" + Html.text(name) + "</code></h3>\n"
                + "<p>" + texts(dataset, term, SKOS.definition.asNode()) + "</p>\n"
                + paragraph("", texts(dataset, term, SKOS.scopeNote.asNode()))
                + paragraph("below ", above) + "</section>\n";
    }

    private static String schemes(DatasetGraph dataset) {
        return terms(dataset, SKOS.ConceptScheme.asNode())
                .filter(scheme -> LocalPath.isOurs(scheme.getURI()))
                .map(scheme ->
                        "<li>" + Html.term(scheme) + " " + texts(dataset, scheme, SKOS.definition.asNode()) + "</li>\n")
                .collect(joining());
    }

    private static Stream<Node> terms(DatasetGraph dataset, Node kind) {
        return Iter.asStream(dataset.find(Quad.unionGraph, Node.ANY, RDF.type.asNode(), kind))
                .map(Quad::getSubject)
                .filter(Node::isURI)
                .distinct()
                .sorted(Comparator.comparing(Node::getURI));
    }

    private static String paragraph(String beginning, String html) {
        return html.isEmpty() ? "" : "<p class=\"quiet\">" + beginning + html + "</p>\n";
    }

    private static String texts(DatasetGraph dataset, Node term, Node property) {
        List<String> texts = objects(dataset, term, property)
                .filter(Node::isLiteral)
                .map(text -> Html.text(text.getLiteralLexicalForm()))
                .toList();
        return String.join(" ", texts);
    }

    private static Stream<Node> objects(DatasetGraph dataset, Node term, Node property) {
        return Iter.asStream(dataset.find(Quad.unionGraph, term, property, Node.ANY))
                .map(Quad::getObject);
    }

    private static Map<String, Node> kinds() {
        Map<String, Node> kinds = new LinkedHashMap<>();
        kinds.put("Classes", OWL2.Class.asNode());
        kinds.put("Properties to things", OWL2.ObjectProperty.asNode());
        kinds.put("Properties to values", OWL2.DatatypeProperty.asNode());
        return kinds;
    }
}
