package org.demarche.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.store.KnowledgeGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writers that are slow, many, or break off. */
@Timeout(60)
final class WriterAttackTest {
    private static final String ROWS = "SELECT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } } ORDER BY ?s ?p ?o";

    @Test
    void aSlowSenderHoldsNobodyUp() throws IOException {
        try (UnderAttack running = UnderAttack.start();
                Slow slow = new Slow(running)) {
            slow.send("PUT /graphs?graph=urn:x:slow", "<urn:x:s> <urn:x:p> ");
            HttpResponse<String> other =
                    running.client().writing().put("urn:x:other", "text/turtle", "<urn:x:s> <urn:x:p> 1 .");
            assertThat(other.statusCode()).isEqualTo(201);
            assertThat(running.client().get("ping").body()).isEqualTo("pong\n");
            assertThat(running.client()
                            .ask("ASK { GRAPH <urn:x:slow> { ?s ?p ?o } }")
                            .body())
                    .contains("false");
        }
    }

    /** The server does not wait for what it will not read, and hangs up; who is not told would go on in vain. */
    @Test
    void whoIsRefusedBeforeItSentAllIsToldThatTheConnectionEnds() throws IOException {
        try (UnderAttack running = UnderAttack.start();
                Slow slow = new Slow(running)) {
            slow.write("PUT /graphs?graph=urn:x:g HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n");
            assertThat(new String(slow.socket().getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("HTTP/1.1 401")
                    .containsIgnoringCase("Connection: close");
        }
    }

    /** A connection that carries a byte a second would else be open for ever. */
    @Test
    void aSenderThatOnlyTricklesIsHungUpOn() throws IOException {
        try (UnderAttack running = UnderAttack.start(
                        settings -> settings.within(CostlyAttackTest.limits("connection.least-rate", "64k")));
                Slow slow = new Slow(running)) {
            slow.send("PUT /graphs?graph=urn:x:slow", "<urn:x:s> <urn:x:p> ");
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> {
                for (int second = 0; second < 20; second++) {
                    Thread.sleep(500);
                    slow.write("1");
                }
            });
            assertThat(running.client()
                            .ask("ASK { GRAPH <urn:x:slow> { ?s ?p ?o } }")
                            .body())
                    .contains("false");
        }
    }

    /** A taker of an answer that does not take it would hold its place for as long as it likes. */
    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip", "zstd"})
    void aTakerThatOnlySipsIsHungUpOn(String coding) throws Exception {
        try (UnderAttack running = UnderAttack.start(settings -> settings.within(CostlyAttackTest.limits(
                        "connection.least-rate", "1m", "query.timeout", "60s", "result.bytes", "1g")));
                Slow slow = new Slow(running)) {
            running.client().writing().put("urn:x:much", "text/turtle", diverse(2000));
            slow.write("GET /sparql?query=" + Client.encoded("SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 900000")
                    + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: " + coding + "\r\n\r\n");
            Thread.sleep(9000);
            byte[] got = slow.socket.getInputStream().readAllBytes();
            assertThat(got).as("what was under way").hasSizeLessThan(20_000_000);
            assertThat(new String(got, US_ASCII)).startsWith("HTTP/1.1 200").doesNotEndWith("0\r\n\r\n");
        }
    }

    /** Triples that no compression makes small. */
    private static String diverse(int count) {
        Random random = new Random(20261125);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    byte[] noise = new byte[150];
                    random.nextBytes(noise);
                    return "<urn:x:" + i + "> <urn:x:p> \""
                            + Base64.getEncoder().encodeToString(noise) + "\" .";
                })
                .collect(Collectors.joining("\n"));
    }

