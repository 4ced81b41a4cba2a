package org.demarche.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.extract.Extractor;
import org.demarche.model.Article;
import org.demarche.model.Attribution;
import org.demarche.model.Metadata;
import org.demarche.model.Span;
import org.demarche.model.Text;

/**
 * Scores attributions against a corpus laid out as PolNeAR: {@code DIR/data/SPLIT/text/NAME.txt} and
 * {@code DIR/data/SPLIT/attributions/NAME_ANNOTATOR.ann}, the first annotator of each text being taken.
 *
 * <p>An attribution counts as found where its cue overlaps that of one gold attribution; source and content are scored
 * by the words that stand in any source or content.
 */
public final class PolnearEvaluation {
    private static final Pattern ANNOTATOR = Pattern.compile("_[0-9a-f]{4}\\.ann$");
    /** The columns of rule and confidence, and those of source, cue and content, where there is nothing. */
    private static final String NO_GROUNDS = "\t";

    private static final String NO_SPANS = "\t\t";

    private static final Pattern WORD = Pattern.compile("\\w+|[^\\w\\s]", Pattern.UNICODE_CHARACTER_CLASS);

    private final Extractor extractor;
    private final Consumer<String> predictions;
    private final Report report = new Report();
    private final Calibration calibration = new Calibration("attributions");

    private PolnearEvaluation(Extractor extractor, Consumer<String> predictions) {
        this.extractor = extractor;
        this.predictions = predictions;
    }

    /**
     * Scores one split.
     *
     * @param predictions takes a line for each attribution that is right, wrong or missed: article, verdict, rule and
     *     confidence, then the spans of source, cue and content as they were found and as the gold has them, in code
     *     points, parted by tabulators
     */
    public static Report run(Path directory, String split, Extractor extractor, Consumer<String> predictions)
            throws IOException {
        PolnearEvaluation evaluation = new PolnearEvaluation(extractor, predictions);
        Path root = directory.resolve("data").resolve(split);
        Map<String, Path> first = new TreeMap<>();
        try (Stream<Path> files = Files.list(root.resolve("attributions"))) {
            files.sorted()
                    .forEach(file -> first.putIfAbsent(
                            ANNOTATOR.matcher(file.getFileName().toString()).replaceFirst(""), file));
        }
        for (Map.Entry<String, Path> entry : first.entrySet()) {
            String given = Files.readString(root.resolve("text").resolve(entry.getKey() + ".txt"));
            evaluation.score(entry.getKey(), given, Standoff.attributions(Files.readString(entry.getValue())));
        }
        evaluation.calibration.reportTo(evaluation.report);
        return evaluation.report;
    }

    private void score(String name, String given, List<GoldAttribution> gold) {
        Text text = Text.normalise(given);
        if (text.length() != given.codePointCount(0, given.length())) {
            report.error("text whose normal form has other offsets: " + name);
            return;
        }
        List<Attribution> found = extractor.extract(new Article(text, Metadata.none())).attributions().stream()
                .filter(attribution -> !attribution.cue().isEmpty())
                .toList();
        report.count("attributions", matched(name, text, found, gold));
        List<Span> words = words(text);
        report.count(
                "source words",
                overlap(words, cover(found, Attribution::source), cover(gold, GoldAttribution::source)));
        report.count(
                "content words",
                overlap(words, cover(found, Attribution::content), cover(gold, GoldAttribution::content)));
    }

    private Tally matched(String name, Text text, List<Attribution> found, List<GoldAttribution> gold) {
        List<GoldAttribution> open = new ArrayList<>(gold);
        int right = 0;
        for (Attribution attribution : found) {
            Optional<GoldAttribution> meant = open.stream()
                    .filter(one -> overlaps(one.cue(), attribution.cue()))
                    .findFirst();
            calibration.add(attribution.grounds().confidence(), meant.isPresent());
            String verdict = meant.isPresent() ? "right" : "wrong";
            tell(name, verdict, grounds(attribution), shown(attribution), meant.map(PolnearEvaluation::shown));
            if (meant.isPresent()) {
                open.remove(meant.get());
                right++;
            } else {
                report.error("wrong: " + attribution.grounds().rule());
            }
        }
        for (GoldAttribution missed : open) {
            tell(name, "missed", NO_GROUNDS, NO_SPANS, Optional.of(shown(missed)));
            report.error("missed: " + text.slice(missed.cue().get(0)).replace('\n', ' '));
        }
        return new Tally(right, found.size() - right, open.size());
    }

    private void tell(String name, String verdict, String grounds, String found, Optional<String> gold) {
        predictions.accept(String.join("\t", name, verdict, grounds, found, gold.orElse(NO_SPANS)));
    }

    private static String grounds(Attribution found) {
        return String.format(
                Locale.ROOT, "%s\t%.2f", found.grounds().rule(), found.grounds().confidence());
    }

    private static String shown(Attribution found) {
        return shown(found.source(), found.cue(), found.content());
    }

    private static String shown(GoldAttribution gold) {
        return shown(gold.source(), gold.cue(), gold.content());
    }

    private static String shown(List<Span> source, List<Span> cue, List<Span> content) {
        return Stream.of(source, cue, content)
                .map(spans -> spans.stream().map(Span::toString).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\t"));
    }

    private static boolean overlaps(List<Span> some, List<Span> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(one::overlaps));
    }

    private static <T> BitSet cover(List<T> attributions, Function<T, List<Span>> spans) {
        BitSet cover = new BitSet();
        attributions.forEach(
                attribution -> spans.apply(attribution).forEach(span -> cover.set(span.start(), span.end())));
        return cover;
    }

    private static Tally overlap(List<Span> words, BitSet found, BitSet gold) {
        long right = words.stream()
                .filter(word -> found.get(word.start()) && gold.get(word.start()))
                .count();
        long foundWords = words.stream().filter(word -> found.get(word.start())).count();
        long goldWords = words.stream().filter(word -> gold.get(word.start())).count();
        return new Tally(right, foundWords - right, goldWords - right);
    }

    private static List<Span> words(Text text) {
        List<Span> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toString());
        while (matcher.find()) {
            words.add(text.span(matcher.start(), matcher.end()));
        }
        return words;
    }
}
