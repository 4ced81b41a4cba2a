package org.demarche.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.demarche.store.KnowledgeGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tdb2.tdbloader;

/**
 * Loads the same articles with {@code tdb2.tdbloader} and with ours into empty stores, in turn, each in a process of its
 * own, and prints times and ratios. It is no test of every build: run it with
 *
 * <pre>
 * mvn test -Dtest=LoadBenchmark -Dbenchmark.articles=3000 -Dbenchmark.rounds=3
 * </pre>
 *
 * <p>The time on the clock is that of a whole process; the processor time is what tells on a machine with other work.
 */
final class LoadBenchmark {
    private static final int ARTICLES = Integer.getInteger("benchmark.articles", 1_000);
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);
    private static final int SENTENCES = 5;

    @TempDir
    Path folder;

    /** What one process has taken, in seconds. */
    private record Time(double clock, double processor) {
        Time plus(Time other) {
            return new Time(clock + other.clock, processor + other.processor);
        }
    }

    @Test
    void comparesWithTheLoaderOfTheDatabase() throws IOException, InterruptedException {
        Path input = folder.resolve("articles.nq");
        long quads = generate(input);
        Time theirs = new Time(0, 0);
        Time ours = new Time(0, 0);
        Time checked = new Time(0, 0);
        say("%d articles, %d quads, %d rounds", ARTICLES, quads, ROUNDS);
        for (int round = 1; round <= ROUNDS; round++) {
            theirs = theirs.plus(
                    run(tdbloader.class, List.of("--loc", store("theirs").toString(), input.toString())));
            ours = ours.plus(load(input, "unchecked"));
            assertThat(count()).isGreaterThanOrEqualTo(quads);
            checked = checked.plus(load(input, "checked"));
        }
        say("%-28s %8s %8s %10s %7s %7s", "", "clock s", "cpu s", "quads/s", "ratio", "by cpu");
        row("tdb2.tdbloader", theirs, theirs, quads);
        row("demarche, checks off", ours, theirs, quads);
        row("demarche, checks on", checked, theirs, quads);
    }

    private static long generate(Path input) throws IOException {
        long quads = 0;
        try (BufferedWriter out = Files.newBufferedWriter(input)) {
            for (int i = 0; i < ARTICLES; i++) {
                GeneratedArticle article = GeneratedArticle.of(i, SENTENCES);
                out.write(article.nQuads());
                quads += article.triples().size();
            }
        }
        return quads;
    }

    private Time load(Path input, String check) throws IOException, InterruptedException {
        return run(ChildLoad.class, List.of(store("ours").toString(), input.toString(), check));
    }

    private long count() {
        try (KnowledgeGraph graph = KnowledgeGraph.at(folder.resolve("ours"))) {
            return graph.read(now -> Iter.count(now.find()));
        }
    }

    private Path store(String name) throws IOException {
        Path store = folder.resolve(name);
        if (Files.exists(store)) {
            try (Stream<Path> files = Files.walk(store)) {
                files.sorted(Comparator.reverseOrder()).forEach(LoadBenchmark::delete);
            }
        }
        return store;
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a program to its end and reads its processor time just before. */
    private static Time run(Class<?> program, List<String> arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(program.getName()));
        all.addAll(arguments);
        long start = System.nanoTime();
        Process child = ChildLoad.start(List.of("-Xmx2g"), TimedProgram.class, all);
        try (BufferedReader output = child.inputReader()) {
            List<String> lines = output.lines().toList();
            assertThat(child.waitFor()).as("%s", lines).isZero();
            double clock = (System.nanoTime() - start) / 1e9;
            return new Time(clock, Double.parseDouble(lines.get(lines.size() - 1)));
        }
    }

    private static void row(String name, Time time, Time theirs, long quads) {
        say(
                "%-28s %8.1f %8.1f %10.0f %7.2f %7.2f",
                name,
                time.clock() / ROUNDS,
                time.processor() / ROUNDS,
                ROUNDS * quads / time.clock(),
                theirs.clock() / time.clock(),
                theirs.processor() / time.processor());
    }

    @SuppressWarnings("SystemOut") // this is what the benchmark is for
    private static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
