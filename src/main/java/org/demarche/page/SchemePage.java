package org.demarche.page;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** A scheme as a page that is made from its concepts: each with its definition, below the one that it narrows. */
public final class SchemePage {
    private static final int DEEPEST = 8;

    private final DatasetGraph dataset;
    private final Node scheme;

    private SchemePage(DatasetGraph dataset, Node scheme) {
        this.dataset = dataset;
        this.scheme = scheme;
    }

    /** Whether a description is that of a scheme. */
    public static boolean isAbout(Description description) {
        return description.outgoing().contains(description.thing(), RDF.Nodes.type, SKOS.ConceptScheme.asNode());
    }

    /** The page, from what the graph says of the concepts. */
    public static String of(DatasetGraph dataset, Description description, String document) {
        return new SchemePage(dataset, description.thing()).html(description, document);
    }

    private String html(Description description, String document) {
        List<Node> concepts = concepts();
        String name = description.name(scheme);
        return Html.page(
                name,
                """
                <h1>%s</h1>
                <p><code>%s</code></p>
                <p>%s</p>
                <p>%s</p>
                <p class="quiet">%s concepts</p>
                %s"""
                        .formatted(
                                Html.text(name),
                                Html.text(scheme.getURI()),
                                DescriptionPage.formats(document),
                                texts(scheme, SKOS.definition.asNode()),
                                Html.number(concepts.size()),
                                list(
                                        concepts.stream()
                                                .filter(concept ->
                                                        broader(concept).noneMatch(concepts::contains))
                                                .toList(),
                                        DEEPEST)));
    }

    private String list(List<Node> concepts, int depth) {
        return concepts.isEmpty() || depth == 0
                ? ""
                : concepts.stream()
                        .map(concept -> entry(concept, depth))
                        .collect(joining("", "<ul class=\"concepts\">\n", "</ul>\n"));
    }

    private String entry(Node concept, int depth) {
        String notation = texts(concept, SKOS.notation.asNode());
        String definition = texts(concept, SKOS.definition.asNode());
        String note = texts(concept, SKOS.scopeNote.asNode());
        return "<li>" + (notation.isEmpty() ? "" : "<code>" + notation + "</code> ")
                + Html.link(concept.getURI(), name(concept))
                + " " + definition + (note.isEmpty() ? "" : " <span class=\"quiet\">" + note + "</span>")
                + list(narrower(concept), depth - 1) + "</li>\n";
    }

    private List<Node> concepts() {
        return sorted(subjects(SKOS.inScheme.asNode(), scheme));
    }

    private List<Node> narrower(Node concept) {
        return sorted(subjects(SKOS.broader.asNode(), concept)
                .filter(other -> dataset.contains(Quad.unionGraph, other, SKOS.inScheme.asNode(), scheme)));
    }

    private Stream<Node> broader(Node concept) {
        return Iter.asStream(dataset.find(Quad.unionGraph, concept, SKOS.broader.asNode(), Node.ANY))
                .map(Quad::getObject);
    }

    private Stream<Node> subjects(Node property, Node object) {
        return Iter.asStream(dataset.find(Quad.unionGraph, Node.ANY, property, object))
                .map(Quad::getSubject);
    }

    private static List<Node> sorted(Stream<Node> concepts) {
        return concepts.filter(Node::isURI)
                .distinct()
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    private String name(Node concept) {
        return literals(concept, SKOS.prefLabel.asNode()).findFirst().orElseGet(() -> Curies.shorten(concept.getURI()));
    }

    private String texts(Node node, Node property) {
        return literals(node, property).map(Html::text).distinct().collect(joining(", "));
    }

    private Stream<String> literals(Node node, Node property) {
        return Iter.asStream(dataset.find(Quad.unionGraph, node, property, Node.ANY))
                .map(Quad::getObject)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm);
    }
}
