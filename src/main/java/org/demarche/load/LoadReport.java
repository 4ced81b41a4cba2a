package org.demarche.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/**
 * What became of the input of one load.
 *
 * @param accepted graphs put in that the store had not
 * @param replaced articles put in that take the place of another version, or graphs with other content than before
 * @param unchanged graphs that the store had already, and that were not written again
 * @param superseded articles left out because the store holds a revision or a retraction of them
 * @param retracted articles taken out because an article of this load retracts them
 * @param left graphs left out because the program keeps them itself, such as the record of loads
 * @param quads quads of the graphs put in
 * @param seconds how long it took
 * @param rejections what was refused, in the order of the input
 * @param notes what was left out of articles that were put in, in the order of the input
 */
public record LoadReport(
        long accepted,
        long replaced,
        long unchanged,
        long superseded,
        long retracted,
        long left,
        long quads,
        double seconds,
        List<Rejection> rejections,
        List<Note> notes) {
    public LoadReport {
        rejections = List.copyOf(rejections);
        notes = List.copyOf(notes);
    }

    /** Of a load that has only refused. */
    static LoadReport ofRejections(List<Rejection> rejections) {
        return new LoadReport(0, 0, 0, 0, 0, 0, 0, 0, rejections, List.of());
    }

    /** Graphs that were not refused. */
    public long loaded() {
        return accepted + replaced + unchanged + superseded;
    }

    /** Quads put in per second. */
    public double rate() {
        return seconds > 0 ? quads / seconds : 0;
    }

    /** The sums of this report and of another one, of a load that came after it. */
    public LoadReport plus(LoadReport next) {
        return new LoadReport(
                accepted + next.accepted,
                replaced + next.replaced,
                unchanged + next.unchanged,
                superseded + next.superseded,
                retracted + next.retracted,
                left + next.left,
                quads + next.quads,
                seconds + next.seconds,
                joined(rejections, next.rejections),
                joined(notes, next.notes));
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /**
     * The report as one JSON object:
     *
     * <pre>
     * {"accepted": 2, "replaced": 0, "unchanged": 1, "superseded": 0, "retracted": 0, "left": 0,
     *  "quads": 812, "seconds": 0.31, "rate": 2619,
     *  "rejections": [{"file": "a.ttl", "line": 7, "reason": "…"}, {"file": "b.trig", "node": "https://…", "reason": "…"}],
     *  "notes": [{"file": "c.txt", "note": "…"}]}
     * </pre>
     */
    public String toJson() {
        JsonObject json = new JsonObject();
        json.put("accepted", accepted);
        json.put("replaced", replaced);
        json.put("unchanged", unchanged);
        json.put("superseded", superseded);
        json.put("retracted", retracted);
        json.put("left", left);
        json.put("quads", quads);
        json.put("seconds", JsonNumber.value(BigDecimal.valueOf(Math.round(seconds * 1000), 3)));
        json.put("rate", Math.round(rate()));
        JsonArray array = new JsonArray();
        rejections.forEach(rejection -> array.add(json(rejection)));
        json.put("rejections", array);
        JsonArray left = new JsonArray();
        notes.forEach(note -> left.add(json(note)));
        json.put("notes", left);
        return JSON.toStringFlat(json);
    }

    private static JsonObject json(Note note) {
        JsonObject json = new JsonObject();
        json.put("file", note.file());
        json.put("note", note.text());
        return json;
    }

    private static JsonObject json(Rejection rejection) {
        JsonObject json = new JsonObject();
        json.put("file", rejection.file());
        rejection.line().ifPresent(line -> json.put("line", line));
        rejection.node().ifPresent(node -> json.put("node", node));
        json.put("reason", rejection.reason());
        return json;
    }

    /**
     * The report that {@link #toJson} has written.
     *
     * @throws org.apache.jena.atlas.json.JsonException if the text is something else
     */
    public static LoadReport fromJson(String text) {
        JsonObject json = JSON.parse(text);
        List<Rejection> rejections = new ArrayList<>();
        json.getArray("rejections").forEach(value -> rejections.add(rejection(value.getAsObject())));
        List<Note> notes = new ArrayList<>();
        json.getArray("notes").forEach(value -> notes.add(note(value.getAsObject())));
        return new LoadReport(
                count(json, "accepted"),
                count(json, "replaced"),
                count(json, "unchanged"),
                count(json, "superseded"),
                count(json, "retracted"),
                count(json, "left"),
                count(json, "quads"),
                json.getNumber("seconds").doubleValue(),
                rejections,
                notes);
    }

    private static Note note(JsonObject json) {
        return new Note(json.getString("file"), json.getString("note"));
    }

    private static long count(JsonObject json, String name) {
        return json.getNumber(name).longValue();
    }

    private static Rejection rejection(JsonObject json) {
        return new Rejection(
                json.getString("file"),
                optional(json, "line").map(value -> value.getAsNumber().value().longValue()),
                optional(json, "node").map(value -> value.getAsString().value()),
                json.getString("reason"));
    }

    private static Optional<JsonValue> optional(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name));
    }
}
