package org.demarche.server.guard;

import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;

/** Multiplication that refuses numbers too long to work with: squaring thirty times makes a thousand million digits. */
final class BoundedMultiply extends E_Multiply {
    private static final int DIGITS = 4096;
    private static final double BITS_PER_DIGIT = 3.33;

    BoundedMultiply(Expr left, Expr right) {
        super(left, right);
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
        BoundedExpressions.check(digits(left) + digits(right), DIGITS);
        return super.eval(left, right);
    }

    private static long digits(NodeValue value) {
        if (value.isInteger()) {
            return (long) (value.getInteger().bitLength() / BITS_PER_DIGIT);
        }
        return value.isDecimal() ? (long) (value.getDecimal().unscaledValue().bitLength() / BITS_PER_DIGIT) : 0;
    }

    @Override
    public Expr copy(Expr left, Expr right) {
        return new BoundedMultiply(left, right);
    }
}
