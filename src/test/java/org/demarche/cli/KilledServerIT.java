package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What damages a database of TDB2 by itself: a write that is aborted after much new text, a good write, and a restart.
 * Here the packaged program is asked, over HTTP and by its commands, and killed while it writes; every row is compared.
 */
@Timeout(240)
final class KilledServerIT {
    private static final String TOKEN = "token-of-the-killed-server";
    private static final Map<String, String> ENVIRONMENT = Map.of("DEMARCHE_TOKEN", TOKEN);
    private static final String SERVE = "demarche serve --store kb";
    private static final int ROWS = 20_000;
    private static final int KILLS = 3;

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random = new Random(20261125);

    @BeforeEach
    void makeAStore() throws IOException, InterruptedException {
        assertThat(Program.launch(folder, "load", "--store", "kb", "--sample").code())
                .isZero();
    }

    @Test
    void keepsEveryRowThroughAnAbortedWriteAndARestart() throws IOException, InterruptedException {
        try (ServedProgram program = ServedProgram.start(folder, ENVIRONMENT, SERVE)) {
            assertThat(put(program, "kept", rows("kept", ROWS / 2))).isEqualTo(201);
            assertThat(put(program, "aborted", rows("aborted", ROWS) + "and this is no triple"))
                    .isEqualTo(400);
            assertThat(
                            update(
                                    program,
                                    "INSERT DATA { GRAPH <urn:x:aborted> {" + rows("late", 3_000)
                                            + "} } ; INSERT { ?s ?p ?o } WHERE { ?s ?p ?o . SERVICE <http://localhost/> { ?s ?q ?r } }"))
                    .isEqualTo(403);
            assertThat(post(program, "kept", rows("more", ROWS / 2))).isEqualTo(204);
        }
        Set<String> expected = labels("kept", ROWS / 2);
        expected.addAll(labels("more", ROWS / 2));
        assertThat(stored("kept")).isEqualTo(expected);
        assertThat(stored("aborted")).isEmpty();
        try (ServedProgram program = ServedProgram.start(folder, ENVIRONMENT, SERVE)) {
            assertThat(program.get("sparql?output=csv&query=SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7B%20GRAPH%20%3C"
                            + "urn:x:kept%3E%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D%20%7D"))
                    .isEqualTo("n\r\n" + ROWS + "\r\n");
        }
    }

    @Test
    void keepsWhatItAcknowledgedWhenItIsKilledWhileItWrites() throws IOException, InterruptedException {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        for (int kill = 0; kill < KILLS; kill++) {
            try (ServedProgram program = ServedProgram.start(folder, ENVIRONMENT, SERVE)) {
                String name = "k" + kill;
                Thread writer = new Thread(() -> write(program, name, acknowledged), "writer");
                writer.start();
                awaitMore(acknowledged, 1 + random.nextInt(8));
                Thread.sleep(random.nextInt(60));
                program.kill();
                writer.join();
            }
            assertThat(Program.launch(folder, "stats", "--store", "kb").code()).isZero();
        }
        Map<String, List<String>> stored = storedByGraph();
        assertThat(stored.keySet()).containsAll(acknowledged);
        stored.forEach(
                (graph, labels) -> assertThat(Set.copyOf(labels)).as(graph).isEqualTo(labels(graph, 500)));
    }

    /**
     * The limits of requests are set aside, as if they failed, and an update builds a string larger than the memory: the
     * process ends, so that a supervisor can start it again, and nothing of the update is there then.
     */
    @Test
    void endsWhenItsMemoryRunsOutAndKeepsEveryRow() throws IOException, InterruptedException {
        Files.writeString(
                folder.resolve("settings"),
                "expression.characters = 1g\nmemory.per-request = 8g\nmemory.together = 8g\n");
        Map<String, String> small = Map.of("DEMARCHE_TOKEN", TOKEN, "DEMARCHE_JAVA_OPTIONS", "-Xmx128m");
        try (ServedProgram program = ServedProgram.start(folder, small, SERVE + " --settings settings")) {
            assertThat(put(program, "kept", rows("kept", 2_000))).isEqualTo(201);
            assertThatThrownBy(() -> update(
                            program,
                            "INSERT DATA { GRAPH <urn:x:half> {" + rows("half", 2_000) + "} } ;"
                                    + " INSERT { GRAPH <urn:x:half> { <urn:x:s> <urn:x:label> ?s24 } } WHERE { "
                                    + doubled(24) + "}"))
                    .isInstanceOf(IOException.class);
            assertThat(program.awaitEnd()).isEqualTo(3);
        }
        assertThat(stored("kept")).isEqualTo(labels("kept", 2_000));
        assertThat(stored("half")).isEmpty();
        try (ServedProgram program = ServedProgram.start(folder, small, SERVE)) {
            assertThat(put(program, "after", rows("after", 10))).isEqualTo(201);
            assertThat(program.stop()).isZero();
        }
        assertThat(stored("kept")).isEqualTo(labels("kept", 2_000));
    }

