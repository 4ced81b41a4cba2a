package org.demarche.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class KnowledgeGraphTest {
    private static final Node G1 = NodeFactory.createURI("urn:g1");
    private static final Node G2 = NodeFactory.createURI("urn:g2");

    @TempDir
    Path folder;

    /** The two places where a store can live, which must behave alike. */
    enum Place {
        DISK,
        MEMORY
    }

    private KnowledgeGraph open(Place place) {
        return place == Place.DISK ? KnowledgeGraph.at(folder.resolve("store")) : KnowledgeGraph.inMemory();
    }

    @ParameterizedTest
    @EnumSource
    void answersFromTheUnionOfTheNamedGraphs(Place place) {
        try (KnowledgeGraph graph = open(place)) {
            graph.write(update(
                    "INSERT DATA { GRAPH <urn:g1> { <urn:a> <urn:p> 1 } GRAPH <urn:g2> { <urn:a> <urn:p> 1, 2 } }"));

            assertThat(rows(graph, "SELECT ?o { <urn:a> <urn:p> ?o } ORDER BY ?o"))
                    .containsExactly("1", "2");
            assertThat(rows(graph, "SELECT ?o { GRAPH ?g { <urn:a> <urn:p> ?o } } ORDER BY ?o"))
                    .containsExactly("1", "1", "2");
            assertThat(rows(graph, "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g"))
                    .containsExactly("<urn:g1>", "<urn:g2>");
            assertThat(graph.<Long>read(d -> Iter.count(d.getDefaultGraph().find())))
                    .isEqualTo(2);
            assertThat(graph.<Long>read(d -> Iter.count(d.find()))).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsAChangeItsOwnEffectsBeforeItIsCommitted(Place place) {
        try (KnowledgeGraph graph = open(place)) {
            graph.write(update("INSERT DATA { GRAPH <urn:g1> { <urn:a> <urn:p> 1, 2, 3 } }"));
            graph.write(change -> {
                update("DELETE DATA { GRAPH <urn:g1> { <urn:a> <urn:p> 2 } }").accept(change);
                update("INSERT { GRAPH <urn:g2> { ?s <urn:q> ?o } } WHERE { ?s <urn:p> ?o }")
                        .accept(change);
                assertThat(rows(change, "SELECT ?o { <urn:a> <urn:q> ?o } ORDER BY ?o"))
                        .containsExactly("1", "3");
                assertThat(rows(change, "SELECT ?o { <urn:a> ?p ?o } ORDER BY ?o"))
                        .containsExactly("1", "1", "3", "3");
                assertThat(change.contains(G1, Node.ANY, Node.ANY, SSE.parseNode("2")))
                        .isFalse();
                assertThat(Iter.toList(change.listGraphNodes())).containsExactlyInAnyOrder(G1, G2);
            });
            assertThat(rows(graph, "SELECT ?o { GRAPH <urn:g2> { <urn:a> ?p ?o } } ORDER BY ?o"))
                    .containsExactly("1", "3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void replacesAGraphInOneChange(Place place) {
        try (KnowledgeGraph graph = open(place)) {
            graph.write(update(
                    "INSERT DATA { GRAPH <urn:g1> { <urn:a> <urn:p> 1, 2 } GRAPH <urn:g2> { <urn:a> <urn:p> 2 } }"));
            graph.write(change -> {
                change.removeGraph(G1);
                assertThat(change.containsGraph(G1)).isFalse();
                change.add(G1, SSE.parseNode("<urn:a>"), SSE.parseNode("<urn:p>"), SSE.parseNode("2"));
                change.add(G1, SSE.parseNode("<urn:a>"), SSE.parseNode("<urn:p>"), SSE.parseNode("5"));
            });
            assertThat(rows(graph, "SELECT ?o { GRAPH <urn:g1> { ?s ?p ?o } } ORDER BY ?o"))
                    .containsExactly("2", "5");
            assertThat(rows(graph, "SELECT ?o { ?s ?p ?o } ORDER BY ?o")).containsExactly("2", "5");
            graph.write(DatasetGraph::clear);
            assertThat(rows(graph, "SELECT ?o { ?s ?p ?o }")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsNothingOfAChangeThatThrows(Place place) {
        try (KnowledgeGraph graph = open(place)) {
            graph.write(update("INSERT DATA { GRAPH <urn:g1> { <urn:a> <urn:p> 1 } }"));
            assertThatThrownBy(() -> graph.write(change -> {
                        update("DELETE WHERE { GRAPH ?g { ?s ?p ?o } }").accept(change);
                        throw new IllegalStateException("no");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(rows(graph, "SELECT ?o { ?s ?p ?o }")).containsExactly("1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsAgainWhatIsInsertedWithoutAGraph(Place place) {
        try (KnowledgeGraph graph = open(place)) {
            graph.write(update("INSERT DATA { <urn:a> <urn:p> 1 }"));
            assertThat(rows(graph, "SELECT ?g { GRAPH ?g { <urn:a> ?p ?o } }"))
                    .containsExactly("<" + Graphs.UNFILED + ">");
            graph.write(update("CLEAR DEFAULT"));
            assertThat(rows(graph, "SELECT ?o { ?s ?p ?o }")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesALiteralBackInOneFormWhicheverWayItWasWritten(Place place) {
        try (KnowledgeGraph graph = open(place)) {
            graph.write(
                    update(
                            "INSERT DATA { GRAPH <urn:g1> { <urn:a> <urn:p> 0.90 , 0.9, '01'^^<http://www.w3.org/2001/XMLSchema#integer> } }"));
            graph.write(update("DELETE DATA { GRAPH <urn:g1> { <urn:a> <urn:p> 1 } }"));
            assertThat(rows(graph, "SELECT ?o { GRAPH <urn:g1> { ?s ?p ?o } }")).containsExactly("0.9");
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesAReaderTheStateInWhichItBegan(Place place) throws InterruptedException {
        try (KnowledgeGraph graph = open(place)) {
            graph.write(update("INSERT DATA { GRAPH <urn:g1> { <urn:a> <urn:p> 1 } }"));
            List<String> seen = new ArrayList<>();
            graph.read(dataset -> {
                inAnotherThread(() -> graph.write(update("INSERT DATA { GRAPH <urn:g1> { <urn:a> <urn:p> 2 } }")));
                return seen.addAll(rows(dataset, "SELECT ?o { ?s ?p ?o }"));
            });
            assertThat(seen).containsExactly("1");
            assertThat(rows(graph, "SELECT ?o { ?s ?p ?o } ORDER BY ?o")).containsExactly("1", "2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void promotesAReaderOnlyIfNobodyHasWrittenSince(Place place) {
        try (KnowledgeGraph graph = open(place)) {
            DatasetGraph dataset = graph.dataset();
            dataset.begin(TxnType.READ_PROMOTE);
            inAnotherThread(() -> graph.write(update("INSERT DATA { GRAPH <urn:g1> { <urn:a> <urn:p> 2 } }")));
            assertThat(dataset.promote()).isFalse();
            dataset.end();

            dataset.begin(TxnType.READ_COMMITTED_PROMOTE);
            inAnotherThread(() -> graph.write(update("INSERT DATA { GRAPH <urn:g1> { <urn:a> <urn:p> 3 } }")));
            assertThat(dataset.promote()).isTrue();
            assertThat(dataset.transactionMode()).isEqualTo(ReadWrite.WRITE);
            assertThat(rows(dataset, "SELECT ?o { ?s ?p ?o } ORDER BY ?o")).containsExactly("2", "3");
            dataset.commit();
        }
    }

    @Test
    void writesNothingForAChangeThatChangesNothing() throws IOException {
        try (KnowledgeGraph graph = open(Place.DISK)) {
            graph.write(update("INSERT DATA { GRAPH <urn:g1> { <urn:a> <urn:p> 1.50 } }"));
            byte[] before = nodes();
            graph.write(change -> {
                change.removeGraph(G1);
                change.add(G1, SSE.parseNode("<urn:a>"), SSE.parseNode("<urn:p>"), SSE.parseNode("1.5"));
            });
            assertThat(nodes()).isEqualTo(before);
        }
    }

    private byte[] nodes() throws IOException {
        return Files.readAllBytes(folder.resolve("store/Data-0001/nodes-data.obj"));
    }

    /**
     * TDB2 5.6.0 loses rows after one aborted write of more than 128 KB of new terms, a read, a good write and a
     * restart (apache/jena issue 3877).
     */
    @Test
    void losesNoRowAfterAnAbortedLargeChangeAndARestart() {
        breakOffBetweenGoodChanges(change -> {
            addTerms(change, G1, 1000, 5000);
            throw new IllegalStateException("upload broken off");
        });
    }

    /** As before, but with TDB2's own transaction broken off by a term that it cannot store. */
    @Test
    void losesNoRowAfterTheDatabaseItselfHasAborted() {
        breakOffBetweenGoodChanges(change -> {
            addTerms(change, G1, 1000, 5000);
            change.add(G2, G2, G2, new Unstorable());
        });
    }

    @Test
    void losesNoRowAfterAnAbortThroughTheDatasetOfTheServer() {
        try (KnowledgeGraph graph = open(Place.DISK)) {
            graph.write(change -> addTerms(change, G1, 0, 1000));
        }
        try (KnowledgeGraph graph = open(Place.DISK)) {
            graph.dataset().begin(ReadWrite.WRITE);
            addTerms(graph.dataset(), G1, 1000, 5000);
            graph.dataset().abort();
            graph.dataset().end();
            assertThat(graph.<Long>read(dataset -> Iter.count(dataset.find()))).isEqualTo(1000);
            graph.write(change -> addTerms(change, G2, 5000, 8_000));
        }
        assertHasTermsAfterRestart();
    }

    private void breakOffBetweenGoodChanges(Consumer<DatasetGraph> broken) {
        try (KnowledgeGraph graph = open(Place.DISK)) {
            graph.write(change -> addTerms(change, G1, 0, 1000));
        }
        try (KnowledgeGraph graph = open(Place.DISK)) {
            assertThatThrownBy(() -> graph.write(broken)).isInstanceOf(RuntimeException.class);
            assertThat(graph.<Long>read(dataset -> Iter.count(dataset.find()))).isEqualTo(1000);
            graph.write(change -> addTerms(change, G2, 5000, 8_000));
        }
        assertHasTermsAfterRestart();
    }

    private void assertHasTermsAfterRestart() {
        try (KnowledgeGraph graph = open(Place.DISK)) {
            assertHasTerms(graph, 1000 + 3_000);
        }
    }

    private static void addTerms(DatasetGraph to, Node graph, int from, int end) {
        for (int i = from; i < end; i++) {
            to.add(
                    graph,
                    NodeFactory.createURI("urn:subject:number:" + i),
                    G1,
                    NodeFactory.createLiteralString("text of number " + i));
        }
    }

    private static void assertHasTerms(KnowledgeGraph graph, int count) {
        Set<String> expected = new HashSet<>();
        IntStream.concat(IntStream.range(0, 1000), IntStream.range(5000, 8_000))
                .forEach(i -> expected.add("<urn:subject:number:" + i + "> \"text of number " + i + "\""));
        Set<String> found = graph.read(dataset -> {
            Set<String> all = new HashSet<>();
            dataset.find()
                    .forEachRemaining(quad ->
                            all.add(NodeFmtLib.strNT(quad.getSubject()) + " " + NodeFmtLib.strNT(quad.getObject())));
            return all;
        });
        assertThat(found).hasSize(count).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void addsInBulkToWhatIsThere(Place place) {
        try (KnowledgeGraph graph = open(place)) {
            graph.write(change -> addTerms(change, G1, 0, 1000));
            graph.bulk(stream -> IntStream.range(5000, 8_000)
                    .forEach(i -> stream.quad(Quad.create(
                            G2,
                            NodeFactory.createURI("urn:subject:number:" + i),
                            G1,
                            NodeFactory.createLiteralString("text of number " + i)))));
            assertHasTerms(graph, 4_000);
            graph.write(update("INSERT DATA { GRAPH <urn:g3> { <urn:a> <urn:p> 1 } }"));
            graph.write(update("DROP GRAPH <urn:g3>"));
        }
        if (place == Place.DISK) {
            try (KnowledgeGraph graph = open(Place.DISK)) {
                assertHasTerms(graph, 4_000);
                assertThat(folder.resolve("store/Data-0001")).doesNotExist();
            }
        }
    }

    /** Each pattern is answered from another index; each of 30,000 quads comes twice, far apart. */
    @ParameterizedTest
    @EnumSource
    void answersEachPatternAfterABulkLoad(Place place) {
        List<Quad> quads = IntStream.range(0, 30_000)
                .mapToObj(i -> Quad.create(
                        NodeFactory.createURI("urn:g" + i % 7),
                        NodeFactory.createURI("urn:s" + i % 3_000),
                        NodeFactory.createURI("urn:p" + i % 11),
                        i % 2 == 0 ? NodeFactory.createLiteralByValue(i) : NodeFactory.createLiteralString("o" + i)))
                .toList();
        try (KnowledgeGraph graph = open(place)) {
            graph.bulk(stream -> {
                quads.forEach(stream::quad);
                quads.forEach(stream::quad);
            });
            graph.read(dataset -> {
                for (int given = 0; given < 16; given++) {
                    Quad one = quads.get(12_345 + given);
                    Node g = (given & 1) == 0 ? Node.ANY : one.getGraph();
                    Node s = (given & 2) == 0 ? Node.ANY : one.getSubject();
                    Node p = (given & 4) == 0 ? Node.ANY : one.getPredicate();
                    Node o = (given & 8) == 0 ? Node.ANY : one.getObject();
                    assertThat(Iter.toSet(dataset.find(g, s, p, o)))
                            .as("%s %s %s %s", g, s, p, o)
                            .isEqualTo(quads.stream()
                                    .filter(quad -> quad.matches(g, s, p, o))
                                    .collect(Collectors.toSet()));
                }
                return null;
            });
            graph.write(change -> {
                change.deleteAny(G1, Node.ANY, Node.ANY, Node.ANY);
                change.add(G2, G2, G2, G2);
            });
            long left =
                    quads.stream().filter(quad -> !quad.getGraph().equals(G1)).count();
            long found = graph.read(dataset -> Iter.count(dataset.find()));
            assertThat(found).isEqualTo(left + 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheStoreAsItWasWhenABulkLoadThrows(Place place) {
        try (KnowledgeGraph graph = open(place)) {
            graph.write(update("INSERT DATA { GRAPH <urn:g1> { <urn:a> <urn:p> 1 } }"));
            assertThatThrownBy(() -> graph.bulk(stream -> {
                        stream.quad(Quad.create(G2, G2, G2, G2));
                        throw new IllegalStateException("no");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(rows(graph, "SELECT ?o { ?s ?p ?o }")).containsExactly("1");
        }
    }

    @Test
    void clearsAwayWhatABulkLoadLeftWhenItWasKilled() throws IOException {
        open(Place.DISK).close();
        Files.createDirectories(folder.resolve("store/next/Data-0001"));
        Files.writeString(folder.resolve("store/next/Data-0001/nodes.dat"), "half");
        Files.writeString(folder.resolve("store/obsolete"), "Data-0001");
        open(Place.DISK).close();
        assertThat(folder.resolve("store/next")).doesNotExist();
        assertThat(folder.resolve("store/obsolete")).doesNotExist();
        assertThat(folder.resolve("store/Data-0001")).exists();
    }

    /** It waits half a minute; behind a reader that never ends, Jena's own compaction never ended. */
    @Test
    void givesUpCompactingBehindAnEndlessReader() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        try (KnowledgeGraph graph = open(Place.DISK)) {
            graph.write(update("INSERT DATA { GRAPH <urn:g1> { <urn:a> <urn:p> 1 } }"));
            Thread reader = new Thread(
                    () -> graph.read(now -> {
                        reading.countDown();
                        await(enough);
                        return true;
                    }),
                    "reader");
            reader.start();
            await(reading);
            assertThatThrownBy(graph::compact)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("is being read")
                    .hasMessageContaining("stop the long query and try again");
            enough.countDown();
            reader.join();
            graph.write(update("INSERT DATA { GRAPH <urn:g1> { <urn:a> <urn:p> 2 } }"));
            graph.compact();
            assertThat(rows(graph, "SELECT ?o { <urn:a> <urn:p> ?o } ORDER BY ?o"))
                    .containsExactly("1", "2");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(2, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void saysWhoHoldsAStoreThatIsOpen() {
        KnowledgeGraph held = open(Place.DISK);
        assertThatThrownBy(() -> open(Place.DISK))
                .isInstanceOf(StoreLockedException.class)
                .hasMessage(
                        "store '%s' is in use by process %d",
                        folder.resolve("store"), ProcessHandle.current().pid());
        held.close();
        open(Place.DISK).close();
    }

    @Test
    void refusesWhatIsNotAStoreInOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> KnowledgeGraph.at(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is not a directory");

        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("letter.txt"), "x");
        assertThatThrownBy(() -> KnowledgeGraph.at(other))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("letter.txt");

        Path none = folder.resolve("none");
        assertThatThrownBy(() -> KnowledgeGraph.existing(none))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("there is no store");

        open(Place.DISK).close();
        Files.writeString(folder.resolve("store/demarche.properties"), "version=2\n");
        assertThatThrownBy(() -> open(Place.DISK))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("use a newer program");
    }

    @Test
    void tellsWhichServerHoldsTheStore() throws IOException {
        Path store = Files.createDirectory(folder.resolve("served"));
        assertThat(RunningServer.in(store)).isEmpty();
        RunningServer server = RunningServer.here(URI.create("http://localhost:3030/"));
        server.announce(store);
        assertThat(RunningServer.in(store)).contains(server);
        new RunningServer(server.url(), Integer.MAX_VALUE).announce(store);
        assertThat(RunningServer.in(store)).isEmpty();
        RunningServer.forget(store);
        assertThat(store).isEmptyDirectory();
    }

    private static Consumer<DatasetGraph> update(String text) {
        return dataset -> UpdateExec.dataset(dataset).update(text).execute();
    }

    private static List<String> rows(KnowledgeGraph graph, String query) {
        return graph.read(dataset -> rows(dataset, query));
    }

    private static List<String> rows(DatasetGraph dataset, String query) {
        try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
            List<String> rows = new ArrayList<>();
            exec.select()
                    .forEachRemaining(
                            row -> rows.add(NodeFmtLib.strTTL(row.get(row.vars().next()))));
            return rows;
        }
    }

    private static void inAnotherThread(Runnable action) {
        Thread thread = new Thread(action);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
