package org.demarche.server.guard;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.jspecify.annotations.Nullable;

/** The pattern of a REGEX or REPLACE, compiled once if the query gives it as a constant. */
record RegexPattern(Optional<Pattern> constant) {

    static RegexPattern of(Expr pattern, @Nullable Expr flags) {
        boolean constant = isText(pattern) && (flags == null || isText(flags));
        return new RegexPattern(
                constant
                        ? Optional.of(compiled(pattern.getConstant(), flags == null ? null : flags.getConstant()))
                        : Optional.empty());
    }

    Pattern with(NodeValue pattern, @Nullable NodeValue flags) {
        return constant.orElseGet(() -> compiled(pattern, flags));
    }

    private static Pattern compiled(NodeValue pattern, @Nullable NodeValue flags) {
        if (!pattern.isString() || (flags != null && !flags.isString())) {
            throw new ExprEvalException("a pattern and its flags are plain strings");
        }
        return RegexEngine.makePattern("regex", pattern.getString(), flags == null ? null : flags.getString());
    }

    private static boolean isText(Expr expression) {
        return expression.isConstant() && expression.getConstant().isString();
    }
}
