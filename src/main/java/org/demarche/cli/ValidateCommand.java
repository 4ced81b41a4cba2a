package org.demarche.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.load.ArticleLoader;
import org.demarche.load.ReferenceData;
import org.demarche.load.Rejection;
import org.demarche.store.KnowledgeGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Checks files before they are loaded, or a store; each row of the answer is a fault. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Checks files, or the whole store: shapes, evidence against the text, and queries for faults."
                + " Each row is a fault; without rows all is well.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche validate article.ttl news/",
            "  demarche validate",
            "  demarche validate --format csv > faults.csv"
        })
final class ValidateCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Spec
    CommandSpec spec;

    @Mixin
    StoreChoice store;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, csv, tsv, json or xml (default: table).")
    Format format;

    @Parameters(paramLabel = "FILE", description = "RDF files, folders or patterns (default: check the store).")
    List<String> files = List.of();

    @Override
    public Integer call() {
        if (!format.holdsRows())
            throw new Failure(
                    ExitCode.USAGE, "'" + format + "' cannot hold rows; use one of " + Format.names(Format::holdsRows));
        PrintWriter err = spec.commandLine().getErr();
        Faults faults = files.isEmpty() ? ofStore() : ofFiles(err);
        AnswerWriter writer = new AnswerWriter(spec.commandLine().getOut(), format, main.terminal.columns());
        if (!faults.isEmpty() || format != Format.TABLE) writer.rows(faults.rows());
        err.println(faults.summary());
        return (faults.areBad() ? ExitCode.FAULTS : ExitCode.OK).number();
    }

    private Faults ofStore() {
        try (KnowledgeGraph graph = store.open()) {
            return graph.read(Faults::ofStore);
        }
    }

    /** In a store of their own, beside the register that they speak of. */
    private Faults ofFiles(PrintWriter err) {
        try (KnowledgeGraph graph = KnowledgeGraph.inMemory()) {
            ReferenceData.putInto(graph);
            List<Rejection> unreadable =
                    ArticleLoader.withoutChecks(graph).load(files).rejections();
            unreadable.forEach(rejection -> err.println("demarche: rejected: " + rejection));
            return graph.read(dataset -> Faults.ofArticles(dataset).plusUnreadable(unreadable.size()));
        }
    }
}
