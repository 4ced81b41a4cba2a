package org.demarche.lift;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.Attribution;
import org.demarche.model.Concept;
import org.demarche.model.Event;
import org.demarche.model.Extraction;
import org.demarche.model.Grounds;
import org.demarche.model.IssueMention;
import org.demarche.model.Link;
import org.demarche.model.Mention;
import org.demarche.model.Metadata;
import org.demarche.model.Modality;
import org.demarche.model.Plover;
import org.demarche.model.Skipped;
import org.demarche.model.Span;
import org.demarche.model.Stance;
import org.demarche.model.TimeSpan;

/**
 * What was found in one article as one JSON object, for programs that want no RDF:
 *
 * <pre>
 * {"file": "a.txt", "article": "https://…/article/32a1…", "headline": null, "date": "2026-01-05", …,
 *  "attributions": [{"source": [[0, 13]], "cue": [[14, 18]], "content": [[19, 44]], "kind": "indirect",
 *                    "sourceActor": "https://…", "chain": […], "within": null, "rule": "…", "confidence": 0.92}],
 *  "stances": [{"holder": "https://…", "position": "rejects", "target": "https://…", "polarity": "negative", …}],
 *  "events": [{"type": "Meeting", "status": "held", "participants": ["https://…"], "plover": "CONSULT", …}],
 *  "actors": [{"iri": "https://…", "label": "Japan", "type": "State", "country": "JPN", "mentions": [[0, 5]]}], …}
 * </pre>
 *
 * Spans are {@code [start, end)} in Unicode code points of the input as given; where the article was taken out of a page,
 * a feed or JSON, of its text as it stood there, which is given as {@code text}. Concepts stand with their names in their
 * schemes; what the text does not tell is null, or an empty list.
 */
public final class JsonView {
    private static final Gson GSON =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private final Extraction found;
    private final ArticleGraph article;
    private final UnaryOperator<Span> given;

    private JsonView(Extraction found, UnaryOperator<Span> given) {
        this.found = found;
        this.article = new ArticleGraph(found);
        this.given = given;
    }

    /**
     * One line, without a line end.
     *
     * @param file how the input is called
     * @param given leads from a span of the stored text to that of the input
     * @param taken the text that those spans point into, where it was taken out of a page, a feed or JSON
     * @param notes what was left out of the article when it was read
     */
    public static String line(
            String file, Extraction found, UnaryOperator<Span> given, Optional<String> taken, List<String> notes) {
        return GSON.toJson(new JsonView(found, given).article(file, taken, notes));
    }

    private JsonObject article(String file, Optional<String> taken, List<String> notes) {
        JsonObject json = new JsonObject();
        json.addProperty("file", file);
        json.addProperty("article", article.iris.article().getURI());
        Metadata metadata = found.article().metadata();
        json.add("headline", string(metadata.headline()));
        json.add("date", string(metadata.date()));
        json.add("publisher", string(metadata.publisher()));
        json.add("url", string(metadata.url()));
        json.add("byline", string(metadata.byline()));
        json.add("language", string(metadata.language()));
        json.add("text", string(taken));
        json.add("attributions", numbered("statement", found.attributions(), this::attribution));
        json.add("stances", numbered("stance", found.stances(), this::stance));
        json.add("events", numbered("event", found.events(), this::event));
        json.add("actors", list(found.actors(), this::actor));
        json.add("issues", list(found.issues(), this::issue));
        json.add("skipped", list(found.skipped(), this::skipped));
        json.add("notes", list(notes, JsonPrimitive::new));
        return json;
    }

