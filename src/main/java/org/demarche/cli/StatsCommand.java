package org.demarche.cli;

import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.demarche.vocab.Shipped;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Tells how much of what a store holds. */
@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        description = "Tells how many triples, articles, statements, stances, events, … a store holds.",
        footerHeading = "%nExamples:%n",
        footer = {"  demarche stats", "  demarche stats --sample --format csv"})
final class StatsCommand implements Callable<Integer> {
    private static final String QUERY = "org/demarche/cli/stats.rq";

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

    @Override
    public Integer call() {
        Query query = QueryFactory.create(Shipped.text(QUERY));
        AnswerWriter.requireFitting(format, query);
        AnswerWriter answers = new AnswerWriter(spec.commandLine().getOut(), format, main.terminal.columns());
        store.ask(source -> {
            try (QueryExec exec = source.execute(query)) {
                return answers.write(query, exec);
            }
        });
        return ExitCode.OK.number();
    }
}
