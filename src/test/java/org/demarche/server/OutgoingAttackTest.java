package org.demarche.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.server.guard.Openings.Endpoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that want the server to call other servers, read its files or run its classes. */
final class OutgoingAttackTest {
    private static Trap trap;
    private static UnderAttack running;

    @BeforeAll
    static void start() {
        trap = Trap.set();
        running = UnderAttack.start();
    }

    @AfterAll
    static void stop() {
        running.close();
        trap.close();
    }

    @AfterEach
    void nobodyWasCalled() {
        assertThat(trap.callers()).isEmpty();
    }

    static Stream<String> services() {
        return Stream.of(
                "SERVICE <URL> { ?s ?p ?o }",
                "SERVICE SILENT <URL> { ?s ?p ?o }",
                "VALUES ?u { <URL> } SERVICE ?u { ?s ?p ?o }",
                "BIND(IRI(CONCAT('URL', '?secret')) AS ?u) SERVICE SILENT ?u { ?s ?p ?o }",
                "{ SELECT * { SERVICE <URL> { ?s ?p ?o } } }",
                "FILTER EXISTS { SERVICE <URL> { ?s ?p ?o } }",
                "OPTIONAL { SERVICE SILENT <URL> { ?s ?p ?o } }",
                "SERVICE <loop:URL> { ?s ?p ?o }",
                "SERVICE <cache:URL> { ?s ?p ?o }");
    }

