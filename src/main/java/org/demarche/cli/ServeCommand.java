package org.demarche.cli;

import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.demarche.server.DemarcheServer;
import org.demarche.server.ServerSettings;
import org.demarche.server.WriteToken;
import org.demarche.server.guard.ClosedByDefault;
import org.demarche.store.KnowledgeGraph;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Serves a store on the web until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves the store: SPARQL and pages for everyone, changes only for who shows the token."
                + " With --sample it answers some questions to begin with.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche serve --sample",
            "  demarche serve --port 8080 --host 0.0.0.0",
            "  DEMARCHE_TOKEN=$(openssl rand -hex 16) demarche serve --memory"
        })
final class ServeCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Spec
    CommandSpec spec;

    @Mixin
    StoreChoice store;

    @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on, 0 for a free one (default: 3330).")
    @Nullable
    Integer port;

    @Option(names = "--host", paramLabel = "HOST", description = "Address to listen on (default: localhost only).")
    @Nullable
    String host;

    @Option(names = "--settings", paramLabel = "FILE", description = "Limits and more, as in server.properties.")
    @Nullable
    Path settings;

    @Mixin
    TokenChoice token;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ClosedByDefault.closeNames();
        ServerSettings chosen = settings();
        KnowledgeGraph graph = store.begin();
        DemarcheServer server = start(graph, chosen);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, graph), "stop"));
        if (store.sample) Demonstration.of(graph, out, main.terminal.columns());
        out.println("serving " + store.name() + " at " + server.url() + " (stop with ^C)");
        out.flush();
        server.join();
        return ExitCode.OK.number();
    }

    /** Puts the server together while a store in memory is filled, and listens when both are done. */
    private DemarcheServer start(KnowledgeGraph graph, ServerSettings settings) {
        ClosedByDefault.close();
        CompletableFuture<Void> filled = CompletableFuture.runAsync(() -> store.fill(graph));
        try {
            DemarcheServer server = DemarcheServer.over(graph, settings);
            filled.join();
            return server.start();
        } catch (RuntimeException fault) {
            if (!isPortTaken(fault)) throw fault;
            String port = settings.host() + ":" + settings.port();
            throw new Failure(ExitCode.ENDPOINT, port + ": is taken; choose another with --port", fault);
        }
    }

    private static boolean isPortTaken(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause).anyMatch(BindException.class::isInstance);
    }

    private ServerSettings settings() {
        try {
            ServerSettings chosen = settings == null ? ServerSettings.shipped() : ServerSettings.from(settings);
            if (port != null) chosen = chosen.onPort(port);
            if (host != null) chosen = chosen.onHost(host);
            return token.text().map(WriteToken::of).map(chosen::writableWith).orElse(chosen);
        } catch (IllegalArgumentException fault) {
            throw new Failure(ExitCode.USAGE, FaultReport.line(fault), fault);
        }
    }

    /** Requests under way are answered, the store is closed, and the process ends well. */
    private static void stop(DemarcheServer server, KnowledgeGraph graph) {
        server.stop();
        graph.close();
        Runtime.getRuntime().halt(ExitCode.OK.number());
    }
}
