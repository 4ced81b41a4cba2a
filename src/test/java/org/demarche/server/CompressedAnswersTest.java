package org.demarche.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class CompressedAnswersTest {
    private static final String DOCUMENT = "doc/kb/state/JPN";
    private static final String MUCH =
            "sparql?query=" + Client.encoded("SELECT ?s ?p ?o ?x { ?s ?p ?o . ?s ?q ?x } ORDER BY ?s LIMIT 20000");

    private final Client client = SampleServer.client();

    @ParameterizedTest
    @CsvSource({
        "gzip, gzip",
        "'gzip, deflate, br, zstd', zstd",
        "'gzip, zstd;q=0.5', gzip",
        "*, zstd",
        "'zstd;q=0, *', gzip"
    })
    void compressesWithWhatTheClientPrefers(String accepted, String coding) throws Exception {
        HttpResponse<byte[]> answer = get(MUCH, accepted);
        HttpResponse<byte[]> plain = get(MUCH, "");
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue(coding);
        assertThat(answer.headers().allValues("Vary").toString())
                .contains("Accept,")
                .contains("Accept-Encoding");
        assertThat(answer.body()).hasSizeLessThan(plain.body().length / 4);
        assertThat(expanded(answer.body(), coding)).isEqualTo(plain.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "identity, gzip;q=0.5", "gzip;q=much"})
    void sendsPlainToWhoWouldHaveItSo(String accepted) throws Exception {
        HttpResponse<byte[]> answer = get(DOCUMENT, accepted);
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.headers().allValues("Vary").toString()).contains("Accept-Encoding");
        assertThat(new String(answer.body(), UTF_8)).contains("Japan");
    }

    @Test
    void sendsSmallAnswersAsTheyAre() throws Exception {
        HttpResponse<byte[]> answer = get("sparql?query=" + Client.encoded("ASK {}"), "gzip, zstd");
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(new String(answer.body(), UTF_8)).contains("true");
    }

    /** As RFC 9110 has it, a strong tag names one sequence of bytes. */
    @Test
    void givesEachCodingATagOfItsOwn() throws Exception {
        String plain = tag(get(DOCUMENT, ""));
        String gzip = tag(get(DOCUMENT, "gzip"));
        String zstd = tag(get(DOCUMENT, "zstd"));
        assertThat(Set.of(plain, gzip, zstd)).hasSize(3);
        assertThat(asking(DOCUMENT, "gzip", gzip).statusCode()).isEqualTo(304);
        assertThat(tag(asking(DOCUMENT, "gzip", gzip))).isEqualTo(gzip);
        assertThat(asking(DOCUMENT, "gzip", gzip).headers().allValues("Vary").toString())
                .contains("Accept-Encoding");
        assertThat(asking(DOCUMENT, "zstd", gzip).statusCode()).isEqualTo(200);
        assertThat(asking(DOCUMENT, "", gzip).statusCode()).isEqualTo(200);
        assertThat(asking(DOCUMENT, "", zstd + ", " + plain).statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gzip", "zstd"})
    void answersHeadWithTheFieldsOfGet(String accepted) throws Exception {
        assertThat(fields(send("HEAD", DOCUMENT, accepted))).isEqualTo(fields(send("GET", DOCUMENT, accepted)));
    }

    private static Map<String, List<String>> fields(HttpResponse<?> answer) {
        Map<String, List<String>> fields = new TreeMap<>(answer.headers().map());
        Set.of("date", "x-request-id", "fuseki-request-id").forEach(fields::remove);
        return fields;
    }

    /** What is broken off must not look whole, compressed or not. */
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zstd"})
    void neverEndsAnAnswerThatIsBrokenOff(String coding) {
        try (UnderAttack running =
                UnderAttack.start(settings -> settings.within(CostlyAttackTest.limits("result.bytes", "2m")))) {
            Client writer = running.client().writing();
            writer.put("urn:x:g", "text/turtle", "<urn:x:s> <urn:x:p> " + "\"text\", ".repeat(9) + "1, 2, 3, 4, 5 .");
            String long9 = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }";
            assertThatThrownBy(() -> HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(
                                                    running.client().url() + "sparql?query=" + Client.encoded(long9)))
                                            .header("Accept-Encoding", coding)
                                            .build(),
                                    BodyHandlers.ofByteArray()))
                    .isInstanceOf(IOException.class);
        }
    }

    private HttpResponse<byte[]> get(String path, String accepted) throws IOException, InterruptedException {
        return send("GET", path, accepted);
    }

    private HttpResponse<byte[]> asking(String path, String accepted, String tag)
            throws IOException, InterruptedException {
        return send("GET", path, accepted, "If-None-Match", tag);
    }

    private HttpResponse<byte[]> send(String method, String path, String accepted, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(client.url() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (!accepted.isEmpty()) {
            request.header("Accept-Encoding", accepted);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static byte[] expanded(byte[] bytes, String coding) throws IOException {
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            return (coding.equals("gzip") ? new GZIPInputStream(in) : new ZstdInputStream(in)).readAllBytes();
        }
    }
}
