package org.demarche.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.demarche.extract.Extractor;
import org.demarche.lift.Lift;
import org.demarche.lift.Run;
import org.demarche.model.Article;
import org.demarche.model.Gazetteer;
import org.demarche.read.Articles;
import org.demarche.read.ReadOptions;
import org.demarche.read.Reading;

/**
 * Scores actors, sources, stances and events against articles modelled by hand: {@code DIR/NAME.txt} with front matter
 * and {@code DIR/NAME.ttl}, its graph. What the program finds is lifted and read from its graph in the same way.
 */
public final class GoldEvaluation {
    private final Extractor extractor;
    private final Gazetteer gazetteer;
    private final Consumer<String> predictions;
    private final Report report = new Report();
    private final Calibration stances = new Calibration("stances");
    private final Calibration events = new Calibration("events");

    private GoldEvaluation(Extractor extractor, Gazetteer gazetteer, Consumer<String> predictions) {
        this.extractor = extractor;
        this.gazetteer = gazetteer;
        this.predictions = predictions;
    }

    /**
     * Scores the articles of one folder.
     *
     * @param predictions takes a line for each finding that is right, wrong or missed: article, measure, verdict, what it
     *     is (of the gold, if it is right), the words that show it, and the last parts of the IRI of what was found (such
     *     as {@code event/3}; empty if missed), parted by tabulators
     */
    public static Report run(Path folder, Extractor extractor, Gazetteer gazetteer, Consumer<String> predictions)
            throws IOException {
        GoldEvaluation evaluation = new GoldEvaluation(extractor, gazetteer, predictions);
        for (Path text : articles(folder)) {
            evaluation.score(text);
        }
        evaluation.stances.reportTo(evaluation.report);
        evaluation.events.reportTo(evaluation.report);
        return evaluation.report;
    }

    static List<Path> articles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new IOException(folder + ": no articles *.txt in it");
            }
            return found;
        }
    }

    private void score(Path file) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
        Article article = read(file);
        ModelledArticle gold = new ModelledArticle(graph(file.resolveSibling(name + ".ttl")));
        if (!gold.text().equals(article.text().toString())) {
            throw new IOException(file + ": the graph beside it holds another text");
        }
        Optional<String> publisher = article.metadata()
                .publisher()
                .flatMap(gazetteer::publisher)
                .map(outlet -> outlet.ref().key());
        Graph graph = Lift.graph(extractor.extract(article), publisher, new Run("", "", ""));
        ModelledArticle found = new ModelledArticle(graph);
        Likeness likeness = new Likeness(gold, found, new SameActors(gold, found, gazetteer));
        GoldScoring scoring = new GoldScoring(name, article.text(), gold, found, likeness, report, predictions);
        scoring.count();
        scoring.calibrate(stances, events);
    }

    private static Graph graph(Path file) throws IOException {
        String turtle = Files.readString(file);
        try {
            return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
        } catch (RiotException e) {
            throw new IOException(file + ": no Turtle: " + e.getMessage(), e);
        }
    }

    static Article read(Path file) throws IOException {
        List<Reading> readings = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            Articles.read(file.toString(), in, Optional.empty(), ReadOptions.usual(), readings::add);
        }
        if (readings.size() == 1 && readings.get(0) instanceof Reading.Read read) {
            return read.article();
        }
        throw new IOException(file + ": no article: " + readings);
    }
}
