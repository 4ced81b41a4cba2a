package org.demarche.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.demarche.store.KnowledgeGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WriteTokenTest {
    private static final String INSERT = "INSERT DATA { GRAPH <http://example/g> { <http://example/s> a <urn:x:c> } }";
    private static final String DATA = "<http://example/s> a <urn:x:d> .";

    @Test
    void withoutAConfiguredTokenNobodyWrites() {
        try (KnowledgeGraph graph = KnowledgeGraph.inMemory();
                DemarcheServer server = DemarcheServer.over(
                                graph, ServerSettings.shipped().onPort(0))
                        .start()) {
            Client anyone = Client.of(server);
            Client bearer = anyone.writing();
            assertThat(writesOf(anyone)).extracting(HttpResponse::statusCode).containsOnly(403);
            assertThat(writesOf(bearer)).extracting(HttpResponse::statusCode).containsOnly(403);
            assertThat(bearer.update(INSERT).body()).contains("read-only").contains("without a write token");
            assertThat(anyone.ask("ASK { GRAPH ?g { ?s ?p ?o } }").body()).contains("false");
        }
    }

    @Test
    void onlyTheBearerOfTheTokenWrites() {
        try (KnowledgeGraph graph = KnowledgeGraph.inMemory();
                DemarcheServer server = DemarcheServer.over(
                                graph, ServerSettings.shipped().onPort(0).writableWith(WriteToken.of(Client.TOKEN)))
                        .start()) {
            Client anyone = Client.of(server);
            for (String shown : new String[] {
                "Bearer wrong",
                "Bearer " + Client.TOKEN + "x",
                "Bearer " + Client.TOKEN.substring(1),
                "Bearer",
                "Basic " + Client.TOKEN,
                Client.TOKEN,
                "Bearer " + "a".repeat(9000)
            }) {
                assertThat(writesOf(anyone.with("Authorization", shown))).allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(401);
                    assertThat(answer.headers().firstValue("WWW-Authenticate"))
                            .hasValue("Bearer realm=\"demarche\", error=\"invalid_token\"");
                    assertThat(answer.body()).doesNotContain(Client.TOKEN);
                });
            }
            assertThat(writesOf(anyone)).extracting(HttpResponse::statusCode).containsOnly(401);
            assertThat(anyone.ask("ASK { GRAPH ?g { ?s ?p ?o } }").body()).contains("false");

            assertThat(anyone.writing().update(INSERT).statusCode()).isEqualTo(204);
            assertThat(anyone.writing()
                            .put("http://example/h", "text/turtle", DATA)
                            .statusCode())
                    .isEqualTo(201);
            assertThat(anyone.ask("SELECT ?c { GRAPH ?g { ?s a ?c } } ORDER BY ?c")
                            .body())
                    .isEqualTo("c\r\nurn:x:c\r\nurn:x:d\r\n");
        }
    }

    /** A token in the query string would end in logs and histories, so it is no token. */
    @Test
    void aTokenIsNotTakenFromTheAddress() {
        try (KnowledgeGraph graph = KnowledgeGraph.inMemory();
                DemarcheServer server = DemarcheServer.over(
                                graph, ServerSettings.shipped().onPort(0).writableWith(WriteToken.of(Client.TOKEN)))
                        .start()) {
            HttpResponse<String> answer = Client.of(server)
                    .with("Content-Type", "application/sparql-update")
                    .send("POST", "update?access_token=" + Client.TOKEN, INSERT);
            assertThat(answer.statusCode()).isEqualTo(401);
        }
    }

    @Test
    void comesFromAFileAndIsLong(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), Client.TOKEN + "\n");
        assertThat(WriteToken.in(file).isShownBy("bearer  " + Client.TOKEN)).isTrue();
        assertThat(WriteToken.in(file)).hasToString("write token");
        assertThatIllegalArgumentException().isThrownBy(() -> WriteToken.of("short"));
        assertThatIllegalArgumentException().isThrownBy(() -> WriteToken.of("a secret of several words"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WriteToken.in(folder.resolve("none")))
                .withMessageContaining("none");
    }

    private static Stream<HttpResponse<String>> writesOf(Client client) {
        return Stream.of(
                client.update(INSERT),
                client.with("Content-Type", "application/x-www-form-urlencoded")
                        .send("POST", "update", "update=" + Client.encoded(INSERT)),
                client.put("http://example/h", "text/turtle", DATA),
                client.with("Content-Type", "text/turtle")
                        .send("POST", "graphs?graph=" + Client.encoded("http://example/h"), DATA),
                client.send("DELETE", "graphs?graph=" + Client.encoded("http://example/h"), ""),
                client.with("Content-Type", "text/turtle").send("PUT", "graphs?default", DATA));
    }
}
