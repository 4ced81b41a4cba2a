package org.demarche.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.demarche.evaluate.ModelledArticle.Attitude;
import org.demarche.evaluate.ModelledArticle.Happening;
import org.demarche.evaluate.ModelledArticle.Party;
import org.demarche.evaluate.ModelledArticle.Said;
import org.demarche.extract.Extractor;
import org.demarche.lift.Lift;
import org.demarche.lift.Run;
import org.demarche.model.Article;
import org.demarche.model.Gazetteer;
import org.demarche.model.Span;
import org.demarche.model.Text;
import org.demarche.read.Articles;
import org.demarche.read.ReadOptions;
import org.demarche.read.Reading;

/**
 * Scores actors, sources, stances and events against articles modelled by hand: {@code DIR/NAME.txt} with front matter
 * and {@code DIR/NAME.ttl}, its graph. What the program finds is lifted and read from its graph in the same way.
 */
public final class GoldEvaluation {
    private static final int SHOWN = 70;

    private final Extractor extractor;
    private final Gazetteer gazetteer;
    private final Consumer<String> predictions;
    private final Report report = new Report();

    private GoldEvaluation(Extractor extractor, Gazetteer gazetteer, Consumer<String> predictions) {
        this.extractor = extractor;
        this.gazetteer = gazetteer;
        this.predictions = predictions;
    }

    /**
     * Scores the articles of one folder.
     *
     * @param predictions takes a line for each finding that is right, wrong or missed: article, measure, verdict, what it
     *     is and the words that show it, parted by tabulators
     */
    public static Report run(Path folder, Extractor extractor, Gazetteer gazetteer, Consumer<String> predictions)
            throws IOException {
        GoldEvaluation evaluation = new GoldEvaluation(extractor, gazetteer, predictions);
        for (Path text : articles(folder)) {
            evaluation.score(text);
        }
        return evaluation.report;
    }

