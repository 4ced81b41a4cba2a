package org.demarche.server.guard;

import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.sse.Tags;

/** REPLACE that stops when its query's time is over or its result grows too long. */
final class BoundedReplace extends ExprFunctionN {
    private final RegexPattern pattern;
    private final int characters;

    BoundedReplace(ExprList arguments, int characters) {
        super(Tags.tagReplace, arguments);
        this.pattern = RegexPattern.of(arguments.get(1), arguments.size() > 3 ? arguments.get(3) : null);
        this.characters = characters;
    }

    @Override
    public NodeValue eval(List<NodeValue> values, FunctionEnv environment) {
        Node text = NodeValueOps.checkAndGetStringLiteral("REPLACE", values.get(0));
        String replacement =
                NodeValueOps.checkAndGetStringLiteral("REPLACE", values.get(2)).getLiteralLexicalForm();
        Matcher matcher = pattern.with(values.get(1), values.size() > 3 ? values.get(3) : null)
                .matcher(StoppableText.of(text.getLiteralLexicalForm(), environment));
        String language = text.getLiteralLanguage();
        String result = replaced(matcher, replacement);
        return NodeValue.makeNode(
                language.isEmpty()
                        ? NodeFactory.createLiteralString(result)
                        : NodeFactory.createLiteralLang(result, language));
    }

    /** As ARQ does it: of matches of nothing only the first counts. */
    private String replaced(Matcher matcher, String replacement) {
        StringBuilder result = new StringBuilder();
        try {
            for (boolean first = true; matcher.find(); first = false) {
                if (first || matcher.start() != matcher.end()) {
                    BoundedExpressions.check(grown(result, matcher, replacement), characters);
                    matcher.appendReplacement(result, replacement);
                    BoundedExpressions.check(result.length(), characters);
                }
            }
            return matcher.appendTail(result).toString();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ExprEvalException("REPLACE: " + e.getMessage(), e);
        }
    }

    /** The most that one more replacement can build: each of its characters may stand for the whole match. */
    private static long grown(StringBuilder result, Matcher matcher, String replacement) {
        long groups = replacement.chars().filter(character -> character == '$').count();
        return result.length() + replacement.length() + groups * (matcher.end() - matcher.start());
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        throw new UnsupportedOperationException("REPLACE is evaluated in an environment");
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new BoundedReplace(arguments, characters);
    }
}
