package org.demarche.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.demarche.store.KnowledgeGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that want all time or all memory of the server. The bounds on their time are generous: they only must end. */
@Timeout(60)
final class CostlyAttackTest {
    private static final int NODES = 2500;
    static final String DOUBLING = doubling();

    private static UnderAttack running;

    @BeforeAll
    static void start() {
        KnowledgeGraph graph = KnowledgeGraph.inMemory();
        graph.write(dataset -> {
            for (int i = 0; i < NODES; i++) {
                dataset.add(Quad.create(
                        NodeFactory.createURI("urn:x:g"),
                        NodeFactory.createURI("urn:x:n" + i),
                        NodeFactory.createURI("urn:x:p"),
                        NodeFactory.createURI("urn:x:n" + (i + 1) % NODES)));
            }
        });
        running = UnderAttack.over(
                graph,
                settings -> settings.within(limits(
                        "memory.per-request", "2g",
                        "memory.together", "2g",
                        "query.timeout", "300ms",
                        "update.timeout", "300ms",
                        "query.bytes", "32k",
                        "result.rows", "5000",
                        "upload.bytes", "1m",
                        "upload.expanded-bytes", "4m",
                        "literal.characters", "100k",
                        "iri.characters", "1k")));
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    static Stream<String> queriesOfDeath() {
        return Stream.of(
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                "SELECT DISTINCT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                "SELECT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f",
                "SELECT ?a (SAMPLE(?g) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?a",
                "SELECT (COUNT(*) AS ?n) { ?a <urn:x:p>* ?b }",
                "SELECT (COUNT(*) AS ?n) { ?a (<urn:x:p>|^<urn:x:p>)+ ?b . ?b <urn:x:p>+ ?c }",
                "SELECT (COUNT(*) AS ?n) { ?a (!<urn:x:q>)* ?b }",
                "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?a <urn:x:p>+ ?b } }",
                "SELECT (COUNT(*) AS ?n) { ?a <urn:x:p> ?b FILTER NOT EXISTS { ?a (<urn:x:p>|<urn:x:q>)* <urn:x:none> } }",
                "SELECT * { BIND('" + "a".repeat(3000) + "' AS ?s) FILTER REGEX(?s, '(.*)(.*)(.*)(.*)(.*)x') }",
                "SELECT * { BIND('" + "a".repeat(3000)
                        + "' AS ?s) FILTER REGEX(?s, '(.*)(.*)(.*)(.*)\\\\1\\\\2\\\\3x') }",
                "SELECT (REPLACE('" + "a".repeat(3000) + "', '(.*)(.*)(.*)\\\\1\\\\2x', '') AS ?x) {}",
                "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?a) = STR(?h)) }",
                "CONSTRUCT { ?a ?b ?f } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?a) = STR(?h)) }",
                "DESCRIBE ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
    }

    @ParameterizedTest
    @MethodSource("queriesOfDeath")
    void aQueryOfDeathIsStopped(String query) {
        try {
            HttpResponse<String> answer = running.client().ask(query);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).isEqualTo("stopped: it took longer than this server allows\n");
        } catch (Client.BrokenOff e) {
            assertThat(e).as("an answer that had begun").hasMessageContaining("chunked");
        }
        assertThat(running.client().get("ping").body()).isEqualTo("pong\n");
    }

    @Test
    void aClientCannotAskForMoreTime() {
        String query = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
        assertThat(running.client()
                        .get("sparql?timeout=3600&query=" + Client.encoded(query))
                        .statusCode())
                .isEqualTo(503);
    }

    /** One address has only so many places, so that another finds one. */
    @Test
    void aClientOfManyQueriesAtOnceIsTurnedAwayAndAnotherIsNot() throws IOException {
        try (UnderAttack server = UnderAttack.over(
                running.graph(),
                settings -> settings.within(limits("query.at-once-per-client", "2", "query.timeout", "3s")))) {
            String slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
            List<CompletableFuture<Object>> asked = IntStream.range(0, 6)
                    .mapToObj(i -> CompletableFuture.<Object>supplyAsync(
                            () -> server.client().ask(slow).statusCode()))
                    .toList();
            assertThat(CompletableFuture.anyOf(asked.toArray(CompletableFuture[]::new))
                            .join())
                    .isEqualTo(429);
            assertThat(statusFrom("127.0.0.2", URI.create(server.client().url()).getPort()))
                    .isEqualTo("HTTP/1.1 200 OK");
            assertThat(asked.stream().map(CompletableFuture::join))
                    .contains(503)
                    .isSubsetOf(429, 503);
        }
    }

    /** The first line of the answer to a query from another address of this machine. */
    private static String statusFrom(String address, int port) throws IOException {
        try (Socket other = new Socket("localhost", port, InetAddress.getByName(address), 0)) {
            other.getOutputStream()
                    .write("GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(UTF_8));
            return new String(other.getInputStream().readAllBytes(), UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?a) = STR(?h))",
                "?a (<urn:x:p>|^<urn:x:p>)* ?b . ?b <urn:x:p>* ?c . ?c <urn:x:p>* ?d FILTER(STR(?a) = 'none')"
            })
    void anUpdateOfDeathIsStopped(String pattern) {
        HttpResponse<String> answer = running.client()
                .writing()
                .update("INSERT { GRAPH <urn:x:h> { <urn:x:s> <urn:x:killed> 1 } } WHERE { " + pattern + " }");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(running.client().ask("ASK { ?s <urn:x:killed> ?o }").body()).contains("false");
    }

    @ParameterizedTest
    @MethodSource("overgrowing")
    void anExpressionThatGrowsWithoutEndIsRefused(String query) {
        HttpResponse<String> answer = running.client().ask(query);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).startsWith("an expression builds more than");
    }

