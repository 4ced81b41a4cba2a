package org.demarche.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.load.ArticleExtraction;
import org.demarche.load.ArticleLoader;
import org.demarche.load.LoadReport;
import org.demarche.load.ReferenceData;
import org.demarche.load.Sample;
import org.demarche.load.ServerLoad;
import org.demarche.load.Source;
import org.demarche.load.Sources;
import org.demarche.load.Syntax;
import org.demarche.read.InputFormat;
import org.demarche.store.KnowledgeGraph;
import org.demarche.store.StoreLockedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Brings articles into a store, which is made if it is not there. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description =
                "Reads articles, as they were published or modelled as RDF, checks their graphs and puts them into"
                        + " the store, which is made if need be. A bad article is rejected with its reason, the rest goes in;"
                        + " loading again changes nothing.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche load --sample",
            "  demarche load article.txt --publisher Kyodo --date 2026-01-05",
            "  demarche load page.html feed.xml articles.jsonl --field text=story",
            "  demarche load article.ttl news/ 'archive/2026-*.trig.gz'",
            "  demarche load --json news/ > report.json",
            "  zcat dump.nq.gz | demarche load --format nq -"
        })
final class LoadCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Spec
    CommandSpec spec;

    @Mixin
    StoreOnDisk store;

    @Option(names = "--memory", description = "Try only: load into a store in memory, which is forgotten.")
    boolean memory;

    @Option(names = "--sample", description = "Load the sample articles that come with the program.")
    boolean sample;

    @Option(names = "--no-check", description = "Do not check shapes and evidence, only syntax and names.")
    boolean unchecked;

    @Option(names = "--json", description = "Report in JSON.")
    boolean json;

    @Option(
            names = "--format",
            paramLabel = "SYNTAX",
            description = "What standard input holds: RDF as ttl, trig, nt, nq, jsonld or rdf (default: trig), or"
                    + " articles as txt, html, json, jsonl or feed.")
    String syntax = "trig";

    @Mixin
    ArticleOptions articles;

    @Parameters(
            paramLabel = "FILE",
            description = "Articles (.txt, .html, .json, .jsonl, .rss, .xml), RDF files, also .gz or .zst, folders,"
                    + " patterns, or - for standard input.")
    List<String> files = List.of();

    @Mixin
    TokenChoice token;

    @Override
    public Integer call() {
        if (files.isEmpty() && !sample)
            throw new Failure(ExitCode.USAGE, "what shall be loaded? name files or folders, or - for standard input");
        LoadReport report;
        try (Progress progress = Progress.on(main.terminal, spec.commandLine().getErr())) {
            report = load(sources(), articles.extraction(progress::say), progress);
        }
        print(report, spec.commandLine().getOut(), spec.commandLine().getErr());
        return (report.rejections().isEmpty() ? ExitCode.OK : ExitCode.FAULTS).number();
    }

    private Sources sources() {
        Sources named =
                Sources.of(files.stream().filter(file -> !file.equals("-")).toList());
        if (!files.contains("-")) return named;
        List<Source> found = new ArrayList<>(named.found());
        found.add(standardInput());
        return new Sources(found, named.rejections());
    }

    private Source standardInput() {
        String name = "standard input";
        return Syntax.named(syntax)
                .map(rdf -> Source.stream(name, System.in, rdf))
                .or(() -> InputFormat.ofName("." + syntax).map(news -> Source.news(name, System.in, Optional.of(news))))
                .orElseThrow(() -> new Failure(
                        ExitCode.USAGE,
                        "--format: there is no format '" + syntax
                                + "'; use ttl, trig, nt, nq, jsonld, rdf, txt, html, json, jsonl or feed"));
    }

    private LoadReport load(Sources sources, ArticleExtraction extraction, Progress progress) {
        try (KnowledgeGraph graph = memory ? KnowledgeGraph.inMemory() : KnowledgeGraph.at(store.directory)) {
            ReferenceData.putInto(graph);
            ArticleLoader loader = unchecked ? ArticleLoader.withoutChecks(graph) : ArticleLoader.into(graph);
            LoadReport report = loader.reading(extraction).tell(progress).load(sources);
            return sample ? Sample.putInto(graph).plus(report) : report;
        } catch (StoreLockedException locked) {
            return ServerLoad.instead(locked, token.text(), !unchecked)
                    .reading(extraction)
                    .tell(progress)
                    .load(sources);
        }
    }

    private void print(LoadReport report, PrintWriter out, PrintWriter err) {
        report.rejections().forEach(rejection -> err.println("demarche: rejected: " + rejection));
        report.notes().forEach(note -> err.println("demarche: note: " + note));
        if (json) out.println(report.toJson());
        else out.println(LoadWords.of(report));
    }
}
