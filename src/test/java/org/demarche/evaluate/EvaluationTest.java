package org.demarche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.annotate.SharedAnnotator;
import org.demarche.extract.Extractor;
import org.demarche.register.ActorRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores small corpora that are made here. */
final class EvaluationTest {
    private final ActorRegister register = ActorRegister.shipped();
    private final Extractor extractor = new Extractor(SharedAnnotator.get(), register);

    @TempDir
    Path directory;

    @Test
    void countsAttributionsBySharedCueAndWordsBySpan() throws IOException {
        String text = "Norway said the talks had failed. The weather was fine, according to Sweden.";
        Path root = Files.createDirectories(directory.resolve("data/dev"));
        Files.createDirectories(root.resolve("text"));
        Files.createDirectories(root.resolve("attributions"));
        Files.writeString(root.resolve("text/one.txt"), text);
        Files.writeString(
                root.resolve("attributions/one_0a1b.ann"),
                """
                T1\tSource 0 6\tNorway
                T2\tCue 7 11\tsaid
                T3\tContent 12 32\tthe talks had failed
                T4\tAttribution 7 11\tsaid
                E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1
                """);
        List<String> predictions = new ArrayList<>();

        Report report = PolnearEvaluation.run(directory, "dev", extractor, predictions::add);

        assertThat(report.total("attributions")).isEqualTo(new Tally(1, 1, 0));
        assertThat(report.total("source words")).isEqualTo(new Tally(1, 1, 0));
        assertThat(predictions)
                .extracting(line -> line.replaceAll("attribution/[^\t]*\t[.0-9]*", "rule"))
                .containsExactly(
                        "one\tright\trule\t0-6\t7-11\t12-32\t0-6\t7-11\t12-32",
                        "one\twrong\trule\t69-75\t56-68\t34-54\t\t\t");
        assertThat(report.figure("attributions right of 2 at .9–1")).isEqualTo(0.5);
        assertThat(report.lines().get(0)).startsWith("attributions").contains("P 0.500");
    }

    @Test
    void scoresAttitudesByDirection() throws IOException {
        Path file = Files.writeString(
                directory.resolve("pairs.txt"),
                """
                [Norway] condemned [Sweden].\tNorway\tSweden\t3
                [Norway] was praised by [Sweden].\tNorway\tSweden\t2
                [Norway] borders [Sweden].\tNorway\tSweden\t0
                """);

        Report report = DirectedSentimentEvaluation.run(file, extractor, line -> {});

        assertThat(report.total("class 3")).isEqualTo(new Tally(1, 0, 0));
        assertThat(report.total("class 2")).isEqualTo(new Tally(1, 0, 0));
        assertThat(report.total("class 0")).isEqualTo(new Tally(1, 0, 0));
    }

    @Test
    void scoresEvenRecordsOnly() throws IOException {
        Path file = Files.writeString(
                directory.resolve("records.json"),
                """
                [{"id": "T-REJECT-0002", "event": "REJECT", "text": "Norway rejected the offer of Sweden.",
                  "source": [{"actorText": "Norway", "code": "NOR"}]},
                 {"id": "T-REJECT-0003", "event": "AID", "text": "Norway rejected the offer.", "source": ""}]
                """);

        Report report = PloverEvaluation.run(file, extractor, register, line -> {});

        assertThat(report.figure("event type macro F1")).isEqualTo(1);
        assertThat(report.figure("quad class accuracy")).isEqualTo(1);
        assertThat(report.total("actor country")).isEqualTo(new Tally(1, 0, 0));
    }

    @Test
    void givesTheSameIntervalEachTime() {
        List<Tally> documents = List.of(new Tally(3, 1, 2), new Tally(1, 2, 0), new Tally(5, 0, 1));

        assertThat(Bootstrap.of(documents, Tally::f1)).isEqualTo(Bootstrap.of(documents, Tally::f1));
    }
}