    private JsonObject attribution(Attribution attribution) {
        JsonObject json = new JsonObject();
        json.add("source", spans(attribution.source()));
        json.add("cue", spans(attribution.cue()));
        json.add("content", spans(attribution.content()));
        json.add("kind", concept(attribution.kind()));
        json.add("sourceActor", iri(attribution.chain().stream().findFirst().flatMap(Link::source)));
        json.add("chain", list(attribution.chain(), this::link));
        json.add(
                "within",
                attribution.within().<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE));
        addModality(json, attribution.assertion().modality());
        json.add("condition", spans(attribution.assertion().condition().stream().toList()));
        json.add("issues", list(attribution.assertion().issues(), JsonPrimitive::new));
        addGrounds(json, attribution.grounds());
        return json;
    }

    private JsonObject link(Link link) {
        JsonObject json = new JsonObject();
        json.add("source", iri(link.source()));
        json.add("kind", concept(link.kind()));
        json.add("words", spans(link.words()));
        return json;
    }

    private JsonObject stance(Stance stance) {
        JsonObject json = new JsonObject();
        json.add("holder", iri(Optional.of(stance.holder())));
        json.add("position", concept(stance.position()));
        json.add("target", new JsonPrimitive(article.target(stance.target()).getURI()));
        json.addProperty("targetKind", stance.target().kind());
        json.add(
                "furtherTargets",
                list(
                        stance.furtherTargets(),
                        further -> new JsonPrimitive(article.target(further).getURI())));
        json.add("addressee", iri(stance.addressee()));
        json.add("polarity", concept(stance.polarity()));
        addModality(json, stance.modality());
        json.add("condition", spans(stance.condition().stream().toList()));
        json.add("issue", string(stance.issue()));
        json.add("date", date(stance.time()));
        json.add("statedBy", list(stance.statedBy(), JsonPrimitive::new));
        addGrounds(json, stance.grounds());
        return json;
    }

    private JsonObject event(Event event) {
        JsonObject json = new JsonObject();
        json.addProperty("type", event.type().term());
        json.add("status", event.status().map(JsonView::concept).orElse(JsonNull.INSTANCE));
        json.add("participants", iris(event.participants()));
        json.add("actor", iris(event.actors()));
        json.add("recipient", iris(event.recipients()));
        json.add("plover", event.plover().map(JsonView::concept).orElse(JsonNull.INSTANCE));
        json.add("mode", string(event.mode()));
        json.add("context", list(event.contexts(), JsonPrimitive::new));
        json.add(
                "quad",
                event.plover().map(Plover::quadClass).map(JsonView::concept).orElse(JsonNull.INSTANCE));
        json.add("cameo", string(event.cameo()));
        addModality(json, event.modality());
        json.add("date", date(event.time()));
        json.add("dateWords", spans(event.time().map(TimeSpan::span).stream().toList()));
        json.add("place", iri(event.place()));
        json.add("issue", string(event.issue()));
        json.add("condition", spans(event.condition().stream().toList()));
        json.add("statedBy", list(event.statedBy(), JsonPrimitive::new));
        addGrounds(json, event.grounds());
        return json;
    }

    private JsonObject actor(Actor actor) {
        JsonObject json = new JsonObject();
        json.add("iri", iri(Optional.of(actor.ref())));
        json.addProperty("label", actor.label());
        json.addProperty("type", actor.kind().term());
        json.add("country", string(actor.country()));
        json.add(
                "mentions",
                spans(found.mentions().stream()
                        .filter(mention -> mention.actor().equals(actor.ref()))
                        .map(Mention::span)
                        .toList()));
        return json;
    }

    private JsonObject issue(IssueMention mention) {
        JsonObject json = new JsonObject();
        json.addProperty("issue", mention.issue());
        json.add("mention", span(mention.span()));
        return json;
    }

    private JsonObject skipped(Skipped skipped) {
        JsonObject json = new JsonObject();
        json.add("span", span(skipped.span()));
        json.addProperty("reason", skipped.reason());
        return json;
    }

    private static void addModality(JsonObject json, Modality modality) {
        json.add("certainty", concept(modality.certainty()));
        json.add("realis", concept(modality.realis()));
        json.addProperty("negated", modality.negated());
    }

    private void addGrounds(JsonObject json, Grounds grounds) {
        json.add("evidence", spans(grounds.evidence()));
        json.addProperty("rule", grounds.rule());
        json.addProperty("confidence", grounds.confidence());
    }

    /** A day, or an interval of days as ISO 8601 writes it, open where the text gives no bound: {@code 2026-03-01/..}. */
    private static JsonElement date(Optional<TimeSpan> time) {
        return string(
                time.filter(span -> span.earliest().isPresent() || span.latest().isPresent())
                        .map(span -> span.earliest().equals(span.latest())
                                ? span.earliest().orElseThrow().toString()
                                : span.earliest().map(Object::toString).orElse("..") + "/"
                                        + span.latest().map(Object::toString).orElse("..")));
    }

    private JsonElement iri(Optional<ActorRef> actor) {
        return string(actor.map(article::node).map(node -> node.getURI()));
    }

    private JsonArray iris(List<ActorRef> actors) {
        return list(actors, actor -> iri(Optional.of(actor)));
    }

    private JsonArray spans(List<Span> spans) {
        return list(spans, this::span);
    }

    private JsonArray span(Span stored) {
        Span span = given.apply(stored);
        return list(List.of(span.start(), span.end()), JsonPrimitive::new);
    }

    private <T> JsonArray numbered(String kind, List<T> values, Function<T, JsonObject> view) {
        JsonArray array = new JsonArray();
        for (int i = 0; i < values.size(); i++) {
            JsonObject json = view.apply(values.get(i));
            json.addProperty("iri", article.iris.numbered(kind, i).getURI());
            array.add(json);
        }
        return array;
    }

    private static <T> JsonArray list(List<T> values, Function<T, ? extends JsonElement> view) {
        JsonArray array = new JsonArray();
        values.forEach(value -> array.add(view.apply(value)));
        return array;
    }

    private static JsonElement concept(Concept concept) {
        return new JsonPrimitive(concept.concept());
    }

    private static JsonElement string(Optional<String> value) {
        return value.<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE);
    }
}
