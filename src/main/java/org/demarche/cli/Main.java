package org.demarche.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: who wants, says or refuses what, according to whom. */
@Command(
        name = "demarche",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Keeps a knowledge graph of diplomatic news and answers questions about it:"
                + " who wants, says or refuses what, according to whom.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche serve --sample",
            "  demarche load articles/ && demarche query stances target=Japan",
            "  demarche COMMAND --help"
        })
public final class Main implements Runnable {
    private static final Map<String, Supplier<?>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("load", LoadCommand::new);
        COMMANDS.put("extract", ExtractCommand::new);
        COMMANDS.put("evaluate", EvaluateCommand::new);
        COMMANDS.put("validate", ValidateCommand::new);
        COMMANDS.put("query", QueryCommand::new);
        COMMANDS.put("queries", QueriesCommand::new);
        COMMANDS.put("serve", ServeCommand::new);
        COMMANDS.put("dump", DumpCommand::new);
        COMMANDS.put("stats", StatsCommand::new);
        COMMANDS.put("remove", RemoveCommand::new);
        COMMANDS.put("backup", BackupCommand::new);
        COMMANDS.put("restore", RestoreCommand::new);
        COMMANDS.put("compact", CompactCommand::new);
        COMMANDS.put("index", IndexCommand::new);
        COMMANDS.put("completion", CompletionCommand::new);
    }

    final Terminal terminal;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show where in the program an error arose.")
    boolean debug;

    @Spec
    CommandSpec spec;

    private Main(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The command line as tests use it: its output is not a terminal. */
    public static CommandLine commandLine() {
        return commandLine(Terminal.NONE, COMMANDS.keySet());
    }

    /** A command line of some commands: each one costs some milliseconds at the start. */
    static CommandLine commandLine(Terminal terminal, Set<String> commands) {
        FaultReport report = new FaultReport();
        CommandLine line = new CommandLine(new Main(terminal));
        COMMANDS.forEach((name, command) -> {
            if (commands.contains(name)) line.addSubcommand(command.get());
        });
        line.setExecutionExceptionHandler(report)
                .setParameterExceptionHandler(report)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(parsed -> {
                    JenaSystem.init();
                    return new RunLast().execute(parsed);
                });
        line.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(ExitCode.meanings());
        return line;
    }

    /** The program that a command belongs to. */
    static Main of(CommandLine command) {
        return (Main) command.getCommandSpec().root().userObject();
    }

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "which command? one of " + String.join(", ", spec.subcommands().keySet()));
    }

    /** Runs one command and exits with its code. */
    public static void main(String... arguments) {
        CommandLine line = commandLine(Terminal.current(), wanted(arguments));
        line.setOut(StandardOutput.out()).setErr(StandardOutput.err());
        System.exit(run(line, arguments));
    }

    /** The command that the arguments name, or all where they name none that has no need of the others. */
    private static Set<String> wanted(String... arguments) {
        return Stream.of(arguments)
                .filter(argument -> !argument.startsWith("-"))
                .findFirst()
                .filter(name -> COMMANDS.containsKey(name) && !name.equals("completion"))
                .map(Set::of)
                .orElse(COMMANDS.keySet());
    }

    /** Runs one command and gives its exit code. */
    static int run(CommandLine line, String... arguments) {
        try {
            int code = line.execute(arguments);
            line.getOut().flush();
            return code;
        } catch (OutputClosed readerHasGone) {
            return ExitCode.OK.number();
        } catch (Failure failure) {
            line.getErr().println("demarche: " + failure.getMessage());
            return failure.code().number();
        } catch (OutOfMemoryError full) {
            line.getErr().println("demarche: out of memory; give it more, as in DEMARCHE_JAVA_OPTIONS=-Xmx8g");
            return ExitCode.DEFECT.number();
        }
    }
}
