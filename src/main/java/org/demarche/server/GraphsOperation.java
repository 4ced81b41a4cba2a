package org.demarche.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.jena.atlas.web.ContentType;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.ActionREST;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.demarche.page.LocalPath;
import org.demarche.store.Graphs;
import org.demarche.store.KnowledgeGraph;
import org.demarche.store.MemoryShare;
import org.jspecify.annotations.Nullable;

/**
 * The SPARQL 1.1 Graph Store Protocol, with graphs named by a parameter or by the path: everyone reads one graph, who
 * shows the token writes one. The whole dataset is neither sent nor replaced.
 */
final class GraphsOperation extends ActionREST {
    private static final String METHODS = "GET, HEAD, PUT, POST, DELETE, OPTIONS";

    private final KnowledgeGraph graph;
    private final WriteGate gate;
    private final Limits limits;
    private final ResultSender sender;

    GraphsOperation(KnowledgeGraph graph, WriteGate gate, Limits limits) {
        this.graph = graph;
        this.gate = gate;
        this.limits = limits;
        this.sender = new ResultSender(limits.resultBytes());
    }

    @Override
    public void validate(HttpAction action) {
        if (!isRead(action)) {
            gate.admit(action);
        }
    }

    @Override
    protected void doGet(HttpAction action) {
        Node name = graphName(action);
        graph.read(dataset -> {
            if (!exists(dataset, name)) {
                throw Refusal.with(404, "no such graph");
            }
            sender.graph(action, DatasetGraphFactory.wrap(dataset.getGraph(name)));
            return true;
        });
    }

    @Override
    protected void doHead(HttpAction action) {
        doGet(action);
    }

    @Override
    protected void doPut(HttpAction action) {
        store(action, graphName(action), true);
    }

    @Override
    protected void doPost(HttpAction action) {
        Optional<Node> name = GraphName.of(action);
        if (name.isPresent()) {
            store(action, name.get(), false);
        } else {
            Node fresh = GraphName.fresh();
            action.setResponseHeader("Location", LocalPath.of(fresh.getURI()));
            store(action, fresh, false);
        }
    }

    @Override
    protected void doDelete(HttpAction action) {
        Node name = graphName(action);
        gate.write(action, dataset -> {
            if (!exists(dataset, name)) {
                throw Refusal.with(404, "no such graph");
            }
            dataset.deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
        });
        ServletOps.successNoContent(action);
    }

    @Override
    protected void doPatch(HttpAction action) {
        execAny("PATCH", action);
    }

    @Override
    protected void doOptions(HttpAction action) {
        action.setResponseHeader("Allow", METHODS);
        ServletOps.success(action);
    }

    @Override
    public void execAny(String method, HttpAction action) {
        action.setResponseHeader("Allow", METHODS);
        throw Refusal.with(405, "a graph is read by GET and written by PUT, POST and DELETE");
    }

    private void store(HttpAction action, Node name, boolean replacing) {
        try (MemoryShare memory = gate.memory()) {
            Graph sent = received(action, name, memory);
            ServletOps.success(action, stored(action, name, sent, replacing, memory) ? 204 : 201);
        }
    }

    /** Tells whether the graph was there before. */
    private boolean stored(HttpAction action, Node name, Graph sent, boolean replacing, MemoryShare memory) {
        boolean[] existed = new boolean[1];
        gate.write(
                action,
                dataset -> {
                    existed[0] = exists(dataset, name);
                    if (replacing) {
                        dataset.deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
                    }
                    sent.find().forEachRemaining(triple -> dataset.add(Quad.create(name, triple)));
                },
                memory);
        return existed[0];
    }

    private Graph received(HttpAction action, Node name, MemoryShare memory) {
        @Nullable ContentType type = ActionLib.getContentType(action);
        if (type == null) {
            throw Refusal.badRequest("an upload needs a Content-Type");
        }
        Upload upload = new Upload(limits);
        Graph sent = new HeldGraph(memory);
        Multipart.Reader reader = (in, lang) -> upload.read(in, lang, name.getURI(), sent);
        boolean isForm = Multipart.is(type);
        Lang syntax = isForm ? Lang.JSONLD : syntax(type); // a form may hold JSON-LD, which is kept whole
        try (Body body = gate.receive(action, () -> Body.received(action, limits));
                InputStream in = body.open(syntax)) {
            return gate.read(action, () -> {
                if (isForm) {
                    Multipart.read(in, action.getRequestContentType(), reader);
                } else {
                    reader.read(in, syntax);
                }
                return sent;
            });
        } catch (RiotException e) {
            throw Refusal.badRequest("not " + type.getContentTypeStr() + ": " + e.getMessage());
        } catch (IOException e) {
            throw Refusal.badRequest("the body is not gzip");
        }
    }

    private static Lang syntax(ContentType type) {
        @Nullable Lang lang = RDFLanguages.contentTypeToLang(type.getContentTypeStr());
        if (lang == null || !Upload.reads(lang)) {
            throw Refusal.with(415, "no RDF syntax has the type " + type.getContentTypeStr());
        }
        return lang;
    }

    private static Node graphName(HttpAction action) {
        return GraphName.of(action).orElseThrow(() -> Refusal.badRequest("name one graph with ?graph=IRI or ?default"));
    }

    private static boolean exists(DatasetGraph dataset, Node name) {
        return name.equals(Graphs.UNFILED) || dataset.containsGraph(name);
    }

    private static boolean isRead(HttpAction action) {
        return switch (action.getRequestMethod()) {
            case "GET", "HEAD", "OPTIONS" -> true;
            default -> false;
        };
    }
}
