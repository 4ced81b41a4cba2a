package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

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
}
