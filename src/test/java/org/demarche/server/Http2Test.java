package org.demarche.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.server.Http2Frames.CONTINUATION;
import static org.demarche.server.Http2Frames.DATA;
import static org.demarche.server.Http2Frames.END_HEADERS;
import static org.demarche.server.Http2Frames.END_STREAM;
import static org.demarche.server.Http2Frames.GO_AWAY;
import static org.demarche.server.Http2Frames.HEADERS;
import static org.demarche.server.Http2Frames.PING;
import static org.demarche.server.Http2Frames.RESET;
import static org.demarche.server.Http2Frames.SETTINGS;
import static org.demarche.server.Http2Frames.fields;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP/2 without TLS, and what it offers to attackers beyond HTTP/1.1. */
@Timeout(60)
final class Http2Test {
    private static final int REFUSED_STREAM = 7;
    private static final int MANY = 20_000;

    private static UnderAttack running;

    @BeforeAll
    static void start() {
        running = UnderAttack.start(settings ->
                settings.within(CostlyAttackTest.limits("connection.streams", "4", "connection.least-rate", "64k")));
        running.client().writing().put("urn:x:g", "text/turtle", "<urn:x:s> <urn:x:p> 'kept' .");
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void speaksItWithWhoUpgrades() throws Exception {
        HttpClient http = HttpClient.newBuilder().version(Version.HTTP_2).build();
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> answer = http.send(query(), BodyHandlers.ofString());
            assertThat(answer.version()).isEqualTo(Version.HTTP_2);
            assertThat(answer.body()).isEqualTo("o\r\nkept\r\n");
        }
    }

