package org.demarche.server.guard;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;

/** Puts bounded expressions in place of those of a query that could build without end or run past their time. */
final class BoundedExpressions extends ExprTransformCopy {
    private final int characters;

    private BoundedExpressions(int characters) {
        this.characters = characters;
    }

    static Op in(Op op, int characters) {
        return Transformer.transform(new Groups(characters), new BoundedExpressions(characters), op);
    }

    /** Refuses a string or number of more characters than may be built. */
    static void check(long built, int characters) {
        if (built > characters) {
            throw new ExpressionTooLong(characters);
        }
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        if (function instanceof E_Regex) {
            return new StoppableRegex(arguments);
        }
        if (function instanceof E_StrReplace) {
            return new BoundedReplace(arguments, characters);
        }
        if (function instanceof E_StrConcat) {
            return new BoundedConcat(arguments, characters);
        }
        return super.transform(function, arguments);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
        return function instanceof E_Multiply
                ? new BoundedMultiply(left, right)
                : super.transform(function, left, right);
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        return function instanceof E_StrEncodeForURI
                ? new BoundedEncode(argument, characters)
                : super.transform(function, argument);
    }

    /** Aggregates are not among the expressions that a transformation is shown, but parts of their operation. */
    private static final class Groups extends TransformCopy {
        private final int characters;

        Groups(int characters) {
            this.characters = characters;
        }

        @Override
        public Op transform(OpGroup group, Op inside) {
            return OpGroup.create(
                    inside,
                    group.getGroupVars(),
                    group.getAggregators().stream().map(this::bounded).toList());
        }

        private ExprAggregator bounded(ExprAggregator aggregate) {
            if (aggregate.getAggregator() instanceof AggGroupConcat concat) {
                return new ExprAggregator(aggregate.getVar(), BoundedGroupConcat.of(concat, characters));
            }
            if (aggregate.getAggregator() instanceof AggGroupConcatDistinct concat) {
                return new ExprAggregator(aggregate.getVar(), BoundedGroupConcat.of(concat, characters));
            }
            return aggregate;
        }
    }
}
