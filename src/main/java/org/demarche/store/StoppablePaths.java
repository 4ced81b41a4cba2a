package org.demarche.store;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates queries as TDB2 does, but property paths so that a timeout stops them: Jena's own evaluation collects all
 * nodes of a path before it looks at the clock.
 */
class StoppablePaths extends OpExecutorTDB2 {
    StoppablePaths(ExecutionContext context) {
        super(context);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        @Nullable AtomicBoolean stopped = execCxt.getCancelSignal();
        if (stopped == null) {
            return super.execute(path, input);
        }
        Graph listening = new ListeningGraph(execCxt.getActiveGraph(), stopped);
        return new QueryIterPath(
                path.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execCxt, listening));
    }

    private static final class ListeningGraph extends GraphWrapper {
        private final AtomicBoolean stopped;

        ListeningGraph(Graph graph, AtomicBoolean stopped) {
            super(graph);
            this.stopped = stopped;
        }

        @Override
        public ExtendedIterator<Triple> find(Triple pattern) {
            return super.find(pattern).filterKeep(this::goesOn);
        }

        @Override
        public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
            goesOn(Triple.ANY);
            return super.find(subject, predicate, object).filterKeep(this::goesOn);
        }

        private boolean goesOn(Triple triple) {
            if (stopped.get()) {
                throw new QueryCancelledException();
            }
            return true;
        }
    }
}
