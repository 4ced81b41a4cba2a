package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs each command of the README, in its order, in one temporary folder that looks like a clone of the repository.
 *
 * <p>See {@link ReadmeCommand#in} for what is run and how output is compared. A command that serves is started on a free
 * port, asked whether it lives, and stopped at the end or when the next one is started; commands after it that name
 * {@code http://localhost:3330/} ask that server. Tables have no
 * limit of width, as in a pipe.
 */
final class ReadmeIT {
    private static final Map<String, String> ENVIRONMENT = Map.of("DEMARCHE_TOKEN", "token-of-the-readme-test");
    private static final String USUAL_URL = "http://localhost:3330/";

    @TempDir
    static Path folder;

    private static @Nullable ServedProgram served;

    @BeforeAll
    static void makesAClone() throws IOException {
        Program.clone(folder);
    }

    @AfterAll
    static void stopsTheServer() throws InterruptedException {
        if (served != null) assertThat(served.stop()).isZero();
    }

    @TestFactory
    Stream<DynamicTest> everyCommandOfTheReadmeWorks() throws IOException {
        return ReadmeCommand.in(Files.readAllLines(Path.of("README.md"))).stream()
                .filter(command -> !command.prepares())
                .map(command ->
                        dynamicTest("README.md:" + command.line() + " " + command.command(), () -> check(command)));
    }

    private static void check(ReadmeCommand command) throws IOException, InterruptedException {
        if (command.serves()) {
            serve(command);
            return;
        }
        Run run = Program.shell(folder, ENVIRONMENT, here(command.command()));
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(command.exitCode());
        if (command.output().isPresent())
            assertThat((run.out() + run.err()).replace("\r\n", "\n")).matches(command.expected());
    }

    private static void serve(ReadmeCommand command) throws IOException, InterruptedException {
        stopsTheServer();
        ServedProgram program = ServedProgram.start(folder, ENVIRONMENT, command.command());
        served = program;
        assertThat(program.get("ping")).isEqualTo("pong\n");
        if (command.output().isPresent())
            assertThat(program.said().replace(program.url().toString(), USUAL_URL))
                    .matches(command.expected());
    }

    private static String here(String command) {
        return served == null
                ? command
                : command.replace(USUAL_URL, served.url().toString());
    }
}
