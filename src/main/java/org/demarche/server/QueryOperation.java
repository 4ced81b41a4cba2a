package org.demarche.server;

import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.demarche.page.ResultPage;
import org.jspecify.annotations.Nullable;

/** SPARQL 1.1 Query for everyone, within the limits of one request. */
final class QueryOperation extends SPARQL_QueryDataset {
    /** Relative IRIs in a query resolve against this, never against a directory of the server. */
    static final String BASE = "http://localhost/";

    private final Limits limits;
    private final QueryDesk desk;

    QueryOperation(Limits limits, QueryDesk desk) {
        this.limits = limits;
        this.desk = desk;
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
        desk.admit(action, () -> answer(action, query, text));
    }

    private void answer(HttpAction action, Query query, String text) {
        action.beginRead();
        try {
            Pair<DatasetGraph, Query> chosen = decideDataset(action, query, "");
            try (QueryExec execution = createQueryExec(action, chosen.getRight(), chosen.getLeft())) {
                desk.answer(action, query, execution, ResultPage.of(text));
            }
        } finally {
            action.endRead();
        }
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