    /** Under SILENT the standard has one empty solution in the place of an error; nothing goes out all the same. */
    @ParameterizedTest
    @MethodSource("services")
    void aQueryCallsNobody(String pattern) {
        HttpResponse<String> answer = running.client()
                .ask("SELECT (COUNT(?s) AS ?n) { " + pattern.replace("URL", trap.url("/sparql")) + " }");
        if (pattern.contains("SILENT")) {
            assertThat(answer.body()).isEqualTo("n\r\n0\r\n");
        } else {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("SERVICE");
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void anUpdateCallsNobody(String pattern) {
        HttpResponse<String> answer = running.client()
                .writing()
                .update("INSERT { GRAPH <urn:x:g> { <urn:x:s> <urn:x:called> ?s } } WHERE { "
                        + pattern.replace("URL", trap.url("/sparql")) + " }");
        assertThat(answer.statusCode()).isEqualTo(pattern.contains("SILENT") ? 204 : 403);
        assertThat(running.client().ask("ASK { ?s <urn:x:called> ?o }").body()).contains("false");
    }

    @Test
    void anAllowedServiceInAPrivateNetworkIsNotCalled() {
        String endpoint = trap.url("/sparql");
        try (UnderAttack allowing =
                UnderAttack.start(settings -> settings.asking(List.of(Endpoint.of(endpoint)), false))) {
            assertThat(allowing.client()
                            .ask("SELECT * { SERVICE <" + endpoint + "> { ?s ?p ?o } }")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void anAllowedServiceIsCalledAndItsNeighbourIsNot() {
        String endpoint = trap.url("/sparql");
        try (UnderAttack allowing =
                UnderAttack.start(settings -> settings.asking(List.of(Endpoint.of(endpoint)), true))) {
            assertThat(allowing.client()
                            .ask("SELECT * { SERVICE <" + endpoint + "> { ?s ?p ?o } }")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(trap.callers()).containsExactly("/sparql");
            trap.callers().clear();
            assertThat(allowing.client()
                            .ask("SELECT * { SERVICE <" + trap.url("/other") + "> { ?s ?p ?o } }")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void anAllowedServiceCannotSendTheServerElsewhere() {
        String endpoint = trap.url("/redirect");
        try (UnderAttack allowing =
                UnderAttack.start(settings -> settings.asking(List.of(Endpoint.of(endpoint)), true))) {
            assertThat(allowing.client()
                            .ask("SELECT * { SERVICE <" + endpoint + "> { ?s ?p ?o } }")
                            .statusCode())
                    .isEqualTo(502);
            assertThat(trap.callers()).containsExactly("/redirect");
            trap.callers().clear();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOAD <%s>", "LOAD <%s> INTO GRAPH <urn:x:g>", "CLEAR ALL ; LOAD <%s>"})
    void loadReadsNeitherFilesNorServers(String update, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("secret.ttl"), "secretword .");
        for (String source : List.of(trap.url("/data.ttl"), file.toUri().toString())) {
            HttpResponse<String> answer = running.client().writing().update(update.formatted(source));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("LOAD is not allowed").doesNotContain("secretword");
        }
    }

    /** The standard has a silent LOAD succeed whatever happens; what happens here is nothing. */
    @Test
    void aSilentLoadReadsNothing() {
        for (String update : List.of("LOAD SILENT <%s>", "LOAD SILENT <%s> INTO GRAPH <urn:x:silent>")) {
            assertThat(running.client()
                            .writing()
                            .update(update.formatted(trap.url("/data.ttl")))
                            .statusCode())
                    .isEqualTo(204);
        }
        assertThat(running.client()
                        .ask("ASK { GRAPH <urn:x:silent> { ?s ?p ?o } }")
                        .body())
                .contains("false");
        assertThat(trap.callers()).isEmpty();
    }

    @Test
    void fromReadsNeitherFilesNorServers(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("secret.ttl"), "<urn:x:secretword> a <urn:x:y> .");
        for (String source : List.of(trap.url("/data.ttl"), file.toUri().toString())) {
            assertThat(running.client()
                            .ask("SELECT * FROM <" + source + "> { ?s ?p ?o }")
                            .body())
                    .doesNotContain("secretword");
            assertThat(running.client()
                            .get("sparql?output=csv&query=" + Client.encoded("SELECT * { ?s ?p ?o }")
                                    + "&default-graph-uri=" + Client.encoded(source))
                            .body())
                    .doesNotContain("secretword");
        }
    }

    @Test
    void jsonLdFetchesNoContext(@TempDir Path folder) throws Exception {
        Path file =
                Files.writeString(folder.resolve("context.jsonld"), "{\"@context\": {\"name\": \"urn:x:secretword\"}}");
        for (String context : List.of(trap.url("/context.jsonld"), file.toUri().toString())) {
            HttpResponse<String> answer = running.client()
                    .writing()
                    .put("urn:x:ld", "application/ld+json", "{\"@context\": \"" + context + "\", \"name\": \"x\"}");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("secretword");
            assertThat(running.client()
                            .writing()
                            .with("Content-Type", "application/ld+json")
                            .send("POST", "load", "{\"@context\": \"" + context + "\", \"name\": \"x\"}")
                            .body())
                    .contains("\"accepted\" : 0 ", "not fetched")
                    .doesNotContain("secretword");
        }
        assertThat(running.client().ask("ASK { GRAPH <urn:x:ld> { ?s ?p ?o } }").body())
                .contains("false");
    }

    /** Shapes that somebody sends are data here; only the shipped ones are run. */
    @Test
    void shapesWithQueriesThatAreSentAreNotRun() {
        String shape =
                """
                @prefix sh: <http://www.w3.org/ns/shacl#> .
                <urn:x:shape> a sh:NodeShape ; sh:targetNode <urn:x:shape> ;
                  sh:sparql [ sh:select "SELECT $this WHERE { SERVICE SILENT <%1$s> { ?s ?p ?o } }" ] ;
                  sh:rule [ a sh:SPARQLRule ; sh:construct "CONSTRUCT { $this ?p ?o } WHERE { SERVICE <%1$s> { ?s ?p ?o } }" ] .
                """
                        .formatted(trap.url("/shape"));
        Client writer = running.client().writing();
        assertThat(writer.put("urn:x:shapes", "text/turtle", shape).statusCode())
                .isEqualTo(201);
        assertThat(writer.with("Content-Type", "text/turtle")
                        .send("POST", "load", shape)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void jsonLdWithAContextOfItsOwnIsRead() {
        HttpResponse<String> answer = running.client()
                .writing()
                .put("urn:x:own", "application/ld+json", "{\"@context\": {\"name\": \"urn:x:name\"}, \"name\": \"x\"}");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(running.client().ask("ASK { ?s <urn:x:name> 'x' }").body()).contains("true");
    }

    @Test
    void externalEntitiesAreNotRead(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("secret.txt"), "secretword");
        HttpResponse<String> answer = running.client()
                .writing()
                .put(
                        "urn:x:xxe",
                        "application/rdf+xml",
                        """
                        <!DOCTYPE rdf:RDF [<!ENTITY x SYSTEM "%s"><!ENTITY y SYSTEM "%s">]>
                        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="urn:x:">
                        <rdf:Description rdf:about="urn:x:s"><e:p>&x;&y;</e:p></rdf:Description></rdf:RDF>
                        """
                                .formatted(file.toUri(), trap.url("/entity")));
        assertThat(answer.body()).doesNotContain("secretword");
        assertThat(running.client()
                        .ask("SELECT ?o { GRAPH <urn:x:xxe> { ?s ?p ?o } }")
                        .body())
                .doesNotContain("secretword");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<java:org.demarche.server.Canary>() AS ?x) {}",
                "SELECT * { FILTER <java:org.demarche.server.Canary>() }",
                "SELECT * { BIND(<java:org.demarche.server.Canary>() AS ?x) }",
                "SELECT * { ?s <java:org.demarche.server.Canary> ?o }",
                "SELECT (<http://jena.apache.org/ARQ/function#context>() AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/function#version>() AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/function#sprintf>('%1000000000d', 1) AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/function#wait>(5000) AS ?x) {}",
                "SELECT (<java:org.apache.jena.sparql.function.library.wait>(5000) AS ?x) {}",
                "SELECT (<http://jena.hpl.hp.com/ARQ/function#localname>(<urn:x:y>) AS ?x) {}",
                "SELECT (<http://www.w3.org/2005/xpath-functions#apply>(<java:org.demarche.server.Canary>) AS ?x) {}",
                "SELECT (<http://www.w3.org/2005/xpath-functions/math#pow>(10, 1000000000) AS ?x) {}",
                "SELECT * { ?s <http://jena.apache.org/ARQ/property#versionARQ> ?o }",
                "SELECT * { 'a,b' <http://jena.apache.org/ARQ/property#strSplit> ('a,b' ',') }"
            })
    void noJavaAndNoExtensionsRun(String query) {
        int calls = Canary.CALLS.get();
        HttpResponse<String> answer = running.client().ask(query);
        assertThat(Canary.CALLS).hasValue(calls);
        assertThat(answer.statusCode()).isIn(200, 400);
        assertThat(answer.body().lines().skip(1).filter(line -> !line.isBlank()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<http://www.w3.org/2001/XMLSchema#integer>('7') AS ?x) {}",
                "SELECT (<http://www.w3.org/2005/xpath-functions/math#sqrt>(49) AS ?x) {}",
                "SELECT (<http://www.w3.org/2005/xpath-functions#string-length>('seven77') AS ?x) {}"
            })
    void standardFunctionsRun(String query) {
        assertThat(running.client().ask(query).body()).contains("7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/rdf+thrift",
                "application/rdf+protobuf",
                "application/trix",
                "text/shaclc",
                "application/json",
                "nonsense"
            })
    void otherSyntaxesAreNotRead(String type) {
        assertThat(running.client().writing().put("urn:x:syntax", type, "{}").statusCode())
                .isEqualTo(415);
    }
}
