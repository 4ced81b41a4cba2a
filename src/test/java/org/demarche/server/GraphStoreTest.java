package org.demarche.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class GraphStoreTest {
    private static final String DATA = "<http://example/s> <http://example/p> \"%s\" .";

    private static UnderAttack running;
    private static Client writer;

    @BeforeAll
    static void start() {
        running = UnderAttack.start();
        writer = running.client().writing().accepting("application/n-triples");
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void aPathBelowGraphsNamesAGraphWhereverTheServerRuns() {
        assertThat(turtle("PUT", "graphs/person/1.ttl", "one").statusCode()).isEqualTo(201);
        assertThat(turtle("PUT", "graphs/person/1.ttl", "two").statusCode()).isEqualTo(204);
        assertThat(writer.get("graphs/person/1.ttl").body()).contains("two").doesNotContain("one");
        assertThat(writer.ask("ASK { GRAPH <https://w3id.org/demarche/graphs/person/1.ttl> { ?s ?p 'two' } }")
                        .body())
                .contains("true");
        String address = Client.encoded(running.client().url() + "graphs/person/1.ttl");
        assertThat(writer.get("graphs?graph=" + address).body()).contains("two");
        assertThat(writer.send("DELETE", "graphs/person/1.ttl", "").statusCode())
                .isEqualTo(204);
        assertThat(writer.send("HEAD", "graphs/person/1.ttl", "").statusCode()).isEqualTo(404);
    }

    @Test
    void aPostWithoutANameMakesAGraph() {
        HttpResponse<String> made = turtle("POST", "graphs", "new");
        assertThat(made.statusCode()).isEqualTo(201);
        String place = made.headers().firstValue("Location").orElse("");
        assertThat(place).startsWith("/graphs/");
        assertThat(writer.get(place.substring(1)).body()).contains("new");
        assertThat(turtle("POST", "graphs", "new").headers().firstValue("Location"))
                .isNotEqualTo(made.headers().firstValue("Location"));
    }

    @Test
    void aFormCarriesFilesOfDifferentSyntaxes() {
        String form =
                """
                --edge\r
                Content-Disposition: form-data; name="a"; filename="a.ttl"\r
                Content-Type: text/turtle; charset=utf-8\r
                \r
                <http://example/s> <http://example/p> "turtle" .\r
                --edge\r
                Content-Disposition: form-data; name="b"; filename="b.nt"\r
                Content-Type: application/n-triples\r
                \r
                <http://example/s> <http://example/p> "triples" .\r
                --edge--\r
                """;
        Client sender = writer.with("Content-Type", "multipart/form-data; boundary=\"edge\"");
        assertThat(sender.send("POST", "graphs/form", form).statusCode()).isEqualTo(201);
        assertThat(writer.get("graphs/form").body()).contains("turtle", "triples");
        for (String bad :
                new String[] {form.replace("text/turtle", "image/png"), form.replace("--edge", "--hedge"), ""}) {
            assertThat(sender.send("POST", "graphs/bad-form", bad).statusCode()).isBetween(400, 415);
        }
        assertThat(writer.get("graphs/bad-form").statusCode()).isEqualTo(404);
    }

    @Test
    void twoNamesAreTooMany() {
        assertThat(writer.get("graphs/x?default").statusCode()).isEqualTo(400);
        assertThat(writer.get("graphs?default&graph=urn:x:g").statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> turtle(String method, String path, String word) {
        return writer.with("Content-Type", "text/turtle").send(method, path, DATA.formatted(word));
    }
}
