package org.demarche.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.demarche.lift.JsonView;
import org.demarche.lift.Lift;
import org.demarche.load.ArticleExtraction;
import org.demarche.load.ArticleExtraction.Found;
import org.demarche.load.Rejection;
import org.demarche.load.Source;
import org.demarche.load.Sources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows what is found in articles, without storing it. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Shows what is found in articles, each finding with the words that prove it; stores nothing.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche extract article.txt --publisher Kyodo",
            "  demarche extract --format jsonl news/ > findings.jsonl",
            "  pbpaste | demarche extract --format ttl -"
        })
final class ExtractCommand implements Callable<Integer> {
    /** How findings are written. */
    enum View {
        READABLE,
        TTL,
        TRIG,
        JSONL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @ParentCommand
    Main main;

    @Spec
    CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "readable",
            description = "readable, ttl, trig or jsonl (default: readable).")
    View view;

    @Mixin
    ArticleOptions articles;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Articles (.txt, .html, .json, .jsonl, .rss, .xml), folders, patterns, or - for standard input.")
    List<String> files = List.of();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        List<Rejection> rejections;
        try (Progress progress = Progress.on(main.terminal, err)) {
            ArticleExtraction extraction = articles.extraction(progress::say);
            rejections = extraction.each(sources(), writer(extraction, out, err));
        }
        rejections.forEach(rejection -> err.println("demarche: rejected: " + rejection));
        return (rejections.isEmpty() ? ExitCode.OK : ExitCode.FAULTS).number();
    }

    private Sources sources() {
        Sources named =
                Sources.of(files.stream().filter(file -> !file.equals("-")).toList());
        List<Source> found = new ArrayList<>(named.found());
        if (files.contains("-")) found.add(Source.news("standard input", System.in, Optional.empty()));
        return new Sources(found, named.rejections());
    }

    private Consumer<Found> writer(ArticleExtraction extraction, PrintWriter out, PrintWriter err) {
        return switch (view) {
            case JSONL ->
                found -> out.println(JsonView.line(
                        found.reading().place(),
                        found.extraction(),
                        found.reading().offsets()::given,
                        found.reading().taken(),
                        found.reading().notes()));
            case TTL, TRIG -> {
                AnswerWriter graphs = new AnswerWriter(out, view == View.TTL ? Format.TTL : Format.TRIG, 0);
                yield found -> {
                    note(found, err);
                    write(
                            extraction.lift(found.extraction()),
                            Lift.iri(found.reading().article()),
                            graphs);
                };
            }
            case READABLE -> {
                FindingsView findings = new FindingsView(out, main.terminal);
                yield found -> {
                    note(found, err);
                    findings.print(found);
                };
            }
        };
    }

    private static void note(Found found, PrintWriter err) {
        found.notes()
                .forEach(
                        note -> err.println("demarche: note: " + found.reading().place() + ": " + note));
    }

    private void write(Graph graph, Node name, AnswerWriter graphs) {
        if (view == View.TTL) graphs.triples(graph.find());
        else graphs.quads(Iter.map(graph.find(), triple -> Quad.create(name, triple)));
    }
}
