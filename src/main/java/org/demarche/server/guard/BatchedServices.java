package org.demarche.server.guard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.table.TableData;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.service.ServiceExec;
import org.apache.jena.sparql.service.bulk.ChainingServiceExecutorBulk;
import org.apache.jena.sparql.service.bulk.ServiceExecutorBulk;

/**
 * Asks an endpoint once for many rows, where ARQ asks once for each. What the rows have in common with the pattern goes
 * along as data, and the answers are joined here:
 *
 * <pre>
 * SERVICE &lt;…&gt; { VALUES ?state { wd:Q17 wd:Q884 … } ?state wdt:P36 ?capital }
 * </pre>
 */
final class BatchedServices implements ChainingServiceExecutorBulk {
    private static final int ROWS = 64;

    /** An endpoint that a variable names is asked row by row, since each row may name another. */
    @Override
    public QueryIterator createExecution(
            OpService service, QueryIterator input, ExecutionContext context, ServiceExecutorBulk next) {
        return service.getService().isURI()
                ? new Batches(service, input, context)
                : next.createExecution(service, input, context);
    }

    private static final class Batches extends QueryIter1 {
        private final OpService service;
        private final Set<Var> visible;
        private QueryIterator joined;

        Batches(OpService service, QueryIterator input, ExecutionContext context) {
            super(input, context);
            this.service = service;
            this.visible = OpVars.visibleVars(service.getSubOp());
            this.joined = QueryIterNullIterator.create(context);
        }

        @Override
        protected boolean hasNextBinding() {
            while (!joined.hasNext()) {
                joined.close();
                if (!getInput().hasNext()) {
                    return false;
                }
                joined = next(batch());
            }
            return true;
        }

        private List<Binding> batch() {
            List<Binding> rows = new ArrayList<>();
            while (rows.size() < ROWS && getInput().hasNext()) {
                rows.add(getInput().next());
            }
            return rows;
        }

        private QueryIterator next(List<Binding> rows) {
            OpService asked =
                    new OpService(service.getService(), limited(service.getSubOp(), rows), service.getSilent());
            QueryIterator answers = ServiceExec.exec(asked, asked, BindingFactory.root(), getExecContext());
            return Join.join(
                    QueryIterPlainWrapper.create(rows.iterator(), getExecContext()), answers, getExecContext());
        }

        private Op limited(Op pattern, List<Binding> rows) {
            Set<Binding> keys = new LinkedHashSet<>();
            Set<Var> columns = new LinkedHashSet<>();
            rows.forEach(row -> keys.add(key(row, columns)));
            return columns.isEmpty() || keys.contains(BindingFactory.binding())
                    ? pattern
                    : OpJoin.create(
                            OpTable.create(new TableData(List.copyOf(columns), new ArrayList<>(keys))), pattern);
        }

        /** What a row has in common with the pattern; blank nodes mean nothing elsewhere. */
        private Binding key(Binding row, Set<Var> columns) {
            BindingBuilder key = BindingFactory.builder();
            row.forEach((variable, value) -> {
                if (visible.contains(variable) && isKnownElsewhere(value)) {
                    key.add(variable, value);
                    columns.add(variable);
                }
            });
            return key.build();
        }

        private static boolean isKnownElsewhere(Node value) {
            return value.isURI() || value.isLiteral();
        }

        @Override
        protected Binding moveToNextBinding() {
            return joined.next();
        }

        @Override
        protected void closeSubIterator() {
            joined.close();
        }

        @Override
        protected void requestSubCancel() {
            joined.cancel();
        }
    }
}
