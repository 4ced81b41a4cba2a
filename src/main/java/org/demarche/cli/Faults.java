package org.demarche.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.demarche.query.Fault;
import org.demarche.query.QualityCheck;
import org.demarche.query.SparqlSource;
import org.demarche.shape.ArticleCheck;
import org.demarche.shape.RegisterCheck;
import org.demarche.shape.Violation;
import org.demarche.store.Graphs;
import org.demarche.vocab.Dem;

/**
 * What is wrong with the data of a store.
 *
 * @param found one row a fault
 * @param graphs how many graphs were checked
 * @param unreadable how much of the input could not be read at all
 */
record Faults(List<Row> found, long graphs, long unreadable) {
    private static final List<Var> COLUMNS =
            Var.varList(List.of("severity", "check", "node", "path", "message", "graph"));
    private static final Set<Node> OURS = Set.of(Graphs.ONTOLOGY, Graphs.PROVENANCE);

    Faults {
        found = List.copyOf(found);
    }

    /** One fault, from whichever check. */
    record Row(String severity, String check, Node node, String path, String message, Node graph) {}

    /** The faults of articles, registers, and of the store as a whole. */
    static Faults ofStore(DatasetGraph dataset) {
        return check(dataset, OURS);
    }

    /** The same without the register that comes with the program. */
    static Faults ofArticles(DatasetGraph dataset) {
        return check(dataset, Set.of(Graphs.ONTOLOGY, Graphs.PROVENANCE, Graphs.REGISTER));
    }

    private static Faults check(DatasetGraph dataset, Set<Node> except) {
        ArticleCheck articles = ArticleCheck.shipped();
        RegisterCheck registers = RegisterCheck.shipped();
        List<Row> found = new ArrayList<>();
        List<Node> names = Iter.toList(dataset.listGraphNodes());
        names.removeAll(except);
        for (Node name : names) {
            Graph graph = GraphFactory.createDefaultGraph();
            dataset.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> graph.add(quad.asTriple()));
            boolean isArticle = graph.contains(Node.ANY, RDF.type.asNode(), Dem.Article);
            List<Violation> violations = isArticle ? articles.check(graph) : registers.check(graph);
            violations.forEach(violation -> found.add(row(violation, name)));
        }
        QualityCheck.allFaults(SparqlSource.over(dataset)).forEach(fault -> found.add(row(fault)));
        return new Faults(found, names.size(), 0);
    }

    /** The same faults, with so many rejected files. */
    Faults plusUnreadable(long files) {
        return new Faults(found, graphs, unreadable + files);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether there is more than warnings. */
    boolean areBad() {
        return unreadable > 0 || count("violation") > 0;
    }

    /** {@code "14 graphs checked: 2 violations, 1 warning"}. */
    String summary() {
        long violations = count("violation");
        long others = found.size() - violations;
        return graphs + " graphs checked: "
                + (violations == 0 ? "no violation" : violations == 1 ? "1 violation" : violations + " violations")
                + (others == 0 ? "" : others == 1 ? ", 1 warning" : ", " + others + " warnings")
                + (unreadable == 0 ? "" : ", " + unreadable + " rejected");
    }

    /** As rows of an answer. */
    RowSet rows() {
        Iterator<Binding> bindings = Iter.map(found.iterator(), Faults::binding);
        return RowSetStream.create(COLUMNS, bindings);
    }

    private long count(String severity) {
        return found.stream().filter(row -> row.severity().equals(severity)).count();
    }

    private static Row row(Violation violation, Node graph) {
        return new Row(
                violation.severity().name().toLowerCase(Locale.ROOT),
                violation.check(),
                violation.focusNode(),
                violation.path().orElse(""),
                violation.message(),
                graph);
    }

    private static Row row(Fault fault) {
        return new Row(fault.severity().toString(), fault.check(), fault.node(), "", fault.message(), Node.ANY);
    }

    private static Binding binding(Row row) {
        var builder = BindingFactory.builder();
        builder.add(COLUMNS.get(0), NodeFactory.createLiteralString(row.severity()));
        builder.add(COLUMNS.get(1), NodeFactory.createLiteralString(row.check()));
        builder.add(COLUMNS.get(2), row.node());
        if (!row.path().isEmpty()) builder.add(COLUMNS.get(3), NodeFactory.createLiteralString(row.path()));
        builder.add(COLUMNS.get(4), NodeFactory.createLiteralString(row.message()));
        if (row.graph().isConcrete()) builder.add(COLUMNS.get(5), row.graph());
        return builder.build();
    }
}
