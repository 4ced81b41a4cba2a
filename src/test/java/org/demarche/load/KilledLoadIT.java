package org.demarche.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.demarche.query.Fault;
import org.demarche.query.QualityCheck;
import org.demarche.query.SparqlSource;
import org.demarche.store.Graphs;
import org.demarche.store.KnowledgeGraph;
import org.demarche.store.StoredTerm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills {@code demarche load} of 2,000 articles ten times at random moments, five times while it builds an empty store in bulk and five
 * times while it adds to a store: the store must then open, pass the quality queries and hold only whole articles, and
 * loading again must complete it. The moments are random, the verdict is not: it holds at any moment.
 */
final class KilledLoadIT {
    private static final int ARTICLES = 2_000;
    private static final int KILLS = 5;
    private static final String LAUNCHER =
            Path.of("target", "demarche").toAbsolutePath().toString();

    private static final Random RANDOM = new Random(20261123);
    private static final Map<Node, Set<Triple>> EXPECTED = new HashMap<>();

    /** What the quality queries say of the register alone, as of the two heads of state of San Marino. */
    private static final Set<Fault> FAULTS_OF_REFERENCE_DATA = new HashSet<>();

    @TempDir
    static Path folder;

    @BeforeAll
    static void generate() throws IOException {
        try (KnowledgeGraph graph = KnowledgeGraph.inMemory()) {
            ReferenceData.putInto(graph);
            FAULTS_OF_REFERENCE_DATA.addAll(graph.read(now -> QualityCheck.allFaults(SparqlSource.over(now))));
        }
        Files.createDirectory(folder.resolve("news"));
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= ARTICLES; i++) {
            GeneratedArticle article = GeneratedArticle.of(i, 1);
            Set<Triple> triples = new HashSet<>();
            article.triples().forEach(triple -> triples.add(StoredTerm.of(triple)));
            EXPECTED.put(article.name(), triples);
            lines.append(article.nQuads());
            if (i % 50 == 0) {
                Files.writeString(folder.resolve("news/" + i + ".nq"), lines);
                lines.setLength(0);
            }
        }
    }

    @Test
    void leavesNothingOrWholeArticlesWhenKilledWhileFillingAnEmptyStore(TestReporter reporter)
            throws IOException, InterruptedException {
        Path store = folder.resolve("filled");
        for (int i = 0; i < KILLS; i++) {
            fillWithReferenceData(store);
            kill(store, RANDOM.nextInt(3_000));
            int articles = assertSound(store);
            reporter.publishEntry("articles in the store after a kill", String.valueOf(articles));
            assertThat(articles).isIn(0, ARTICLES);
            if (articles > 0) {
                delete(store);
            }
        }
        assertLoadingAgainCompletes(store);
    }

    @Test
    void leavesWholeArticlesWhenKilledWhileAddingToAStore(TestReporter reporter)
            throws IOException, InterruptedException {
        Path store = folder.resolve("added");
        fillWithReferenceData(store);
        try (KnowledgeGraph graph = KnowledgeGraph.at(store)) {
            Path first = folder.resolve("first.nq");
            Files.writeString(first, GeneratedArticle.of(1, 1).nQuads());
            ArticleLoader.withoutChecks(graph).load(List.of(first.toString()));
        }
        for (int i = 0; i < KILLS; i++) {
            kill(store, RANDOM.nextInt(2_000));
            int articles = assertSound(store);
            reporter.publishEntry("articles in the store after a kill", String.valueOf(articles));
            assertThat(articles).isPositive();
        }
        assertLoadingAgainCompletes(store);
    }

    /** The quality queries look actors up in the register. */
    private static void fillWithReferenceData(Path store) {
        try (KnowledgeGraph graph = KnowledgeGraph.at(store)) {
            ReferenceData.putInto(graph);
        }
    }

    /** Starts a load and kills it so many milliseconds after it has opened the store, unless it has ended before. */
    private static void kill(Path store, int milliseconds) throws IOException, InterruptedException {
        Process load = start(store);
        while (load.isAlive() && !isHeldBy(load, store)) {
            Thread.sleep(5);
        }
        if (!load.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
            load.destroyForcibly();
        }
        assertThat(load.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private static boolean isHeldBy(Process load, Path store) throws IOException {
        Path lock = store.resolve("demarche.lock");
        return Files.exists(lock) && Files.readString(lock).equals(load.pid() + "\n");
    }

    private static Process start(Path store) throws IOException {
        ProcessBuilder load = new ProcessBuilder(
                LAUNCHER,
                "load",
                "--no-check",
                "--json",
                "--store",
                store.toString(),
                folder.resolve("news").toString());
        load.environment().put("JAVA_HOME", System.getProperty("java.home"));
        load.environment().put("DEMARCHE_JAVA_OPTIONS", "-Xmx1g");
        return load.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static void assertLoadingAgainCompletes(Path store) throws IOException, InterruptedException {
        Process load = start(store);
        try (BufferedReader output = load.inputReader()) {
            String report = output.lines().collect(Collectors.joining("\n"));
            assertThat(load.waitFor()).as(report).isZero();
            assertThat(LoadReport.fromJson(report).loaded()).isEqualTo(ARTICLES);
        }
        assertThat(assertSound(store)).isEqualTo(ARTICLES);
    }

    /** How many articles the store holds, after making sure that it holds nothing else. */
    private static int assertSound(Path store) {
        try (KnowledgeGraph graph = KnowledgeGraph.at(store)) {
            return graph.read(now -> {
                assertThat(QualityCheck.allFaults(SparqlSource.over(now))).isSubsetOf(FAULTS_OF_REFERENCE_DATA);
                return articles(now);
            });
        }
    }

    private static int articles(DatasetGraph now) {
        int count = 0;
        for (Node name : Iter.toList(now.listGraphNodes())) {
            if (!name.getURI().startsWith(Graphs.BASE + "graph/")) {
                Set<Triple> held = Iter.toSet(Iter.map(now.find(name, Node.ANY, Node.ANY, Node.ANY), Quad::asTriple));
                assertThat(held).as(name.getURI()).isEqualTo(EXPECTED.get(name));
                count++;
            }
        }
        return count;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
