package org.demarche.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.load.LoadReport;

/** A load report as a sentence. */
final class LoadWords {
    private LoadWords() {}

    /** {@code "12 accepted, 2 unchanged, 1 rejected; 812 quads in 0.3 s (2,700 a second)"}, without what is none. */
    static String of(LoadReport report) {
        List<String> words = new ArrayList<>();
        add(words, report.accepted(), "accepted");
        add(words, report.replaced(), "replaced");
        add(words, report.unchanged(), "unchanged");
        add(words, report.superseded(), "superseded by a correction");
        add(words, report.retracted(), "retracted");
        add(words, report.left(), "left to the program");
        add(words, report.rejections().size(), "rejected");
        if (words.isEmpty()) words.add("nothing to load");
        String quads = String.format(Locale.ROOT, "; %,d quads in %.1f s", report.quads(), report.seconds());
        String rate = String.format(Locale.ROOT, " (%,d a second)", Math.round(report.rate()));
        return String.join(", ", words) + (report.quads() == 0 ? "" : quads + rate);
    }

    private static void add(List<String> words, long count, String what) {
        if (count > 0) words.add(String.format(Locale.ROOT, "%,d %s", count, what));
    }
}