    static Stream<String> overgrowing() {
        return Stream.of(
                "SELECT (STRLEN(?s40) AS ?n) { BIND('ab' AS ?s0) " + DOUBLING + " }",
                "SELECT * { BIND('ab' AS ?s0) " + DOUBLING + " FILTER(CONTAINS(?s40, 'x')) }",
                "SELECT (REPLACE(REPLACE(REPLACE('" + "a".repeat(200) + "', 'a', '" + "b".repeat(200) + "'), 'b', '"
                        + "c".repeat(200) + "'), 'c', 'dddd') AS ?x) {}",
                "SELECT (GROUP_CONCAT(?a; separator='" + "s".repeat(2000) + "') AS ?x) { ?a ?b ?c }",
                "SELECT (GROUP_CONCAT(DISTINCT ?a; separator='" + "s".repeat(2000) + "') AS ?x) { ?a ?b ?c }",
                "SELECT (ENCODE_FOR_URI(ENCODE_FOR_URI(ENCODE_FOR_URI(REPLACE('" + "a".repeat(200) + "', 'a', '"
                        + "%".repeat(200) + "')))) AS ?x) {}",
                "SELECT * { BIND(99999999999999999999 AS ?s0) "
                        + DOUBLING.replaceAll("CONCAT\\((\\?s\\d+), \\?s\\d+\\)", "($1 * $1)") + " }",
                "SELECT * { BIND(9999999999.9999999999 AS ?s0) "
                        + DOUBLING.replaceAll("CONCAT\\((\\?s\\d+), \\?s\\d+\\)", "($1 * $1)") + " }");
    }

    @Test
    void usualExpressionsWorkAsEver() {
        assertThat(running.client()
                        .ask("SELECT (REPLACE('abab'@en, '(a)(b)', '$2$1') AS ?a) (CONCAT('x'@en, 'y'@en) AS ?b)"
                                + " (REGEX('ABC', 'b', 'i') AS ?c) (ENCODE_FOR_URI('a b') AS ?d) (6 * 7 AS ?e)"
                                + " (REPLACE('aaa', 'q*', 'x') AS ?f) (REGEX('a.c', '.', 'q') AS ?g)"
                                + " (REGEX(1, 'a') AS ?h) {}")
                        .body())
                .isEqualTo("a,b,c,d,e,f,g,h\r\nbaba,xy,true,a%20b,42,xaaa,true,\r\n");
        assertThat(running.client()
                        .ask("SELECT (GROUP_CONCAT(?v) AS ?a) (GROUP_CONCAT(DISTINCT ?v; separator='|') AS ?b)"
                                + " { VALUES ?v { 'x' 'y' 'x' } }")
                        .body())
                .isEqualTo("a,b\r\nx y x,x|y\r\n");
    }

