package org.demarche.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.demarche.query.ActorNames;
import org.demarche.query.Catalogue;
import org.demarche.query.CataloguedQuery;
import org.demarche.query.SparqlSource;

/** A question as typed, read as far as it can be without asking a store. */
@FunctionalInterface
interface Question {
    /** The query to run; names of actors are looked up where it will run. */
    Query query(SparqlSource source);

    /**
     * The question that the arguments of a command mean.
     *
     * @param asked a name of the catalogue, SPARQL text, a file that ends in {@code .rq}, or {@code -} for standard input
     * @param values texts for parameters by name; only catalogued queries have parameters
     */
    static Question of(String asked, Map<String, String> values) {
        boolean isText = asked.indexOf('{') >= 0 || asked.indexOf(' ') >= 0;
        if (!isText && !asked.equals("-") && !asked.endsWith(".rq")) return catalogued(asked, values);
        if (!values.isEmpty())
            throw new Failure(
                    ExitCode.USAGE,
                    "values such as " + values.keySet().iterator().next() + "=… belong to queries of the catalogue");
        Query query = isText ? sparql("query", asked) : written(asked);
        return source -> query;
    }

    private static Question catalogued(String name, Map<String, String> values) {
        CataloguedQuery query = usage(() -> Catalogue.shipped().query(name));
        return source -> usage(() -> query.bind(query.values(values, ActorNames.in(source))));
    }

    private static <T> T usage(Supplier<T> action) {
        try {
            return action.get();
        } catch (IllegalArgumentException fault) {
            throw new Failure(ExitCode.USAGE, fault.getMessage() + " (see 'demarche queries')", fault);
        }
    }

    private static Query written(String place) {
        try (InputStream in = place.equals("-") ? System.in : Files.newInputStream(Path.of(place))) {
            String name = place.equals("-") ? "standard input" : place;
            return sparql(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prefixes that the program knows need no declaration. */
    private static Query sparql(String where, String text) {
        try {
            Query query = new Query();
            query.setPrefixMapping(Curies.all());
            return QueryFactory.parse(query, text, null, Syntax.syntaxARQ);
        } catch (QueryParseException fault) {
            String place = fault.getLine() < 1 ? "" : ":" + fault.getLine() + ":" + fault.getColumn();
            throw new Failure(ExitCode.QUERY, where + place + ": not SPARQL: " + FaultReport.line(fault), fault);
        } catch (QueryException fault) {
            throw new Failure(ExitCode.QUERY, where + ": " + FaultReport.line(fault), fault);
        }
    }
}