    private static List<Path> articles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException("no articles \"*.txt\" in \"" + folder + "\"");
            }
            return found;
        }
    }

    private void score(Path file) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
        Article article = read(file);
        ModelledArticle gold = new ModelledArticle(RDFParser.create()
                .source(file.resolveSibling(name + ".ttl"))
                .lang(Lang.TURTLE)
                .toGraph());
        if (!gold.text().equals(article.text().toString())) {
            throw new IllegalArgumentException("the graph of \"" + file + "\" holds another text");
        }
        Optional<String> publisher = article.metadata()
                .publisher()
                .flatMap(gazetteer::publisher)
                .map(outlet -> outlet.ref().key());
        Graph graph = Lift.graph(extractor.extract(article), publisher, new Run("", "", ""));
        ModelledArticle found = new ModelledArticle(graph);
        Scoring scoring = new Scoring(name, article.text(), gold, found, new Likeness(gold, found, gazetteer));
        scoring.actors();
        scoring.sources();
        scoring.stances();
        scoring.events();
        report.count("evidence", found.evidenceAgainst(article.text()));
    }

    private static Article read(Path file) throws IOException {
        List<Reading> readings = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            Articles.read(file.toString(), in, Optional.empty(), ReadOptions.usual(), readings::add);
        }
        if (readings.size() == 1 && readings.get(0) instanceof Reading.Read read) {
            return read.article();
        }
        throw new IllegalArgumentException("no article in \"" + file + "\": " + readings);
    }

    /** The scoring of one article. */
    private final class Scoring {
        private final String name;
        private final Text text;
        private final ModelledArticle gold;
        private final ModelledArticle found;
        private final Likeness likeness;

        Scoring(String name, Text text, ModelledArticle gold, ModelledArticle found, Likeness likeness) {
            this.name = name;
            this.text = text;
            this.gold = gold;
            this.found = found;
            this.likeness = likeness;
        }

        void actors() {
            List<Party> wanted = List.copyOf(gold.parties().values());
            List<Party> have = List.copyOf(found.parties().values());
            Pairs<Party> pairs =
                    Pairs.of(wanted, have, (one, other) -> likeness.sameParty(one.iri(), other.iri()), Party::mentions);
            report.count("actors", pairs.tally());
            pairs.missed().forEach(party -> report.error("actor missed: " + kind(party)));
            pairs.wrong().forEach(party -> report.error("actor wrong: " + kind(party)));
            tell("actor", pairs, party -> party.iri() + " " + party.label(), Party::mentions);
        }

        void sources() {
            List<Said> wanted = gold.statements();
            List<Said> have = found.statements();
            Pairs<Said> strict = Pairs.of(wanted, have, likeness::sameStatement, Said::content)
                    .without(likeness::tellsStance);
            Pairs<Said> loose = Pairs.of(wanted, have, likeness::likeStatement, Said::content)
                    .without(likeness::tellsStance);
            report.count("sources", strict.tally());
            report.count("sources, loose", loose.tally());
            strict.missed()
                    .forEach(said -> report.error(
                            "source " + (loose.missed().contains(said) ? "missed: " : "another: ") + said.kind()));
            strict.wrong().forEach(said -> report.error("source wrong: " + said.kind()));
            tell("source", strict, this::shown, Said::content);
        }

        void stances() {
            List<Attitude> wanted = gold.stances();
            List<Attitude> have = found.stances();
            Pairs<Attitude> strict = Pairs.of(wanted, have, likeness::sameStance, Attitude::evidence);
            report.count("stances", strict.tally());
            report.count(
                    "stances, loose",
                    Pairs.of(wanted, have, likeness::likeStance, Attitude::evidence)
                            .tally());
            strict.missed().forEach(stance -> report.error("stance " + lack(stance, strict.wrong())));
            strict.wrong().forEach(stance -> report.error("stance wrong: " + stance.position()));
            tell("stance", strict, this::shown, Attitude::evidence);
        }

        void events() {
            List<Happening> wanted = gold.events();
            List<Happening> have = found.events();
            Pairs<Happening> strict = Pairs.of(wanted, have, likeness::sameEvent, Happening::evidence);
            report.count("events", strict.tally());
            report.count(
                    "events, loose",
                    Pairs.of(wanted, have, likeness::likeEvent, Happening::evidence)
                            .tally());
            strict.missed().forEach(event -> report.error("event " + lack(event, strict.wrong())));
            strict.wrong().forEach(event -> report.error("event wrong: " + event.type() + " " + event.plover()));
            tell("event", strict, this::shown, Happening::evidence);
        }

        /** What keeps the nearest of the stances that were found from being the one that is missed. */
        private String lack(Attitude missed, Set<Attitude> wrong) {
            return wrong.stream()
                    .filter(other -> ModelledArticle.shared(missed.evidence(), other.evidence()) > 0)
                    .map(other -> !likeness.sameActor(missed.holder(), other.holder())
                            ? "by another holder: "
                            : !missed.position().equals(other.position())
                                    ? "of another position: "
                                    : !likeness.sameTarget(missed, other)
                                            ? "of another target: "
                                            : "of another polarity: ")
                    .max(String::compareTo)
                    .orElse("missed: ")
                    .concat(missed.position());
        }

        private String lack(Happening missed, Set<Happening> wrong) {
            return wrong.stream()
                    .filter(other -> ModelledArticle.shared(missed.evidence(), other.evidence()) > 0)
                    .map(other -> !likeness.sameType(missed, other)
                            ? "of another class: "
                            : !likeness.sameParticipants(missed, other)
                                    ? "with other participants: "
                                    : "of another status: ")
                    .max(String::compareTo)
                    .orElse("missed: ")
                    .concat(missed.type() + " " + missed.plover());
        }

        private String shown(Said said) {
            return said.kind() + " " + said.source().map(this::brief).orElse("-") + " \"" + said.cue() + "\"";
        }

        private String shown(Attitude stance) {
            return String.join(
                    " ",
                    brief(stance.holder()),
                    stance.position(),
                    stance.polarity() + (stance.negated() ? " not" : ""),
                    stance.targets().stream().map(this::brief).toList().toString());
        }

        private String shown(Happening event) {
            return String.join(
                    " ",
                    event.type(),
                    event.plover(),
                    event.status().isEmpty() ? "-" : event.status(),
                    event.participants().stream().map(this::brief).toList().toString());
        }

        private String brief(String iri) {
            String[] parts = iri.split("/", -1);
            return parts.length < 2 ? iri : parts[parts.length - 2] + "/" + parts[parts.length - 1];
        }

        private String kind(Party party) {
            return party.registered() ? brief(party.iri()).replaceFirst("/.*", "") : "of the article only";
        }

        private <T> void tell(
                String measure, Pairs<T> pairs, Function<T, String> shown, Function<T, List<Span>> evidence) {
            pairs.right().forEach(one -> tell(measure, "right", shown.apply(one), evidence.apply(one)));
            pairs.wrong().forEach(one -> tell(measure, "wrong", shown.apply(one), evidence.apply(one)));
            pairs.missed().forEach(one -> tell(measure, "missed", shown.apply(one), evidence.apply(one)));
        }

        private void tell(String measure, String verdict, String what, List<Span> evidence) {
            String words = evidence.isEmpty() ? "" : text.slice(evidence.get(0)).replaceAll("\\s+", " ");
            predictions.accept(String.join(
                    "\t",
                    name,
                    measure,
                    verdict,
                    what,
                    words.length() > SHOWN ? words.substring(0, SHOWN) + "…" : words));
        }
    }

    /** What pairs with what, each at most once, those whose words overlap most first. */
    private record Pairs<T>(Set<T> right, Set<T> wrong, Set<T> missed) {
        private record Pair<T>(T wanted, T had, long shared) {}

        static <T> Pairs<T> of(List<T> wanted, List<T> have, BiPredicate<T, T> alike, Function<T, List<Span>> words) {
            Set<T> open = new LinkedHashSet<>(wanted);
            Set<T> left = new LinkedHashSet<>(have);
            Set<T> right = new LinkedHashSet<>();
            wanted.stream()
                    .flatMap(one -> have.stream()
                            .filter(other -> alike.test(one, other))
                            .map(other -> new Pair<>(
                                    one, other, ModelledArticle.shared(words.apply(one), words.apply(other)))))
                    .sorted((one, other) -> Long.compare(other.shared(), one.shared()))
                    .forEach(pair -> {
                        if (open.contains(pair.wanted()) && left.contains(pair.had())) {
                            open.remove(pair.wanted());
                            left.remove(pair.had());
                            right.add(pair.wanted());
                        }
                    });
            return new Pairs<>(right, left, open);
        }

        /** Leaves out what was found beside the gold and is no error. */
        Pairs<T> without(Predicate<T> neutral) {
            return new Pairs<>(right, wrong.stream().filter(neutral.negate()).collect(Collectors.toSet()), missed);
        }

        Tally tally() {
            return new Tally(right.size(), wrong.size(), missed.size());
        }
    }
}
