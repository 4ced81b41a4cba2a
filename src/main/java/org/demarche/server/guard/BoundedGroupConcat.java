package org.demarche.server.guard;

import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AccumulatorExpr;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/** GROUP_CONCAT that refuses to build too long a string. */
final class BoundedGroupConcat extends AggGroupConcat {
    private static final String USUAL_SEPARATOR = " ";

    private final boolean distinct;
    private final int characters;

    private BoundedGroupConcat(Expr expression, @Nullable String separator, boolean distinct, int characters) {
        super(expression, separator);
        this.distinct = distinct;
        this.characters = characters;
    }

    static BoundedGroupConcat of(AggGroupConcat concat, int characters) {
        return new BoundedGroupConcat(concat.getExprList().get(0), concat.getSeparator(), false, characters);
    }

    static BoundedGroupConcat of(AggGroupConcatDistinct concat, int characters) {
        return new BoundedGroupConcat(concat.getExprList().get(0), concat.getSeparator(), true, characters);
    }

    @Override
    public Aggregator copy(ExprList expressions) {
        return new BoundedGroupConcat(expressions.get(0), getSeparator(), distinct, characters);
    }

    @Override
    public Accumulator createAccumulator() {
        @Nullable String separator = getSeparator();
        return new Joined(getExpr(), distinct, separator == null ? USUAL_SEPARATOR : separator, characters);
    }

    private static final class Joined extends AccumulatorExpr {
        private final StringBuilder joined = new StringBuilder();
        private final String separator;
        private final int characters;

        Joined(Expr expression, boolean distinct, String separator, int characters) {
            super(expression, distinct);
            this.separator = separator;
            this.characters = characters;
        }

        @Override
        protected void accumulate(NodeValue value, Binding binding, FunctionEnv environment) {
            String text = value.asString();
            BoundedExpressions.check((long) joined.length() + separator.length() + text.length(), characters);
            joined.append(getAccCount() == 0 ? "" : separator).append(text);
        }

        @Override
        protected void accumulateError(Binding binding, FunctionEnv environment) {
            // an error of one row makes the whole result an error, which AccumulatorExpr sees to
        }

        @Override
        protected NodeValue getAccValue() {
            return NodeValue.makeString(joined.toString());
        }
    }
}
