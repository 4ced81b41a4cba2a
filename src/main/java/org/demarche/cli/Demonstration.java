package org.demarche.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.demarche.query.SparqlSource;
import org.demarche.store.KnowledgeGraph;

/** A few questions about the sample article, answered for somebody who sees the program for the first time. */
final class Demonstration {
    private static final int ROWS = 6;
    private static final int USUAL_WIDTH = 100;

    private static final List<Item> ITEMS = List.of(
            new Item(
                    "Who stands where on a summit of Japan and North Korea?",
                    "camps",
                    Map.of("target", "Japan–North Korea summit"),
                    List.of("camp", "holderName", "quote")),
            new Item(
                    "Who said what Japan is said to want, and who passed it on?",
                    "chain",
                    Map.of("source", "Japan"),
                    List.of("rank", "sourceName", "kindName", "content")),
            new Item(
                    "What rests on unnamed sources only?",
                    "unnamed-sources",
                    Map.of("target", "Japan–North Korea summit"),
                    List.of("sourceName", "kindName", "content")));

    private Demonstration() {}

    /** A question in words and how it is asked of the catalogue; of the answer some columns are shown. */
    private record Item(String words, String query, Map<String, String> values, List<String> columns) {
        Query in(SparqlSource source) {
            return Question.of(query, values).query(source);
        }

        String command() {
            return "demarche query --sample " + query
                    + values.entrySet().stream()
                            .map(value -> " '" + value.getKey() + "=" + value.getValue() + "'")
                            .collect(Collectors.joining());
        }

        List<String> headings() {
            return columns.stream().map(column -> column.replace("Name", "")).toList();
        }
    }

    /** Prints questions, how to ask them, and the first rows of their answers. */
    static void of(KnowledgeGraph graph, PrintWriter out, int columns) {
        int width = columns > 0 ? columns : USUAL_WIDTH;
        graph.read(dataset -> {
            for (Item item : ITEMS) answer(item, SparqlSource.over(dataset), out, width);
            return true;
        });
        out.flush();
    }

    private static void answer(Item item, SparqlSource source, PrintWriter out, int width) {
        out.println(item.words());
        out.println("$ " + item.command());
        out.println();
        try (QueryExec exec = source.execute(item.in(source))) {
            RowSet rows = exec.select();
            Table table = new Table(out, item.headings(), width);
            for (int i = 0; i < ROWS && rows.hasNext(); i++) table.add(cells(rows.next(), item.columns()));
            table.finish();
            long more = rows.stream().count();
            out.println(more == 0 ? "" : "… and " + more + " rows more\n");
        }
    }

    private static List<String> cells(Binding row, List<String> columns) {
        return columns.stream()
                .map(column -> row.contains(column) ? Curies.shorten(row.get(Var.alloc(column))) : "")
                .toList();
    }
}
