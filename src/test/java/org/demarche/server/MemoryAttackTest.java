package org.demarche.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.demarche.store.KnowledgeGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that would have the server keep more than its memory holds. */
@Timeout(60)
final class MemoryAttackTest {
    private static final int NODES = 1000;
    private static final String ALL = "?a ?b ?c . ?d ?e ?f";

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
                        NodeFactory.createLiteralString("text " + i)));
            }
        });
        running = UnderAttack.over(
                graph,
                settings ->
                        settings.within(CostlyAttackTest.limits("memory.per-request", "8m", "memory.together", "16m")));
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    static Stream<String> greedyQueries() {
        return Stream.of(
                "SELECT * { " + ALL + " } ORDER BY ?c ?f",
                "SELECT DISTINCT ?a ?d { " + ALL + " } ORDER BY ?a",
                "SELECT DISTINCT (CONCAT(?c, ?f) AS ?x) { " + ALL + " } OFFSET 999999",
                "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?a ?d { " + ALL + " } }",
                "SELECT ?a ?d (COUNT(*) AS ?n) { " + ALL + " } GROUP BY ?a ?d",
                "SELECT ?a ?d { " + ALL + " } GROUP BY ?a ?d",
                "SELECT (COUNT(DISTINCT ?x) AS ?n) { " + ALL + " BIND(CONCAT(?c, ?f) AS ?x) }",
                "SELECT (COUNT(DISTINCT *) AS ?n) { " + ALL + " }",
                "SELECT (MAX(DISTINCT ?x) AS ?n) { " + ALL + " BIND(CONCAT(?c, ?f) AS ?x) }",
                "SELECT (COUNT(*) AS ?n) { { SELECT * { " + ALL
                        + " } LIMIT 900000 } { SELECT ?f { ?g ?h ?f } LIMIT 900 } }",
                "SELECT (COUNT(*) AS ?n) { ?a ?h ?i OPTIONAL { { " + ALL + " } UNION { } FILTER(?i != ?f) } }",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c MINUS { " + ALL + " } }",
                "SELECT ?x { ?a ?b ?c BIND(REPLACE(?c, 't', '" + "x".repeat(20_000)
                        + "') AS ?x) } ORDER BY ?x LIMIT 900",
                "CONSTRUCT { ?a <urn:x:q> ?f } { " + ALL + " }",
                "SELECT * { ?a ?b ?c FILTER(EXISTS { { SELECT DISTINCT ?a ?d { " + ALL + " } ORDER BY ?d } }) }");
    }

    @ParameterizedTest
    @MethodSource("greedyQueries")
    void aQueryThatKeepsTooMuchIsRefused(String query) {
        refused(() -> running.client().ask(query));
    }

    static Stream<String> greedyUpdates() {
        return Stream.of(
                "INSERT { GRAPH <urn:x:h> { ?a <urn:x:greedy> ?f } } WHERE { " + ALL + " }",
                "INSERT { GRAPH <urn:x:h> { <urn:x:s> <urn:x:greedy> ?x } }"
                        + " WHERE { SELECT DISTINCT (CONCAT(?c, ?f) AS ?x) { " + ALL + " } }",
                "DELETE { ?a <urn:x:q> ?f } INSERT { GRAPH <urn:x:h> { ?a <urn:x:greedy> 1 } } WHERE { " + ALL + " }",
                "INSERT { GRAPH <urn:x:h> { "
                        + IntStream.range(0, 100)
                                .mapToObj(i -> "?a <urn:x:greedy> \"" + i + "\" .")
                                .collect(Collectors.joining(" "))
                        + " } } WHERE { ?a ?b ?c }");
    }

    @ParameterizedTest
    @MethodSource("greedyUpdates")
    void anUpdateThatKeepsTooMuchIsRefusedAndChangesNothing(String update) {
        refused(() -> running.client().writing().update(update));
        assertThat(running.client().ask("ASK { ?s <urn:x:greedy> ?o }").body()).contains("false");
    }

    @Test
    void anUploadThatKeepsTooMuchIsRefused() {
        String data = IntStream.range(0, 60_000)
                .mapToObj(i -> "<urn:x:s" + i + "> <urn:x:greedy> " + i + " .")
                .collect(Collectors.joining("\n"));
        refused(() -> running.client().writing().put("urn:x:h", "text/turtle", data));
        assertThat(running.client().ask("ASK { ?s <urn:x:greedy> ?o }").body()).contains("false");
    }

    /** Articles sent to /load were bounded in bytes only, and counted nothing. */
    @Test
    void anArticleThatKeepsTooMuchIsRefusedAndNothingOfItStored() {
        String graph = "<https://w3id.org/demarche/kb/graph/greedy> { "
                + IntStream.range(0, 60_000)
                        .mapToObj(i -> "<urn:x:s" + i + "> <urn:x:greedy> " + i + " .")
                        .collect(Collectors.joining("\n"))
                + " }";
        try (UnderAttack server =
                UnderAttack.start(settings -> settings.within(CostlyAttackTest.limits("memory.per-request", "8m")))) {
            Client loading = server.client().writing().with("Content-Type", "application/trig");
            refused(() -> loading.send("POST", "load?check=false", graph));
            assertThat(server.client().ask("ASK { ?s ?p ?o }").body()).contains("false");
            String small = "<https://w3id.org/demarche/kb/graph/modest> { <urn:x:s> <urn:x:modest> 1 }";
            assertThat(loading.send("POST", "load?check=false", small).body()).contains("\"accepted\" : 1 ");
        }
    }

    private interface Request {
        HttpResponse<String> send();
    }

    private static void refused(Request request) {
        try {
            HttpResponse<String> answer = request.send();
            assertThat(answer.body()).startsWith("too large: it would hold more than 8 MB at once");
            assertThat(answer.statusCode()).isEqualTo(413);
        } catch (Client.BrokenOff e) {
            assertThat(e).as("an answer that had begun").hasMessageContaining("chunked");
        }
    }

    @Test
    void whatKeepsLittleIsAnsweredHoweverMuchItSees() {
        assertThat(running.client()
                        .ask("SELECT (COUNT(*) AS ?n) (COUNT(DISTINCT ?b) AS ?m) { " + ALL + " }")
                        .body())
                .isEqualTo("n,m\r\n1000000,1\r\n");
        assertThat(running.client()
                        .ask("SELECT ?b (SAMPLE(?e) AS ?x) { " + ALL + " } GROUP BY ?b ORDER BY ?b")
                        .body())
                .isEqualTo("b,x\r\nurn:x:p,urn:x:p\r\n");
        assertThat(running.client()
                        .ask("SELECT ?c ?f { " + ALL + " } ORDER BY DESC(?c) DESC(?f) LIMIT 2")
                        .body())
                .isEqualTo("c,f\r\ntext 999,text 999\r\ntext 999,text 998\r\n");
        assertThat(running.client()
                        .ask("SELECT (COUNT(*) AS ?n) { SELECT ?b { " + ALL + " } GROUP BY ?b }")
                        .body())
                .isEqualTo("n\r\n1\r\n");
    }

    /** Of each path all nodes are collected; a path from each of many rows must not count them all together. */
    @Test
    void aPathThatFindsTooMuchIsRefusedAndManyThatFindLittleAreNot() {
        try (UnderAttack server =
                UnderAttack.start(settings -> settings.within(CostlyAttackTest.limits("memory.per-request", "8m")))) {
            server.graph().write(dataset -> {
                for (int i = 0; i < 70_000; i++) {
                    dataset.add(Quad.create(
                            NodeFactory.createURI("urn:x:g"),
                            NodeFactory.createURI("urn:x:hub" + i / 35),
                            NodeFactory.createURI("urn:x:spoke"),
                            NodeFactory.createURI("urn:x:rim" + i)));
                    dataset.add(Quad.create(
                            NodeFactory.createURI("urn:x:g"),
                            NodeFactory.createURI("urn:x:centre"),
                            NodeFactory.createURI("urn:x:spoke"),
                            NodeFactory.createURI("urn:x:rim" + i)));
                }
            });
            refused(() -> server.client().ask("SELECT (COUNT(*) AS ?n) { <urn:x:centre> <urn:x:spoke>+ ?x }"));
            assertThat(server.client()
                            .ask("SELECT (COUNT(*) AS ?n) { { SELECT DISTINCT ?hub { ?hub <urn:x:spoke> ?x"
                                    + " FILTER(?hub != <urn:x:centre>) } } ?hub <urn:x:spoke>+ ?rim }")
                            .body())
                    .isEqualTo("n\r\n70000\r\n");
        }
    }

    /**
     * What was held must be given back, or the server would refuse everything in the end. One query runs at a time, so
     * that the first to run is refused for its own memory; the others find no place or are refused like it.
     */
    @Test
    void afterManyRefusalsThereIsStillRoom() {
        try (UnderAttack server = UnderAttack.start(settings -> settings.within(CostlyAttackTest.limits(
                "memory.per-request", "8m", "memory.together", "8m", "query.at-once", "1", "query.timeout", "60s")))) {
            server.graph().write(dataset -> running.graph().read(all -> {
                all.find().forEachRemaining(dataset::add);
                return true;
            }));
            List<CompletableFuture<Integer>> all = IntStream.range(0, 12)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> server.client()
                            .ask("SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?a ?d { " + ALL + " } }")
                            .statusCode()))
                    .toList();
            assertThat(all.stream().map(CompletableFuture::join).toList())
                    .contains(413)
                    .isSubsetOf(413, 429, 503);
            assertThat(server.client()
                            .ask("SELECT ?c { ?a ?b ?c } ORDER BY ?c")
                            .body()
                            .lines())
                    .hasSize(1 + NODES);
        }
    }
}
