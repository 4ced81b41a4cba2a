package org.demarche.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
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

    private static final List<String> PARAMETERS = List.of("output", "format");

    private final AcceptList offer;
    private final String first;
    private final Map<String, String> shortNames;

    private AnswerFormat(List<String> types, Map<String, String> shortNames) {
        this.offer = AcceptList.create(types.toArray(new String[0]));
        this.first = types.get(0);
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
        @Nullable String accept = request.getHeader("Accept");
        return accept == null ? first : accepted(accept);
    }

    private Optional<String> named(String name) {
        return Optional.ofNullable(shortNames.getOrDefault(name, shortNames.containsValue(name) ? name : null));
    }

    private String accepted(String accept) {
        try {
            @Nullable MediaType match = AcceptList.match(new AcceptList(accept), offer);
            return match == null ? first : match.getContentTypeStr();
        } catch (RuntimeException e) {
            throw Refusal.badRequest("the Accept header is malformed");
        }
    }
}
