package org.demarche.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.server.guard.Openings.Endpoint;
import org.demarche.vocab.Shipped;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Queries to a server that asks a second one, which holds a small extract of Wikidata. */
@Timeout(60)
final class FederationTest {
    private static final String WIKIDATA = "https://query.wikidata.org/sparql";

    private static UnderAttack wikidata;
    private static UnderAttack server;

    @BeforeAll
    static void start() {
        wikidata = UnderAttack.start();
        put(wikidata, Shipped.text("query/wikidata/wikidata.ttl"));
        String address = wikidata.server().url() + "sparql";
        server = UnderAttack.start(settings ->
                settings.asking(List.of(Endpoint.of(WIKIDATA + ">" + address), Endpoint.of(address)), true));
        put(server, Shipped.text("query/wikidata/register.ttl"));
    }

    private static void put(UnderAttack running, String turtle) {
        assertThat(running.client()
                        .writing()
                        .put("urn:x:data", "text/turtle", turtle)
                        .statusCode())
                .isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        server.close();
        wikidata.close();
    }

    @Test
    void setsWikidatasAccountBesideTheRegisters() {
        assertThat(server.client()
                        .accepting("text/csv")
                        .get("query/wikidata?actor=https%3A%2F%2Fw3id.org%2Fdemarche%2Fkb%2Fstate%2FJPN")
                        .body()
                        .lines()
                        .skip(1)
                        .map(line -> line.replaceAll("http\\S*/(Q\\d+)", "$1")))
                .containsExactly(
                        "capital,Tokyo,Q1490,Wikidata",
                        "capital,Tokyo,Q1490,register",
                        "head of government,A. Example,Q1,register",
                        "head of government,B. Sample,Q2,Wikidata",
                        "member of,Group of Seven,Q1764511,Wikidata",
                        "member of,United Nations,Q1065,Wikidata",
                        "member of,United Nations,Q1065,register");
    }

    /** ARQ by itself would ask 200 times. */
    @Test
    void asksOnceForManyRows() {
        try (Trap peer = Trap.set();
                UnderAttack asking = UnderAttack.start(
                        settings -> settings.asking(List.of(Endpoint.of(peer.url("/sparql"))), true))) {
            put(asking, triples(200));
            assertThat(asking.client()
                            .ask("SELECT (COUNT(*) AS ?n) { ?s <urn:x:p> ?o SERVICE <" + peer.url("/sparql")
                                    + "> { ?o <urn:x:q> ?x } }")
                            .body())
                    .isEqualTo("n\r\n200\r\n");
            assertThat(peer.callers()).hasSize(4);
        }
    }

    @Test
    void joinsWhatManyRowsHaveInCommonWithAPeer() {
        try (UnderAttack peer = UnderAttack.start();
                UnderAttack asking = UnderAttack.start(settings ->
                        settings.asking(List.of(Endpoint.of(peer.server().url() + "sparql")), true))) {
            put(asking, triples(150));
            put(peer, triples(100));
            String service = "SERVICE <" + peer.server().url() + "sparql> ";
            assertThat(asking.client()
                            .ask("SELECT (COUNT(*) AS ?n) (SUM(?o) AS ?m) { ?s <urn:x:p> ?o " + service
                                    + "{ ?s <urn:x:p> ?there FILTER(?there >= 50) } }")
                            .body())
                    .isEqualTo("n,m\r\n50,3725\r\n");
            assertThat(asking.client()
                            .ask("SELECT (COUNT(*) AS ?n) (COUNT(?there) AS ?m) { ?s <urn:x:p> ?o OPTIONAL { " + service
                                    + "{ ?s <urn:x:p> ?there } } }")
                            .body())
                    .isEqualTo("n,m\r\n150,100\r\n");
        }
    }

    private static String triples(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "<urn:x:s" + i + "> <urn:x:p> " + i + " .")
                .collect(Collectors.joining("\n"));
    }

    @Test
    void saysWhichPeerIsDown() throws IOException {
        String dead;
        try (ServerSocket socket = new ServerSocket(0)) {
            dead = "http://localhost:" + socket.getLocalPort() + "/sparql";
        }
        try (UnderAttack asking = UnderAttack.start(settings -> settings.asking(List.of(Endpoint.of(dead)), true))) {
            put(asking, triples(3));
            String pattern = " <" + dead + "> { ?s ?p ?x } }";
            HttpResponse<String> answer = asking.client().ask("SELECT * { ?s <urn:x:p> ?o SERVICE" + pattern);
            assertThat(answer.statusCode()).isEqualTo(502);
            assertThat(answer.body()).startsWith("the endpoint <" + dead + "> cannot be reached; ");
            assertThat(asking.client()
                            .ask("SELECT (COUNT(?s) AS ?n) (COUNT(?x) AS ?m) { ?s <urn:x:p> ?o SERVICE SILENT"
                                    + pattern)
                            .body())
                    .isEqualTo("n,m\r\n3,0\r\n");
        }
    }

    /** A peer that sends its answer for ever, or a byte now and then, must not hold a query's place. */
    @Test
    void anEndlessAnswerIsBrokenOff() throws IOException {
        assertThat(answerFromPeer("{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[", "{},", 0))
                .contains("gives a longer answer than this server takes");
        assertThat(answerFromPeer("{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[", " ", 200))
                .contains("does not answer in time");
    }

    private static String answerFromPeer(String beginning, String endless, int pauseMillis) throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            new Thread(() -> answer(socket, beginning, endless, pauseMillis), "peer").start();
            Endpoint endpoint = Endpoint.of("http://localhost:" + socket.getLocalPort() + "/sparql");
            ServerSettings settings = ServerSettings.shipped().onPort(0).asking(List.of(endpoint), true);
            try (UnderAttack asking = UnderAttack.start(
                    ignored -> settings.waitingForServices(java.time.Duration.ofSeconds(3), 1 << 20))) {
                return asking.client()
                        .ask("SELECT * { SERVICE <" + endpoint.name() + "> { ?s ?p ?x } }")
                        .body();
            }
        }
    }

    private static void answer(ServerSocket socket, String beginning, String endless, int pauseMillis) {
        try (Socket asker = socket.accept()) {
            var out = asker.getOutputStream();
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/sparql-results+json\r\n\r\n" + beginning)
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] part = endless.repeat(pauseMillis == 0 ? 10_000 : 1).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 1000; i++) {
                out.write(part);
                out.flush();
                Thread.sleep(pauseMillis);
            }
        } catch (IOException | InterruptedException e) {
            // the server has hung up, as it should
        }
    }
}
