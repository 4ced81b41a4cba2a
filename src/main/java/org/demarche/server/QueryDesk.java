package org.demarche.server;

import java.time.Duration;
import java.util.Iterator;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.demarche.page.ResultPage;
import org.demarche.store.MemoryPool;
import org.demarche.store.MemoryShare;

/** Where all queries are answered, however they came: so many at once, and each within the limits of one request. */
final class QueryDesk {
    private final Limits limits;
    private final MemoryPool memory;
    private final Turnstile queries;
    private final ClientPlaces clients;
    private final ResultSender sender;

    QueryDesk(Limits limits, MemoryPool memory) {
        Duration patience = limits.queryTimeout();
        this.limits = limits;
        this.memory = memory;
        this.queries = new Turnstile("queries", limits.queriesAtOnce(), 4 * limits.queriesAtOnce(), patience);
        this.clients = new ClientPlaces(limits.queriesPerClient());
        this.sender = new ResultSender(limits.resultBytes());
    }

    /** Does something that reads, when it is its turn. */
    void admit(HttpAction action, Runnable request) {
        clients.let(
                action,
                () -> queries.let(action, () -> {
                    request.run();
                    return true;
                }));
    }

    /** Runs a query and sends what it gives; people get it on a page. */
    void answer(HttpAction action, Query query, QueryExec execution, ResultPage page) {
        try (MemoryShare share = memory.open()) {
            share.bound(execution.getContext());
            answer(action, query, execution, page, share);
        }
    }

    private void answer(HttpAction action, Query query, QueryExec execution, ResultPage page, MemoryShare share) {
        if (query.isSelectType()) {
            sender.rows(action, new LimitedRows(execution.select(), limits.resultRows()), page);
        } else if (query.isAskType()) {
            sender.truth(action, execution.ask(), page);
        } else if (query.isConstructType()) {
            sender.graph(action, constructed(query, execution.constructQuads(), share));
        } else {
            sender.graph(action, DatasetGraphFactory.wrap(execution.describe(new HeldGraph(share))));
        }
    }

    private DatasetGraph constructed(Query query, Iterator<Quad> quads, MemoryShare share) {
        DatasetGraph result = DatasetGraphFactory.create();
        for (long count = 0; quads.hasNext(); count++) {
            if (count == limits.resultRows()) {
                throw LimitedRows.tooMany(limits.resultRows());
            }
            Quad quad = quads.next();
            share.hold(quad);
            result.add(quad);
        }
        query.getPrefixMapping().getNsPrefixMap().forEach(result.prefixes()::add);
        return result;
    }
}