    /** There is no Host header in HTTP/2, by which such a graph was looked for. */
    @Test
    void knowsItsOwnAddressAsTheNameOfAGraph() throws Exception {
        running.client()
                .writing()
                .with("Content-Type", "text/turtle")
                .send("PUT", "graphs/own", "<urn:x:s> <urn:x:q> 7 .");
        String url = running.client().url();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(url + "graphs?graph=" + Client.encoded(url + "graphs/own")))
                .build();
        HttpClient http = HttpClient.newBuilder().version(Version.HTTP_2).build();
        assertThat(http.send(request, BodyHandlers.ofString()).body()).contains("urn:x:q");
    }

    @Test
    void answersManyRequestsOnOneConnection() {
        HttpClient http = HttpClient.newBuilder().version(Version.HTTP_2).build();
        http.sendAsync(query(), BodyHandlers.ofString()).join();
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 4)
                .mapToObj(i -> http.sendAsync(query(), BodyHandlers.ofString()))
                .toList();
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().body()).isEqualTo("o\r\nkept\r\n"));
    }

    @Test
    void speaksOnlyTheOlderVersionWhereTheOperatorSaysSo() throws Exception {
        try (UnderAttack older =
                UnderAttack.start(settings -> settings.within(CostlyAttackTest.limits("connection.streams", "0")))) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(older.server().url() + "ping"))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.ofString())
                            .version())
                    .isEqualTo(Version.HTTP_1_1);
        }
    }

    @Test
    void refusesMoreStreamsThanAreAllowed() throws IOException {
        try (Http2Frames client = Http2Frames.to(running)) {
            for (int i = 0; i < 5; i++) {
                client.send(HEADERS, END_HEADERS, 2 * i + 1, fields("PUT", "/graphs?graph=urn:x:slow"));
            }
            Http2Frames.Frame refused = client.next(RESET, GO_AWAY);
            assertThat(refused.type()).isEqualTo(RESET);
            assertThat(refused.stream()).isEqualTo(9);
            assertThat(refused.code()).isEqualTo(REFUSED_STREAM);
        }
        assertServes();
    }

    /** The attack of 2023: requests that are taken back at once cost the client nothing and fill no place. */
    @Test
    void hangsUpOnWhoTakesRequestsBackWithoutEnd() throws IOException {
        try (Http2Frames client = Http2Frames.to(running)) {
            assertThat(endures(client, () -> {
                        for (int i = 0; i < MANY; i++) {
                            client.send(HEADERS, END_HEADERS | END_STREAM, 2 * i + 1, fields("GET", "/sparql"));
                            client.send(RESET, 0, 2 * i + 1, new byte[] {0, 0, 0, 8});
                        }
                    }))
                    .isFalse();
        }
        assertServes();
    }

    @ParameterizedTest
    @ValueSource(ints = {PING, SETTINGS})
    void hangsUpOnWhoKeepsItBusyWithFrames(int type) throws IOException {
        try (Http2Frames client = Http2Frames.to(running)) {
            assertThat(endures(client, () -> {
                        for (int i = 0; i < MANY; i++) {
                            client.send(type, 0, 0, new byte[type == PING ? 8 : 0]);
                        }
                    }))
                    .isFalse();
        }
        assertServes();
    }

    @Test
    void hangsUpOnFieldsWithoutEnd() throws IOException {
        try (Http2Frames client = Http2Frames.to(running)) {
            client.send(HEADERS, END_STREAM, 1, fields("GET", "/ping"));
            assertThat(endures(client, () -> {
                        for (int i = 0; i < MANY; i++) {
                            client.send(CONTINUATION, 0, 1, new byte[1000]);
                        }
                    }))
                    .isFalse();
        }
        assertServes();
    }

    /** The connection goes on, so that the other requests on it are answered; it used to end with the long one. */
    @Test
    void refusesAHeadThatIsTooLongAndAnswersTheNext() throws IOException {
        try (Http2Frames client = Http2Frames.to(running)) {
            sendHead(client, 1, 7);
            assertThat(client.next(HEADERS, RESET, GO_AWAY).code()).isEqualTo(431);
            sendHead(client, 3, 1);
            Http2Frames.Frame answered = client.next(HEADERS, RESET, GO_AWAY);
            assertThat(answered.stream()).isEqualTo(3);
            assertThat(answered.code()).isEqualTo(200);
        }
    }

    @Test
    void hangsUpOnAHeadOfTwiceTheLength() throws IOException {
        try (Http2Frames client = Http2Frames.to(running)) {
            sendHead(client, 1, 14);
            assertThat(client.next(HEADERS, RESET, GO_AWAY).type()).isNotEqualTo(HEADERS);
        } catch (SocketException e) {
            assertThat(e).hasMessageContaining("roken pipe");
        }
        assertServes();
    }

    private static void sendHead(Http2Frames client, int stream, int longFields) throws IOException {
        client.send(HEADERS, END_STREAM, stream, fields("GET", "/ping"));
        for (int i = 1; i <= longFields; i++) {
            client.send(CONTINUATION, i == longFields ? END_HEADERS : 0, stream, longField(16_000));
        }
    }

    /** A field without a name in the static table and with a value of so many characters. */
    private static byte[] longField(int length) {
        byte[] field = new byte[length];
        Arrays.fill(field, (byte) 'x');
        int value = length - 6 - 127;
        byte[] head = {0x00, 0x01, 'x', 0x7f, (byte) ((value & 0x7f) | 0x80), (byte) (value >> 7)};
        System.arraycopy(head, 0, field, 0, head.length);
        return Arrays.copyOf(field, 6 + 127 + value);
    }

    /** A sender by drops is given up, whichever version it speaks. */
    @Test
    void hangsUpOnASlowSender() throws Exception {
        try (Http2Frames client = Http2Frames.to(running)) {
            client.send(HEADERS, END_HEADERS, 1, fields("PUT", "/graphs?graph=urn:x:slow"));
            Thread drops = new Thread(() -> drip(client), "drops");
            drops.start();
            long begun = System.nanoTime();
            assertThat(client.next(RESET, GO_AWAY).type()).isIn(RESET, GO_AWAY);
            assertThat(System.nanoTime() - begun).isLessThan(15_000_000_000L);
            drops.interrupt();
        }
        assertThat(running.client()
                        .ask("ASK { GRAPH <urn:x:slow> { ?s ?p ?o } }")
                        .body())
                .contains("false");
    }

    private static void drip(Http2Frames client) {
        try {
            for (int i = 0; i < 200; i++) {
                client.send(DATA, 0, 1, "<urn:x:s> <urn:x:p> 1 .\n".getBytes(UTF_8));
                Thread.sleep(200);
            }
        } catch (IOException | InterruptedException e) {
            // given up, as it should
        }
    }

    private interface Attack {
        void run() throws IOException;
    }

    /** Whether the server keeps the connection open through an attack and after it. */
    private static boolean endures(Http2Frames client, Attack attack) throws IOException {
        try {
            attack.run();
        } catch (IOException e) {
            return false;
        }
        client.socket().setSoTimeout(5_000);
        try {
            client.next(GO_AWAY);
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        }
    }

    private static HttpRequest query() {
        return HttpRequest.newBuilder(URI.create(running.client().url() + "sparql?query="
                        + Client.encoded("SELECT ?o { <urn:x:s> <urn:x:p> ?o }")))
                .header("Accept", "text/csv")
                .build();
    }

    private static void assertServes() {
        assertThat(running.client().get("ping").body()).isEqualTo("pong\n");
    }
}
