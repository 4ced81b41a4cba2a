package org.demarche.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.demarche.store.KnowledgeGraph;
import org.demarche.store.StoredTerm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fifty clients at a server in a process of its own, for two minutes: readers, writers of articles, senders that are slow
 * and senders that break off. Meanwhile the server is killed twice and started again, and its disk is filled up where
 * this test may mount a small file system for it (as root, on Linux). No article that was acknowledged may be lost, none
 * may be seen in part, and readers are answered all the time that the server runs. It is no test of every build:
 *
 * <pre>
 * mvn test -Dtest=EnduranceBenchmark -Dendurance.seconds=120
 * </pre>
 */
final class EnduranceBenchmark {
    private static final int SECONDS = Integer.getInteger("endurance.seconds", 120);
    private static final int READERS = 32;
    private static final int WRITERS = 8;
    private static final int SLOW = 5;
    private static final int BREAKING = 5;
    private static final String TOKEN = "0123456789abcdef-endurance";
    private static final String STATES = "SELECT ?s ?l { ?s a <https://w3id.org/demarche/ontology#State> ;"
            + " <http://www.w3.org/2000/01/rdf-schema#label> ?l } ORDER BY ?l LIMIT 20";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConcurrentMap<Node, Integer> sizes = new ConcurrentHashMap<>();
    private final Set<Node> acknowledged = ConcurrentHashMap.newKeySet();
    private final Queue<Long> readMillis = new ConcurrentLinkedQueue<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final ConcurrentMap<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();

    private Path disk;
    private boolean mounted;
    private int port;
    private volatile boolean running = true;
    private volatile boolean down;
    private volatile @Nullable Process server;

    @BeforeEach
    void prepare() throws IOException, InterruptedException {
        disk = Files.createDirectory(folder.resolve("disk"));
        mounted = shell("mount", "-t", "tmpfs", "-o", "size=1g", "tmpfs", disk.toString()) == 0;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Files.writeString(folder.resolve("token"), TOKEN);
        Files.writeString(folder.resolve("server.properties"), "query.at-once-per-client = 64\nquery.at-once = 64\n");
        try (KnowledgeGraph graph = KnowledgeGraph.at(disk.resolve("store"))) {
            ReferenceData.putInto(graph);
        }
    }

    @AfterEach
    void end() throws IOException, InterruptedException {
        server().destroyForcibly().waitFor();
        if (mounted) {
            shell("umount", disk.toString());
        }
    }

    @Test
    void losesNoArticleAndAnswersReadersThroughout() throws IOException, InterruptedException {
        start();
        List<Thread> clients = new ArrayList<>();
        add(clients, READERS, this::read);
        add(clients, WRITERS, this::write);
        add(clients, SLOW, this::sendSlowly);
        add(clients, BREAKING, this::breakOff);
        clients.forEach(Thread::start);
        sleep(SECONDS / 4);
        killAndRestart();
        sleep(SECONDS / 6);
        fillDisk();
        sleep(SECONDS / 6);
        killAndRestart();
        sleep(SECONDS / 4);
        running = false;
        for (Thread client : clients) {
            client.join();
        }
        server().destroy();
        assertThat(server().waitFor(60, TimeUnit.SECONDS)).isTrue();
        counts.forEach((kind, count) -> System.out.println(count + " " + kind));
        System.out.printf(
                "%d s, %d reads answered, median %d ms, p99 %d ms; %d articles acknowledged; disk filled: %s%n",
                SECONDS, readMillis.size(), percentile(50), percentile(99), acknowledged.size(), mounted);
        assertThat(faults).isEmpty();
        assertStored();
    }

    private static void add(List<Thread> clients, int count, Runnable client) {
        for (int i = 0; i < count; i++) {
            clients.add(new Thread(client, "client " + i));
        }
    }

    /** Every acknowledged article is there whole, and of the others nothing or the whole. */
    private void assertStored() {
        try (KnowledgeGraph graph = KnowledgeGraph.at(disk.resolve("store"))) {
            graph.read(now -> {
                for (Node name : sizes.keySet()) {
                    int found = Iter.toList(now.find(name, Node.ANY, Node.ANY, Node.ANY))
                            .size();
                    boolean whole = found == size(name);
                    assertThat(whole || (found == 0 && !acknowledged.contains(name)))
                            .as("article %s: %d of %d", name, found, size(name))
                            .isTrue();
                }
                return true;
            });
        }
    }

