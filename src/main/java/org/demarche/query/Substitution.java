package org.demarche.query;

import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformSubst;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformNodeElement;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Values put in place of parameters in the syntax tree of a query, never in its text.
 *
 * <pre>
 * FILTER (!BOUND(?from) || ?date &gt;= ?from)   with from=2026-01-05 becomes   FILTER (!true || ?date &gt;= "2026-01-05"^^xsd:date)
 *                                            without it              becomes   FILTER (!false || ?date &gt;= ?from)
 * </pre>
 */
record Substitution(Set<String> parameters, Map<String, Node> values) {
    Query in(Query query) {
        NodeTransform nodes = node -> Var.isVar(node) ? values.getOrDefault(node.getName(), node) : node;
        ElementTransform elements = new ElementTransformSubst(nodes);
        return QueryTransformOps.transform(query, elements, new Expressions(nodes, elements));
    }

    /** Decides {@code BOUND} of parameters, since a value in its place would be no SPARQL. */
    private final class Expressions extends ExprTransformNodeElement {
        Expressions(NodeTransform nodes, ElementTransform elements) {
            super(nodes, elements);
        }

        @Override
        public Expr transform(ExprFunction1 function, Expr argument) {
            if (function instanceof E_Bound
                    && function.getArg().isVariable()
                    && parameters.contains(function.getArg().getVarName()))
                return NodeValue.makeBoolean(
                        values.containsKey(function.getArg().getVarName()));
            return super.transform(function, argument);
        }
    }
}
