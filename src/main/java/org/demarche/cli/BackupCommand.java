package org.demarche.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.store.Backup;
import org.demarche.store.KnowledgeGraph;
import org.demarche.store.RunningServer;
import org.demarche.store.StoreLockedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a store into one file, also while a server holds it, and reads that file back. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Writes the whole store, as it is at one moment, into a file that must not exist, and reads it back."
                        + " If a server holds the store, it goes on answering; it wants its token.",
        footerHeading = "%nExamples:%n",
        footer = {"  demarche backup store-$(date +%%F).nq.gz"})
final class BackupCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Mixin
    StoreOnDisk store;

    @Mixin
    TokenChoice token;

    @Parameters(paramLabel = "FILE", description = "The file to write, such as store.nq.gz.")
    Path file;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (Files.exists(file)) throw new FileAlreadyExistsException(file.toString(), null, "exists already");
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            write(draft);
            long quads = Backup.verify(draft);
            Files.move(draft, file);
            spec.commandLine().getOut().printf(Locale.ROOT, "%,d quads written to %s and read back%n", quads, file);
        } finally {
            Files.deleteIfExists(draft);
        }
        return ExitCode.OK.number();
    }

    private void write(Path draft) throws IOException, InterruptedException {
        try (KnowledgeGraph graph = store.open();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
            graph.read(dataset -> {
                try {
                    Backup.write(dataset, out);
                    return true;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (StoreLockedException locked) {
            fetch(RunningServer.in(locked.directory()).orElseThrow(() -> locked), draft);
        }
    }

    private void fetch(RunningServer server, Path draft) throws IOException, InterruptedException {
        String shown = token.text()
                .orElseThrow(() -> new Failure(
                        ExitCode.STORE,
                        "the server at " + server.url() + " holds the store: give its token (--token-file, or"
                                + " DEMARCHE_TOKEN)"));
        HttpRequest request = HttpRequest.newBuilder(server.url().resolve("backup"))
                .header("Authorization", "Bearer " + shown)
                .build();
        HttpResponse<Path> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofFile(draft));
        if (answer.statusCode() != 200)
            throw new Failure(ExitCode.ENDPOINT, server.url() + ": refuses with status " + answer.statusCode());
    }
}
