package org.demarche.server.guard;

import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;

/** Multiplication that refuses numbers too long to work with: squaring thirty times makes a thousand million digits. */
final class BoundedMultiply extends E_Multiply {
    private static final int BITS_PER_CHARACTER = 3;

    private final int characters;

    BoundedMultiply(Expr left, Expr right, int characters) {
        super(left, right);
        this.characters = characters;
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
        BoundedExpressions.check(length(left) + length(right), characters);
        return super.eval(left, right);
    }

    private static long length(NodeValue value) {
        if (value.isInteger()) {
            return value.getInteger().bitLength() / BITS_PER_CHARACTER;
        }
        return value.isDecimal() ? value.getDecimal().unscaledValue().bitLength() / BITS_PER_CHARACTER : 0;
    }

    @Override
    public Expr copy(Expr left, Expr right) {
        return new BoundedMultiply(left, right, characters);
    }
}
