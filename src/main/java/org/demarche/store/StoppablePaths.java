package org.demarche.store;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates queries as TDB2 does, but property paths so that a timeout stops them, and so that the nodes that they find
 * count for the request's {@link MemoryShare}: Jena's own evaluation collects all nodes of a path before it looks at the
 * clock.
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
        ListeningGraph listening =
                new ListeningGraph(execCxt.getActiveGraph(), stopped, MemoryShare.in(execCxt.getContext()));
        return new PathOfEachRow(
                path.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execCxt, listening), listening);
    }

    /** What was found from one row is let go for the next. */
    private static final class PathOfEachRow extends QueryIterPath {
        private final ListeningGraph listening;

        PathOfEachRow(TriplePath path, QueryIterator input, ExecutionContext context, ListeningGraph listening) {
            super(path, input, context);
            this.listening = listening;
        }

        @Override
        protected QueryIterator nextStage(Binding row) {
            listening.forget();
            return super.nextStage(row);
        }
    }

    private static final class ListeningGraph extends GraphWrapper {
        private final AtomicBoolean stopped;
        private final @Nullable MemoryShare memory;
        private final Set<Node> found = new HashSet<>();
        private long held;

        ListeningGraph(Graph graph, AtomicBoolean stopped, @Nullable MemoryShare memory) {
            super(graph);
            this.stopped = stopped;
            this.memory = memory;
        }

        void forget() {
            if (memory != null) {
                memory.letGo(held);
                held = 0;
                found.clear();
            }
        }

        @Override
        public ExtendedIterator<Triple> find(Triple pattern) {
            return super.find(pattern).filterKeep(this::goesOn);
        }

        @Override
        public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
            checkTime();
            return super.find(subject, predicate, object).filterKeep(this::goesOn);
        }

        private boolean goesOn(Triple triple) {
            checkTime();
            if (memory != null) {
                note(triple.getSubject(), memory);
                note(triple.getObject(), memory);
            }
            return true;
        }

        private void note(Node node, MemoryShare share) {
            if (found.add(node)) {
                held += share.hold(node);
            }
        }

        private void checkTime() {
            if (stopped.get()) {
                throw new QueryCancelledException();
            }
        }
    }
}
