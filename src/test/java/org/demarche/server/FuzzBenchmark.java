package org.demarche.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.demarche.store.KnowledgeGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sends a running server malformed RDF in each syntax, malformed queries, updates and HTTP, and random uploads, the same
 * for the same seed. Nothing may crash, hang, tell a path or a stack trace, answer 500, or change the store after a
 * refusal. It is no test of every build: run it with
 *
 * <pre>
 * mvn test -Dtest=FuzzBenchmark -Dfuzz.inputs=100000 -Dfuzz.seed=1
 * </pre>
 *
 * <p>{@code -Djava.io.tmpdir} on a file system in memory spares it the wait for the disk at each of its many commits.
 */
final class FuzzBenchmark {
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 100_000);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int SENDERS = 4;
    private static final int PATIENCE_MILLIS = 30_000;
    private static final String KEPT = "SELECT ?s ?p ?o { GRAPH <urn:x:kept> { ?s ?p ?o } } ORDER BY ?s ?p ?o";
    private static final String GRAPHS = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }";

    private static final List<String> QUERIES = List.of(
            "SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o OPTIONAL { ?s <urn:x:q> ?x } FILTER(STRLEN(STR(?o)) > 3) } GROUP BY ?s",
            "PREFIX x: <urn:x:> CONSTRUCT { ?s x:p ?o } WHERE { GRAPH ?g { ?s x:p+ ?o } MINUS { ?s a ?o } } LIMIT 9",
            "ASK { VALUES (?a ?b) { (1 \"x\"@en) (UNDEF 2.5e3) } BIND(REPLACE(?b, 'a(.*)', '$1') AS ?c) }",
            "DESCRIBE <urn:x:s1> ?o { SELECT ?o { <urn:x:s1> (<urn:x:p>|^<urn:x:q>)* ?o } ORDER BY DESC(?o) }");
    private static final List<String> UPDATES = List.of(
            "INSERT DATA { GRAPH <urn:x:GRAPH> { <urn:x:a> <urn:x:b> \"c\" , 1 , true } }",
            "DELETE { GRAPH <urn:x:GRAPH> { ?s ?p ?o } } INSERT { GRAPH <urn:x:GRAPH> { ?s ?p 2 } } WHERE { GRAPH"
                    + " <urn:x:GRAPH> { ?s ?p ?o } }");
    private static final List<String> MESSAGES = List.of(
            "GET /sparql?query=ASK%20%7B%7D HTTP/1.1\r\nHost: localhost\r\nAccept: text/csv;q=0.5, */*\r\n\r\n",
            "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\nContent-Length: 6\r\n\r\nASK {}",
            "PUT /graphs?graph=urn:x:y HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<a:b>\r\n0\r\n\r\n",
            "OPTIONS /load HTTP/1.0\r\nOrigin: http://x\r\nCookie: a=b\r\n\r\n",
            "HEAD /kb/state/JPN HTTP/1.1\r\nHost: [::1]:80\r\nIf-None-Match: \"x\"\r\nRange: bytes=0-1\r\n\r\n",
            "GET /query/stances?target=%4a&output=json HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n");
    private static final List<String> SCRAPS = List.of(
            "<",
            ">",
            "\"",
            "\"\"\"",
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            "\\",
            "\\u0000",
            "\\uD800",
            "%00",
            "%",
            "..",
            "\r\n",
            "\u0000",
            "@prefix",
            "@base",
            "@context",
            "_:b",
            "^^",
            "@en",
            "<<",
            ">>",
            "&x;",
            "<!--",
            "]]>",
            "file:///etc/passwd",
            "http://localhost:1/x",
            "SERVICE",
            "LOAD",
            "99999999999999999999",
            "-1e999",
            "a",
            ";",
            ".",
            ",",
            "?x",
            "#",
            "\uFEFF",
            "\u202E",
            "Content-Length: -1",
            "Transfer-Encoding: gzip",
            "/../",
            "//",
            ";x=y",
            "é",
            "𝒳");

    private static final String[][] SYNTAXES = {
        {"text/turtle", "@prefix x: <urn:x:> .\nx:s x:p \"a\"@en , 1 , ( x:l \"\"\"b\nc\"\"\" ) ; x:q [ x:r 1.5e2 ] .\n"
        },
        {"application/n-triples", "<urn:x:s> <urn:x:p> \"a\\u00e9\"^^<urn:x:t> .\n_:b <urn:x:p> <urn:x:o> .\n"},
        {"application/n-quads", "<urn:x:s> <urn:x:p> \"a\" .\n_:b <urn:x:p> \"b\"@en-GB .\n"},
        {"application/trig", "PREFIX x: <urn:x:>\n{ x:s x:p x:o , true . }\nx:a x:b 'c' .\n"},
        {
            "application/rdf+xml",
            "<?xml version=\"1.0\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:x=\"urn:x:\">"
                    + "<rdf:Description rdf:about=\"urn:x:s\"><x:p xml:lang=\"en\">a</x:p><x:q rdf:resource=\"urn:x:o\"/>"
                    + "</rdf:Description></rdf:RDF>"
        },
        {
            "application/ld+json",
            "{\"@context\":{\"x\":\"urn:x:\",\"p\":{\"@id\":\"x:p\",\"@type\":\"@id\"}},\"@id\":\"x:s\",\"p\":\"x:o\","
                    + "\"x:q\":[{\"@value\":\"a\",\"@language\":\"en\"},{\"@list\":[1,true,null]}]}"
        }
    };

    @TempDir
    Path folder;

    private final ConcurrentMap<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final Set<String> stored = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();

    @Test
    void standsMalformedInput() throws InterruptedException {
        Path store = folder.resolve("store");
        String before;
        long begun = System.nanoTime();
        try (UnderAttack running = UnderAttack.over(KnowledgeGraph.at(store), FuzzBenchmark::settings)) {
            running.client().writing().put("urn:x:kept", "text/turtle", kept());
            before = running.client().ask(KEPT).body();
            List<Thread> senders = IntStream.range(0, SENDERS)
                    .mapToObj(i -> new Thread(() -> send(running)))
                    .toList();
            senders.forEach(Thread::start);
            for (Thread sender : senders) {
                sender.join();
            }
            assertThat(running.client().get("ping").body()).isEqualTo("pong\n");
            assertUnchanged(running, before);
        }
        try (UnderAttack again = UnderAttack.over(KnowledgeGraph.at(store), settings -> settings)) {
            assertUnchanged(again, before);
        }
        new TreeMap<>(counts).forEach((kind, count) -> System.out.println(count + " " + kind));
        System.out.println(INPUTS + " inputs in " + (System.nanoTime() - begun) / 1_000_000_000 + " s, " + faults.size()
                + " faults");
        assertThat(faults).isEmpty();
    }

    private static ServerSettings settings(ServerSettings settings) {
        return settings.within(CostlyAttackTest.limits(
                "query.timeout",
                "2s",
                "update.timeout",
                "5s",
                "query.at-once-per-client",
                "100",
                "query.at-once",
                "100"));
    }

    private static String kept() {
        StringBuilder turtle = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            turtle.append("<urn:x:s" + i + "> <urn:x:p> <urn:x:s" + (i + 1) + "> , \"text " + i + "\" .\n");
        }
        return turtle.toString();
    }

    /** What was there is there still, and no graph came of anything that was refused. */
    private void assertUnchanged(UnderAttack running, String before) {
        assertThat(running.client().ask(KEPT).body()).isEqualTo(before);
        List<String> graphs = new ArrayList<>(
                running.client().ask(GRAPHS).body().lines().skip(1).toList());
        graphs.removeAll(stored);
        graphs.removeIf(graph -> graph.startsWith("urn:x:mutated") || !graph.startsWith("urn:x:fuzz"));
        assertThat(graphs).isEmpty();
    }

    private void send(UnderAttack running) {
        for (int number = next.getAndIncrement(); number < INPUTS; number = next.getAndIncrement()) {
            Random random = new Random(SEED * 1_000_003 + number);
            try {
                send(running, random, number);
            } catch (Client.BrokenOff e) {
                count("connection broken off");
            } catch (IOException | RuntimeException e) {
                faults.add(number + ": " + e);
            }
        }
    }

    private void send(UnderAttack running, Random random, int number) throws IOException {
        Client writer = running.client().writing();
        switch (number % 10) {
            case 0, 1, 2, 3, 4, 5 -> {
                String[] syntax = SYNTAXES[number % 10];
                put(writer, syntax[0], mutated(syntax[1], random), number);
            }
            case 6 -> {
                byte[] query = mutated(QUERIES.get(random.nextInt(QUERIES.size())), random);
                Client asking = running.client().with("Content-Type", "application/sparql-query");
                judge("query", number, asking.send("POST", "sparql", query));
            }
            case 7 -> {
                String update = UPDATES.get(random.nextInt(UPDATES.size())).replace("GRAPH>", "mutated" + number + ">");
                Client updating = writer.with("Content-Type", "application/sparql-update");
                judge("update", number, updating.send("POST", "update", mutated(update, random)));
            }
            case 8 -> raw(running, mutated(MESSAGES.get(random.nextInt(MESSAGES.size())), random), number);
            default -> {
                byte[] noise = new byte[random.nextInt(2000)];
                random.nextBytes(noise);
                String type = SYNTAXES[random.nextInt(SYNTAXES.length)][0];
                if (random.nextBoolean()) {
                    put(random.nextBoolean() ? writer : writer.with("Content-Encoding", "gzip"), type, noise, number);
                } else {
                    judge("load", number, writer.with("Content-Type", type).send("POST", "load", noise));
                }
            }
        }
    }

    private void put(Client writer, String type, byte[] data, int number) {
        String graph = "urn:x:fuzz" + number;
        HttpResponse<String> answer;
        try {
            answer = writer.with("Content-Type", type).send("PUT", "graphs?graph=" + graph, data);
        } catch (Client.BrokenOff e) {
            stored.add(graph); // or not: nobody was told
            throw e;
        }
        if (answer.statusCode() / 100 == 2) {
            stored.add(graph);
        }
        judge("put " + type, number, answer);
    }

    private void judge(String kind, int number, HttpResponse<String> answer) {
        judge(kind, number, answer.statusCode(), answer.body());
    }

    private void judge(String kind, int number, int status, String body) {
        count(kind + " " + status);
        boolean isFault = (status == 500 && !body.contains("HTTP/1.1 505"))
                || body.contains("Exception")
                || body.contains("\tat ")
                || body.contains("org.apache")
                || body.contains("java.")
                || body.contains(folder.toString())
                || body.contains(System.getProperty("user.dir"));
        if (isFault) {
            faults.add(number + " (" + kind + "): " + status + " " + body);
        }
    }

    private void count(String kind) {
        counts.computeIfAbsent(kind, key -> new AtomicInteger()).incrementAndGet();
    }

    private void raw(UnderAttack running, byte[] message, int number) throws IOException {
        try (Socket socket =
                new Socket("localhost", URI.create(running.server().url()).getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(message);
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            int status = answer.matches("(?s)HTTP/1\\.[01] \\d{3}.*") ? Integer.parseInt(answer.substring(9, 12)) : 0;
            judge("http", number, status, answer);
        } catch (SocketTimeoutException e) {
            faults.add(number + " (http): hangs");
        } catch (IOException e) {
            count("http broken off");
        }
    }

    private static byte[] mutated(String seed, Random random) {
        byte[] bytes = seed.getBytes(UTF_8);
        for (int change = 1 + random.nextInt(4); change > 0; change--) {
            bytes = changed(bytes, random);
        }
        return bytes;
    }

    private static byte[] changed(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(12));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        switch (random.nextInt(6)) {
            case 0 -> out.write(bytes, to, bytes.length - to);
            case 1 -> {
                out.write(bytes, from, to - from);
                out.write(bytes, from, bytes.length - from);
            }
            case 2 -> {
                out.writeBytes(SCRAPS.get(random.nextInt(SCRAPS.size())).getBytes(UTF_8));
                out.write(bytes, from, bytes.length - from);
            }
            case 3 -> {
                out.write(random.nextInt(256));
                out.write(bytes, to, bytes.length - to);
            }
            case 4 -> {
                out.writeBytes(SCRAPS.get(random.nextInt(SCRAPS.size()))
                        .repeat(1 + random.nextInt(300))
                        .getBytes(ISO_8859_1));
                out.write(bytes, from, bytes.length - from);
            }
            default -> {
                // the rest is missing
            }
        }
        return out.toByteArray();
    }
}
