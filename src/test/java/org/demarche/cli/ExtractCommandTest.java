package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code extract} prints: the contract of its JSON Lines, its graphs and its readable view. */
final class ExtractCommandTest {
    /** With lines ended as Windows ends them, an o whose dots are a code point of their own, and one beyond 16 bits. */
    private static final String INPUT = String.join(
            "\r\n",
            "---",
            "headline: Norway turns the offer down",
            "publisher: Oslo Wire",
            "date: 2026-03-06",
            "---",
            "OSLO 😀 — Norway rejected the offer on Friday, its foreign ministry said.",
            "",
            "Swedish and Danish ministers met in Malmo\u0308 on Thursday. “We want talks,” Finland's president said.",
            "");

    @TempDir
    static Path folder;

    private static Run jsonl;

    @BeforeAll
    static void extract() throws IOException {
        write("good.txt", INPUT.getBytes(StandardCharsets.UTF_8));
        write("empty.txt", new byte[0]);
        write("binary.txt", new byte[] {0, 1, 2, 3, 0, 0, 4});
        jsonl = Run.of(
                "extract",
                "--format=jsonl",
                path("empty.txt"),
                path("good.txt"),
                path("binary.txt"),
                path("missing.txt"));
    }

    @Test
    void printsOneObjectAnArticleWithTheFieldsOfTheContract() {
        assertThat(jsonl.out()).hasLineCount(1);
        assertThat(object().keySet())
                .containsExactly(
                        "file",
                        "article",
                        "headline",
                        "date",
                        "publisher",
                        "url",
                        "byline",
                        "language",
                        "text",
                        "attributions",
                        "stances",
                        "events",
                        "actors",
                        "issues",
                        "skipped",
                        "notes");
        assertThat(object().get("date").getAsString()).isEqualTo("2026-03-06");
        assertThat(first("attributions")).contains("iri", "source", "cue", "content", "kind", "sourceActor");
        assertThat(first("stances"))
                .contains(
                        "iri",
                        "holder",
                        "target",
                        "addressee",
                        "position",
                        "polarity",
                        "certainty",
                        "realis",
                        "negated",
                        "evidence",
                        "rule",
                        "confidence");
        assertThat(first("events"))
                .contains(
                        "iri",
                        "type",
                        "status",
                        "participants",
                        "actor",
                        "recipient",
                        "plover",
                        "mode",
                        "quad",
                        "date",
                        "evidence",
                        "rule",
                        "confidence");
        assertThat(first("actors")).containsExactlyInAnyOrder("iri", "label", "type", "country", "mentions");
    }

    @Test
    void countsOffsetsInCodePointsOfTheInputAsGiven() {
        assertThat(objects("attributions").flatMap(one -> words(one, "content")))
                .contains("the offer on Friday", "“We want talks,”");
        assertThat(objects("stances").flatMap(one -> words(one, "evidence")))
                .contains("Norway rejected the offer on Friday");
        assertThat(objects("actors").flatMap(one -> words(one, "mentions"))).contains("Norway", "Malmo\u0308");
    }

    /** The target of a stance could be a statement that no entry of the object had. */
    @Test
    void hasAnEntryForWhateverAStanceOrAnEventNames() {
        Set<String> entries = Stream.of("attributions", "events", "actors")
                .flatMap(ExtractCommandTest::objects)
                .map(one -> one.get("iri").getAsString())
                .collect(Collectors.toSet());
        assertThat(objects("stances").flatMap(stance -> Stream.of(stance.get("holder"), stance.get("target"))))
                .isNotEmpty()
                .allSatisfy(iri -> assertThat(entries).contains(iri.getAsString()));
        assertThat(objects("events").flatMap(event -> elements(event, "participants")))
                .isNotEmpty()
                .allSatisfy(iri -> assertThat(entries).contains(iri.getAsString()));
    }

    @Test
    void tellsOfEachInputThatIsNoArticleAndReadsTheOthers() {
        assertThat(jsonl.code()).isEqualTo(ExitCode.FAULTS.number());
        assertThat(jsonl.err().lines().filter(line -> line.contains("rejected")))
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("empty.txt"))
                .anySatisfy(line -> assertThat(line).contains("binary.txt"))
                .anySatisfy(line -> assertThat(line).contains("missing.txt"));
    }

    @Test
    void printsTheGraphOfTheArticleFromStandardInput() {
        Run run = Run.reading("Norway rejected the offer, its foreign ministry said.", "extract", "--format=trig", "-");
        assertThat(run.code()).isZero();
        assertThat(RDFParser.fromString(run.out(), Lang.TRIG).toDatasetGraph().stream()
                        .map(quad -> quad.getObject().toString()))
                .contains("https://w3id.org/demarche/scheme/position/rejects");
    }

    @Test
    void underlinesTheEvidenceInItsSentence() {
        Run run = Run.of("extract", path("good.txt"), "--publisher=Nordic Wire");
        assertThat(run.code()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines).element(1).asString().startsWith("Nordic Wire · 2026-03-06");
        int sentence = lines.indexOf("  Swedish and Danish ministers met in Malmö on Thursday.");
        assertThat(lines.get(sentence + 1)).isEqualTo("                     ~~~~~~~~~~~~~");
    }

    private static JsonObject object() {
        return JsonParser.parseString(jsonl.out()).getAsJsonObject();
    }

    private static Set<String> first(String list) {
        return objects(list).findFirst().orElseThrow().keySet();
    }

    private static Stream<JsonObject> objects(String list) {
        return elements(object(), list).map(JsonElement::getAsJsonObject);
    }

    private static Stream<JsonElement> elements(JsonObject object, String list) {
        return StreamSupport.stream(object.getAsJsonArray(list).spliterator(), false);
    }

    /** The words of the input at the spans of a field. */
    private static Stream<String> words(JsonObject object, String field) {
        int[] input = INPUT.codePoints().toArray();
        return elements(object, field).map(JsonElement::getAsJsonArray).map(span -> {
            int start = at(span, 0);
            return new String(input, start, at(span, 1) - start);
        });
    }

    private static int at(JsonArray span, int index) {
        return span.get(index).getAsInt();
    }

    private static String path(String name) {
        return folder.resolve(name).toString();
    }

    private static void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }
}
