package org.demarche.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern WORD = Pattern.compile("\\w+|[^\\w\\s]", Pattern.UNICODE_CHARACTER_CLASS);

    private final Extractor extractor;
    private final Consumer<String> predictions;
    private final Report report = new Report();

    private PolnearEvaluation(Extractor extractor, Consumer<String> predictions) {
        this.extractor = extractor;
        this.predictions = predictions;
    }

    /**
     * Scores one split.
     *
     * @param predictions takes a line for each prediction and each gold attribution that was missed
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
            int at = 0;
            while (at < open.size() && !overlaps(open.get(at).cue(), attribution.cue())) {
                at++;
            }
            boolean matches = at < open.size();
            predictions.accept(String.join(
                    "\t",
                    name,
                    attribution.grounds().rule(),
                    attribution.cue().toString(),
                    matches ? open.get(at).cue().toString() : "wrong"));
            if (matches) {
                open.remove(at);
                right++;
            } else {
                report.error("wrong: " + attribution.grounds().rule());
            }
        }
        for (GoldAttribution missed : open) {
            predictions.accept(String.join("\t", name, "-", "-", missed.cue().toString()));
            report.error("missed: " + text.slice(missed.cue().get(0)).replace('\n', ' '));
        }
        return new Tally(right, found.size() - right, open.size());
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
