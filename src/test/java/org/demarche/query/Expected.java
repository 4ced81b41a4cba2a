package org.demarche.query;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/**
 * A catalogued query with arguments and the rows that it must give.
 *
 * <p>The file {@code query/expected/stances.csv}, or {@code stances--of-marend.csv} for a further case, holds lines
 * {@code # name=value} with the arguments and then the answer as CSV. In it the base of data IRIs is written
 * {@code kb:}, that of schemes {@code scheme:}, and the IRI of an article by the name of its file.
 */
record Expected(String name, CataloguedQuery query, Map<String, String> arguments, String answer) {
    private static final Map<String, String> ARTICLES = Fixture.articleNames();

    /** All cases, in order of their files. */
    static List<Expected> all(Catalogue catalogue) {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/query/expected"))) {
            return files.sorted().map(file -> of(file, catalogue)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer of a source to the query, written as the expected one is. */
    String ask(SparqlSource source) {
        Query bound = query.bind(query.values(withArticles(arguments), ActorNames.in(source)));
        try (QueryExec exec = source.execute(bound)) {
            return readable(bound.isConstructType() ? lines(exec.construct()) : csv(exec.select()));
        }
    }

    /** Leaves the actual answer in a file beside the build, to be looked at when it is not the expected one. */
    void keep(String actual) {
        try {
            Path file = Path.of("target", "query", name + ".csv");
            Files.createDirectories(file.getParent());
            String head = arguments.entrySet().stream()
                    .map(argument -> "# " + argument.getKey() + "=" + argument.getValue() + "\n")
                    .collect(Collectors.joining());
            Files.writeString(file, head + actual);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Expected of(Path file, Catalogue catalogue) {
        String name = file.getFileName().toString().replaceFirst("\\.csv$", "");
        Map<String, String> arguments = new LinkedHashMap<>();
        StringBuilder answer = new StringBuilder();
        for (String line : read(file).lines().toList()) {
            if (line.startsWith("# ") && answer.isEmpty()) {
                String[] argument = line.substring(2).split("=", 2);
                arguments.put(argument[0], argument[1]);
            } else answer.append(line).append('\n');
        }
        return new Expected(name, catalogue.query(name.replaceAll("--.*", "")), arguments, answer.toString());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> withArticles(Map<String, String> arguments) {
        Map<String, String> expanded = new LinkedHashMap<>(arguments);
        ARTICLES.forEach((iri, file) ->
                expanded.replaceAll((key, value) -> value.replaceAll("^article:" + file + "(?=/|$)", iri)));
        return expanded;
    }

    private static String readable(String answer) {
        String text = answer.replace("\r\n", "\n");
        for (Map.Entry<String, String> article : ARTICLES.entrySet())
            text = text.replace(article.getKey(), "article:" + article.getValue());
        return text.replace(ActorNames.DEFAULT_BASE, "kb:").replace("https://w3id.org/demarche/scheme/", "scheme:");
    }

    private static String csv(RowSet rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RowSetWriterRegistry.getFactory(ResultSetLang.RS_CSV)
                .create(ResultSetLang.RS_CSV)
                .write(out, rows, Context.emptyContext());
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String lines(Graph graph) {
        return RDFWriter.source(graph)
                .lang(Lang.NTRIPLES)
                .asString()
                .lines()
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
