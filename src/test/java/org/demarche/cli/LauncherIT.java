package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program: launcher, jar and archive of classes. */
final class LauncherIT {
    private static final String COUNT = "SELECT (COUNT(?state) AS ?states) { ?state a dem:State }";

    private static final Path DIRECTIVES = Program.TARGET.resolve("demarche.compiler.json");

    @TempDir
    Path folder;

    @Test
    void launcherAndJarAnswerAlike() throws Exception {
        Run launched = Program.launch(folder, "query", "--memory", COUNT);
        assertThat(launched.err()).isEmpty();
        assertThat(launched.out()).startsWith("states\n──────\n");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String jar = Program.TARGET.resolve("demarche.jar").toString();
        assertThat(Program.run(folder, Map.of(), List.of(java, "-jar", jar, "query", "--memory", COUNT)))
                .isEqualTo(launched);
    }

    @Test
    void startsFromTheArchiveOfClasses() throws Exception {
        Path log = folder.resolve("classes.log");
        Map<String, String> options = Map.of("DEMARCHE_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);
        assertThat(Program.shell(folder, options, "demarche query --memory 'ASK {}'")
                        .code())
                .isZero();
        assertThat(Files.readString(log)).contains("org.demarche.cli.Main source: shared objects file (top)");
    }

    @Test
    void keepsMostOfTheReaderOfTextFromTheFullCompiler() throws Exception {
        Map<String, String> options =
                Map.of("DEMARCHE_JAVA_OPTIONS", "-XX:+DisplayVMOutput -XX:+CompilerDirectivesPrint");
        Run run = Program.shell(folder, options, "demarche load --help");
        assertThat(run.out() + run.err())
                .contains("matching: org/demarche/extract/*.*")
                .doesNotContain("pattern error");
        Matcher named = Pattern.compile("org/demarche/extract/\\w[\\w$/]*").matcher(Files.readString(DIRECTIVES));
        assertThat(named.results().map(MatchResult::group).map(name -> name + ".class"))
                .isNotEmpty()
                .allMatch(name -> LauncherIT.class.getResource("/" + name) != null);
    }

    @Test
    void startsSilentlyWithoutTheArchiveAndThroughLinks() throws Exception {
        Path bare = Files.createDirectory(folder.resolve("bare"));
        Files.copy(Program.LAUNCHER, bare.resolve("demarche"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createSymbolicLink(bare.resolve("demarche.jar"), Program.TARGET.resolve("demarche.jar"));
        Files.createSymbolicLink(folder.resolve("linked"), Path.of("bare", "demarche"));
        assertThat(Program.run(folder, Map.of(), List.of("./linked", "query", "--memory", "ASK {}")))
                .isEqualTo(new Run(0, "yes\n", ""));
    }

    @Test
    void endsQuietlyWhenItsReaderLeaves() throws Exception {
        Run run = Program.shell(folder, Map.of(), "{ demarche dump --sample; echo $? >&2; } | head -1");
        assertThat(run.err()).isEqualTo("0\n");
        assertThat(run.out()).hasLineCount(1);
    }

    @Test
    void writesAndReadsUtf8WhateverTheLocale() throws Exception {
        Run run = Program.shell(folder, Map.of("LC_ALL", "C"), "demarche query --memory 'SELECT (\"é日本\" AS ?x) {}'");
        assertThat(run.out()).isEqualTo("x\n─────\né日本\n");
    }

    @Test
    void saysThatThereIsNoJava() throws Exception {
        Run run = Program.shell(folder, Map.of("JAVA_HOME", "/nowhere"), "demarche --version");
        assertThat(run.code()).isEqualTo(127);
        assertThat(run.err())
                .startsWith("demarche: /nowhere/bin/java: there is no Java")
                .hasLineCount(1);
    }

    @Test
    void answersQuestionsAndThenServesTheSample() throws Exception {
        try (ServedProgram program = ServedProgram.start(folder, Map.of(), "demarche serve --sample")) {
            assertThat(program.said())
                    .contains("Who stands where on a summit of Japan and North Korea?", "Government of Japan")
                    .contains("What rests on unnamed sources only?", "hearsay");
            assertThat(program.get("ping")).isEqualTo("pong\n");
            String endpoint = program.url().resolve("sparql").toString();
            Run here = Program.launch(folder, "query", "--sample", "-f", "csv", "stances", "target=North Korea");
            assertThat(here.out().lines()).hasSizeGreaterThan(2);
            assertThat(Program.launch(
                            folder, "query", "--endpoint", endpoint, "-f", "csv", "stances", "target=North Korea"))
                    .isEqualTo(here);
            assertThat(program.stop()).isZero();
        }
    }

    @Test
    void worksThroughTheServerThatHoldsTheStore() throws Exception {
        Program.clone(folder);
        assertThat(Program.launch(folder, "load", "data/articles/story").code()).isZero();
        Map<String, String> token = Map.of("DEMARCHE_TOKEN", "a-token-of-the-test");
        try (ServedProgram program = ServedProgram.start(folder, token, "demarche serve")) {
            Run loaded = Program.shell(folder, token, "demarche load data/articles/sample");
            assertThat(loaded.err()).isEmpty();
            assertThat(loaded.out()).startsWith("1 accepted");
            assertThat(Program.launch(folder, "load", "data/articles/sample").code())
                    .isEqualTo(ExitCode.STORE.number());
            assertThat(Program.launch(folder, "query", "ASK { ?a dem:credit ?wire }")
                            .out())
                    .isEqualTo("yes\n");
            assertThat(program.stop()).isZero();
        }
        assertThat(Program.launch(folder, "validate").err()).contains("no violation");
    }

    @Test
    void tellsThatThePortIsTaken() throws IOException, InterruptedException {
        try (ServedProgram program = ServedProgram.start(folder, Map.of(), "demarche serve --memory")) {
            Run run = Program.launch(
                    folder,
                    "serve",
                    "--memory",
                    "--port",
                    Integer.toString(program.url().getPort()));
            assertThat(run.code()).isEqualTo(ExitCode.ENDPOINT.number());
            assertThat(run.err())
                    .contains("is taken; choose another with --port")
                    .hasLineCount(1);
        }
    }
}
