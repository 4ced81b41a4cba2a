package org.demarche.store;

import java.util.List;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterDistinct;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.engine.iterator.QueryIterMinus;
import org.apache.jena.sparql.engine.iterator.QueryIterProcessBinding;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.iterator.QueryIterTopN;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates queries so that they can be stopped, and so that what keeps rows in memory (ORDER BY, DISTINCT, GROUP BY,
 * MINUS and joins by hash) keeps no more than the request's {@link MemoryShare}. Queries without a share hold what they
 * like.
 */
final class BoundedEvaluation extends StoppablePaths {
    private static final ExprAggregator ROWS = new ExprAggregator(Var.alloc(".rows"), new AggCount());

    private final @Nullable MemoryShare memory;

    private BoundedEvaluation(ExecutionContext context) {
        super(context);
        this.memory = MemoryShare.in(context.getContext());
    }

    /** Has queries of this context evaluated so. */
    static void install(Context context) {
        QC.setFactory(context, BoundedEvaluation::new);
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        boolean whole = level < TOP_LEVEL && input instanceof QueryIterRoot;
        QueryIterator rows = super.exec(op, input);
        return whole && memory != null && memory.keepsAnswers() ? held(rows) : rows;
    }

    @Override
    protected QueryIterator execute(OpOrder order, QueryIterator input) {
        return new QueryIterSort(held(exec(order.getSubOp(), input)), order.getConditions(), execCxt);
    }

    @Override
    protected QueryIterator execute(OpTopN top, QueryIterator input) {
        boolean distinct = top.getSubOp() instanceof OpDistinct;
        QueryIterator rows = exec(distinct ? ((OpDistinct) top.getSubOp()).getSubOp() : top.getSubOp(), input);
        QueryIterator counted = memory == null ? rows : new First(rows, top.getLimit(), memory, execCxt);
        return new QueryIterTopN(counted, top.getConditions(), top.getLimit(), distinct, execCxt);
    }

    /** What comes out is what is kept to compare with. */
    @Override
    protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
        List<SortCondition> order = distinct.getSubOp() instanceof OpOrder sorted ? sorted.getConditions() : List.of();
        return held(new QueryIterDistinct(exec(distinct.getSubOp(), input), order, execCxt));
    }

    /** Groups are counted by their aggregates; without any, ARQ would keep something for each row. */
    @Override
    protected QueryIterator execute(OpGroup group, QueryIterator input) {
        if (memory == null) {
            return super.execute(group, input);
        }
        List<ExprAggregator> named = group.getAggregators().isEmpty() ? List.of(ROWS) : group.getAggregators();
        List<ExprAggregator> counted = named.stream()
                .map(each -> new ExprAggregator(each.getVar(), new BoundedAggregator(each.getAggregator(), memory)))
                .toList();
        return new QueryIterGroup(exec(group.getSubOp(), input), group.getGroupVars(), counted, execCxt);
    }

    @Override
    protected QueryIterator execute(OpJoin join, QueryIterator input) {
        QueryIterator left = held(exec(join.getLeft(), input));
        return Join.join(left, exec(join.getRight(), root()), execCxt);
    }

    @Override
    protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
        QueryIterator left = exec(join.getLeft(), input);
        return Join.leftJoin(left, held(exec(join.getRight(), root())), join.getExprs(), execCxt);
    }

    @Override
    protected QueryIterator execute(OpTable table, QueryIterator input) {
        return super.execute(table, table.isJoinIdentity() || input.isJoinIdentity() ? input : held(input));
    }

    @Override
    protected QueryIterator execute(OpMinus minus, QueryIterator input) {
        QueryIterator left = exec(minus.getLeft(), input);
        QueryIterator right = held(exec(minus.getRight(), root()));
        var common = OpVars.visibleVars(minus.getLeft());
        common.retainAll(OpVars.visibleVars(minus.getRight()));
        return QueryIterMinus.create(left, right, common, execCxt);
    }

    private QueryIterator held(QueryIterator rows) {
        return memory == null ? rows : new Held(rows, memory, execCxt);
    }

    /** Rows that are all kept by who takes them. */
    private static final class Held extends QueryIterProcessBinding {
        private final MemoryShare memory;

        Held(QueryIterator rows, MemoryShare memory, ExecutionContext context) {
            super(rows, context);
            this.memory = memory;
        }

        @Override
        public Binding accept(Binding row) {
            memory.hold(row);
            return row;
        }
    }

    /** Rows of which only so many are kept at a time; each counts as much as the longest of them. */
    private static final class First extends QueryIterProcessBinding {
        private final MemoryShare memory;
        private final long limit;
        private long rows;
        private long longest;

        First(QueryIterator rows, long limit, MemoryShare memory, ExecutionContext context) {
            super(rows, context);
            this.limit = limit;
            this.memory = memory;
        }

        @Override
        public Binding accept(Binding row) {
            long bytes = Math.max(longest, MemoryShare.bytes(row));
            long count = Math.min(rows + 1, limit);
            memory.hold(count * bytes - rows * longest);
            rows = count;
            longest = bytes;
            return row;
        }
    }
}
