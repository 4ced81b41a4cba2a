package org.demarche.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

/** What the server says of itself and of its data is true, and stays true when the data changes. */
final class SelfDescriptionTest {
    private static final String PREFIXES =
            """
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            PREFIX kb: <https://w3id.org/demarche/kb/>
            PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
            PREFIX void: <http://rdfs.org/ns/void#>
            """;

    private final Client client = SampleServer.client().accepting("text/turtle");

    @Test
    void countsWithThousandsApartForPeople() {
        assertThat(SampleServer.client().accepting("text/html").get("doc/kb/").body())
                .containsPattern("<dd>[0-9]{1,3}(,[0-9]{3})+</dd></div>")
                .doesNotContainPattern("<(dd|td class=\"number\")>[0-9]{4}");
    }

    @Test
    void theEndpointDescribesItselfToWhoAsksNothing() {
        HttpResponse<String> answer = client.get("sparql");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/turtle;charset=utf-8");
        assertThat(holds(
                        answer,
                        "?service a sd:Service ; sd:endpoint <" + client.url() + "sparql> ;"
                                + " sd:feature sd:UnionDefaultGraph ; sd:supportedLanguage sd:SPARQL11Query ."
                                + " ?graph sd:name <https://w3id.org/demarche/kb/graph/register>"))
                .isTrue();
        HttpResponse<String> head = client.send("HEAD", "sparql", "");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("ETag")).isEqualTo(answer.headers().firstValue("ETag"));
        assertThat(head.body()).isEmpty();
        assertThat(SampleServer.client().accepting("text/html").get("sparql").body())
                .contains("<form action=\"/sparql\"");
    }

    @Test
    void saysWhatItDoesNotDo() {
        try (UnderAttack readOnly =
                UnderAttack.start(settings -> ServerSettings.shipped().onPort(0).within(settings.limits()))) {
            HttpResponse<String> answer =
                    readOnly.client().accepting("text/turtle").get("sparql");
            assertThat(holds(answer, "?s sd:supportedLanguage sd:SPARQL11Update"))
                    .isFalse();
            assertThat(holds(answer, "?s sd:feature sd:BasicFederatedQuery")).isFalse();
        }
    }

    @Test
    void countsWhatTheStoreHolds() {
        HttpResponse<String> data = client.get("doc/kb/");
        String triples = SampleServer.client()
                .ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
                .body();
        String stances = SampleServer.client()
                .ask("SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/demarche/ontology#Stance> }")
                .body();
        assertThat(holds(data, "kb: a void:Dataset, dcat:Dataset ; void:triples " + number(triples)))
                .isTrue();
        assertThat(holds(
                        data,
                        "kb: void:classPartition [ void:class <https://w3id.org/demarche/ontology#Stance> ;"
                                + " void:entities " + number(stances) + " ]"))
                .isTrue();
    }

    @Test
    void countsAnewWhenTheDataChangesAndOnlyThen() {
        try (UnderAttack running = UnderAttack.start()) {
            Client reader = running.client().accepting("text/turtle");
            HttpResponse<String> empty = reader.get("doc/kb/");
            assertThat(holds(empty, "kb: void:triples 0")).isTrue();
            String tag = empty.headers().firstValue("ETag").orElse("");
            assertThat(reader.with("If-None-Match", tag).get("doc/kb/").statusCode())
                    .isEqualTo(304);
            running.client().writing().update("INSERT DATA { <urn:x:s> <urn:x:p> 1, 2 }");
            HttpResponse<String> changed = reader.with("If-None-Match", tag).get("doc/kb/");
            assertThat(changed.statusCode()).isEqualTo(200);
            assertThat(holds(changed, "kb: void:triples 2")).isTrue();
        }
    }

    @Test
    void theDataAsAWholeHasItsDocumentAndItsWellKnownPlace() {
        assertThat(client.get("kb/").headers().firstValue("Location")).hasValue("/doc/kb/");
        assertThat(client.get(".well-known/void").headers().firstValue("Location"))
                .hasValue("/doc/kb/");
        assertThat(SampleServer.client().accepting("text/html").get("doc/kb/").body())
                .contains("<h1>The data</h1>", "dem:Stance");
    }

    private static String number(String csv) {
        return csv.lines().skip(1).findFirst().orElseThrow();
    }

    private static boolean holds(HttpResponse<String> turtle, String pattern) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle.body(), Lang.TURTLE).parse(graph);
        try (QueryExec ask = QueryExec.graph(graph)
                .query(PREFIXES + "ASK { " + pattern + " }")
                .build()) {
            return ask.ask();
        }
    }
}
