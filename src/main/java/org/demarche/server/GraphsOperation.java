package org.demarche.server;

import java.io.IOException;
import java.io.InputStream;
import org.apache.jena.atlas.web.ContentType;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.demarche.store.Graphs;
import org.demarche.store.MemoryShare;
import org.jspecify.annotations.Nullable;

/**
 * The SPARQL 1.1 Graph Store Protocol with {@code ?graph=} and {@code ?default}: everyone reads one graph, who shows
 * the token writes one. The whole dataset is neither sent nor replaced.
 */
final class GraphsOperation extends GSP_RW {
    private final WriteGate gate;
    private final Limits limits;
    private final ResultSender sender;

    GraphsOperation(WriteGate gate, Limits limits) {
        this.gate = gate;
        this.limits = limits;
        this.sender = new ResultSender(limits.resultBytes());
    }

    @Override
    public void validate(HttpAction action) {
        if (!isRead(action)) {
            gate.admit(action);
        }
        if (isQuads(action) && !action.getRequestMethod().equals("OPTIONS")) {
            throw Refusal.badRequest("name one graph with ?graph=IRI or ?default");
        }
        super.validate(action);
    }

    @Override
    protected void doGet(HttpAction action) {
        Node name = graphName(action);
        action.beginRead();
        try {
            DatasetGraph dataset = action.getActiveDSG();
            if (!exists(dataset, name)) {
                throw Refusal.with(404, "no such graph");
            }
            sender.graph(action, DatasetGraphFactory.wrap(dataset.getGraph(name)));
        } finally {
            action.endRead();
        }
    }

    @Override
    protected void doHead(HttpAction action) {
        doGet(action);
    }

    @Override
    protected void doPut(HttpAction action) {
        store(action, true);
    }

    @Override
    protected void doPost(HttpAction action) {
        store(action, false);
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

    private void store(HttpAction action, boolean replacing) {
        Node name = graphName(action);
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
        Lang lang = syntax(action);
        String base = name.getURI();
        try (Body body = gate.receive(action, () -> Body.received(action, limits));
                InputStream in = body.open(lang)) {
            return gate.read(action, () -> new Upload(limits, memory).graph(in, lang, base));
        } catch (RiotException e) {
            throw Refusal.badRequest("not " + lang.getName() + ": " + e.getMessage());
        } catch (IOException e) {
            throw Refusal.badRequest("the body is not gzip");
        }
    }

    private static Lang syntax(HttpAction action) {
        @Nullable ContentType type = ActionLib.getContentType(action);
        if (type == null) {
            throw Refusal.badRequest("an upload needs a Content-Type");
        }
        @Nullable Lang lang = RDFLanguages.contentTypeToLang(type.getContentTypeStr());
        if (lang == null || !Upload.reads(lang)) {
            throw Refusal.with(415, "no RDF syntax has the type " + type.getContentTypeStr());
        }
        return lang;
    }

    private static Node graphName(HttpAction action) {
        @Nullable String iri = action.getRequestParameter("graph");
        if (iri == null || iri.equals("default")) {
            return Graphs.UNFILED;
        }
        try {
            if (!iri.equals("union") && IRIx.create(iri).isAbsolute()) {
                return NodeFactory.createURI(iri);
            }
        } catch (IRIException e) {
            // told below
        }
        throw Refusal.badRequest("?graph= is an absolute IRI");
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
