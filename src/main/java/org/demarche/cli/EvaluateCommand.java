package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.demarche.annotate.Nlp4jAnnotator;
import org.demarche.evaluate.DirectedSentimentEvaluation;
import org.demarche.evaluate.GoldEvaluation;
import org.demarche.evaluate.PloverEvaluation;
import org.demarche.evaluate.PolnearEvaluation;
import org.demarche.evaluate.Report;
import org.demarche.extract.Extractor;
import org.demarche.register.ActorRegister;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Scores extraction against corpora that the user has. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description =
                "Scores extraction against a corpus: precision, recall and F1 with 95 %% intervals, and the largest"
                        + " groups of errors.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche evaluate polnear PolNeAR --split dev",
            "  demarche evaluate directed-sentiment dataset/valid.txt --predictions pairs.tsv",
            "  demarche evaluate gold data/gold/dev",
            "  demarche evaluate plover gold_standard_records/PLOVER_GSR_CAMEO.txt",
        })
final class EvaluateCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Option(
            names = "--predictions",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Write every prediction beside its gold, tab-separated, so that others can score again.")
    @Nullable
    Path predictions;

    /** One evaluation, of what is extracted by these. */
    @FunctionalInterface
    private interface Evaluation {
        Report run(Extractor extractor, ActorRegister register, Consumer<String> predictions) throws IOException;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "which corpus? one of " + String.join(", ", spec.subcommands().keySet()));
    }

    @Command(
            name = "polnear",
            mixinStandardHelpOptions = true,
            description = "Attributions of PolNeAR: found by their cues; words of sources and contents.")
    int polnear(
            @Parameters(
                            paramLabel = "DIR",
                            description = "Folder that holds data/SPLIT/text and data/SPLIT/attributions.")
                    Path directory,
            @Option(names = "--split", defaultValue = "dev", description = "train, dev or test (default: dev).")
                    String split) {
        return print(
                directory,
                true,
                (extractor, register, lines) -> PolnearEvaluation.run(directory, split, extractor, lines));
    }

    @Command(
            name = "directed-sentiment",
            mixinStandardHelpOptions = true,
            description = "Directed attitudes between two marked entities of a sentence, in five classes.")
    int directedSentiment(
            @Parameters(paramLabel = "FILE", description = "Sentence, p, q and label in each line.") Path file) {
        return print(
                file, false, (extractor, register, lines) -> DirectedSentimentEvaluation.run(file, extractor, lines));
    }

    @Command(
            name = "plover",
            mixinStandardHelpOptions = true,
            description = "Event types, quad classes and actors' countries of PLOVER's records with even numbers.")
    int plover(@Parameters(paramLabel = "FILE", description = "The records as JSON.") Path file) {
        return print(
                file, false, (extractor, register, lines) -> PloverEvaluation.run(file, extractor, register, lines));
    }

    @Command(
            name = "gold",
            mixinStandardHelpOptions = true,
            description = "Actors, sources, stances and events of articles modelled by hand, NAME.txt beside NAME.ttl.")
    int gold(@Parameters(paramLabel = "DIR", description = "Folder of articles and their graphs.") Path folder) {
        return print(
                folder, true, (extractor, register, lines) -> GoldEvaluation.run(folder, extractor, register, lines));
    }

    private int print(Path corpus, boolean folder, Evaluation evaluation) {
        if (!Files.isReadable(corpus)) {
            throw new Failure(ExitCode.FILE, corpus + ": there is no such file, or it may not be read");
        } else if (Files.isDirectory(corpus) != folder) {
            throw new Failure(ExitCode.FILE, corpus + (folder ? ": is no folder" : ": is a folder, not a file"));
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println("demarche: reading the language models");
        err.flush();
        ActorRegister register = ActorRegister.shipped();
        Extractor extractor = new Extractor(Nlp4jAnnotator.load(err::println), register);
        try (Writer lines = predictions == null ? Writer.nullWriter() : Files.newBufferedWriter(predictions)) {
            Report report = evaluation.run(extractor, register, line -> write(lines, line));
            report.lines().forEach(spec.commandLine().getOut()::println);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ExitCode.OK.number();
    }

    private static void write(Writer lines, String line) {
        try {
            lines.write(line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
