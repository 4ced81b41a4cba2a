package org.demarche.page;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import org.demarche.query.CataloguedQuery;
import org.demarche.store.KnowledgeGraph;

/** The page at the root: what this is, how much of it there is, and how to ask it. */
public final class StartPage {
    private final OncePerVersion<Map<String, Long>> counts;
    private final List<CataloguedQuery> queries;

    /** A page over a graph that proposes some queries. */
    public StartPage(KnowledgeGraph graph, List<CataloguedQuery> queries) {
        this.counts = new OncePerVersion<>(graph, Counts::of);
        this.queries = List.copyOf(queries);
    }

    /** The page as it is now. */
    public String html() {
        return Html.page(
                "Demarche",
                """
                <h1>Who wants, says or refuses what, according to whom</h1>
                <p>Every answer here leads back to the sentence of the article that it rests on.</p>
                <dl class="counts">
                %s</dl>
                <h2>Ask</h2>
                %s                <h2 id="sparql">Ask in SPARQL</h2>
                %s<p>Programs ask at <code>/sparql</code>, by GET or POST, as the
                <a href="https://www.w3.org/TR/sparql11-protocol/">SPARQL 1.1 Protocol</a> says.</p>
                """
                        .formatted(counted(counts.get().value()), CataloguePage.list(queries), QueryForm.empty()));
    }

    private static String counted(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> "<div><dt>" + Html.text(count.getKey()) + "</dt><dd>" + Html.number(count.getValue())
                        + "</dd></div>\n")
                .collect(joining());
    }
}
