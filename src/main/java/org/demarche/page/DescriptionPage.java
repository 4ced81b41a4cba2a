package org.demarche.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;

/** A description as a page for people. */
public final class DescriptionPage {
    private static final List<String> FORMATS = List.of("ttl", "jsonld", "nt", "rdf");

    private DescriptionPage() {}

    /** The page of a thing, with links to the same in other formats. */
    public static String of(Description description, String document) {
        String name = description.name(description.thing());
        return Html.page(
                name,
                """
                <h1>%s</h1>
                <p><code>%s</code></p>
                <p>%s</p>
                %s%s%s"""
                        .formatted(
                                Html.text(name),
                                Html.text(description.thing().getURI()),
                                formats(document),
                                sections(description),
                                incoming(description),
                                paging(description, document)));
    }

    static String formats(String document) {
        return FORMATS.stream()
                .map(format ->
                        "<a href=\"" + Html.text(document + "." + format) + "\" rel=\"alternate\">" + format + "</a>")
                .collect(joining(" \u00b7 "));
    }

    /** The thing itself, then each of its parts. */
    private static String sections(Description description) {
        Graph graph = description.outgoing();
        return Iter.asStream(graph.find())
                .map(Triple::getSubject)
                .distinct()
                .sorted(Comparator.<Node, Boolean>comparing(node -> !node.equals(description.thing()))
                        .thenComparing(NodeCmp::compareRDFTerms))
                .map(node -> (node.equals(description.thing()) ? "" : "<h2>" + Html.term(node) + "</h2>\n")
                        + table(description, Iter.toList(graph.find(node, Node.ANY, Node.ANY)), false))
                .collect(joining());
    }

    private static String incoming(Description description) {
        return description.incoming().isEmpty()
                ? ""
                : "<h2>Pointing here</h2>\n" + table(description, description.incoming(), true);
    }

    private static String table(Description description, List<Triple> triples, boolean incoming) {
        Map<String, List<Triple>> rows = triples.stream()
                .collect(groupingBy(
                        triple -> triple.getPredicate().getURI(), TreeMap::new, java.util.stream.Collectors.toList()));
        return rows.entrySet().stream()
                .map(row -> row(description, row.getValue(), incoming))
                .collect(joining("", "<div class=\"wide\"><table class=\"facts\">\n", "</table></div>\n"));
    }

    private static String row(Description description, List<Triple> triples, boolean incoming) {
        Node property = triples.get(0).getPredicate();
        String values = triples.stream()
                .map(triple -> incoming ? triple.getSubject() : triple.getObject())
                .sorted(Comparator.comparing((Node node) -> shown(description, node))
                        .thenComparing(NodeCmp::compareRDFTerms))
                .map(node -> "<div>" + value(description, node) + "</div>")
                .collect(joining());
        return "<tr><th scope=\"row\">" + Html.link(property.getURI(), description.name(property)) + "</th><td>"
                + values + "</td></tr>\n";
    }

    private static String shown(Description description, Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : description.name(node);
    }

    private static String value(Description description, Node node) {
        return node.isURI() ? Html.link(node.getURI(), description.name(node)) : Html.term(node);
    }

    private static String paging(Description description, String document) {
        if (description.pages() == 1) {
            return "";
        }
        int page = description.page();
        String back = page > 1
                ? "<a href=\"" + Html.text(document) + "?page=" + (page - 1) + "\" rel=\"prev\">back</a> "
                : "";
        String on = page < description.pages()
                ? " <a href=\"" + Html.text(document) + "?page=" + (page + 1) + "\" rel=\"next\">on</a>"
                : "";
        return "<p>" + back + "page " + page + " of " + description.pages() + on + "</p>\n";
    }
}