    @Test
    void anAnswerThatIsTooLongIsBrokenOffAndNotCutShort() {
        assertThatThrownBy(() -> running.client().ask("SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 6000"))
                .isInstanceOf(Client.BrokenOff.class);
        assertThat(running.client()
                        .ask("SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 5000")
                        .statusCode())
                .isEqualTo(200);
        assertThat(running.client()
                        .query("CONSTRUCT { ?a ?e ?f } WHERE { ?a ?b ?c . ?d ?e ?f } LIMIT 6000")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aCompressedBombIsDefused() {
        byte[] bomb = gzip("# ".repeat(20_000_000));
        assertThat(bomb.length).isLessThan(1 << 20);
        Client gzip = running.client().writing().with("Content-Encoding", "gzip");
        assertThat(gzip.with("Content-Type", "text/turtle")
                        .send("PUT", "graphs?graph=urn:x:bomb", bomb)
                        .statusCode())
                .isEqualTo(413);
        assertThat(gzip.with("Content-Type", "text/turtle")
                        .send("POST", "load", bomb)
                        .statusCode())
                .isEqualTo(413);
        assertThat(gzip.with("Content-Type", "application/sparql-update")
                        .send("POST", "update", bomb)
                        .statusCode())
                .isEqualTo(413);
        assertThat(gzip.with("Content-Type", "application/sparql-query")
                        .send("POST", "sparql", bomb)
                        .statusCode())
                .isEqualTo(413);
        assertThat(gzip.with("Content-Encoding", "br")
                        .with("Content-Type", "text/turtle")
                        .send("PUT", "graphs?graph=urn:x:bomb", bomb)
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void aCompressedUploadIsRead() {
        HttpResponse<String> answer = running.client()
                .writing()
                .with("Content-Encoding", "gzip")
                .with("Content-Type", "text/turtle")
                .send("PUT", "graphs?graph=urn:x:zipped", gzip("<urn:x:s> <urn:x:zip> 1 ."));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(running.client().ask("ASK { ?s <urn:x:zip> 1 }").body()).contains("true");
    }

    static Stream<String> oversized() {
        return Stream.of(
                "# " + "x".repeat(1 << 21),
                "<urn:x:s> <urn:x:p> \"" + "x".repeat(200_000) + "\" .",
                "<urn:x:s> <urn:x:p> <urn:x:" + "x".repeat(2000) + "> .");
    }

    @ParameterizedTest
    @MethodSource("oversized")
    void anOversizedUploadIsRefused(String data) {
        Client sender = running.client().writing();
        assertThat(statusOf(() -> sender.put("urn:x:big", "text/turtle", data))).isEqualTo(413);
        assertThat(statusOf(() -> sender.with("Content-Type", "text/turtle").send("POST", "load", data)))
                .isEqualTo(413);
    }

    @Test
    void anOversizedQueryIsRefused() {
        String query = "ASK { FILTER('" + "x".repeat(60_000) + "' = '') }";
        assertThat(statusOf(() -> running.client()
                        .with("Content-Type", "application/sparql-query")
                        .send("POST", "sparql", query)))
                .isEqualTo(413);
        assertThat(statusOf(() -> running.client()
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .send("POST", "sparql", "query=" + Client.encoded(query))))
                .isEqualTo(413);
        assertThat(running.client().query(query).statusCode()).isIn(413, 414, 431);
    }

    /** The status, or 413 if the server hung up while the client was still sending, which is a refusal too. */
    private static int statusOf(Supplier<HttpResponse<String>> request) {
        try {
            return request.get().statusCode();
        } catch (Client.BrokenOff e) {
            return 413;
        }
    }

    @Test
    void deepNestingIsRefused() {
        int depth = 15_000;
        assertThat(running.client()
                        .with("Content-Type", "application/sparql-query")
                        .send("POST", "sparql", "ASK { FILTER" + "(".repeat(depth) + "1" + ")".repeat(depth) + " }")
                        .statusCode())
                .isEqualTo(400);
        for (String data : new String[] {
            "<urn:x:s> <urn:x:p> " + "[ <urn:x:p> ".repeat(60_000), "<urn:x:s> <urn:x:p> " + "(".repeat(500_000)
        }) {
            assertThat(running.client()
                            .writing()
                            .put("urn:x:deep", "text/turtle", data)
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(running.client()
                        .writing()
                        .put("urn:x:deep", "application/ld+json", "[".repeat(500_000))
                        .statusCode())
                .isEqualTo(400);
        assertThat(running.client()
                        .writing()
                        .update("INSERT DATA { <urn:x:s> <urn:x:p> " + "(".repeat(500_000))
                        .statusCode())
                .isEqualTo(400);
    }

    static Limits limits(String... changes) {
        Properties properties = ServerSettings.shippedProperties();
        for (int i = 0; i < changes.length; i += 2) {
            properties.setProperty(changes[i], changes[i + 1]);
        }
        return Limits.from(new Amounts(properties));
    }

    private static String doubling() {
        StringBuilder binds = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            binds.append("BIND(CONCAT(?s%d, ?s%d) AS ?s%d) ".formatted(i, i, i + 1));
        }
        return binds.toString();
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
