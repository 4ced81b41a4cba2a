package org.demarche.server.guard;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.apache.jena.sparql.sse.Tags;

/** CONCAT that refuses to build too long a string, before it does. */
final class BoundedConcat extends ExprFunctionN {
    private final int characters;

    BoundedConcat(ExprList arguments, int characters) {
        super(Tags.tagConcat, arguments);
        this.characters = characters;
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        long length =
                values.stream().mapToLong(value -> value.asString().length()).sum();
        BoundedExpressions.check(length, characters);
        return XSDFuncOp.strConcat(values);
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new BoundedConcat(arguments, characters);
    }
}
