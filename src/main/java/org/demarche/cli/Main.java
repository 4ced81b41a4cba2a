package org.demarche.cli;

import org.apache.jena.sys.JenaSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: who wants, says or refuses what, according to whom. */
@Command(
        name = "demarche",
        mixinStandardHelpOptions = true,
        version = "demarche 0.1.0",
        description = "Keeps and answers questions about a knowledge graph of diplomatic news.")
public final class Main {
    private Main() {}

    /** The command line that the program and its tests use. */
    public static CommandLine commandLine() {
        return new CommandLine(new Main());
    }

    /** Runs one command and exits with its code. */
    public static void main(String... arguments) {
        JenaSystem.init();
        System.exit(commandLine().execute(arguments));
    }
}
