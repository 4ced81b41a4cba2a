package org.demarche.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.demarche.load.ReferenceData;
import org.demarche.load.Sample;
import org.demarche.server.DemarcheServer;
import org.demarche.server.ServerSettings;
import org.demarche.server.guard.ClosedByDefault;
import org.demarche.store.KnowledgeGraph;
import picocli.CommandLine;

/**
 * Runs the short commands once, so that an archive can be made of the classes that they need; see the packaging in
 * {@code pom.xml}.
 */
final class Rehearsal {
    private static final Terminal TERMINAL = new Terminal(true, false, 80);

    private Rehearsal() {}

    /** Makes its store in the directory that is the only argument. */
    public static void main(String... arguments) {
        try (KnowledgeGraph graph = KnowledgeGraph.at(Path.of(arguments[0]))) {
            ReferenceData.putInto(graph);
            Sample.putInto(graph);
            Demonstration.of(graph, new PrintWriter(Writer.nullWriter()), TERMINAL.columns());
        }
        String place = "--store=" + arguments[0];
        List<List<String>> commands = List.of(
                List.of("query", place, "SELECT ?s ?label { ?s a dem:State ; rdfs:label ?label } ORDER BY ?label"),
                List.of("query", place, "stances", "target=Japan"),
                List.of("query", place, "--format=csv", "camps", "target=Japan–North Korea summit"),
                List.of("query", place, "--format=csv", "search", "words=summit"),
                List.of("query", place, "CONSTRUCT { ?s a ?c } WHERE { ?s a ?c } LIMIT 9"),
                List.of("load", "--memory", "--no-check", "--sample"),
                List.of("stats", place, "--format=csv"),
                List.of("queries"),
                List.of("dump", place),
                List.of("--help"));
        for (List<String> command : commands) run(command);
        serve(Path.of(arguments[0]));
    }

    /** Last, since a server closes much for the whole process. */
    private static void serve(Path store) {
        ClosedByDefault.closeNames();
        try (KnowledgeGraph graph = KnowledgeGraph.at(store);
                DemarcheServer server = DemarcheServer.over(
                                graph, ServerSettings.shipped().onPort(0))
                        .start()) {
            for (String path : List.of("ping", "sparql?query=ASK%7B%7D", "query/stances?output=csv&target=Japan")) {
                try (InputStream answer =
                        URI.create(server.url() + path).toURL().openStream()) {
                    answer.transferTo(OutputStream.nullOutputStream());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(List<String> command) {
        CommandLine line = Main.commandLine(TERMINAL, Set.copyOf(command));
        line.setOut(new PrintWriter(Writer.nullWriter())).setErr(new PrintWriter(Writer.nullWriter()));
        line.execute(command.toArray(String[]::new));
    }
}
