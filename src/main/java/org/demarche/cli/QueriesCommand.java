package org.demarche.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.demarche.query.Catalogue;
import org.demarche.query.CataloguedQuery;
import org.demarche.query.Parameter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists the catalogue, or explains one query of it. */
@Command(
        name = "queries",
        mixinStandardHelpOptions = true,
        description = "Lists the questions of the catalogue, or explains one with its SPARQL.",
        footerHeading = "%nExamples:%n",
        footer = {"  demarche queries", "  demarche queries stances"})
final class QueriesCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Spec
    CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The query to explain.")
    @Nullable
    String name;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (name == null) list(Catalogue.shipped(), out);
        else explain(query(name), out);
        return ExitCode.OK.number();
    }

    private static CataloguedQuery query(String name) {
        try {
            return Catalogue.shipped().query(name);
        } catch (IllegalArgumentException fault) {
            throw new Failure(ExitCode.USAGE, fault.getMessage() + " (see 'demarche queries')", fault);
        }
    }

    private void list(Catalogue catalogue, PrintWriter out) {
        Table table = new Table(out, List.of("query", "parameters", "answers"), main.terminal.columns());
        for (CataloguedQuery query : catalogue.queries())
            table.add(List.of(query.name(), parameters(query), query.summary()));
        table.finish();
    }

    /** Parameters that need no value are in brackets. */
    private static String parameters(CataloguedQuery query) {
        return query.parameters().stream()
                .map(parameter -> parameter.required() ? parameter.name() : "[" + parameter.name() + "]")
                .collect(Collectors.joining(" "));
    }

    private void explain(CataloguedQuery query, PrintWriter out) {
        out.println(query.summary());
        out.println();
        out.println("  demarche query " + query.name()
                + query.parameters().stream()
                        .map(parameter -> " " + use(parameter))
                        .collect(Collectors.joining()));
        out.println();
        for (Parameter parameter : query.parameters())
            out.println("  " + parameter.name() + "  (" + parameter.type() + ")  " + parameter.description()
                    + parameter
                            .defaultValue()
                            .map(value -> " Default: " + value + ".")
                            .orElse(""));
        if (!query.parameters().isEmpty()) out.println();
        out.println(query.sparql()
                .lines()
                .filter(line -> !line.startsWith("#+"))
                .collect(Collectors.joining("\n"))
                .strip());
    }

    private static String use(Parameter parameter) {
        String use = parameter.name() + "=" + parameter.type().toString().toUpperCase(Locale.ROOT);
        return parameter.required() ? use : "[" + use + "]";
    }
}
