package org.demarche.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** One run of the program inside the test, with what it wrote. */
record Run(int code, String out, String err) {
    /** Runs without a terminal. */
    static Run of(String... arguments) {
        return on(Terminal.NONE, arguments);
    }

    static Run on(Terminal terminal, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line =
                Main.commandLine(terminal, Main.commandLine().getSubcommands().keySet());
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Run(Main.run(line, arguments), out.toString(), err.toString());
    }

    /** Runs with a text as standard input. */
    static Run reading(String input, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return of(arguments);
        } finally {
            System.setIn(before);
        }
    }
}
