package org.demarche.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A command that a page of documentation shows.
 *
 * @param line where it stands, from 1
 * @param command the line of shell, with its continuations
 * @param exitCode the code that it must end with
 * @param output what it must print, with {@code …} for anything; empty where the page shows no output
 */
record ReadmeCommand(int line, String command, int exitCode, Optional<List<String>> output) {
    /** The build before a command, which is done when the test runs. */
    private static final Pattern BUILD = Pattern.compile("^mvn [^&]*&& ");

    private static final Pattern EXIT = Pattern.compile("#.*\\bexit(?:s with)? (\\d+)\\b");

    /**
     * The commands of a page in Markdown, in order:
     *
     * <ul>
     *   <li>in a block {@code ```sh} each line is a command, but for empty lines and comments; a line that ends with a
     *       backslash goes on in the next;
     *   <li>in a block {@code ```console} each line that begins with {@code $} is a command, and the lines up to the next
     *       are its output; {@code …} with the blanks around it stands for any text within a line, and alone on its line for any lines;
     *   <li>a comment on the command such as {@code # exit 1} names the exit code, which is else 0;
     *   <li>a block after the comment {@code <!-- not run: REASON -->} is passed over.
     * </ul>
     */
    static List<ReadmeCommand> in(List<String> page) {
        List<ReadmeCommand> commands = new ArrayList<>();
        String before = "";
        for (int i = 0; i < page.size(); i++) {
            String line = page.get(i);
            if (line.startsWith("```") && line.length() > 3) {
                int end = i + 1;
                while (!page.get(end).equals("```")) end++;
                boolean run = !before.startsWith("<!-- not run:");
                if (run && line.equals("```sh")) commands.addAll(script(page.subList(i + 1, end), i + 2));
                if (run && line.equals("```console")) commands.addAll(session(page.subList(i + 1, end), i + 2));
                i = end;
            }
            if (!line.isBlank()) before = line;
        }
        return commands;
    }

    private static List<ReadmeCommand> script(List<String> block, int firstLine) {
        List<ReadmeCommand> commands = new ArrayList<>();
        StringBuilder command = new StringBuilder();
        for (int i = 0; i < block.size(); i++) {
            String line = block.get(i);
            if (command.isEmpty() && (line.isBlank() || line.startsWith("#"))) continue;
            command.append(line);
            if (line.endsWith("\\")) {
                command.append('\n');
            } else {
                commands.add(of(firstLine + i, command.toString(), Optional.empty()));
                command.setLength(0);
            }
        }
        return commands;
    }

    private static List<ReadmeCommand> session(List<String> block, int firstLine) {
        List<ReadmeCommand> commands = new ArrayList<>();
        for (int i = 0; i < block.size(); i++) {
            if (!block.get(i).startsWith("$ ")) continue;
            int end = i + 1;
            while (end < block.size() && !block.get(end).startsWith("$ ")) end++;
            List<String> output = List.copyOf(block.subList(i + 1, end));
            commands.add(of(firstLine + i, block.get(i).substring(2), Optional.of(output)));
        }
        return commands;
    }

    private static ReadmeCommand of(int line, String command, Optional<List<String>> output) {
        var exit = EXIT.matcher(command);
        String built = BUILD.matcher(command).replaceFirst("");
        return new ReadmeCommand(line, built, exit.find() ? Integer.parseInt(exit.group(1)) : 0, output);
    }

    /** Whether it serves until it is told to stop. */
    boolean serves() {
        return command.matches("(?s).*\\b(demarche|demarche\\.jar) serve\\b.*");
    }

    /** Whether it gets or builds the program, as was done before any test could run. */
    boolean prepares() {
        return command.matches("(?s)(git clone|cd|mvn|\\./mvnw|\\.ci/run)\\b.*");
    }

    /** What the whole output must match; blanks at the ends of lines do not count. */
    Pattern expected() {
        String pattern = output.orElseThrow().stream()
                .map(String::stripTrailing)
                .map(line -> line.equals("…") ? "(?:.*\n)*?" : withGaps(line) + "[ \t]*\n")
                .collect(Collectors.joining());
        return Pattern.compile(pattern + "\\s*");
    }

    private static String withGaps(String line) {
        return List.of(line.split("\\s*…\\s*", -1)).stream().map(Pattern::quote).collect(Collectors.joining(".*"));
    }
}
