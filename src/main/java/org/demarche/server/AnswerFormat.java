package org.demarche.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses the format of an answer by the {@code Accept} header, or by {@code output=} where a link cannot set one. */
final class AnswerFormat {
    /** What a SELECT or ASK can be answered in; the first is for who does not care. */
    static final AnswerFormat OF_ROWS = new AnswerFormat(
            List.of(
                    "application/sparql-results+json",
                    "application/json",
                    "application/sparql-results+xml",
                    "application/xml",
                    "text/xml",
                    "text/csv",
                    "text/tab-separated-values",
                    "text/html"),
            Map.of(
                    "json", "application/sparql-results+json",
                    "xml", "application/sparql-results+xml",
                    "csv", "text/csv",
                    "tsv", "text/tab-separated-values",
                    "html", "text/html"));

    /** What a graph can be answered in. */
    static final AnswerFormat OF_GRAPH = new AnswerFormat(
            List.of(
                    "text/turtle",
                    "application/n-triples",
                    "application/ld+json",
                    "application/rdf+xml",
                    "application/trig",
                    "application/n-quads",
                    "text/plain"),
            Map.of(
                    "ttl", "text/turtle",
                    "nt", "application/n-triples",
                    "jsonld", "application/ld+json",
                    "rdf", "application/rdf+xml",
                    "trig", "application/trig",
                    "nq", "application/n-quads"));

    /** What a description can be answered in. */
    static final AnswerFormat OF_DESCRIPTION = new AnswerFormat(
            List.of(
                    "text/html",
                    "text/turtle",
                    "application/ld+json",
                    "application/n-triples",
                    "application/trig",
                    "application/n-quads",
                    "application/rdf+xml"),
            Map.of(
                    "html", "text/html",
                    "ttl", "text/turtle",
                    "jsonld", "application/ld+json",
                    "nt", "application/n-triples",
                    "trig", "application/trig",
                    "nq", "application/n-quads",
                    "rdf", "application/rdf+xml"));

    /** What a service can be described in; a program that does not care gets RDF. */
    static final AnswerFormat OF_SERVICE = new AnswerFormat(
            List.of(
                    "text/turtle",
                    "application/ld+json",
                    "application/n-triples",
                    "application/trig",
                    "application/n-quads",
                    "application/rdf+xml",
                    "text/html"),
            OF_DESCRIPTION.shortNames);

    private static final List<String> PARAMETERS = List.of("output", "format");

    /** What SPARQLWrapper and clients of other stores call a format of graphs. */
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "turtle", "text/turtle",
            "n3", "text/turtle",
            "ntriples", "application/n-triples",
            "n-triples", "application/n-triples",
            "json-ld", "application/ld+json",
            "json", "application/ld+json",
            "rdf+xml", "application/rdf+xml",
            "xml", "application/rdf+xml");

    private final List<String> types;
    private final Map<String, String> shortNames;

    private AnswerFormat(List<String> types, Map<String, String> shortNames) {
        this.types = types;
        this.shortNames = shortNames;
    }

    /** The media type to answer in; who accepts none of them gets the first. */
    String chosenFor(HttpServletRequest request) {
        for (String parameter : PARAMETERS) {
            @Nullable String name = request.getParameter(parameter);
            if (name != null && !name.isBlank()) {
                return named(name.strip().toLowerCase(Locale.ROOT))
                        .orElseThrow(() -> Refusal.badRequest(
                                "no format is called \"" + name + "\"; there are " + shortNames.keySet()));
            }
        }
        return preferredBy(request.getHeader("Accept")).orElse(types.get(0));
    }

    /** The endings that a document may have, each with its media type. */
    Map<String, String> endings() {
        return shortNames;
    }

    /** The media type that an Accept header prefers, or nothing if it accepts none of these. */
    Optional<String> preferredBy(@Nullable String accept) {
        return accept == null || accept.isBlank()
                ? Optional.of(types.get(0))
                : Accept.of(accept).preferred(types);
    }

    private Optional<String> named(String name) {
        String type = shortNames.getOrDefault(name, OTHER_NAMES.getOrDefault(name, name));
        return Optional.of(type).filter(types::contains);
    }
}
