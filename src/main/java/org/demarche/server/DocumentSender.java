package org.demarche.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.demarche.page.CompactJsonLd;
import org.demarche.store.StandardPrefixes;

/** Sends a document as a page for people or as RDF for programs. */
final class DocumentSender {
    static final String HTML = "text/html";
    private static final String JSON_LD = "application/ld+json";

    private final ResultSender sender;

    DocumentSender(Limits limits) {
        this.sender = new ResultSender(limits.resultBytes());
    }

    /** The format in which a document is sent: that which its path names, else that which its reader prefers. */
    static String type(HttpAction action, AnswerFormat formats, Optional<String> named) {
        return named.or(() -> formats.preferredBy(action.getRequestHeader("Accept")))
                .orElseThrow(
                        () -> Refusal.with(406, "there are " + formats.endings().values()));
    }

    void send(HttpAction action, String type, Supplier<String> page, Supplier<Graph> graph) {
        if (type.equals(HTML)) {
            text(action, HTML, page.get());
        } else if (type.equals(JSON_LD)) {
            text(action, JSON_LD, CompactJsonLd.of(graph.get()));
        } else {
            sender.graph(action, withPrefixes(graph.get()), type);
        }
    }

    private static DatasetGraph withPrefixes(Graph graph) {
        DatasetGraph dataset = DatasetGraphFactory.wrap(graph);
        StandardPrefixes.map().forEach(dataset.prefixes()::add);
        return dataset;
    }

    private static void text(HttpAction action, String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        action.setResponseStatus(200);
        action.getResponse().setContentType(type);
        if (type.equals(HTML)) {
            action.getResponse().setCharacterEncoding("utf-8");
        }
        action.getResponse().setContentLength(bytes.length);
        try {
            action.getResponseOutputStream().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
