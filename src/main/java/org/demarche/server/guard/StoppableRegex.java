package org.demarche.server.guard;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.sse.Tags;

/** REGEX that stops when its query's time is over. */
final class StoppableRegex extends ExprFunctionN {
    private final RegexPattern pattern;

    StoppableRegex(ExprList arguments) {
        super(Tags.tagRegex, arguments);
        this.pattern = RegexPattern.of(arguments.get(1), arguments.size() > 2 ? arguments.get(2) : null);
    }

    @Override
    public NodeValue eval(List<NodeValue> values, FunctionEnv environment) {
        String text =
                NodeValueOps.checkAndGetStringLiteral("REGEX", values.get(0)).getLiteralLexicalForm();
        return NodeValue.booleanReturn(pattern.with(values.get(1), values.size() > 2 ? values.get(2) : null)
                .matcher(StoppableText.of(text, environment))
                .find());
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        throw new UnsupportedOperationException("REGEX is evaluated in an environment");
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new StoppableRegex(arguments);
    }
}