    private void read() {
        Random random = new Random();
        while (running) {
            List<Node> names = new ArrayList<>(acknowledged);
            Optional<Node> article = names.isEmpty() || random.nextInt(3) == 0
                    ? Optional.empty()
                    : Optional.of(names.get(random.nextInt(names.size())));
            String query = article.map(name -> "SELECT (COUNT(*) AS ?n) { GRAPH <" + name.getURI() + "> { ?s ?p ?o } }")
                    .orElse(STATES);
            boolean wasDown = down;
            long begun = System.nanoTime();
            try {
                HttpResponse<String> answer = http.send(
                        request("sparql?query=" + URLEncoder.encode(query, UTF_8))
                                .header("Accept", "text/csv")
                                .build(),
                        BodyHandlers.ofString());
                judgeAnswer(answer, article);
                readMillis.add((System.nanoTime() - begun) / 1_000_000);
            } catch (IOException e) {
                if (!wasDown && !down) {
                    pause(200); // the server may just have been killed
                    if (!down) {
                        faults.add("a reader was not answered: " + e);
                    }
                }
                count("reads while the server was down");
                pause(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void judgeAnswer(HttpResponse<String> answer, Optional<Node> article) {
        count("read " + answer.statusCode());
        if (answer.statusCode() != 200) {
            faults.add("a reader got " + answer.statusCode() + " " + answer.body());
        } else if (article.isPresent()) {
            int found =
                    Integer.parseInt(answer.body().lines().skip(1).findFirst().orElse("-1"));
            if (found != size(article.get())) {
                faults.add(article.get() + ": " + found + " of " + size(article.get()) + " triples seen");
            }
        }
    }

    private int size(Node article) {
        return sizes.getOrDefault(article, -1);
    }

    private void write() {
        while (running) {
            GeneratedArticle article = GeneratedArticle.of(number.incrementAndGet(), 2);
            Set<Triple> triples = new HashSet<>();
            article.triples().forEach(triple -> triples.add(StoredTerm.of(triple)));
            sizes.put(article.name(), triples.size());
            try {
                HttpResponse<String> answer = http.send(
                        request("load?check=false")
                                .header("Authorization", "Bearer " + TOKEN)
                                .header("Content-Type", "application/n-quads")
                                .POST(BodyPublishers.ofString(article.nQuads()))
                                .build(),
                        BodyHandlers.ofString());
                count("write " + answer.statusCode());
                if (answer.statusCode() == 200) {
                    assertThat(LoadReport.fromJson(answer.body()).rejections()).isEmpty();
                    acknowledged.add(article.name());
                } else {
                    pause(500);
                }
            } catch (IOException e) {
                count("write not answered");
                pause(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void sendSlowly() {
        while (running) {
            try (Socket socket = new Socket("localhost", port)) {
                socket.getOutputStream().write(head());
                for (int i = 0; i < 20 && running; i++) {
                    socket.getOutputStream().write("<urn:x:s> ".getBytes(US_ASCII));
                    pause(1000);
                }
            } catch (IOException e) {
                count("slow sender hung up on");
                pause(200);
            }
        }
    }

    private void breakOff() {
        while (running) {
            try (Socket socket = new Socket("localhost", port)) {
                socket.getOutputStream().write(head());
                socket.getOutputStream().write("<urn:x:s> <urn:x:p> 1 .".getBytes(US_ASCII));
                count("sender that breaks off");
            } catch (IOException e) {
                pause(200);
            }
            pause(100);
        }
    }

    private static byte[] head() {
        return ("PUT /graphs?graph=urn:x:broken HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TOKEN
                        + "\r\nContent-Type: text/turtle\r\nContent-Length: 100000\r\n\r\n")
                .getBytes(US_ASCII);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/" + path))
                .timeout(PATIENCE);
    }

    private void killAndRestart() throws IOException, InterruptedException {
        down = true;
        server().destroyForcibly().waitFor();
        start();
        down = false;
    }

    /** Leaves less than the server wants, for a while. */
    private void fillDisk() throws IOException {
        if (!mounted) {
            return;
        }
        Path ballast = disk.resolve("ballast");
        try (var out = Files.newOutputStream(ballast)) {
            byte[] block = new byte[1 << 20];
            while (disk.toFile().getUsableSpace() > 8 << 20) {
                out.write(block);
            }
        }
        sleep(SECONDS / 12);
        Files.delete(ballast);
    }

    private void start() throws IOException, InterruptedException {
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.demarche.cli.Main",
                        "serve",
                        "--store",
                        disk.resolve("store").toString(),
                        "--port",
                        String.valueOf(port),
                        "--settings",
                        folder.resolve("server.properties").toString(),
                        "--token-file",
                        folder.resolve("token").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()))
                .start();
        for (int tries = 0; tries < 600; tries++) {
            try {
                http.send(request("ping").build(), BodyHandlers.ofString());
                return;
            } catch (IOException e) {
                assertThat(server().isAlive()).as(() -> log()).isTrue();
                pause(100);
            }
        }
        throw new AssertionError("the server does not start: " + log());
    }

    private Process server() {
        return Objects.requireNonNull(server);
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("server.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private long percentile(int percent) {
        List<Long> sorted = new ArrayList<>(readMillis);
        Collections.sort(sorted);
        return sorted.isEmpty() ? -1 : sorted.get((int) ((sorted.size() - 1) * (long) percent / 100));
    }

    private void count(String kind) {
        counts.computeIfAbsent(kind, key -> new AtomicInteger()).incrementAndGet();
    }

    private static int shell(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static void sleep(int seconds) {
        pause(seconds * 1000L);
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
