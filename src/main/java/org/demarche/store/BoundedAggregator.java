package org.demarche.store;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggAvgDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMaxDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMinDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSumDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.jspecify.annotations.Nullable;

/** An aggregate whose groups, and the values that a DISTINCT one keeps of each, count as memory of the request. */
record BoundedAggregator(Aggregator aggregator, MemoryShare memory) implements Aggregator {
    private static final int GROUP = 512;
    private static final Set<Class<? extends Aggregator>> KEEPING = Set.of(
            AggCountDistinct.class,
            AggCountVarDistinct.class,
            AggSumDistinct.class,
            AggAvgDistinct.class,
            AggMinDistinct.class,
            AggMaxDistinct.class);

    @Override
    public Accumulator createAccumulator() {
        memory.hold(GROUP);
        Accumulator accumulator = aggregator.createAccumulator();
        return KEEPING.contains(aggregator.getClass())
                ? new Distinct(accumulator, aggregator.getExprList(), memory, new HashSet<>())
                : accumulator;
    }

    /** Passes on what it has not seen before; what is no value is passed on always, to be taken for an error. */
    private record Distinct(
            Accumulator accumulator, @Nullable ExprList expressions, MemoryShare memory, Set<Object> seen)
            implements Accumulator {
        @Override
        public void accumulate(Binding row, FunctionEnv environment) {
            @Nullable
            Object value = expressions == null || expressions.isEmpty()
                    ? row
                    : ExprLib.evalOrNull(expressions.get(0), row, environment);
            if (value == null) {
                accumulator.accumulate(row, environment);
            } else if (seen.add(value)) {
                memory.hold(row);
                accumulator.accumulate(row, environment);
            }
        }

        @Override
        public NodeValue getValue() {
            return accumulator.getValue();
        }
    }

    @Override
    public Node getValueEmpty() {
        return aggregator.getValueEmpty();
    }

    @Override
    public String toPrefixString() {
        return aggregator.toPrefixString();
    }

    @Override
    public String key() {
        return aggregator.key();
    }

    @Override
    public String getName() {
        return aggregator.getName();
    }

    @Override
    public ExprList getExprList() {
        return aggregator.getExprList();
    }

    @Override
    public Aggregator copy(ExprList expressions) {
        return new BoundedAggregator(aggregator.copy(expressions), memory);
    }

    @Override
    public Aggregator copyTransform(NodeTransform transform) {
        return new BoundedAggregator(aggregator.copyTransform(transform), memory);
    }

    @Override
    public boolean equals(Aggregator other, boolean byBlankNodes) {
        return equals(other);
    }

    @Override
    public String asSparqlExpr(SerializationContext context) {
        return aggregator.asSparqlExpr(context);
    }
}
