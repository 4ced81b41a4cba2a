package org.demarche.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.demarche.server.guard.Openings.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OperationTest {
    @Test
    void anOperatorChangesLimitsInAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("server.properties"),
                "port = 8080\nquery.timeout = 2m\nupload.bytes = 3g\nservice.allowed = wikidata https://b.example/sparql>http://localhost:7/sparql\n");
        ServerSettings settings = ServerSettings.from(file);
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.host()).isEqualTo("localhost");
        assertThat(settings.limits().queryTimeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.limits().updateTimeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.limits().uploadBytes()).isEqualTo(3L << 30);
        assertThat(settings.services().services())
                .containsExactly(
                        Endpoint.of("https://query.wikidata.org/sparql"),
                        new Endpoint(URI.create("https://b.example/sparql"), URI.create("http://localhost:7/sparql")));
        assertThat(settings.token()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "querry.timeout = 3s",
                "query.timeout = soon",
                "port = -1",
                "port = 70000",
                "query.bytes =",
                "upload.at-once = many",
                "service.allowed = wikipedia"
            })
    void aMistakeInTheFileIsTold(String line, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("server.properties"), line + "\n");
        assertThatIllegalArgumentException().isThrownBy(() -> ServerSettings.from(file));
    }

    @Test
    void nothingIsOpenedByDefault() {
        ServerSettings shipped = ServerSettings.shipped();
        assertThat(shipped.host()).isEqualTo("localhost");
        assertThat(shipped.services().services()).isEmpty();
        assertThat(shipped.services().privateServices()).isFalse();
        assertThat(shipped.token()).isEmpty();
        assertThat(shipped.accessLog()).isEmpty();
    }

    @Test
    void tellsWhetherItLivesAndKeepsCrawlersFromQueries() {
        try (UnderAttack running = UnderAttack.start()) {
            assertThat(running.client().get("health").body()).contains("\"live\": true", "\"ready\": true");
            assertThat(running.client().get("robots.txt").body()).contains("Disallow: /sparql");
        }
    }

    /** ESC sequences, line ends and percent signs of a request must not reach the terminal of who reads the log. */
    @Test
    void notesEachRequestOnOneLineOfJsonWhateverItSays(@TempDir Path folder) throws IOException {
        Path log = folder.resolve("access.log");
        String secret = "x".repeat(5000);
        try (UnderAttack running = UnderAttack.start(settings -> settings.noting(log))) {
            running.client().query("ASK {} # \u001b[2J \n INJECTED %n%s " + secret);
            running.client().get("ping%0a%1b%5b2J");
            running.client().writing().update("INSERT DATA { <urn:x:s> <urn:x:p> 1 }");
        }
        List<String> lines = Files.readAllLines(log);
        assertThat(lines).hasSize(3);
        assertThat(Files.readString(log)).doesNotContain("\u001b", secret, Client.TOKEN);
        JsonObject first = JSON.parse(lines.get(0));
        assertThat(first.getString("path")).isEqualTo("/sparql");
        assertThat(first.getString("query")).hasSizeLessThanOrEqualTo(200);
        assertThat(first.getString("sha256")).hasSize(16);
        assertThat(first.getNumber("status").intValue()).isEqualTo(400);
        assertThat(lines)
                .allSatisfy(line -> assertThat(JSON.parse(line).keySet()).contains("time", "client", "status", "ms"));
    }

    @Test
    void tellsMetricsOnAPortOfTheirOwnOnly(@TempDir Path folder) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path file = Files.writeString(folder.resolve("server.properties"), "port = 0\nadmin.port = " + port + "\n");
        try (UnderAttack running = UnderAttack.start(settings -> ServerSettings.from(file))) {
            running.client().ask("ASK {}");
            assertThat(running.client().get("metrics").statusCode()).isEqualTo(404);
            Client admin = new Client("http://127.0.0.1:" + port + "/", List.of());
            assertThat(admin.get("metrics").body())
                    .containsPattern("demarche_requests_total\\{status=\"2xx\"} [1-9]")
                    .containsPattern("demarche_request_seconds_bucket\\{le=\"\\+Inf\"} [1-9]");
        }
    }

    @Test
    void namesEachRequestInItsAnswerAndInTheLog(@TempDir Path folder) throws IOException {
        Path log = folder.resolve("access.log");
        String id;
        try (UnderAttack running = UnderAttack.start(settings -> settings.noting(log))) {
            id = running.client()
                    .with("X-Request-Id", "mine")
                    .get("ping")
                    .headers()
                    .firstValue("X-Request-Id")
                    .orElseThrow();
        }
        assertThat(id).matches("[0-9a-f]{1,16}");
        assertThat(JSON.parse(Files.readAllLines(log).get(0)).getString("id")).isEqualTo(id);
    }

    @Test
    void readersAndWritersDoNotDisturbEachOther() {
        try (UnderAttack running = UnderAttack.start()) {
            List<CompletableFuture<Integer>> all = IntStream.range(0, 40)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> i % 2 == 0
                            ? running.client()
                                    .writing()
                                    .put("urn:x:g" + i, "text/turtle", "<urn:x:s> <urn:x:p> 1 , 2 .")
                                    .statusCode()
                            : wholeGraphs(running.client())))
                    .toList();
            assertThat(all.stream().map(CompletableFuture::join)).allMatch(status -> status < 300);
            assertThat(running.client()
                            .ask("SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p 1 , 2 } }")
                            .body())
                    .isEqualTo("n\r\n20\r\n");
        }
    }

    /** 200 if no graph is seen half written. */
    private static int wholeGraphs(Client client) {
        String halves = "SELECT ?g { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g HAVING(COUNT(*) != 2)";
        return client.ask(halves).body().lines().count() == 1 ? 200 : 500;
    }

    /** What SECURITY tells to leave out: it has published problems, and this server does without. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.apache.shiro.SecurityUtils",
                "org.apache.commons.beanutils.BeanUtils",
                "org.apache.commons.collections.map.LazyMap",
                "org.bouncycastle.jce.provider.BouncyCastleProvider"
            })
    void whatHasPublishedProblemsIsNotThere(String name) {
        assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void jettyIsOfAVersionWithoutPublishedProblems() {
        assertThat(org.eclipse.jetty.util.Jetty.VERSION).startsWith("12.1.").isGreaterThanOrEqualTo("12.1.12");
    }
}
