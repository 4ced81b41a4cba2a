package org.demarche.page;

import static java.util.stream.Collectors.joining;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.demarche.store.DataVersion;

/** The page about the data as a whole: how much of what there is. */
public final class DatasetPage {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private DatasetPage() {}

    /** The page, with links to the same in other formats. */
    public static String of(Census census, DataVersion version, String document) {
        return Html.page(
                "The data",
                """
                <h1>The data</h1>
                <p><code>%s</code></p>
                <p>%s</p>
                <dl class="counts">
                <div><dt>triples</dt><dd>%s</dd></div>
                <div><dt>articles</dt><dd>%s</dd></div>
                <div><dt>classes</dt><dd>%s</dd></div>
                <div><dt>properties</dt><dd>%s</dd></div>
                </dl>
                <p class="quiet">as of %s</p>
                %s%s%s"""
                        .formatted(
                                SelfDescription.DATASET,
                                DescriptionPage.formats(document),
                                Html.number(census.triples()),
                                Html.number(census.articles()),
                                Html.number(census.classes().size()),
                                Html.number(census.properties().size()),
                                WHEN.format(version.since()),
                                table("Graphs", "triples", census.graphs()),
                                table("Classes", "things", census.classes()),
                                table("Properties", "triples", census.properties())));
    }

    private static String table(String title, String of, Map<Node, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Node, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(count -> count.getKey().toString()))
                .map(count -> "<tr><td>" + Html.term(count.getKey()) + "</td><td class=\"number\">"
                        + Html.number(count.getValue()) + "</td></tr>\n")
                .collect(joining(
                        "",
                        "<h2>" + title + "</h2>\n<div class=\"wide\"><table>\n<thead><tr><th scope=\"col\">"
                                + title.toLowerCase(Locale.ROOT) + "</th><th scope=\"col\" class=\"number\">" + of
                                + "</th></tr></thead>\n<tbody>\n",
                        "</tbody></table></div>\n"));
    }
}
