package org.demarche.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.demarche.load.ReferenceData;
import org.demarche.load.Sample;
import org.demarche.server.guard.Openings.Endpoint;
import org.demarche.store.KnowledgeGraph;
import org.demarche.vocab.Shipped;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.Repository;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * RDF4J and plain Fuseki as clients and as parties of a federation; {@code src/bench/clients.sh} asks the same with the
 * clients of other languages.
 */
@Timeout(120)
final class StandardClientsTest {
    private static final Path WIKIDATA = Path.of("src/test/resources/query/wikidata/wikidata.ttl");
    private static final String JAPAN = "https://w3id.org/demarche/kb/state/JPN";
    private static final List<String> MEMBERSHIPS =
            List.of("http://www.wikidata.org/entity/Q1065", "http://www.wikidata.org/entity/Q1764511");
    private static final String PREFIXES =
            """
            PREFIX dem:  <https://w3id.org/demarche/ontology#>
            PREFIX owl:  <http://www.w3.org/2002/07/owl#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX wdt:  <http://www.wikidata.org/prop/direct/>
            """;

    private static UnderAttack peer;
    private static PlainFuseki fuseki;
    private static UnderAttack server;

    @BeforeAll
    static void start() throws IOException {
        peer = UnderAttack.start();
        assertThat(peer.client()
                        .writing()
                        .put("urn:x:wikidata", "text/turtle", Shipped.text("query/wikidata/wikidata.ttl"))
                        .statusCode())
                .isEqualTo(201);
        fuseki = PlainFuseki.holding(WIKIDATA);
        KnowledgeGraph sample = KnowledgeGraph.inMemory();
        ReferenceData.putInto(sample);
        Sample.putInto(sample);
        server = UnderAttack.over(
                sample,
                settings ->
                        settings.asking(List.of(Endpoint.of(endpoint(peer)), Endpoint.of(fuseki.endpoint())), true));
    }

    @AfterAll
    static void stop() {
        server.close();
        fuseki.close();
        peer.close();
    }

    private static String endpoint(UnderAttack running) {
        return running.server().url() + "sparql";
    }

    @Test
    void rdf4jAsksAQuery() {
        assertThat(answers(
                        new SPARQLRepository(endpoint(server)),
                        "SELECT DISTINCT ?answer { ?stance dem:holder ?holder ; dem:position ?position ."
                                + " ?holder rdfs:label 'Government of Japan'@en . ?position skos:prefLabel ?answer }"
                                + " ORDER BY ?answer"))
                .containsExactly("appeals", "seeks");
    }

    @Test
    void rdf4jIsAnsweredWithAPeersHelp() {
        assertThat(answers(new SPARQLRepository(endpoint(server)), membershipsThrough(endpoint(peer))))
                .isEqualTo(MEMBERSHIPS);
    }

    @Test
    void rdf4jJoinsTwoServersItself() {
        assertThat(answers(
                        new SailRepository(new MemoryStore()), membershipsFromBoth(endpoint(server), endpoint(peer))))
                .isEqualTo(MEMBERSHIPS);
    }

    @Test
    void rdf4jLooksAnIriUp() throws IOException {
        Repository repository = new SailRepository(new MemoryStore());
        try (RepositoryConnection connection = repository.getConnection()) {
            connection.add(URI.create(server.server().url() + "kb/state/JPN").toURL());
            assertThat(
                            connection
                                    .getStatements(repository.getValueFactory().createIRI(JAPAN), RDFS.LABEL, null)
                                    .stream()
                                    .map(statement -> statement.getObject().stringValue()))
                    .containsExactly("Japan");
        } finally {
            repository.shutDown();
        }
    }

    @Test
    void fusekiIsAskedByThisServer() {
        assertThat(answers(new SPARQLRepository(endpoint(server)), membershipsThrough(fuseki.endpoint())))
                .isEqualTo(MEMBERSHIPS);
    }

    @Test
    void fusekiAsksThisServer() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(fuseki.endpoint() + "?query="
                        + Client.encoded(PREFIXES + membershipsFromBoth(endpoint(server), fuseki.endpoint()))))
                .header("Accept", "text/csv")
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body()
                        .lines()
                        .skip(1))
                .isEqualTo(MEMBERSHIPS);
    }

    private static String membershipsThrough(String other) {
        return "SELECT DISTINCT ?answer { ?state rdfs:label 'Japan'@en ; owl:sameAs ?item . SERVICE <" + other
                + "> { ?item wdt:P463 ?answer } } ORDER BY ?answer";
    }

    private static String membershipsFromBoth(String ours, String other) {
        return "SELECT DISTINCT ?answer { SERVICE <" + ours + "> { ?state rdfs:label 'Japan'@en ; owl:sameAs ?item }"
                + " SERVICE <" + other + "> { ?item wdt:P463 ?answer } } ORDER BY ?answer";
    }

    private static List<String> answers(Repository repository, String query) {
        try (RepositoryConnection connection = repository.getConnection();
                TupleQueryResult rows =
                        connection.prepareTupleQuery(PREFIXES + query).evaluate()) {
            return rows.stream()
                    .map((BindingSet row) -> row.getValue("answer").stringValue())
                    .toList();
        } finally {
            repository.shutDown();
        }
    }
}
