package org.demarche.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The packaged program, run as a process of its own. */
final class Program {
    static final Path TARGET = Path.of("target").toAbsolutePath();
    static final Path LAUNCHER = TARGET.resolve("demarche");

    private static final int PATIENCE_SECONDS = 240;

    private Program() {}

    /** Runs the launcher to its end. */
    static Run launch(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        return run(folder, Map.of(), command);
    }

    /** Runs a line of shell to its end, with the launcher on the path. */
    static Run shell(Path folder, Map<String, String> environment, String line)
            throws IOException, InterruptedException {
        return run(folder, environment, List.of("bash", "-c", line));
    }

    static Run run(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Process process = start(folder, environment, command);
        process.getOutputStream().close();
        CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(command + " did not end: " + out.join() + err.join());
        }
        return new Run(process.exitValue(), out.join(), err.join());
    }

    static Process start(Path folder, Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DEMARCHE_") || name.equals("COLUMNS"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PATH", TARGET + ":" + System.getenv("PATH"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String text(InputStream in) {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder with links to what a clone of the repository holds. */
    static Path clone(Path folder) throws IOException {
        for (String name : List.of("target", "data", "ontology", "queries"))
            Files.createSymbolicLink(folder.resolve(name), Path.of(name).toAbsolutePath());
        return folder;
    }
}
