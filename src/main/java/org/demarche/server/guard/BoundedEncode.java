package org.demarche.server.guard;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.apache.jena.sparql.sse.Tags;

/** ENCODE_FOR_URI that refuses too long a result; one step can make a text only nine times longer. */
final class BoundedEncode extends ExprFunction1 {
    private final int characters;

    BoundedEncode(Expr argument, int characters) {
        super(argument, Tags.tagStrEncodeForURI);
        this.characters = characters;
    }

    @Override
    public NodeValue eval(NodeValue value) {
        NodeValue encoded = XSDFuncOp.strEncodeForURI(value);
        BoundedExpressions.check(encoded.asString().length(), characters);
        return encoded;
    }

    @Override
    public Expr copy(Expr argument) {
        return new BoundedEncode(argument, characters);
    }
}
