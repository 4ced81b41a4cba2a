package org.demarche.server;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.modify.request.Target;
import org.apache.jena.sparql.modify.request.UpdateBinaryOp;
import org.apache.jena.sparql.modify.request.UpdateCopy;
import org.apache.jena.sparql.modify.request.UpdateDropClear;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateMove;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;
import org.demarche.store.Graphs;
import org.demarche.store.MemoryShare;

/**
 * The operations of one update request, one after the other within one transaction and one time limit. Jena 5.6.0 would
 * stop any request whose second operation reads, since it counts the time that remains from -1.
 *
 * <p>Operations on whole graphs mean by {@code DEFAULT} the graph that is written by an update of the default graph, not
 * the union that is read there: {@code MOVE DEFAULT TO <g>} takes no article away.
 *
 * @param limit the longest time of all operations together
 * @param memory what they may hold together
 */
record UpdateRun(UpdateRequest request, Context context, Duration limit, MemoryShare memory) {
    void on(DatasetGraph dataset) {
        long end = System.nanoTime() + limit.toNanos();
        for (Update operation : request.getOperations()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new QueryCancelledException();
            }
            run(operation, dataset, left);
        }
    }

    private void run(Update operation, DatasetGraph dataset, long milliseconds) {
        if (operation instanceof UpdateDropClear emptied && emptied.isAllNamed()) {
            namedGraphs(dataset).forEach(dataset::removeGraph);
        } else if (operation instanceof UpdateBinaryOp transfer && concernsDefault(transfer)) {
            transfer(transfer, dataset);
        } else if (!(operation instanceof UpdateLoad)) { // only a silent one comes here: it may fail, and does
            Context own = context.copy();
            memory.bound(own);
            UpdateExec.dataset(dataset)
                    .update(operation)
                    .context(own)
                    .timeout(milliseconds, TimeUnit.MILLISECONDS)
                    .build()
                    .execute();
        }
    }

    private static List<Node> namedGraphs(DatasetGraph dataset) {
        return Iter.asStream(dataset.listGraphNodes())
                .filter(name -> !name.equals(Graphs.UNFILED))
                .toList();
    }

    private static boolean concernsDefault(UpdateBinaryOp transfer) {
        return transfer.getSrc().isDefault() || transfer.getDest().isDefault();
    }

    private static void transfer(UpdateBinaryOp transfer, DatasetGraph dataset) {
        Node from = name(transfer.getSrc());
        Node to = name(transfer.getDest());
        if (from.equals(to)) {
            return;
        }
        if (!transfer.getSrc().isDefault() && !dataset.containsGraph(from)) {
            if (transfer.isSilent()) {
                return;
            }
            throw Refusal.badRequest("no such graph: " + from.getURI());
        }
        if (transfer instanceof UpdateCopy || transfer instanceof UpdateMove) {
            dataset.deleteAny(to, Node.ANY, Node.ANY, Node.ANY);
        }
        dataset.find(from, Node.ANY, Node.ANY, Node.ANY)
                .forEachRemaining(quad -> dataset.add(Quad.create(to, quad.asTriple())));
        if (transfer instanceof UpdateMove) {
            dataset.deleteAny(from, Node.ANY, Node.ANY, Node.ANY);
        }
    }

    private static Node name(Target target) {
        return target.isDefault() ? Graphs.UNFILED : target.getGraph();
    }
}
