package org.demarche.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.demarche.vocab.Shipped;
import org.jspecify.annotations.Nullable;

/**
 * A query whose rows are faults.
 *
 * @param message what to tell of a row, in which <code>{?variable}</code> stands for a column
 */
public record QualityCheck(String name, String summary, Severity severity, String message, String sparql) {
    private static final Set<String> FIELDS = new TreeSet<>(List.of("summary", "severity", "message"));
    private static final Prefixes PREFIXES = new Prefixes(ActorNames.DEFAULT_BASE);
    private static final Pattern COLUMN = Pattern.compile("\\{\\?([A-Za-z]+)}");

    /** The checks that come with the program, in order of their names. */
    public static List<QualityCheck> shipped() {
        return Shipped.files("queries/quality", ".rq").stream()
                .map(path -> of(path, Shipped.text(path)))
                .toList();
    }

    /** The faults that all shipped checks find, none if all is well. */
    public static List<Fault> allFaults(SparqlSource source) {
        return shipped().stream()
                .flatMap(check -> check.faults(source).stream())
                .toList();
    }

    /** The check in a file of that text; errors name file and line. */
    static QualityCheck of(String file, String text) {
        QueryHeader header = QueryHeader.of(file, text, FIELDS);
        Catalogue.requireSparql(file, text);
        return new QualityCheck(
                Catalogue.nameOf(file),
                header.fields().getOrDefault("summary", ""),
                severity(file, header),
                header.fields().getOrDefault("message", header.fields().getOrDefault("summary", "")),
                text);
    }

    /** The query as written. */
    public Query query() {
        return QueryFactory.create(sparql);
    }

    /** One fault for each row, in the order of the query. */
    public List<Fault> faults(SparqlSource source) {
        List<Fault> faults = new ArrayList<>();
        try (QueryExec exec = source.execute(query())) {
            Var first = Var.alloc(query().getResultVars().get(0));
            exec.select().forEachRemaining(row -> faults.add(new Fault(name, severity, row.get(first), message(row))));
        }
        return faults;
    }

    private String message(Binding row) {
        Matcher columns = COLUMN.matcher(message);
        return columns.replaceAll(column -> Matcher.quoteReplacement(text(row.get(column.group(1)))))
                .replaceAll("\\s+", " ");
    }

    private static String text(@Nullable Node node) {
        if (node == null) return "?";
        return node.isLiteral() ? node.getLiteralLexicalForm() : PREFIXES.shorten(node);
    }

    private static Severity severity(String file, QueryHeader header) {
        try {
            return Severity.named(header.fields().getOrDefault("severity", ""));
        } catch (IllegalArgumentException fault) {
            throw new IllegalArgumentException(file + ":1: " + fault.getMessage(), fault);
        }
    }
}
