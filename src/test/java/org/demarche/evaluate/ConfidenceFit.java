package org.demarche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.annotate.SharedAnnotator;
import org.demarche.extract.Extractor;
import org.demarche.extract.confidence.Confidences;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.Extraction;
import org.demarche.register.ActorRegister;
import org.junit.jupiter.api.Test;

/**
 * Fits the factors of {@code confidences.txt} to gold articles and prints them, with how well findings are ordered by factors
 * that were fitted to other articles. {@code mvn test -Dtest=ConfidenceFit -Dconfidence.gold=data/gold/dev}
 */
final class ConfidenceFit {
    private static final int FOLDS = 6;
    private static final int STEPS = 400;
    private static final double RATE = 2;
    /** How strongly factors are held near 1 (half the ridge penalty of logistic regression). */
    private static final double RIDGE = 3;

    private final ActorRegister register = ActorRegister.shipped();
    private final Extractor extractor = new Extractor(SharedAnnotator.get(), register);

    /** A finding of an article, what it is like, and whether it is right. */
    private record Case(int article, List<String> traits, boolean right) {}

    @Test
    void fitsEventsAndStances() throws IOException {
        Path gold = Path.of(System.getProperty("confidence.gold", "data/gold/dev"));
        Map<String, List<Case>> cases = cases(gold);

        for (List<Case> kind : cases.values()) {
            Map<String, Double> weights = fit(kind);
            weights.forEach((trait, weight) ->
                    System.out.println(String.format(Locale.ROOT, "%s %.2f", trait, Math.exp(weight))));
            List<Double> chances = crossValidated(kind);
            System.out.println(String.format(
                    Locale.ROOT, "# %d findings, area under the curve %.3f", kind.size(), area(kind, chances)));
            Report report = new Report();
            Calibration calibration = new Calibration("# cross-validated,");
            IntStream.range(0, kind.size())
                    .forEach(i -> calibration.add(chances.get(i), kind.get(i).right()));
            calibration.reportTo(report);
            report.lines().forEach(System.out::println);
            assertThat(area(kind, chances)).isGreaterThan(0.5);
        }
    }

    /** The events and stances of all articles, by kind. */
    private Map<String, List<Case>> cases(Path gold) throws IOException {
        Map<String, Boolean> verdicts = new TreeMap<>();
        GoldEvaluation.run(gold, extractor, register, line -> {
            String[] columns = line.split("\t", -1);
            if (!columns[2].equals("missed")) {
                verdicts.put(columns[0] + " " + columns[5], columns[2].equals("right"));
            }
        });
        Map<String, List<Case>> cases = new TreeMap<>();
        List<Path> articles = GoldEvaluation.articles(gold);
        for (int number = 0; number < articles.size(); number++) {
            String name = articles.get(number).getFileName().toString().replaceFirst("\\.txt$", "");
            Extraction found = extractor.extract(GoldEvaluation.read(articles.get(number)));
            Map<ActorRef, Boolean> known =
                    found.actors().stream().collect(Collectors.toMap(Actor::ref, Actor::registered));
            add(cases, "event", verdicts, name, number, traits(found, known::get, true));
            add(cases, "stance", verdicts, name, number, traits(found, known::get, false));
        }
        return cases;
    }

    private static List<List<String>> traits(Extraction found, Predicate<ActorRef> isKnown, boolean ofEvents) {
        Stream<List<String>> traits = ofEvents
                ? found.events().stream().map(event -> Confidences.traits(event, isKnown))
                : found.stances().stream().map(stance -> Confidences.traits(stance, isKnown));
        return traits.toList();
    }

    private static void add(
            Map<String, List<Case>> cases,
            String kind,
            Map<String, Boolean> verdicts,
            String name,
            int number,
            List<List<String>> traits) {
        for (int i = 0; i < traits.size(); i++) {
            String iri = name + " " + kind + "/" + (i + 1);
            assertThat(verdicts).containsKey(iri);
            boolean right = verdicts.getOrDefault(iri, false);
            cases.computeIfAbsent(kind, key -> new ArrayList<>()).add(new Case(number, traits.get(i), right));
        }
    }

    /** What the factors that are fitted to the other articles say of each. */
    private static List<Double> crossValidated(List<Case> cases) {
        List<Map<String, Double>> folds = IntStream.range(0, FOLDS)
                .mapToObj(fold -> fit(cases.stream()
                        .filter(one -> one.article() % FOLDS != fold)
                        .toList()))
                .toList();
        return cases.stream()
                .map(one -> chance(folds.get(one.article() % FOLDS), one.traits()))
                .toList();
    }

    /** Logistic regression by gradient ascent; the logarithms of the factors. */
    private static Map<String, Double> fit(List<Case> cases) {
        Map<String, Double> weights = new TreeMap<>();
        for (int step = 0; step < STEPS; step++) {
            Map<String, Double> slopes = new TreeMap<>();
            for (Case one : cases) {
                double error = (one.right() ? 1 : 0) - chance(weights, one.traits());
                one.traits().forEach(trait -> slopes.merge(trait, error, Double::sum));
            }
            slopes.forEach((trait, slope) -> {
                double held = trait.endsWith(" base") ? 0 : RIDGE * weights.getOrDefault(trait, 0.0);
                weights.merge(trait, RATE * (slope - held) / cases.size(), Double::sum);
            });
        }
        return weights;
    }

    private static double chance(Map<String, Double> weights, List<String> traits) {
        double sum = traits.stream()
                .mapToDouble(trait -> weights.getOrDefault(trait, 0.0))
                .sum();
        return 1 / (1 + Math.exp(-sum));
    }

    /** The probability that a right finding was given a higher chance than a wrong one. */
    private static double area(List<Case> cases, List<Double> chances) {
        double above = 0;
        long pairs = 0;
        for (int one = 0; one < cases.size(); one++) {
            for (int other = 0; other < cases.size(); other++) {
                if (cases.get(one).right() && !cases.get(other).right()) {
                    int order = Double.compare(chances.get(one), chances.get(other));
                    above += order > 0 ? 1 : order == 0 ? 0.5 : 0;
                    pairs++;
                }
            }
        }
        return above / pairs;
    }
}
