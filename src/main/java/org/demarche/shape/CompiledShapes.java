package org.demarche.shape;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.ValidationProc;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathWriter;
import org.demarche.vocab.Shipped;

/** Shapes of one shipped file, parsed once; may be used by several threads at a time. */
final class CompiledShapes {
    private final Shapes shapes;
    private final Terms terms;
    private final Prologue prefixes;

    private CompiledShapes(Graph graph, Terms terms) {
        this.shapes = Shapes.parse(graph);
        this.terms = terms;
        this.prefixes = new Prologue(PrefixMapping.Factory.create()
                .setNsPrefixes(graph.getPrefixMapping())
                .lock());
    }

    /** The shapes of {@code ontology/shapes/NAME.ttl}, for data to which the shipped terms are added. */
    static CompiledShapes shipped(String name, Terms terms) {
        return new CompiledShapes(parsed(name), terms);
    }

    /** The shapes of {@code ontology/shapes/NAME.ttl}, for data that is judged alone. */
    static CompiledShapes shippedAlone(String name) {
        return new CompiledShapes(parsed(name), Terms.none());
    }

    private static Graph parsed(String name) {
        return RDFParser.fromString(Shipped.text("ontology/shapes/" + name + ".ttl"), Lang.TURTLE)
                .toGraph();
    }

    /** The faults of a graph, each once for each focus node and shape. */
    List<Violation> violations(Graph data) {
        return ValidationProc.plainValidation(shapes, terms.with(data)).getEntries().stream()
                .map(this::violation)
                .distinct()
                .toList();
    }

    private Violation violation(ReportEntry entry) {
        return new Violation(
                entry.focusNode(),
                Optional.ofNullable(entry.resultPath()).map(this::readable),
                entry.message(),
                severity(entry.severity().level()),
                nameOf(entry.source()));
    }

    private String readable(Path path) {
        return PathWriter.asString(path, prefixes);
    }

    private static Severity severity(Node level) {
        return switch (level.getLocalName()) {
            case "Warning" -> Severity.WARNING;
            case "Info" -> Severity.INFO;
            default -> Severity.VIOLATION;
        };
    }

    private static String nameOf(Node shape) {
        return shape.isURI() ? shape.getURI().substring(shape.getURI().lastIndexOf('/') + 1) : "shape";
    }
}
