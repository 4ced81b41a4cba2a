package org.demarche.server;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.atlas.web.ContentType;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIs;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.modify.UsingList;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.demarche.store.MemoryShare;
import org.jspecify.annotations.Nullable;

/** SPARQL 1.1 Update for who shows the token; LOAD is refused because it would read files and other servers,
 * and LOAD SILENT does nothing. */
final class UpdateOperation extends ActionService {
    private final WriteGate gate;
    private final Limits limits;

    UpdateOperation(WriteGate gate, Limits limits) {
        this.gate = gate;
        this.limits = limits;
    }

    @Override
    public void execPost(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    public void execOptions(HttpAction action) {
        ServletOps.success(action);
        action.setResponseHeader("Allow", "POST, OPTIONS");
    }

    @Override
    public void execAny(String method, HttpAction action) {
        action.setResponseHeader("Allow", "POST, OPTIONS");
        throw Refusal.with(405, "an update is sent by POST");
    }

    @Override
    public void validate(HttpAction action) {
        gate.admit(action);
    }

    @Override
    public void execute(HttpAction action) {
        UpdateRequest request = parsed(action, text(action));
        try (MemoryShare memory = gate.memory()) {
            UpdateRun run =
                    new UpdateRun(request, action.getContext(), limits.updateTimeout(), memory.keepingAnswers());
            gate.write(action, run::on, memory);
        }
        ServletOps.successNoContent(action);
    }

    private String text(HttpAction action) {
        @Nullable ContentType type = ActionLib.getContentType(action);
        if (type != null && WebContent.matchContentType(WebContent.ctSPARQLUpdate, type)) {
            requireUtf8(type);
            return gate.receive(action, () -> Body.text(action, limits.uploadBytes()));
        }
        if (type == null || !WebContent.isHtmlForm(type)) {
            throw Refusal.with(415, "an update is application/sparql-update or a form with update=");
        }
        String @Nullable [] updates = action.getRequestParameterValues("update");
        if (updates == null || updates.length != 1) {
            throw Refusal.badRequest("a form has one update=");
        }
        return updates[0];
    }

    private static void requireUtf8(ContentType type) {
        @Nullable String charset = type.getCharset();
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw Refusal.badRequest("an update is UTF-8");
        }
    }

    private static UpdateRequest parsed(HttpAction action, String text) {
        UpdateRequest request;
        try {
            request = UpdateFactory.read(
                    using(action),
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    QueryOperation.BASE,
                    Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            throw Refusal.notSparql(e);
        } catch (UpdateException e) {
            throw Refusal.badRequest("not an update: " + e.getMessage());
        }
        if (request.getOperations().stream().anyMatch(UpdateOperation::isLoad)) {
            throw Refusal.with(403, "LOAD is not allowed: send the data to /graphs or /load");
        }
        return request;
    }

    /** Whether an operation would read a file or another server and is not content with a failure. */
    private static boolean isLoad(Update operation) {
        return operation instanceof UpdateLoad load && !load.getSilent();
    }

    private static UsingList using(HttpAction action) {
        UsingList using = new UsingList();
        for (String graph : values(action, "using-graph-uri")) {
            using.addUsing(NodeFactory.createURI(graph));
        }
        for (String graph : values(action, "using-named-graph-uri")) {
            using.addUsingNamed(NodeFactory.createURI(graph));
        }
        return using;
    }

    private static String[] values(HttpAction action, String parameter) {
        String @Nullable [] values = action.getRequestParameterValues(parameter);
        if (values == null) {
            return new String[0];
        }
        for (String value : values) {
            if (!IRIs.check(value)) {
                throw Refusal.badRequest(parameter + " is not an IRI");
            }
        }
        return values;
    }
}
