package org.demarche.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.demarche.query.SparqlSource;
import org.demarche.server.guard.ClosedByDefault;
import org.demarche.server.guard.Openings;
import org.demarche.server.guard.Openings.Endpoint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Answers one question, from the catalogue or in SPARQL. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = "Answers a question, named in the catalogue or written in SPARQL.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche query stances target=Japan",
            "  demarche query --sample 'SELECT ?text { ?article dem:text ?text }'",
            "  demarche query --format csv question.rq > answer.csv",
            "  echo 'ASK { ?s a dem:Stance }' | demarche query -",
            "  demarche query --endpoint http://localhost:3030/sparql stances target=Japan"
        })
final class QueryCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Spec
    CommandSpec spec;

    @Mixin
    StoreChoice store;

    @Option(names = "--endpoint", paramLabel = "URL", description = "Ask a SPARQL endpoint and not a store.")
    @Nullable
    String endpoint;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "How to write the answer: ${COMPLETION-CANDIDATES}"
                    + " (default: table for rows, ttl or trig for graphs).")
    @Nullable
    Format format;

    @Parameters(
            index = "0",
            paramLabel = "QUERY",
            description = "A name of the catalogue, SPARQL text, a .rq file, or - for standard input.")
    String question;

    @Parameters(index = "1..*", paramLabel = "NAME=VALUE", description = "Values of the query's parameters.")
    Map<String, String> values = Map.of();

    @Option(
            names = "--service",
            paramLabel = "URL",
            description = "Endpoint that the query may ask by SERVICE (default: none).")
    List<String> services = List.of();

    @Override
    public Integer call() {
        ClosedByDefault.close(Openings.NONE.asking(endpoints()));
        Question asked = Question.of(question, values);
        return endpoint == null ? store.ask(source -> answer(asked, source)) : answerAt(endpoint, asked);
    }

    private List<Endpoint> endpoints() {
        try {
            return services.stream().map(Endpoint::of).toList();
        } catch (IllegalArgumentException fault) {
            throw new Failure(ExitCode.USAGE, FaultReport.line(fault), fault);
        }
    }

    private int answerAt(String endpoint, Question asked) {
        try {
            return answer(asked, SparqlSource.at(endpoint));
        } catch (HttpException | QueryExceptionHTTP fault) {
            throw Endpoints.failure(endpoint, fault);
        }
    }

    private int answer(Question asked, SparqlSource source) {
        Query query = asked.query(source);
        Format chosen = format == null ? AnswerWriter.usualFormat(query) : format;
        AnswerWriter.requireFitting(chosen, query);
        AnswerWriter answers = new AnswerWriter(spec.commandLine().getOut(), chosen, main.terminal.columns());
        try (QueryExec exec = source.execute(query)) {
            long size = answers.write(query, exec);
            if (size == 0 && main.terminal.err()) spec.commandLine().getErr().println("no rows");
        }
        return ExitCode.OK.number();
    }
}
