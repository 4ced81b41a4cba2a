package org.demarche.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.demarche.page.Description;
import org.demarche.page.DescriptionPage;
import org.demarche.page.LocalPath;
import org.demarche.page.OntologyPage;
import org.demarche.store.KnowledgeGraph;
import org.demarche.store.StandardPrefixes;
import org.jspecify.annotations.Nullable;

/** The document about a thing, in the format that its reader prefers or that its ending names. */
final class Documents extends ActionService {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final KnowledgeGraph graph;
    private final WriteGate gate;
    private final ResultSender sender;

    Documents(KnowledgeGraph graph, WriteGate gate, Limits limits) {
        this.graph = graph;
        this.gate = gate;
        this.sender = new ResultSender(limits.resultBytes());
    }

    @Override
    public void execGet(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    public void execHead(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    public void execAny(String method, HttpAction action) {
        action.setResponseHeader("Allow", "GET, HEAD, OPTIONS");
        throw Refusal.with(405, "a document is read by GET");
    }

    @Override
    public void validate(HttpAction action) {}

    @Override
    public void execute(HttpAction action) {
        String document = action.getRequest().getRequestURI();
        String plain = LinkedData.withoutEnding(document);
        String iri = LocalPath.iri(plain.substring(Routes.DOCUMENTS.length()));
        String type = type(action, document);
        int page = page(action);
        DataVersion version = gate.version();
        if (!isKnownToClient(action, version, type + page)) {
            graph.read(dataset -> {
                send(action, dataset, described(dataset, iri, page), plain, type);
                return true;
            });
        }
    }

    private static Description described(DatasetGraph dataset, String iri, int page) {
        if (Description.isGone(dataset, iri)) {
            throw Refusal.with(410, "retracted, corrected or removed");
        }
        return Description.of(dataset, iri, page)
                .filter(description -> page <= description.pages())
                .orElseThrow(() -> Refusal.with(404, "nothing is known of " + iri));
    }

    private void send(HttpAction action, DatasetGraph dataset, Description description, String document, String type) {
        action.setResponseHeader("Link", links(description, document));
        if (type.equals("text/html")) {
            page(
                    action,
                    OntologyPage.isAbout(description)
                            ? OntologyPage.of(dataset)
                            : DescriptionPage.of(description, document));
        } else {
            sender.graph(action, withPrefixes(description.asGraph()), type);
        }
    }

    private static DatasetGraph withPrefixes(Graph graph) {
        DatasetGraph dataset = DatasetGraphFactory.wrap(graph);
        StandardPrefixes.map().forEach(dataset.prefixes()::add);
        return dataset;
    }

    private static String links(Description description, String document) {
        String others = new TreeMap<>(AnswerFormat.OF_DESCRIPTION.endings())
                .entrySet().stream()
                        .map(end -> "<" + document + "." + end.getKey() + ">; rel=\"alternate\"; type=\""
                                + end.getValue() + "\"")
                        .collect(Collectors.joining(", "));
        String next = description.page() < description.pages()
                ? ", <" + document + "?page=" + (description.page() + 1) + ">; rel=\"next\""
                : "";
        return "<" + description.thing().getURI() + ">; rel=\"describes\", " + others + next;
    }

    private static void page(HttpAction action, String html) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        action.setResponseStatus(200);
        action.getResponse().setContentType("text/html");
        action.getResponse().setCharacterEncoding("utf-8");
        action.getResponse().setContentLength(bytes.length);
        try {
            action.getResponseOutputStream().write(bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Sets what caches need; tells whether the client has this state of the document already, and says so to it. */
    private static boolean isKnownToClient(HttpAction action, DataVersion version, String variant) {
        String tag = "\"" + version.name() + "-" + Integer.toString(variant.hashCode(), 36) + "\"";
        action.setResponseHeader("ETag", tag);
        action.setResponseHeader("Last-Modified", HTTP_DATE.format(version.since()));
        action.setResponseHeader("Vary", "Accept");
        action.setResponseHeader("Cache-Control", "no-cache");
        @Nullable String tags = action.getRequestHeader("If-None-Match");
        @Nullable String since = action.getRequestHeader("If-Modified-Since");
        boolean known = tags == null
                ? since != null && !version.since().isAfter(date(since))
                : Arrays.stream(tags.split(",", -1))
                        .map(String::strip)
                        .anyMatch(shown -> shown.equals("*") || shown.equals(tag));
        if (known) {
            action.setResponseStatus(304);
        }
        return known;
    }

    private static Instant date(String text) {
        try {
            return HTTP_DATE.parse(text, Instant::from);
        } catch (DateTimeParseException e) {
            return Instant.MIN;
        }
    }

    private static String type(HttpAction action, String document) {
        Optional<String> named = LinkedData.ending(document).map(Map.Entry::getValue);
        return named.or(() -> AnswerFormat.OF_DESCRIPTION.preferredBy(action.getRequestHeader("Accept")))
                .orElseThrow(() -> Refusal.with(
                        406,
                        "there are " + AnswerFormat.OF_DESCRIPTION.endings().values()));
    }

    private static int page(HttpAction action) {
        @Nullable String page = action.getRequestParameter("page");
        if (page == null) {
            return 1;
        }
        if (!page.matches("[1-9][0-9]{0,5}")) {
            throw Refusal.badRequest("page= is a number from 1");
        }
        return Integer.parseInt(page);
    }
}
