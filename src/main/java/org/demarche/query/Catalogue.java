package org.demarche.query;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.demarche.vocab.Shipped;

/** The named queries, in order of their names. */
public record Catalogue(List<CataloguedQuery> queries) {
    private static final String ROOT = "queries/";
    private static final Set<String> FIELDS = new TreeSet<>(List.of("summary", "question", "tags", "parameter"));

    public Catalogue {
        queries = queries.stream()
                .sorted(Comparator.comparing(CataloguedQuery::name))
                .toList();
    }

    /**
     * The queries that come with the program. The SPARQL of each is read when it is asked, for reading all would take a
     * fifth of the time of a short command; a test reads them all.
     */
    public static Catalogue shipped() {
        return new Catalogue(Shipped.files("queries", ".rq").stream()
                .filter(path -> path.indexOf('/', ROOT.length()) < 0)
                .map(path -> read(path, Shipped.text(path)))
                .toList());
    }

    /** The queries in the {@code .rq} files of a folder. */
    public static Catalogue in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<CataloguedQuery> queries = new ArrayList<>();
            for (Path file : files.filter(file -> file.toString().endsWith(".rq"))
                    .sorted()
                    .toList()) queries.add(checked(file.toString(), Files.readString(file)));
            return new Catalogue(queries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One query by its name; the error for an unknown one proposes those that are spelt alike. */
    public CataloguedQuery query(String name) {
        return queries.stream()
                .filter(query -> query.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no query is called '" + name + "'" + proposals(name)));
    }

    /**
     * The catalogue as RDF, made from the headers.
     *
     * <pre>
     * &lt;https://w3id.org/demarche/query/timeline&gt; a sh:SPARQLExecutable, sh:SPARQLSelectExecutable ;
     *     rdfs:label "timeline"@en ; rdfs:comment "What became of a meeting, …"@en ; dcterms:subject "time" ;
     *     sh:select "PREFIX dem: …" ; sh:parameter &lt;https://w3id.org/demarche/query/timeline#thread&gt; .
     * </pre>
     */
    public Graph asGraph() {
        return CatalogueGraph.of(queries);
    }

    /** One query as RDF, in the same terms. */
    public Graph asGraph(CataloguedQuery query) {
        return CatalogueGraph.of(List.of(query));
    }

    private String proposals(String name) {
        String alike = queries.stream()
                .map(CataloguedQuery::name)
                .filter(other ->
                        other.contains(name) || Distance.between(other, name) <= Math.max(2, name.length() / 3))
                .sorted(Comparator.comparingInt(other -> Distance.between(other, name)))
                .limit(3)
                .collect(joining(", "));
        return alike.isEmpty() ? "" : "; did you mean " + alike + "?";
    }

    private static CataloguedQuery checked(String file, String text) {
        CataloguedQuery query = read(file, text);
        requireSparql(file, text);
        return query;
    }

    private static CataloguedQuery read(String file, String text) {
        QueryHeader header = QueryHeader.of(file, text, FIELDS);
        return new CataloguedQuery(
                nameOf(file),
                header.fields().getOrDefault("summary", ""),
                header.list("question").stream()
                        .map(number -> question(file, number))
                        .toList(),
                header.list("tags"),
                header.parameters(),
                text);
    }

    /** The name of a query: that of its file without the ending. */
    static String nameOf(String file) {
        String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return last.substring(0, last.length() - ".rq".length());
    }

    static void requireSparql(String file, String text) {
        try {
            QueryFactory.create(text);
        } catch (QueryParseException fault) {
            String reason =
                    String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
            throw new IllegalArgumentException(file + ":" + fault.getLine() + ": " + reason, fault);
        }
    }

    private static int question(String file, String number) {
        if (!number.matches("[1-9][0-9]?"))
            throw new IllegalArgumentException(file + ": question '" + number + "' is no number");
        return Integer.parseInt(number);
    }
}
