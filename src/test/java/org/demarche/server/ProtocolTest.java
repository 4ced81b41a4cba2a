package org.demarche.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.apache.jena.sparql.sse.SSE;
import org.demarche.store.KnowledgeGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProtocolTest {
    private static final String ALL = "SELECT ?o { <http://example/s> <http://example/p> ?o } ORDER BY ?o";

    private static KnowledgeGraph graph;
    private static DemarcheServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        graph = KnowledgeGraph.inMemory();
        graph.write(dataset -> {
            dataset.add(SSE.parseQuad("(<http://example/g> <http://example/s> <http://example/p> 'one')"));
            dataset.add(SSE.parseQuad("(<http://example/g> <http://example/s> <http://example/p> 'two')"));
        });
        server = DemarcheServer.over(graph, ServerSettings.shipped().onPort(0)).start();
        client = Client.of(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        graph.close();
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, application/sparql-results+json",
        "application/json,                application/json",
        "application/sparql-results+xml,  application/sparql-results+xml",
        "text/csv,                        text/csv;charset=utf-8",
        "text/tab-separated-values,       text/tab-separated-values;charset=utf-8",
        "text/html,                       text/html;charset=utf-8",
        "'text/csv;q=0.5, text/html;q=0.1, application/json;q=0.8', application/json",
        "*/*,                             application/sparql-results+json",
        "image/png,                       application/sparql-results+json"
    })
    void answersRowsInTheFormatThatIsAskedFor(String accept, String type) {
        HttpResponse<String> answer = client.accepting(accept).query(ALL);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept");
        assertThat(answer.body()).contains("one").contains("two");
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle,           text/turtle;charset=utf-8",
        "application/n-triples, application/n-triples",
        "application/ld+json,   application/ld+json",
        "application/rdf+xml,   application/rdf+xml",
        "application/trig,      application/trig",
        "application/n-quads,   application/n-quads",
        "*/*,                   text/turtle;charset=utf-8"
    })
    void answersGraphsInTheFormatThatIsAskedFor(String accept, String type) {
        HttpResponse<String> answer = client.accepting(accept).query("CONSTRUCT WHERE { ?s ?p ?o }");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(answer.body()).contains("one").contains("two");
    }

    @Test
    void answersDescribeAndAsk() {
        assertThat(client.query("DESCRIBE <http://example/s>").body()).contains("one");
        assertThat(client.query("ASK { ?s ?p 'one' }").body()).contains("true");
        assertThat(client.accepting("text/csv").query("ASK { ?s ?p 'three' }").body())
                .contains("false");
    }

    @Test
    void takesTheFormatFromTheLinkWhereNoHeaderCanBeSet() {
        HttpResponse<String> answer = client.get("sparql?output=csv&query=" + Client.encoded(ALL));
        assertThat(answer.body()).isEqualTo("o\r\none\r\ntwo\r\n");
        assertThat(client.get("sparql?output=exe&query=" + Client.encoded(ALL)).statusCode())
                .isEqualTo(400);
    }

    /** SPARQLWrapper, which asks for RDF/XML by that name, was refused. */
    @ParameterizedTest
    @CsvSource({
        "rdf%2Bxml, application/rdf+xml",
        "xml, application/rdf+xml",
        "turtle, text/turtle",
        "n3, text/turtle",
        "json-ld, application/ld+json"
    })
    void knowsTheNamesThatOtherClientsGiveToFormats(String name, String type) {
        HttpResponse<String> answer = client.get("sparql?format=" + name + "&output=" + name + "&query="
                + Client.encoded("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"));
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    }

    @Test
    void takesAQueryAsABodyOrAsAForm() {
        Client csv = client.accepting("text/csv");
        assertThat(csv.with("Content-Type", "application/sparql-query")
                        .send("POST", "sparql", ALL)
                        .body())
                .isEqualTo("o\r\none\r\ntwo\r\n");
        assertThat(csv.with("Content-Type", "application/x-www-form-urlencoded")
                        .send("POST", "sparql", "query=" + Client.encoded(ALL))
                        .body())
                .isEqualTo("o\r\none\r\ntwo\r\n");
    }

    @Test
    void asksTheGraphsThatTheRequestNames() {
        String count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
        String path = "sparql?output=csv&query=" + Client.encoded(count) + "&default-graph-uri=";
        assertThat(client.get(path + Client.encoded("http://example/g")).body()).isEqualTo("n\r\n2\r\n");
        assertThat(client.get(path + Client.encoded("http://example/none")).body())
                .isEqualTo("n\r\n0\r\n");
    }

    @Test
    void readsOneGraphThroughTheGraphStoreProtocol() {
        String path = "graphs?graph=" + Client.encoded("http://example/g");
        assertThat(client.accepting("application/n-triples").get(path).body().lines())
                .hasSize(2);
        HttpResponse<String> head = client.send("HEAD", path, "");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(client.get("graphs?graph=" + Client.encoded("http://example/none"))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    sparql?query=SELECT,                 400",
        "GET,    sparql?query=,                       400",
        "GET,    sparql?query=ASK%7B%7D&query=ASK%7B%7D, 400",
        "GET,    sparql?query=ASK%7B%7D&timeout=soon, 400",
        "PUT,    sparql?query=ASK%7B%7D,              405",
        "DELETE, sparql,                              405",
        "GET,    update,                              405",
        "PUT,    update,                              405",
        "GET,    nothing-here,                        404",
        "POST,   nothing-here,                        404",
        "GET,    graphs,                              400",
        "GET,    graphs?graph=relative%2Firi,         400",
        "TRACE,  sparql,                              405",
        "GET,    sparql/more,                         404",
        "GET,    style.css,                           200",
        "GET,    ping,                                200"
    })
    void tellsWhatIsWrongInOneLine(String method, String path, int status) {
        HttpResponse<String> answer = client.send(method, path, "");
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status >= 400) {
            assertThat(answer.body().lines()).hasSizeLessThanOrEqualTo(1);
            assertThat(answer.body()).doesNotContain("org.", "java.", "Exception");
        }
    }

    @Test
    void tellsAMistakeInAQueryInOneLineWhateverItsLetters() {
        HttpResponse<String> answer = client.query("SELECT * { ?s ?p \"日本\" ");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body().lines()).hasSize(1);
        assertThat(answer.body()).startsWith("not SPARQL: ");
        assertThat(client.query("SELECT * { 日本 ?p ?o }").body().lines()).hasSize(1);
    }

    @Test
    void showsAStartPageThatRunsNothing() {
        HttpResponse<String> page = client.get("");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(page.body()).contains("<form action=\"/sparql\"").doesNotContain("<script", "http://");
    }
}
