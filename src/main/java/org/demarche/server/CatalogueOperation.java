package org.demarche.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.demarche.page.CatalogueForm;
import org.demarche.page.CataloguePage;
import org.demarche.query.ActorNames;
import org.demarche.query.Catalogue;
import org.demarche.query.CataloguedQuery;
import org.demarche.query.Parameter;
import org.demarche.query.SparqlSource;
import org.demarche.store.KnowledgeGraph;
import org.jspecify.annotations.Nullable;

/**
 * Each catalogued query as a resource of its own. Values of parameters are put into the query as terms, never as text.
 *
 * <pre>GET /query/stances?target=Japan</pre>
 */
final class CatalogueOperation extends Reading {
    private static final List<String> FORMATS = List.of("output", "format");

    private final KnowledgeGraph graph;
    private final Catalogue catalogue;
    private final QueryDesk desk;
    private final Limits limits;
    private final Context context;
    private final DocumentSender documents;

    CatalogueOperation(KnowledgeGraph graph, Catalogue catalogue, QueryDesk desk, Limits limits, Context context) {
        super("a catalogued query is asked by GET");
        this.graph = graph;
        this.catalogue = catalogue;
        this.desk = desk;
        this.limits = limits;
        // A context that is given to an execution takes the place of the dataset's, which stops paths and has the
        // words.
        this.context = graph.dataset().getContext().copy();
        this.context.putAll(context);
        this.documents = new DocumentSender(limits);
    }

    @Override
    public void execute(HttpAction action) {
        if (name(action).isEmpty()) {
            describe(action, catalogue.asGraph());
            return;
        }
        CataloguedQuery query = named(action);
        if (isForGraphs(action)) {
            describe(action, catalogue.asGraph(query));
            return;
        }
        Map<String, String> values = values(action);
        if (isForPeople(action) && lacks(query, values)) {
            form(action, query, values, "");
        } else {
            desk.admit(action, () -> answer(action, query, values));
        }
    }

    /** What there is to ask, rather than an answer. */
    private void describe(HttpAction action, Graph graph) {
        String type = DocumentSender.type(action, AnswerFormat.OF_DESCRIPTION, Optional.empty());
        action.setResponseHeader("Vary", "Accept");
        documents.send(action, type, () -> CataloguePage.of(catalogue.queries()), () -> graph);
    }

    private void answer(HttpAction action, CataloguedQuery query, Map<String, String> values) {
        boolean answered = graph.read(dataset -> {
            Optional<Query> bound = bound(action, query, values, dataset);
            bound.ifPresent(ready -> {
                try (QueryExec execution = QueryExec.dataset(dataset)
                        .query(ready)
                        .context(context)
                        .timeout(limits.queryTimeout().toMillis(), TimeUnit.MILLISECONDS)
                        .build()) {
                    desk.answer(action, ready, execution, CatalogueForm.around(query, values));
                }
            });
            return bound.isPresent();
        });
        if (answered) {
            action.setResponseHeader("Vary", "Accept");
        }
    }

    /** The query with its values, or nothing if people were shown what is wrong with them. */
    private static Optional<Query> bound(
            HttpAction action, CataloguedQuery query, Map<String, String> values, DatasetGraph dataset) {
        Supplier<Query> bind = () -> query.bind(query.values(values, ActorNames.in(SparqlSource.over(dataset))));
        try {
            return Optional.of(bind.get());
        } catch (IllegalArgumentException e) {
            if (!isForPeople(action)) {
                throw Refusal.badRequest(String.valueOf(e.getMessage()));
            }
            action.setResponseStatus(400);
            form(action, query, values, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static void form(HttpAction action, CataloguedQuery query, Map<String, String> values, String message) {
        action.setResponseStatus(message.isEmpty() ? 200 : 400);
        action.setResponseHeader("Vary", "Accept");
        action.getResponse().setContentType("text/html");
        action.getResponse().setCharacterEncoding("utf-8");
        try {
            action.getResponseOutputStream()
                    .write(CatalogueForm.page(query, values, message).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Refusal.with(500, "the client has gone");
        }
    }

    private CataloguedQuery named(HttpAction action) {
        try {
            return catalogue.query(name(action));
        } catch (IllegalArgumentException e) {
            throw Refusal.with(404, String.valueOf(e.getMessage()));
        }
    }

    private static String name(HttpAction action) {
        @Nullable String path = action.getRequest().getPathInfo();
        return path == null ? "" : path.substring(1);
    }

    /** Whether who asks without a value for anything would rather have RDF than rows: it is told about the query. */
    private static boolean isForGraphs(HttpAction action) {
        @Nullable String accept = action.getRequestHeader("Accept");
        return accept != null
                && action.getRequest().getQueryString() == null
                && AnswerFormat.OF_ROWS.preferredBy(accept).isEmpty()
                && AnswerFormat.OF_DESCRIPTION.preferredBy(accept).isPresent();
    }

    private static Map<String, String> values(HttpAction action) {
        Map<String, String> values = new LinkedHashMap<>();
        action.getRequestParameterMap().forEach((name, texts) -> {
            if (!FORMATS.contains(name)) {
                if (texts.length > 1) {
                    throw Refusal.badRequest("the parameter " + name + " has more than one value");
                }
                values.put(name, texts[0]);
            }
        });
        return values;
    }

    private static boolean lacks(CataloguedQuery query, Map<String, String> values) {
        return query.parameters().stream()
                .filter(Parameter::required)
                .anyMatch(parameter -> values.getOrDefault(parameter.name(), "").isBlank());
    }

    private static boolean isForPeople(HttpAction action) {
        return AnswerFormat.OF_ROWS.chosenFor(action.getRequest()).equals("text/html");
    }
}
