package org.demarche.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.riot.RiotException;
import org.demarche.store.RunningServer;
import org.demarche.store.StoreException;
import org.demarche.store.StoreLockedException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong in one line, and ends with the exit code that the fault has. */
final class FaultReport implements IExecutionExceptionHandler, IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        String help = command.getCommandSpec().qualifiedName() + " --help";
        return say(command, ExitCode.USAGE, wordsOf(fault) + " (see '" + help + "')");
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
        if (fault instanceof OutputClosed) return ExitCode.OK.number();
        if (Main.of(command).debug) fault.printStackTrace(command.getErr());
        Failure failure = failureOf(fault);
        return say(command, failure.code(), String.valueOf(failure.getMessage()));
    }

    /** What an exception from below means to the user. */
    static Failure failureOf(Exception fault) {
        if (fault instanceof Failure failure) return failure;
        if (fault instanceof UncheckedIOException unchecked && unchecked.getCause() != null)
            return failureOf(unchecked.getCause());
        if (fault instanceof RuntimeIOException runtime && runtime.getCause() instanceof IOException cause)
            return failureOf(cause);
        if (fault instanceof FileSystemException file) return new Failure(ExitCode.FILE, wordsOf(file), file);
        if (fault instanceof FileNotFoundException || fault instanceof IOException || fault instanceof RiotException)
            return new Failure(ExitCode.FILE, line(fault), fault);
        if (fault instanceof StoreLockedException locked)
            return new Failure(ExitCode.STORE, line(fault) + serverOf(locked), fault);
        if (fault instanceof StoreException) return new Failure(ExitCode.STORE, line(fault), fault);
        if (fault instanceof HttpException) return new Failure(ExitCode.ENDPOINT, line(fault), fault);
        if (fault instanceof QueryCancelledException)
            return new Failure(ExitCode.QUERY, "the query took too long and was stopped", fault);
        if (fault instanceof QueryException) return new Failure(ExitCode.QUERY, line(fault), fault);
        return new Failure(
                ExitCode.DEFECT,
                "a defect: " + fault.getClass().getSimpleName() + ": " + line(fault)
                        + "; run again with --debug and report what it prints",
                fault);
    }

    private static String serverOf(StoreLockedException locked) {
        return RunningServer.in(locked.directory())
                .map(server -> ", the server at " + server.url() + ": stop it first, or ask it")
                .orElse("");
    }

    private static int say(CommandLine command, ExitCode code, String message) {
        command.getErr().println("demarche: " + message);
        return code.number();
    }

    private static String wordsOf(ParameterException fault) {
        if (fault instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            return (unmatched.isUnknownOption() ? "unknown option '" : "unexpected '") + word + "'"
                    + proposals(unmatched.getSuggestions());
        }
        return line(fault);
    }

    private static String proposals(List<String> words) {
        return words.isEmpty() ? "" : "; did you mean '" + String.join("' or '", words) + "'?";
    }

    private static String wordsOf(FileSystemException fault) {
        if (fault instanceof NoSuchFileException) return fault.getFile() + ": there is no such file";
        if (fault instanceof AccessDeniedException) return fault.getFile() + ": may not be read or written";
        String reason = fault.getReason();
        return fault.getFile() + ": " + (reason == null ? "cannot be read or written" : lower(reason));
    }

    /** The first line of a message, beginning in lower case unless it begins with a name. */
    static String line(Throwable fault) {
        String message = fault.getMessage();
        if (message == null || message.isBlank()) return fault.getClass().getSimpleName();
        return lower(message.lines().findFirst().orElse("").strip());
    }

    private static String lower(String text) {
        boolean word = text.length() > 1 && !Character.isUpperCase(text.charAt(1));
        return word ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }
}
