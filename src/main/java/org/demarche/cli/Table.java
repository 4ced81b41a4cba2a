package org.demarche.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows as an aligned table, in constant memory: the first rows settle the widths, the rest follow them.
 *
 * <pre>
 * holder               position  quote
 * ───────────────────  ────────  ─────────────────
 * kb:government/JPN    seeks     genuinely keen to
 *                                meet
 * </pre>
 */
final class Table {
    private static final int ROWS_TO_MEASURE = 500;
    private static final int NARROWEST = 8;
    private static final String GAP = "  ";

    private final PrintWriter out;
    private final List<String> headings;
    private final int columns;
    private final List<List<String>> waiting = new ArrayList<>();
    private int[] widths = {};
    private boolean started;
    private boolean airy;

    /** A table of at most so many columns of text; 0 is no limit, and nothing is wrapped. */
    Table(PrintWriter out, List<String> headings, int columns) {
        this.out = out;
        this.headings = headings;
        this.columns = columns;
    }

    /** Adds a row, with one cell for each heading. */
    void add(List<String> cells) {
        List<String> row = cells.stream().map(CellText::plain).toList();
        if (started) {
            print(row);
        } else {
            waiting.add(row);
            if (waiting.size() >= ROWS_TO_MEASURE) start();
        }
    }

    /** Prints what still waits; without any row the headings alone. */
    void finish() {
        if (!started) start();
    }

    private void start() {
        started = true;
        widths = fit(naturalWidths(), columns);
        airy = waiting.stream().anyMatch(this::wraps);
        printLines(headings);
        printLines(IntStream.of(widths).mapToObj("─"::repeat).toList());
        waiting.forEach(this::print);
        waiting.clear();
    }

    private int[] naturalWidths() {
        return IntStream.range(0, headings.size())
                .map(i -> Math.max(
                        CellText.width(headings.get(i)),
                        waiting.stream()
                                .mapToInt(row -> CellText.width(row.get(i)))
                                .max()
                                .orElse(0)))
                .toArray();
    }

    /** Takes from the widest columns until all fit, but from none below the narrowest that can be read. */
    static int[] fit(int[] natural, int columns) {
        int[] widths = natural.clone();
        int spare = columns - GAP.length() * (widths.length - 1);
        if (columns == 0) return widths;
        while (IntStream.of(widths).sum() > spare) {
            int widest = IntStream.range(0, widths.length).reduce(0, (a, b) -> widths[b] > widths[a] ? b : a);
            if (widths[widest] <= NARROWEST) break;
            widths[widest]--;
        }
        return widths;
    }

    private boolean wraps(List<String> row) {
        return columns > 0 && IntStream.range(0, row.size()).anyMatch(i -> CellText.width(row.get(i)) > widths[i]);
    }

    /** Where some rows take several lines, an empty line sets each apart from the next. */
    private void print(List<String> row) {
        printLines(row);
        if (airy) out.println();
    }

    private void printLines(List<String> row) {
        List<List<String>> cells = IntStream.range(0, row.size())
                .mapToObj(i -> columns > 0 ? CellText.wrap(row.get(i), widths[i]) : List.of(row.get(i)))
                .toList();
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < height; line++) {
            out.println(lineOf(cells, line));
        }
    }

    private String lineOf(List<List<String>> cells, int line) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> padded(line < cells.get(i).size() ? cells.get(i).get(line) : "", widths[i]))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - CellText.width(text)));
    }
}
