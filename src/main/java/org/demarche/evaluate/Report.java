package org.demarche.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The scores of one evaluation: tallies by document for each measure, single figures, and the largest groups of errors. */
public final class Report {
    private static final int GROUPS = 15;

    private final Map<String, List<Tally>> measures = new LinkedHashMap<>();
    private final Map<String, Double> figures = new LinkedHashMap<>();
    private final Map<String, Integer> errors = new LinkedHashMap<>();

    void count(String measure, Tally ofDocument) {
        measures.computeIfAbsent(measure, key -> new ArrayList<>()).add(ofDocument);
    }

    void figure(String name, double value) {
        figures.put(name, value);
    }

    void error(String group) {
        errors.merge(group, 1, Integer::sum);
    }

    /** The sum of a measure over all documents. */
    public Tally total(String measure) {
        return measures.getOrDefault(measure, List.of()).stream().reduce(Tally.NONE, Tally::plus);
    }

    /** A single figure, such as an accuracy. */
    public double figure(String name) {
        return figures.getOrDefault(name, 0.0);
    }

    /** The mean of the F1 of several measures. */
    double meanF1(List<String> names) {
        return names.stream().mapToDouble(name -> total(name).f1()).average().orElse(0);
    }

    /** The report as lines of text: each measure with 95 % intervals, then figures, then groups of errors. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        measures.forEach((name, documents) -> lines.add(String.format(
                Locale.ROOT,
                "%-24s P %s  R %s  F1 %s",
                name,
                shown(documents, Tally::precision),
                shown(documents, Tally::recall),
                shown(documents, Tally::f1))));
        figures.forEach((name, value) -> lines.add(String.format(Locale.ROOT, "%-24s %.3f", name, value)));
        errors.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(GROUPS)
                .forEach(entry -> lines.add(String.format(Locale.ROOT, "%6d  %s", entry.getValue(), entry.getKey())));
        return lines;
    }

    private static String shown(List<Tally> documents, ToDoubleFunction<Tally> measure) {
        Bootstrap.Interval interval = Bootstrap.of(documents, measure);
        double value = measure.applyAsDouble(documents.stream().reduce(Tally.NONE, Tally::plus));
        return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", value, interval.low(), interval.high());
    }
}
