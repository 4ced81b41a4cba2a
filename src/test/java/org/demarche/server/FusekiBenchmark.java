package org.demarche.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.demarche.query.Catalogue;
import org.demarche.store.KnowledgeGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * This server beside plain Fuseki: the same quads, on disk, the same queries in turn. Prints the median milliseconds of
 * each and their ratio, below 1 where this server is the quicker one. It is no test of every build:
 *
 * <pre>
 * demarche dump --store kb &gt; all.nq
 * mvn test -Dtest=FusekiBenchmark -Dfuseki.quads=all.nq
 * </pre>
 */
final class FusekiBenchmark {
    private static final int ROUNDS = 21;
    private static final int WARMING = 5;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    @Test
    @SuppressWarnings("SystemOut") // the figures are what it is for
    void answersAsFastAsPlainFuseki() throws IOException, InterruptedException {
        Path quads = Path.of(System.getProperty("fuseki.quads", ""));
        assertThat(quads).as("the file of -Dfuseki.quads=").isRegularFile();
        DatasetGraph plain =
                DatabaseMgr.connectDatasetGraph(folder.resolve("plain").toString());
        Txn.executeWrite(plain, () -> RDFDataMgr.read(plain, quads.toString()));
        TDBInternal.expel(plain);
        try (KnowledgeGraph graph = KnowledgeGraph.at(folder.resolve("ours"))) {
            graph.write(dataset -> RDFDataMgr.read(dataset, quads.toString()));
            try (UnderAttack ours = UnderAttack.over(graph, settings -> settings);
                    PlainFuseki fuseki = PlainFuseki.holding(folder.resolve("plain"))) {
                for (Map.Entry<String, String> query : queries().entrySet()) {
                    System.out.println(query.getKey() + ": "
                            + compared(ours.server().url() + "sparql", fuseki.endpoint(), query.getValue()));
                }
            }
        }
    }

    private static Map<String, String> queries() {
        Node japan = NodeFactory.createURI("https://w3id.org/demarche/kb/state/JPN");
        Node korea = NodeFactory.createURI("https://w3id.org/demarche/kb/state/PRK");
        Catalogue catalogue = Catalogue.shipped();
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("ASK", "ASK {}");
        queries.put("count of triples", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");
        queries.put(
                "10,000 labels",
                "SELECT ?s ?o { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?o } ORDER BY ?s ?o LIMIT 10000");
        queries.put(
                "stances",
                catalogue.query("stances").bind(Map.of("target", korea)).toString());
        queries.put(
                "chain", catalogue.query("chain").bind(Map.of("source", japan)).toString());
        queries.put(
                "pair",
                catalogue
                        .query("pair")
                        .bind(Map.of("actor", japan, "other", korea))
                        .toString());
        queries.put(
                "interactions",
                catalogue.query("interactions").bind(Map.of("actor", japan)).toString());
        return queries;
    }

    private static String compared(String ours, String theirs, String query) throws IOException, InterruptedException {
        long[] here = new long[ROUNDS];
        long[] there = new long[ROUNDS];
        for (int round = -WARMING; round < ROUNDS; round++) {
            long ourTime = time(ours, query);
            long theirTime = time(theirs, query);
            if (round >= 0) {
                here[round] = ourTime;
                there[round] = theirTime;
            }
        }
        return "%.1f ms, Fuseki %.1f ms, ratio %.2f"
                .formatted(median(here) / 1e6, median(there) / 1e6, (double) median(here) / median(there));
    }

    private static long time(String endpoint, String query) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint))
                .header("Content-Type", "application/sparql-query")
                .POST(HttpRequest.BodyPublishers.ofString(query))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        long begun = System.nanoTime();
        HttpResponse<byte[]> answer = HTTP.send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return System.nanoTime() - begun;
    }

    private static long median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
