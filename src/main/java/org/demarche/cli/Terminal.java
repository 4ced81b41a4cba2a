package org.demarche.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who reads the output.
 *
 * @param out whether data goes to a person's terminal
 * @param err whether notes do, so that progress may be drawn
 * @param columns the width of the terminal, or 0 for no limit
 */
record Terminal(boolean out, boolean err, int columns) {
    /** Output that no person watches, as in a pipe or a test. */
    static final Terminal NONE = new Terminal(false, false, 0);

    private static final int USUAL_WIDTH = 100;

    /**
     * The terminal of this process: what the launcher found ({@code demarche.terminal}, {@code demarche.columns}), or
     * without launcher what Java knows; {@code COLUMNS} overrules the width.
     */
    static Terminal current() {
        String told = System.getProperty("demarche.terminal");
        Set<String> ends = told == null ? guessed() : Set.of(told.trim().split(" +"));
        int width = number(System.getenv("COLUMNS"), number(System.getProperty("demarche.columns"), 0));
        boolean out = ends.contains("out");
        return new Terminal(out, ends.contains("err"), width == 0 && out ? USUAL_WIDTH : width);
    }

    private static Set<String> guessed() {
        return isTerminal(System.console()) ? Set.of("out", "err") : Set.of();
    }

    /** From Java 22 on there is a console even without a terminal, and it has to be asked. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) return false;
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException unknown) {
            return false;
        }
    }

    private static int number(@Nullable String text, int otherwise) {
        return text != null && text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : otherwise;
    }
}
