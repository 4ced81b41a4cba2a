package org.demarche.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.demarche.extract.Extractor;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.Article;
import org.demarche.model.Extraction;
import org.demarche.model.Gazetteer;
import org.demarche.model.MentionKind;
import org.demarche.model.Metadata;
import org.demarche.model.Plover;
import org.demarche.model.Text;

/**
 * Scores event types, quad classes and actors' countries against PLOVER's gold standard records, of which only those
 * with an even number are used.
 */
public final class PloverEvaluation {
    private static final Pattern NUMBER = Pattern.compile("(\\d+)$");
    private static final Map<String, String> OLD_NAMES = Map.of(
            "DEMAND", "REQUEST",
            "DISAPPROVE", "ACCUSE",
            "INVESTIGATE", "ACCUSE",
            "FIGHT", "ASSAULT",
            "YIELD", "CONCEDE");

    private final Extractor extractor;
    private final Gazetteer gazetteer;
    private final Consumer<String> predictions;
    private final Report report = new Report();
    private final TreeSet<String> types = new TreeSet<>();

    private PloverEvaluation(Extractor extractor, Gazetteer gazetteer, Consumer<String> predictions) {
        this.extractor = extractor;
        this.gazetteer = gazetteer;
        this.predictions = predictions;
    }

    /**
     * Scores one file of records.
     *
     * @throws IOException if it cannot be read, or does not hold records
     */
    public static Report run(Path file, Extractor extractor, Gazetteer gazetteer, Consumer<String> predictions)
            throws IOException {
        PloverEvaluation evaluation = new PloverEvaluation(extractor, gazetteer, predictions);
        JsonArray records = records(file);
        records.stream()
                .map(JsonValue::getAsObject)
                .filter(PloverEvaluation::isEven)
                .forEach(evaluation::score);
        evaluation.report.figure(
                "event type macro F1",
                evaluation.report.meanF1(
                        evaluation.types.stream().map(type -> "type " + type).toList()));
        evaluation.report.figure(
                "quad class accuracy", evaluation.report.total("quad class").recall());
        evaluation.report.figure(
                "actor country accuracy",
                evaluation.report.total("actor country").recall());
        return evaluation.report;
    }

    private static JsonArray records(Path file) throws IOException {
        try {
            return JSON.parseAny(Files.readString(file)).getAsArray();
        } catch (JsonException e) {
            throw new IOException(file + ": is no JSON list of PLOVER records: " + e.getMessage(), e);
        }
    }

    private static boolean isEven(JsonObject entry) {
        Matcher number = NUMBER.matcher(entry.get("id").getAsString().value());
        return number.find() && Integer.parseInt(number.group(1)) % 2 == 0;
    }

    private void score(JsonObject entry) {
        String written = entry.get("event").getAsString().value();
        String gold = OLD_NAMES.getOrDefault(written, written);
        Text text =
                Text.normalise(entry.get("text").getAsString().value().strip().replaceAll("\\s+", " "));
        Optional<Plover> found = extractor.mainEvent(text);
        String type = found.map(Plover::concept).orElse("none");
        types.add(gold);
        predictions.accept(gold + "\t" + type + "\t" + text);
        if (type.equals(gold)) {
            report.count("type " + gold, new Tally(1, 0, 0));
        } else {
            report.count("type " + gold, new Tally(0, 0, 1));
            found.ifPresent(plover -> report.count("type " + plover.concept(), new Tally(0, 1, 0)));
            report.error(gold + " taken for " + type);
        }
        boolean quad = found.filter(
                        plover -> plover.quadClass() == Plover.valueOf(gold).quadClass())
                .isPresent();
        report.count("quad class", quad ? new Tally(1, 0, 0) : new Tally(0, found.isPresent() ? 1 : 0, 1));
        Extraction all = extractor.extract(new Article(text, Metadata.none()));
        Stream.of("source", "target").forEach(role -> actors(entry, role).forEach(actor -> scoreActor(actor, all)));
    }

    private static List<JsonObject> actors(JsonObject entry, String role) {
        JsonValue value = entry.get(role);
        return value != null && value.isArray()
                ? value.getAsArray().stream()
                        .filter(JsonValue::isObject)
                        .map(JsonValue::getAsObject)
                        .toList()
                : List.of();
    }

    /** Scores the country of an actor that has one, among those of the register. */
    private void scoreActor(JsonObject actor, Extraction all) {
        String code = code(actor);
        if (gazetteer.state(code).isEmpty()) {
            return;
        }
        String words = actor.get("actorText").getAsString().value().strip().replaceAll("\\s+", " ");
        Optional<String> found = country(words, all);
        boolean right = found.filter(code::equals).isPresent();
        report.count("actor country", right ? new Tally(1, 0, 0) : new Tally(0, found.isPresent() ? 1 : 0, 1));
        if (!right) {
            report.error("country of " + words + " taken for " + found.orElse("none") + " instead of " + code);
        }
    }

    /** The country of the last actor that is mentioned in the words, where they stand in the text, or of a name in them. */
    private Optional<String> country(String words, Extraction all) {
        Text text = all.article().text();
        int at = text.toString().indexOf(words);
        Map<ActorRef, Actor> actors = all.actors().stream().collect(Collectors.toMap(Actor::ref, Function.identity()));
        Optional<String> last = at < 0
                ? Optional.empty()
                : all.mentions().stream()
                        .filter(mention -> mention.kind() != MentionKind.PRONOUN)
                        .filter(mention -> mention.span().overlaps(text.span(at, at + words.length())))
                        .flatMap(mention -> Optional.ofNullable(actors.get(mention.actor())).stream())
                        .flatMap(mentioned -> mentioned.country().stream())
                        .reduce((one, other) -> other);
        return last.or(() -> gazetteer.namesIn(Text.normalise(words)).stream()
                .flatMap(match -> match.senses().get(0).actor().country().stream())
                .findFirst());
    }

    private static String code(JsonObject actor) {
        JsonValue code = actor.get("code");
        String value =
                code == null || !code.isString() ? "" : code.getAsString().value();
        return value.equals("JAP") ? "JPN" : value;
    }
}
