package org.demarche.server;

import java.time.Duration;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/** SPARQL 1.1 Query for everyone, within the limits of one request. */
final class QueryOperation extends SPARQL_QueryDataset {
    /** Relative IRIs in a query resolve against this, never against a directory of the server. */
    static final String BASE = "http://localhost/";

    private final Limits limits;
    private final Turnstile queries;
    private final ClientPlaces clients;
    private final ResultSender sender;

    QueryOperation(Limits limits) {
        Duration patience = limits.queryTimeout();
        this.limits = limits;
        this.queries = new Turnstile("queries", limits.queriesAtOnce(), 4 * limits.queriesAtOnce(), patience);
        this.clients = new ClientPlaces(limits.queriesPerClient());
        this.sender = new ResultSender(limits.resultBytes());
    }

    @Override
    public void execAny(String method, HttpAction action) {
        action.setResponseHeader("Allow", "GET, HEAD, POST, OPTIONS");
        throw Refusal.with(405, "a query is asked by GET or POST");
    }

    @Override
    protected void executeBody(HttpAction action) {
        execute(Body.text(action, limits.queryBytes()), action);
    }

    @Override
    protected void execute(String text, HttpAction action) {
        if (text.length() > limits.queryBytes()) {
            throw Refusal.with(413, "the query is longer than " + limits.queryBytes() + " bytes");
        }
        checkTimeout(action);
        Query query = parsed(text);
        clients.let(
                action,
                () -> queries.let(action, () -> {
                    answer(action, query, text);
                    return true;
                }));
    }

    private void answer(HttpAction action, Query query, String text) {
        action.beginRead();
        try {
            Pair<DatasetGraph, Query> chosen = decideDataset(action, query, "");
            try (QueryExec execution = createQueryExec(action, chosen.getRight(), chosen.getLeft())) {
                send(action, query, text, execution);
            }
        } finally {
            action.endRead();
        }
    }

    private void send(HttpAction action, Query query, String text, QueryExec execution) {
        if (query.isSelectType()) {
            RowSet rows = new LimitedRows(execution.select(), limits.resultRows());
            sender.rows(action, rows, text);
        } else if (query.isAskType()) {
            sender.truth(action, execution.ask(), text);
        } else if (query.isConstructType()) {
            sender.graph(action, constructed(query, execution));
        } else {
            sender.graph(action, DatasetGraphFactory.wrap(execution.describe()));
        }
    }

    private DatasetGraph constructed(Query query, QueryExec execution) {
        DatasetGraph result = DatasetGraphFactory.create();
        long count = 0;
        for (var quads = execution.constructQuads(); quads.hasNext(); ) {
            Quad quad = quads.next();
            result.add(quad);
            if (++count > limits.resultRows()) {
                throw LimitedRows.tooMany(limits.resultRows());
            }
        }
        query.getPrefixMapping().getNsPrefixMap().forEach(result.prefixes()::add);
        return result;
    }

    private static Query parsed(String text) {
        if (text.isBlank()) {
            throw Refusal.badRequest("the query is empty");
        }
        try {
            return QueryFactory.create(text, BASE, Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            throw Refusal.notSparql(e);
        }
    }

    private static void checkTimeout(HttpAction action) {
        @Nullable String timeout = action.getRequestParameter(HttpNames.paramTimeout);
        if (timeout != null && !timeout.matches("[0-9]{1,6}(\\.[0-9]{1,3})?")) {
            throw Refusal.badRequest("timeout= is a number of seconds");
        }
    }
}
