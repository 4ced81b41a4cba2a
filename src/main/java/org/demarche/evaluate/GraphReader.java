package org.demarche.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.demarche.model.Span;
import org.demarche.model.Text;
import org.demarche.vocab.Dem;

/** Ways through the graph of one article: from a thing to what its properties say of it, and to the text that proves it. */
record GraphReader(Graph graph) {
    /** The things of a class. */
    Stream<Node> instances(Node type) {
        return graph.find(Node.ANY, RDF.type.asNode(), type).toList().stream().map(Triple::getSubject);
    }

    /** The stretches of text that prove a thing, in the order of the text. */
    List<Span> evidence(Node of) {
        return objects(of, Dem.evidence)
                .flatMap(this::selectors)
                .flatMap(selector -> span(selector).stream())
                .sorted()
                .toList();
    }

    /** What selects the text of one piece of evidence. */
    Stream<Node> selectors(Node evidence) {
        return objects(evidence, OA.hasSelector.asNode());
    }

    /** The stretch of text that a selector gives in code points, if it gives one. */
    Optional<Span> span(Node selector) {
        String start = string(selector, OA.start.asNode());
        String end = string(selector, OA.end.asNode());
        return start.isEmpty() || end.isEmpty()
                ? Optional.empty()
                : Optional.of(new Span(Integer.parseInt(start), Integer.parseInt(end)));
    }

    /** All values of a property. */
    Stream<Node> objects(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).toList().stream().map(Triple::getObject);
    }

    /** The value of a property, if there is one. */
    Optional<Node> object(Node subject, Node property) {
        return objects(subject, property).findFirst();
    }

    /** The IRI that a property names, or nothing. */
    String name(Node subject, Node property) {
        return object(subject, property).map(Node::getURI).orElse("");
    }

    /** The last part of the IRI that a property names, or nothing. */
    String concept(Node subject, Node property) {
        return ModelledArticle.lastPart(name(subject, property));
    }

    /** The literal that a property has, or nothing. */
    String string(Node subject, Node property) {
        return object(subject, property).map(Node::getLiteralLexicalForm).orElse("");
    }

    /** Whether the thing is of the class. */
    boolean isA(Node thing, Node type) {
        return graph.contains(thing, RDF.type.asNode(), type);
    }

    /** How many stretches of evidence there are, and how many of them quote the text as it stands. */
    Tally evidenceAgainst(Text text) {
        long right = 0;
        long wrong = 0;
        for (Triple selector :
                graph.find(Node.ANY, OA.refinedBy.asNode(), Node.ANY).toList()) {
            Optional<Span> span = span(selector.getSubject());
            boolean exact = span.filter(at -> at.end() <= text.length())
                    .filter(at -> text.slice(at).equals(string(selector.getObject(), OA.exact.asNode())))
                    .isPresent();
            right += exact ? 1 : 0;
            wrong += exact ? 0 : 1;
        }
        return new Tally(right, wrong, wrong);
    }
}
