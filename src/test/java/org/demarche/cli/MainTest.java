package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What all commands have in common. */
final class MainTest {
    @Test
    void helpNamesCommandsAndExitCodes() {
        Run run = Run.of("--help");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("query", "queries", "dump", "stats", "completion", "Exit codes:", "Examples:");
        for (ExitCode code : ExitCode.values()) assertThat(run.out()).containsPattern("(?m)^  " + code.number() + " ");
    }

    @TestFactory
    Stream<DynamicTest> everyCommandExplainsItselfWithExamples() {
        return Main.commandLine().getSubcommands().keySet().stream()
                .map(command -> DynamicTest.dynamicTest(command, () -> {
                    Run run = Run.of(command, "--help");
                    assertThat(run.code()).isZero();
                    assertThat(run.out())
                            .startsWith("Usage: demarche " + command)
                            .contains("Examples:\n  ");
                    assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
                }));
    }

    @Test
    void proposesTheCommandThatWasMeant() {
        Run run = Run.of("qurey");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.err())
                .startsWith("demarche: unexpected 'qurey'; did you mean ")
                .contains("'query'")
                .endsWith("(see 'demarche --help')\n")
                .hasLineCount(1);
    }

    @Test
    void proposesTheOptionThatWasMeant() {
        Run run = Run.of("query", "--stroe", "x");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.err())
                .isEqualTo("demarche: unknown option '--stroe'; did you mean '--store'?"
                        + " (see 'demarche query --help')\n");
    }

    @Test
    void asksWhichCommandIsWanted() {
        Run run = Run.of();
        assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.err()).startsWith("demarche: which command? one of ").hasLineCount(1);
    }

    @Test
    void showsWhereAnErrorAroseOnlyWhenAsked() {
        assertThat(Run.of("stats", "--store", "nowhere").err()).hasLineCount(1);
        assertThat(Run.of("stats", "--store", "nowhere", "--debug").err()).contains("\tat org.demarche.cli.");
    }

    @Test
    void tellsItsVersions() {
        assertThat(Run.of("--version").out()).contains("demarche", "Apache Jena 5.6.0", "Java ");
    }

    @Test
    void printsACompletionScriptThatKnowsAllCommands() {
        Run run = Run.of("completion");
        assertThat(run.out())
                .startsWith("#!/usr/bin/env bash")
                .contains(Main.commandLine().getSubcommands().keySet());
    }

    /** Before, a folder in place of a file was told without its name, and only once the models had been read. */
    @Test
    void saysAtOnceThatACorpusIsNotThere(@TempDir Path folder) {
        Run missing = Run.of("evaluate", "gold", folder.resolve("none").toString());
        assertThat(missing.code()).isEqualTo(ExitCode.FILE.number());
        assertThat(missing.err()).hasLineCount(1).contains("none: there is no such file");

        Run wrong = Run.of("evaluate", "plover", folder.toString());
        assertThat(wrong.code()).isEqualTo(ExitCode.FILE.number());
        assertThat(wrong.err()).hasLineCount(1).contains(folder + ": is a folder, not a file");
    }

    @Test
    void saysWhichOptionOfReadingIsWrong(@TempDir Path folder) {
        Run date = Run.of("extract", "--date=yesterday", folder.toString());
        assertThat(date.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(date.err()).contains("--date: cannot be read as a date: 'yesterday'");

        Run encoding = Run.of("extract", "--encoding=latin-99", folder.toString());
        assertThat(encoding.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(encoding.err()).contains("--encoding: there is no encoding 'latin-99'");
    }
}
