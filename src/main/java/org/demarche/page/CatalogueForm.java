package org.demarche.page;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import org.demarche.query.CataloguedQuery;
import org.demarche.query.Parameter;

/** The form in which a visitor fills in the parameters of a catalogued query. */
public final class CatalogueForm {
    private CatalogueForm() {}

    /** The page that waits for values, or for better ones if a message says what is wrong. */
    public static String page(CataloguedQuery query, Map<String, String> values, String message) {
        String told = message.isEmpty() ? "" : "<p class=\"fault\">" + Html.text(message) + "</p>\n";
        return Html.page(query.name(), of(query, values) + told);
    }

    /** The frame in which the answer to the query is shown. */
    public static ResultPage around(CataloguedQuery query, Map<String, String> values) {
        return new ResultPage(query.name(), of(query, values));
    }

    private static String of(CataloguedQuery query, Map<String, String> values) {
        return """
                <h1>%s</h1>
                <p>%s</p>
                <form action="/query/%s" method="get" accept-charset="utf-8">
                <div class="fields">
                %s</div>
                <p>
                <button>Ask</button>
                <button name="output" value="csv">CSV</button>
                <button name="output" value="json">JSON</button>
                </p>
                </form>
                <details><summary>The query</summary><pre>%s</pre></details>
                """
                .formatted(
                        Html.text(query.name()),
                        Html.text(query.summary()),
                        Html.text(query.name()),
                        query.parameters().stream()
                                .map(parameter -> field(parameter, values))
                                .collect(joining()),
                        Html.text(query.sparql()));
    }

    private static String field(Parameter parameter, Map<String, String> values) {
        String value =
                values.getOrDefault(parameter.name(), parameter.defaultValue().orElse(""));
        return """
                <p><label for="%1$s">%1$s%4$s: %2$s</label>
                <input id="%1$s" name="%1$s" value="%3$s"%5$s></p>
                """
                .formatted(
                        Html.text(parameter.name()),
                        Html.text(parameter.description()),
                        Html.text(value),
                        parameter.required() ? " (needed)" : "",
                        parameter.required() ? " required" : "");
    }
}
