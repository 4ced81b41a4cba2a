package org.demarche.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.demarche.store.KnowledgeGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of other sites and stored data that want to use a visitor's browser, and doors that should not be there. */
final class BrowserAttackTest {
    private static final String MARKUP = "<script>alert(1)</script>\"'&";

    private static UnderAttack running;

    @BeforeAll
    static void start() {
        KnowledgeGraph graph = KnowledgeGraph.inMemory();
        graph.write(dataset -> {
            dataset.add(Quad.create(
                    NodeFactory.createURI("urn:x:g"),
                    NodeFactory.createURI("javascript:alert(1)"),
                    NodeFactory.createURI("urn:x:p"),
                    NodeFactory.createLiteralString(MARKUP)));
            dataset.add(Quad.create(
                    NodeFactory.createURI("urn:x:g"),
                    NodeFactory.createURI("https://example.org/\"onmouseover=\"alert(1)"),
                    NodeFactory.createURI("urn:x:p"),
                    NodeFactory.createLiteralString("\u001b[31mred\u0000")));
            dataset.add(Quad.create(
                    NodeFactory.createURI("urn:x:g"),
                    NodeFactory.createURI("data:text/html,<script>"),
                    NodeFactory.createURI("urn:x:p"),
                    NodeFactory.createLiteralLang("text", "en")));
        });
        running = UnderAttack.over(graph, settings -> settings);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void storedMarkupIsShownAndNotRun() {
        String page = running.client()
                .accepting("text/html")
                .query("SELECT ?s ?o { ?s ?p ?o } #" + MARKUP)
                .body();
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;")
                .contains("<code>javascript:alert(1)</code>")
                .doesNotContain("<script", "href=\"javascript", "href=\"data", "\" onmouseover", "\"onmouseover")
                .doesNotContain("\u001b", "\u0000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ping",
                "sparql?query=ASK%7B%7D",
                "sparql?query=nonsense",
                "nothing-here",
                "graphs?graph=urn:x:g",
                "style.css"
            })
    void everyAnswerTellsBrowsersHowLittleTheyMayDo(String path) {
        HttpResponse<String> answer = running.client().get(path);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void otherSitesReadWithoutCredentials() {
        HttpResponse<String> answer =
                running.client().with("Origin", "https://evil.example").query("ASK {}");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        HttpResponse<String> preflight = running.client()
                .with("Origin", "https://evil.example")
                .with("Access-Control-Request-Method", "POST")
                .send("OPTIONS", "sparql", "");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
                .hasValue("GET, HEAD, POST");
    }

    @ParameterizedTest
    @CsvSource({"update, POST", "load, POST", "graphs?graph=urn:x:g, PUT", "graphs?graph=urn:x:g, DELETE"})
    void otherSitesNeverWrite(String path, String method) {
        Client evil = running.client().with("Origin", "https://evil.example");
        HttpResponse<String> preflight = evil.with("Access-Control-Request-Method", method)
                .with("Access-Control-Request-Headers", "authorization")
                .send("OPTIONS", path, "");
        assertThat(preflight
                        .headers()
                        .firstValue("Access-Control-Allow-Methods")
                        .orElse(""))
                .doesNotContain(method);
        assertThat(preflight
                        .headers()
                        .firstValue("Access-Control-Allow-Headers")
                        .orElse(""))
                .doesNotContainIgnoringCase("authorization");
        HttpResponse<String> sent =
                evil.with("Content-Type", "text/turtle").send(method, path, "<urn:x:s> <urn:x:p> 1 .");
        assertThat(sent.statusCode()).isIn(401, 404);
        assertThat(sent.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    /** A browser sends a form to another site without asking first; plain Fuseki obeys it. */
    @Test
    void aFormOfAnotherSiteUpdatesNothing() {
        String form = "update=" + Client.encoded("DELETE WHERE { GRAPH ?g { ?s ?p ?o } }");
        for (String type :
                new String[] {"application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x"}) {
            for (String path : new String[] {"update", "sparql", ""}) {
                assertThat(running.client()
                                .with("Origin", "https://evil.example")
                                .with("Content-Type", type)
                                .send("POST", path, form)
                                .statusCode())
                        .isGreaterThanOrEqualTo(400);
            }
        }
        assertThat(running.client().ask("ASK { ?s ?p ?o }").body()).contains("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "callback=evil",
                "stylesheet=https://evil.example/x.xsl",
                "force-accept=text/html",
                "results=text/html&callback=evil"
            })
    void parametersDoNotChangeWhatAnAnswerIs(String parameter) {
        for (String type : new String[] {"application/sparql-results+json", "application/sparql-results+xml"}) {
            HttpResponse<String> answer = running.client()
                    .accepting(type)
                    .get("sparql?" + parameter + "&query=" + Client.encoded("SELECT * {}"));
            assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
            assertThat(answer.body()).doesNotContain("evil").doesNotContain("xml-stylesheet");
        }
    }

    @Test
    void aHeaderCannotBeSplit() {
        HttpResponse<String> answer = running.client().get("sparql?query=ASK%7B%7D&output=csv%0d%0aX-Evil:%20yes");
        assertThat(answer.headers().firstValue("X-Evil")).isEmpty();
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$/ping",
                "$/server",
                "$/stats",
                "$/datasets",
                "$/metrics",
                "$/tasks",
                "$/backup/sparql",
                "$/compact/sparql",
                "$/sleep",
                "$/validate/query",
                "patch",
                "data",
                "get",
                "upload",
                "shacl",
                "prefixes",
                "sparql/update",
                "update/sparql",
                "graphs/data",
                "%2e%2e/%2e%2e/etc/passwd",
                "..%2f..%2fetc/passwd",
                "style.css/..%2f",
                "META-INF/MANIFEST.MF",
                "WEB-INF/web.xml",
                "org/demarche/server/server.properties"
            })
    void thereIsNoOtherDoor(String path) {
        for (String method : new String[] {"GET", "POST", "PUT"}) {
            try {
                HttpResponse<String> answer =
                        running.client().writing().send(method, path, method.equals("GET") ? "" : "x");
                assertThat(answer.statusCode()).isIn(400, 404, 405);
                assertThat(answer.body()).doesNotContain("root:", "demarche.server");
            } catch (Client.BrokenOff e) {
                assertThat(path).as("hung up on").contains("%2");
            }
        }
    }

    @Test
    void theWholeDatasetIsNeitherSentNorReplacedNorPatched() {
        Client writer = running.client().writing();
        assertThat(writer.get("graphs").statusCode()).isEqualTo(400);
        assertThat(writer.get("graphs?graph=union").statusCode()).isEqualTo(400);
        assertThat(writer.with("Content-Type", "application/n-quads")
                        .send("PUT", "graphs", "")
                        .statusCode())
                .isEqualTo(400);
        assertThat(writer.send("DELETE", "graphs", "").statusCode()).isEqualTo(400);
        for (String path : new String[] {"graphs", "graphs?graph=urn:x:g", "update", "sparql"}) {
            assertThat(writer.with("Content-Type", "application/rdf-patch")
                            .send("PATCH", path, "TX .")
                            .statusCode())
                    .isIn(400, 405, 415);
        }
        assertThat(running.client().ask("ASK { GRAPH <urn:x:g> { ?s ?p ?o } }").body())
                .contains("true");
    }

    /** The path could be written in many ways; the token is asked for where the writing is done, not by path. */
    @ParameterizedTest
    @ValueSource(strings = {"%75pdate", "update;x=y", "/update", "./update", "sparql/../update", "update/", "UPDATE"})
    void otherSpellingsOfAPathDoNotGoRoundTheToken(String path) {
        HttpResponse<String> answer = running.client()
                .with("Content-Type", "application/sparql-update")
                .send("POST", path, "DELETE WHERE { GRAPH ?g { ?s ?p ?o } }");
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(running.client().ask("ASK { ?s ?p ?o }").body()).contains("true");
    }
}
