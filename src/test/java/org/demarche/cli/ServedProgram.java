package org.demarche.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged program while it serves; its port is free, whatever its command line says. */
final class ServedProgram implements AutoCloseable {
    private static final Pattern SERVING = Pattern.compile("^serving .* at (http://\\S+/) .*");

    private final Process process;
    private final StringBuilder said = new StringBuilder();
    private URI url = URI.create("http://localhost/");

    private ServedProgram(Process process) {
        this.process = process;
    }

    /** Starts a line of shell that serves, and waits until it does. */
    static ServedProgram start(Path folder, Map<String, String> environment, String line) throws IOException {
        String free = "exec " + line.replaceFirst(" --port \\d+", "").replaceFirst(" serve\\b", " serve --port 0");
        ServedProgram program = new ServedProgram(Program.start(folder, environment, List.of("bash", "-c", free)));
        program.awaitUrl();
        return program;
    }

    private void awaitUrl() throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            Matcher serving = SERVING.matcher(line);
            if (serving.matches()) {
                url = URI.create(serving.group(1));
                return;
            }
        }
        throw new AssertionError("ended before it served: " + said
                + new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    URI url() {
        return url;
    }

    /** What it printed before it served. */
    String said() {
        return said.toString();
    }

    String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url.resolve(path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    /** Asks it to stop, as ^C or a supervisor does, and gives its exit code. */
    int stop() throws InterruptedException {
        askToStop();
        return awaitEnd();
    }

    void askToStop() {
        process.destroy();
    }

    /** Waits until it has ended, and gives its exit code. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) throw new AssertionError("did not end");
        return process.exitValue();
    }

    /** Kills it, as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
    }
}
