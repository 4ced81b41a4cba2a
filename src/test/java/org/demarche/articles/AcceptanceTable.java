package org.demarche.articles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * The acceptance table of the ontology as ASK queries, one file of {@code src/test/resources/acceptance} a demand. They
 * speak of the model and of registered actors only, so that any graph of that article can be held against them.
 */
public final class AcceptanceTable {
    public static final int ROWS = 11;

    private AcceptanceTable() {}

    /**
     * One cell of the table, or a part of it.
     *
     * @param mustBe whether the query must hold, or must not
     */
    public record Demand(String name, int row, boolean mustBe, String summary, Query query) {
        /** Whether a dataset with ontology, schemes, register and one article is as this demand has it. */
        public boolean isMetBy(DatasetGraph dataset) {
            return QueryExec.dataset(dataset).query(query).ask() == mustBe;
        }
    }

    /** All demands, in the order of the rows. */
    public static List<Demand> demands() {
        return files("acceptance", ".rq").map(AcceptanceTable::demand).toList();
    }

    /** The files of a folder of test resources with this ending, in alphabetical order. */
    static Stream<Path> files(String folder, String ending) {
        URL url = Objects.requireNonNull(AcceptanceTable.class.getResource("/" + folder), folder);
        try (Stream<Path> found = Files.list(Path.of(url.toURI()))) {
            return found.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The lines {@code #+ key: value} at the head of a query. */
    static Map<String, String> header(String query) {
        return query.lines()
                .filter(line -> line.startsWith("#+ "))
                .map(line -> line.substring(3).split(": ", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static Demand demand(Path file) {
        String text = read(file);
        Map<String, String> header = header(text);
        String side = header.getOrDefault("side", "");
        if (!side.equals("must be") && !side.equals("must not be")) {
            throw new IllegalStateException("no side in \"" + file + "\"");
        }
        return new Demand(
                name(file),
                Integer.parseInt(header.getOrDefault("row", "")),
                side.equals("must be"),
                header.getOrDefault("summary", ""),
                QueryFactory.create(text));
    }
}