    @Test
    void moreSlowSendersThanPlacesAreTurnedAway() throws IOException {
        try (UnderAttack running =
                UnderAttack.start(settings -> settings.within(CostlyAttackTest.limits("upload.at-once", "2")))) {
            List<Slow> senders = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                senders.add(new Slow(running));
                senders.get(i).send("PUT /graphs?graph=urn:x:slow", "<urn:x:s> ");
            }
            HttpResponse<String> third = running.client().writing().put("urn:x:third", "text/turtle", "");
            assertThat(third.statusCode()).isEqualTo(503);
            assertThat(third.headers().firstValue("Retry-After")).isPresent();
            assertThat(running.client().ask("ASK {}").statusCode()).isEqualTo(200);
            for (Slow sender : senders) {
                sender.close();
            }
        }
    }

    @Test
    void waitingWritersDoNotStarveReaders() throws InterruptedException {
        try (UnderAttack running =
                UnderAttack.start(settings -> settings.within(CostlyAttackTest.limits("write.waiting", "3")))) {
            CountDownLatch writing = new CountDownLatch(1);
            CountDownLatch release = new CountDownLatch(1);
            CompletableFuture<Void> holder =
                    CompletableFuture.runAsync(() -> running.graph().write(dataset -> {
                        writing.countDown();
                        await(release);
                    }));
            writing.await();
            List<CompletableFuture<Integer>> writers = IntStream.range(0, 40)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> running.client()
                                    .writing()
                                    .update("INSERT DATA { GRAPH <urn:x:g> { <urn:x:s> <urn:x:p> " + i + " } }")
                                    .statusCode(),
                            task -> new Thread(task).start()))
                    .collect(Collectors.toCollection(ArrayList::new));
            while (writers.stream().filter(CompletableFuture::isDone).count() < 36) {
                assertThat(running.client().get("ping").body()).isEqualTo("pong\n");
                assertThat(running.client().ask("ASK {}").statusCode()).isEqualTo(200);
            }
            release.countDown();
            holder.join();
            List<Integer> statuses =
                    writers.stream().map(CompletableFuture::join).toList();
            assertThat(Collections.frequency(statuses, 503)).isEqualTo(36);
            assertThat(Collections.frequency(statuses, 204)).isEqualTo(4);
            assertThat(running.client().ask(ROWS).body().lines().count()).isEqualTo(1 + 4);
        }
    }

    @Test
    void aBodyThatBreaksOffChangesNothing() throws IOException {
        try (UnderAttack running = UnderAttack.start()) {
            try (Slow slow = new Slow(running)) {
                slow.send("PUT /graphs?graph=urn:x:broken", "<urn:x:s> <urn:x:p> 1 .");
            }
            try (Slow slow = new Slow(running)) {
                slow.send("POST /update", "INSERT DATA { GRAPH <urn:x:broken> { <urn:x:s> <urn:x:p> 1 } } ;");
            }
            assertThat(running.client()
                            .ask("ASK { GRAPH <urn:x:broken> { ?s ?p ?o } }")
                            .body())
                    .contains("false");
        }
    }

    /**
     * TDB2 5.6.0 lost rows after this sequence (apache/jena issue 3877): a failed upload with much new node text, a good
     * one, a restart.
     */
    @Test
    void failedWritesLoseNoRowsOfLaterOnes(@TempDir Path store) {
        String before;
        try (UnderAttack running = UnderAttack.over(KnowledgeGraph.at(store), settings -> settings)) {
            Client writer = running.client().writing();
            assertThat(writer.put("urn:x:first", "text/turtle", triples("first", 2000))
                            .statusCode())
                    .isEqualTo(201);
            assertThat(writer.put("urn:x:broken", "text/turtle", triples("broken", 3000) + "<urn:x:s> <urn:x:p> oops")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(writer.update("INSERT DATA { GRAPH <urn:x:broken> { " + triples("update", 3000)
                                    + " } } ; LOAD <urn:x:nothing>")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(writer.update("INSERT DATA { GRAPH <urn:x:broken> { " + triples("second", 3000) + " } } ;"
                                    + " INSERT { GRAPH <urn:x:broken> { <urn:x:s> <urn:x:p> ?s40 } } WHERE { BIND('ab' AS ?s0) "
                                    + CostlyAttackTest.DOUBLING + "}")
                            .statusCode())
                    .isGreaterThanOrEqualTo(400);
            assertThat(writer.put("urn:x:good", "text/turtle", triples("good", 2000))
                            .statusCode())
                    .isEqualTo(201);
            assertThat(writer.update("DELETE WHERE { GRAPH <urn:x:first> { <urn:x:first7> ?p ?o } }")
                            .statusCode())
                    .isEqualTo(204);
            before = running.client().ask(ROWS).body();
            assertThat(before.lines().count()).isEqualTo(1 + 2000 - 1 + 2000);
        }
        try (UnderAttack again = UnderAttack.over(KnowledgeGraph.at(store), settings -> settings)) {
            assertThat(again.client().ask(ROWS).body()).isEqualTo(before);
        }
    }

    @Test
    void theStoreTellsWhoHoldsItAsLongAsTheServerRuns(@TempDir Path store) {
        Path file = store.resolve("server.json");
        try (KnowledgeGraph graph = KnowledgeGraph.at(store)) {
            try (DemarcheServer server = DemarcheServer.over(
                            graph, ServerSettings.shipped().onPort(0))
                    .start()) {
                assertThat(file)
                        .content()
                        .contains(server.url())
                        .contains(Long.toString(ProcessHandle.current().pid()));
            }
            assertThat(file).doesNotExist();
        }
    }

    private static String triples(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "<urn:x:%s%d> <urn:x:p> \"%s\" .".formatted(name, i, (name + i + " ").repeat(10)))
                .collect(Collectors.joining("\n"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A writer that announces a long body and sends only its beginning. */
    private record Slow(Socket socket) implements AutoCloseable {
        Slow(UnderAttack running) throws IOException {
            this(new Socket("localhost", URI.create(running.server().url()).getPort()));
        }

        /** Sends the head, waits until the server asks for the body, and sends the beginning of it. */
        void send(String request, String beginning) throws IOException {
            String type = request.contains("update") ? "application/sparql-update" : "text/turtle";
            write(
                    """
                    %s HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s
                    Content-Type: %s
                    Content-Length: 100000
                    Expect: 100-continue

                    """
                            .formatted(request, Client.TOKEN, type)
                            .replace("\n", "\r\n"));
            assertThat(new String(socket.getInputStream().readNBytes(12), US_ASCII))
                    .isEqualTo("HTTP/1.1 100");
            write(beginning);
        }

        private void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(US_ASCII));
            socket.getOutputStream().flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
