package org.demarche.cli;

import java.io.PrintWriter;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.demarche.model.Span;
import org.demarche.model.Text;

/** Sentences with spans underlined, wrapped to the width of the page. */
final class MarkedText {
    private static final String INDENT = "  ";
    private static final char CONTENT = '~';
    private static final char CUE = '^';
    private static final char SOURCE = '=';
    private static final char NONE = ' ';

    private final PrintWriter out;
    private final int columns;

    MarkedText(PrintWriter out, int columns) {
        this.out = out;
        this.columns = columns;
    }

    /** The sentences in which spans stand, with these underlined. */
    void print(Text text, List<Span> spans) {
        print(text, List.of(), List.of(), spans);
    }

    /** The sentences in which an attribution stands, its source, cue and content underlined each in its way. */
    void print(Text text, List<Span> source, List<Span> cue, List<Span> content) {
        String string = text.toString();
        char[] marks = new char[string.length()];
        Arrays.fill(marks, NONE);
        mark(text, content, CONTENT, marks);
        mark(text, source, SOURCE, marks);
        mark(text, cue, CUE, marks);
        List<Span> all = new ArrayList<>(content);
        all.addAll(source);
        all.addAll(cue);
        for (int[] range : sentences(text, all)) print(string, marks, range[0], range[1]);
        out.println();
    }

    private static void mark(Text text, List<Span> spans, char with, char[] marks) {
        spans.forEach(span -> Arrays.fill(marks, text.charAt(span.start()), text.charAt(span.end()), with));
    }

    /** The sentences that spans touch, as ranges of the string, those that follow each other as one. */
    private static List<int[]> sentences(Text text, List<Span> spans) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text.toString());
        List<int[]> ranges = new ArrayList<>();
        spans.stream().sorted(Comparator.naturalOrder()).forEach(span -> {
            int from = text.charAt(span.start());
            int to = text.charAt(span.end());
            int start = breaks.isBoundary(from) ? from : Math.max(breaks.preceding(from), 0);
            int end = breaks.isBoundary(to) ? to : breaks.following(to - 1);
            int[] last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (last != null && start <= last[1]) last[1] = Math.max(last[1], end);
            else ranges.add(new int[] {start, end});
        });
        return ranges;
    }

    private void print(String string, char[] marks, int from, int to) {
        int at = from;
        for (String line :
                CellText.wrap(CellText.plain(string.substring(from, to)).stripTrailing(), columns - 2)) {
            while (at < to && !line.isEmpty() && string.charAt(at) != line.charAt(0) && isSpace(string.charAt(at)))
                at++;
            out.println(INDENT + line);
            StringBuilder under = new StringBuilder();
            for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i)))
                under.append(String.valueOf(marks[Math.min(at + i, marks.length - 1)])
                        .repeat(CellText.width(line.substring(i, i + Character.charCount(line.codePointAt(i))))));
            at += line.length();
            if (!under.toString().isBlank())
                out.println(INDENT + under.toString().stripTrailing());
        }
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character);
    }
}
