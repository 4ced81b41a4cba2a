package org.demarche.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;

/**
 * A named query with what a reader must know to use it.
 *
 * @param questions the numbers of the questions that it answers; none for a quality query or a search
 * @param sparql the text of the query, with its header
 */
public record CataloguedQuery(
        String name,
        String summary,
        List<Integer> questions,
        List<String> tags,
        List<Parameter> parameters,
        String sparql) {
    public CataloguedQuery {
        questions = List.copyOf(questions);
        tags = List.copyOf(tags);
        parameters = List.copyOf(parameters);
    }

    /** The query as written, with all its parameters open. */
    public Query query() {
        return QueryFactory.create(sparql);
    }

    /**
     * The query with values in place of parameters; its text can be sent to any endpoint.
     *
     * <p>A parameter without a value stays a variable, and {@code BOUND(?parameter)} tells which of both it is.
     */
    public Query bind(Map<String, Node> values) {
        requireKnown(values.keySet());
        parameters.stream()
                .filter(parameter -> parameter.required() && !values.containsKey(parameter.name()))
                .findFirst()
                .ifPresent(missing -> {
                    throw new IllegalArgumentException("query '" + name + "' needs " + missing.name() + "=… ("
                            + missing.type() + "): " + missing.description());
                });
        return new Substitution(parameterNames(), values).in(query());
    }

    /** The nodes that the texts stand for, defaults included, names being looked up as actors and topics. */
    public Map<String, Node> values(Map<String, String> texts, ActorNames names) {
        requireKnown(texts.keySet());
        Map<String, Node> values = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            String text = texts.getOrDefault(
                    parameter.name(), parameter.defaultValue().orElse(""));
            if (!text.isBlank()) values.put(parameter.name(), value(parameter, text.strip(), names));
        }
        return values;
    }

    private static Node value(Parameter parameter, String text, ActorNames names) {
        try {
            return parameter.type().isLiteral()
                    ? parameter.type().literal(text)
                    : names.resolve(text, parameter.type());
        } catch (IllegalArgumentException fault) {
            throw new IllegalArgumentException(parameter.name() + ": " + fault.getMessage(), fault);
        }
    }

    private void requireKnown(Set<String> given) {
        Set<String> known = parameterNames();
        for (String parameter : given)
            if (!known.contains(parameter))
                throw new IllegalArgumentException("query '" + name + "' has no parameter '" + parameter + "'"
                        + (known.isEmpty() ? "; it takes none" : "; it has " + String.join(", ", known)));
    }

    private Set<String> parameterNames() {
        return parameters.stream().map(Parameter::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