    /** The body of a request arrives after the server has been asked to stop, and is stored and acknowledged. */
    @Test
    void answersWhatIsUnderWayWhenItIsAskedToStop() throws IOException, InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch stopping = new CountDownLatch(1);
        try (ServedProgram program = ServedProgram.start(folder, ENVIRONMENT, SERVE)) {
            HttpRequest slow = HttpRequest.newBuilder(program.url().resolve("graphs?graph=urn:x:late"))
                    .version(HttpClient.Version.HTTP_1_1)
                    .expectContinue(true) // the body is asked for when the server has begun to work
                    .header("Authorization", "Bearer " + TOKEN)
                    .header("Content-Type", "text/turtle")
                    .PUT(BodyPublishers.ofInputStream(() -> {
                        begun.countDown();
                        await(stopping);
                        return new ByteArrayInputStream(rows("late", 100).getBytes(StandardCharsets.UTF_8));
                    }))
                    .build();
            CompletableFuture<HttpResponse<String>> answer = http.sendAsync(slow, BodyHandlers.ofString());
            await(begun);
            program.askToStop();
            awaitRefusal(program.url());
            stopping.countDown();
            assertThat(answer.join().statusCode()).isEqualTo(201);
            assertThat(program.awaitEnd()).isZero();
        }
        assertThat(stored("late")).isEqualTo(labels("late", 100));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until nobody is let in any more. */
    private static void awaitRefusal(URI url) throws InterruptedException {
        for (int i = 0; i < 3_000; i++) {
            try {
                new Socket(url.getHost(), url.getPort()).close();
                Thread.sleep(10);
            } catch (IOException refused) {
                return;
            }
        }
        throw new AssertionError("new connections are still let in");
    }

    /** Binds {@code ?s0} to 16 characters, and each of so many further variables to twice the one before. */
    private static String doubled(int times) {
        return "BIND(CONCAT('0123456789', '012345') AS ?s0) "
                + IntStream.range(0, times)
                        .mapToObj(i -> "BIND(CONCAT(?s%1$d, ?s%1$d) AS ?s%2$d) ".formatted(i, i + 1))
                        .collect(Collectors.joining());
    }

    private static void awaitMore(Set<String> acknowledged, int more) throws InterruptedException {
        for (int enough = acknowledged.size() + more; acknowledged.size() < enough; ) {
            Thread.sleep(5);
        }
    }

    /** Puts one graph after the other until nobody answers. */
    private void write(ServedProgram program, String name, Set<String> acknowledged) {
        try {
            for (int i = 0; i < 10_000; i++) {
                String graph = name + "-" + i;
                if (put(program, graph, rows(graph, 500)) == 201) {
                    acknowledged.add(graph);
                }
            }
        } catch (IOException e) {
            // the server has been killed, as it should
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String rows(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "<urn:x:%s:%d> <urn:x:label> \"%s\" .".formatted(name, i, label(name, i)))
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> labels(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> label(name, i)).collect(Collectors.toSet());
    }

    private static String label(String name, int number) {
        return "row " + number + " of " + name;
    }

    private int put(ServedProgram program, String graph, String turtle) throws IOException, InterruptedException {
        return send(program, "PUT", "graphs?graph=urn:x:" + graph, "text/turtle", turtle);
    }

    private int post(ServedProgram program, String graph, String turtle) throws IOException, InterruptedException {
        return send(program, "POST", "graphs?graph=urn:x:" + graph, "text/turtle", turtle);
    }

    private int update(ServedProgram program, String sparql) throws IOException, InterruptedException {
        return send(program, "POST", "update", "application/sparql-update", sparql);
    }

    private int send(ServedProgram program, String method, String path, String type, String body)
            throws IOException, InterruptedException {
        URI address = program.url().resolve(path);
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + TOKEN)
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        return answer.statusCode();
    }

    private Set<String> stored(String graph) throws IOException, InterruptedException {
        return Set.copyOf(storedByGraph().getOrDefault(graph, List.of()));
    }

    /** The labels of each graph, as the program writes them out from the store. */
    private Map<String, List<String>> storedByGraph() throws IOException, InterruptedException {
        Run dump = Program.launch(folder, "dump", "--store", "kb");
        assertThat(dump.code()).as(dump.err()).isZero();
        return dump.out()
                .lines()
                .filter(line -> line.contains("<urn:x:label>"))
                .collect(Collectors.groupingBy(
                        line -> line.replaceAll(".*<urn:x:([^>]*)> \\.$", "$1"),
                        Collectors.mapping(line -> line.replaceAll(".*\"(.*)\".*", "$1"), Collectors.toList())));
    }
}
