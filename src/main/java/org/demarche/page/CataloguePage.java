package org.demarche.page;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.demarche.query.CataloguedQuery;

/** The catalogue as a page: each query with what it tells and what it takes. */
public final class CataloguePage {
    private CataloguePage() {}

    /** The page. */
    public static String of(List<CataloguedQuery> queries) {
        return Html.page(
                "Queries",
                "<h1>Queries</h1>\n<p>Each is a page to ask from and an address for programs:"
                        + " <code>/query/stances?target=Japan&amp;output=csv</code>.</p>\n"
                        + list(queries));
    }

    /** The list alone. */
    static String list(List<CataloguedQuery> queries) {
        return queries.stream()
                .map(query -> "<li><a href=\"/query/" + Html.text(query.name()) + "\">" + Html.text(query.name())
                        + "</a> <span>" + Html.text(query.summary()) + "</span></li>\n")
                .collect(joining("", "<ul class=\"queries\">\n", "</ul>\n"));
    }
}
