package org.demarche.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformSubst;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformNodeElement;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Values put in place of parameters in the syntax tree of a query, never in its text.
 *
 * <p>What {@code BOUND} of a parameter decides is decided now, so that the query that runs does only what was asked for.
 * With {@code actor} alone given,
 *
 * <pre>
 * { FILTER(BOUND(?actor)) ?holder dem:represents* ?actor } UNION { FILTER(!BOUND(?actor)) }
 * FILTER(!BOUND(?from) || ?date &gt;= ?from)
 * </pre>
 *
 * becomes {@code { ?holder dem:represents* <…/state/JPN> }}.
 */
record Substitution(Set<String> parameters, Map<String, Node> values) {
    Query in(Query query) {
        NodeTransform nodes = node -> Var.isVar(node) ? values.getOrDefault(node.getName(), node) : node;
        ElementTransform elements = new Elements(nodes);
        return QueryTransformOps.transform(query, elements, new Expressions(nodes, elements));
    }

    /** Decides what is known of parameters, since a value in the place of a variable in {@code BOUND} would be no SPARQL. */
    private final class Expressions extends ExprTransformNodeElement {
        Expressions(NodeTransform nodes, ElementTransform elements) {
            super(nodes, elements);
        }

        @Override
        public Expr transform(ExprFunction1 function, Expr argument) {
            if (function instanceof E_Bound && isParameter(function.getArg()))
                return NodeValue.makeBoolean(
                        values.containsKey(function.getArg().getVarName()));
            if (function instanceof E_LogicalNot && isDecided(argument))
                return NodeValue.makeBoolean(argument.equals(NodeValue.FALSE));
            return super.transform(function, argument);
        }

        @Override
        public Expr transform(ExprFunction2 function, Expr left, Expr right) {
            if (function instanceof E_LogicalOr) {
                if (isDecided(left)) return left.equals(NodeValue.TRUE) ? left : right;
                if (isDecided(right)) return right.equals(NodeValue.TRUE) ? right : left;
            }
            if (function instanceof E_LogicalAnd) {
                if (isDecided(left)) return left.equals(NodeValue.TRUE) ? right : left;
                if (isDecided(right)) return right.equals(NodeValue.TRUE) ? left : right;
            }
            return super.transform(function, left, right);
        }

        private boolean isParameter(Expr argument) {
            return argument.isVariable() && parameters.contains(argument.getVarName());
        }
    }

    /** Leaves out filters that are always true, and branches of a union whose filter is never true. */
    private static final class Elements extends ElementTransformSubst {
        Elements(NodeTransform nodes) {
            super(nodes);
        }

        @Override
        public Element transform(ElementGroup group, List<Element> members) {
            ElementGroup kept = new ElementGroup();
            members.stream().filter(member -> !isFilter(member, NodeValue.TRUE)).forEach(kept::addElement);
            return kept;
        }

        @Override
        public Element transform(ElementUnion union, List<Element> branches) {
            List<Element> possible =
                    branches.stream().filter(branch -> !isImpossible(branch)).toList();
            if (possible.size() == 1) return possible.get(0);
            ElementUnion kept = new ElementUnion();
            (possible.isEmpty() ? branches : possible).forEach(kept::addElement);
            return kept;
        }

        private static boolean isImpossible(Element branch) {
            return branch instanceof ElementGroup group
                    && group.getElements().stream().anyMatch(member -> isFilter(member, NodeValue.FALSE));
        }

        private static boolean isFilter(Element element, NodeValue value) {
            return element instanceof ElementFilter filter && filter.getExpr().equals(value);
        }
    }

    private static boolean isDecided(Expr expression) {
        return expression.equals(NodeValue.TRUE) || expression.equals(NodeValue.FALSE);
    }
}
