package org.demarche.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.demarche.load.ArticleLoader;
import org.demarche.load.LoadReport;
import org.demarche.load.Source;
import org.demarche.load.Syntax;
import org.demarche.store.KnowledgeGraph;
import org.demarche.store.MemoryShare;
import org.jspecify.annotations.Nullable;

/**
 * Loads articles for who shows the token, as the command {@code load} does, and answers with the report.
 *
 * <pre>
 * POST /load?check=true&amp;source=news.trig
 * Authorization: Bearer …
 * Content-Type: application/trig
 * </pre>
 */
final class LoadOperation extends ActionService {
    private static final int LONGEST_NAME = 200;

    private final WriteGate gate;
    private final Limits limits;

    LoadOperation(WriteGate gate, Limits limits) {
        this.gate = gate;
        this.limits = limits;
    }

    @Override
    public void execPost(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    public void execAny(String method, HttpAction action) {
        action.setResponseHeader("Allow", Routes.methods(Routes.LOAD));
        throw Refusal.with(405, "articles are sent by POST");
    }

    @Override
    public void validate(HttpAction action) {
        gate.admit(action);
    }

    @Override
    public void execute(HttpAction action) {
        Syntax syntax = syntax(action);
        boolean check = isChecked(action);
        String name = name(action);
        try (Body body = gate.receive(action, () -> Body.received(action, limits));
                MemoryShare memory = gate.memory()) {
            memory.hold(gate.read(action, () -> weight(body, syntax)));
            try (InputStream in = body.open(syntax.lang())) {
                Source source = Source.stream(name, in, syntax);
                answer(action, gate.change(action, graph -> loader(graph, check).load(source)));
            }
        } catch (IOException e) {
            throw Refusal.badRequest("the body is not gzip");
        }
    }

    /** Read once to see what reading it will hold, so that a body of too much is refused before any of it is stored. */
    private long weight(Body body, Syntax syntax) {
        try (InputStream in = body.open(syntax.lang())) {
            return new Upload(limits).weigh(in, syntax.lang());
        } catch (IOException e) {
            throw Refusal.badRequest("the body is not gzip");
        }
    }

    private static ArticleLoader loader(KnowledgeGraph graph, boolean check) {
        return check ? ArticleLoader.into(graph) : ArticleLoader.withoutChecks(graph);
    }

    private static Syntax syntax(HttpAction action) {
        @Nullable String type = action.getRequestContentType();
        return Syntax.ofMediaType(type == null ? "" : type)
                .orElseThrow(() -> Refusal.with(415, "articles are sent in an RDF syntax that Content-Type names"));
    }

    private static boolean isChecked(HttpAction action) {
        @Nullable String check = action.getRequestParameter("check");
        return switch (check == null ? "true" : check) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusal.badRequest("check= is true or false");
        };
    }

    /** What the sender calls the data in reports and records. */
    private static String name(HttpAction action) {
        @Nullable String source = action.getRequestParameter("source");
        String line = source == null || source.isBlank() ? "upload" : OneLine.of(source);
        return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME);
    }

    private static void answer(HttpAction action, LoadReport report) throws IOException {
        byte[] json = (report.toJson() + "\n").getBytes(StandardCharsets.UTF_8);
        action.setResponseStatus(200);
        action.setResponseHeader("Cache-Control", "no-store");
        action.getResponse().setContentType("application/json");
        action.getResponse().setContentLength(json.length);
        action.getResponseOutputStream().write(json);
    }
}
