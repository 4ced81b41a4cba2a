package org.demarche.evaluate;

import java.util.Locale;
import java.util.TreeMap;

/** Sets beside what confidence was claimed how often that was right, by tenths. */
final class Calibration {
    private final String what;
    private final TreeMap<Integer, Tally> tenths = new TreeMap<>();

    /** @param what the kind of findings, as the report shall name it */
    Calibration(String what) {
        this.what = what;
    }

    void add(double claimed, boolean right) {
        tenths.merge(
                (int) Math.min(9, Math.floor(claimed * 10)),
                right ? new Tally(1, 0, 0) : new Tally(0, 1, 0),
                Tally::plus);
    }

    /** Gives each tenth as a figure: its name tells what was claimed how often, its value is the share that was right. */
    void reportTo(Report report) {
        tenths.forEach((tenth, tally) -> report.figure(
                String.format(
                        Locale.ROOT,
                        "%s right of %d at .%d–%s",
                        what,
                        tally.right() + tally.wrong(),
                        tenth,
                        tenth == 9 ? "1" : "." + (tenth + 1)),
                tally.precision()));
    }
}
