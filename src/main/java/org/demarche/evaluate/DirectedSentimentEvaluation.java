package org.demarche.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.Extractor;
import org.demarche.extract.attitude.Attitude;
import org.demarche.model.Polarity;
import org.demarche.model.Text;

/**
 * Scores attitudes between two marked parties: each line has a sentence with the parties in brackets, their names and a
 * label, parted by tabulators; 0 is neutral, 1 and 3 are the first party's to the second, favourable and unfavourable, 2
 * and 4 the second's to the first. Tells also how often what was claimed with which confidence was right.
 */
public final class DirectedSentimentEvaluation {
    private static final Pattern MARKED = Pattern.compile("([^\\[]*)\\[([^]]+)]([^\\[]*)\\[([^]]+)](.*)");
    private static final Pattern ROW = Pattern.compile("[^\\t]*\\t[^\\t]*\\t[^\\t]*\\t[0-4]\\s*");
    private static final List<String> LABELS = List.of("0", "1", "2", "3", "4");

    private DirectedSentimentEvaluation() {}

    /**
     * Scores one file.
     *
     * @throws IOException if it cannot be read, or has a line that is not of this form
     */
    public static Report run(Path file, Extractor extractor, Consumer<String> predictions) throws IOException {
        Report report = new Report();
        Calibration calibration = new Calibration("attitudes");
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!ROW.matcher(line).matches()) {
                throw new IOException(file + ":" + number + ": is not sentence, p, q and label, apart by tabs");
            }
            String gold = line.substring(line.lastIndexOf('\t') + 1).strip();
            Optional<Attitude> attitude = attitude(line.substring(0, Math.max(0, line.indexOf('\t'))), extractor);
            String found = attitude.map(DirectedSentimentEvaluation::label).orElse("0");
            attitude.ifPresent(told -> calibration.add(told.confidence(), gold.equals(found)));
            for (String label : LABELS) {
                boolean isFound = label.equals(found);
                boolean isGold = label.equals(gold);
                report.count(
                        "class " + label,
                        new Tally(isFound && isGold ? 1 : 0, isFound && !isGold ? 1 : 0, !isFound && isGold ? 1 : 0));
            }
            if (!gold.equals(found)) {
                report.error(gold + " taken for " + found);
            }
            predictions.accept(gold + "\t" + found + "\t" + line);
        }
        report.figure(
                "macro F1",
                report.meanF1(LABELS.stream().map(label -> "class " + label).toList()));
        calibration.reportTo(report);
        return report;
    }

    private static String label(Attitude told) {
        return told.polarity() == Polarity.POSITIVE ? (told.fromFirst() ? "1" : "2") : (told.fromFirst() ? "3" : "4");
    }

    private static Optional<Attitude> attitude(String sentence, Extractor extractor) {
        Matcher marked = MARKED.matcher(sentence);
        if (!marked.matches()) {
            return Optional.empty();
        }
        String before = marked.group(1);
        String first = marked.group(2);
        String between = marked.group(3);
        String second = marked.group(4);
        String plain = before + first + between + second + marked.group(5);
        Text text = Text.normalise(plain);
        if (!text.toString().equals(plain)) {
            return Optional.empty();
        }
        int start = before.length();
        int other = start + first.length() + between.length();
        return extractor
                .attitude(text, text.span(start, start + first.length()), text.span(other, other + second.length()))
                .filter(found -> found.polarity() != Polarity.NEUTRAL);
    }
}
