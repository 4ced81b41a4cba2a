package org.demarche.read;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The NewsArticle of schema.org as JSON-LD, in a file of its own or within a page. */
final class NewsArticleJson {
    private static final Pattern TYPE = Pattern.compile(
            "(https?://schema\\.org/|schema:)?(\\w*NewsArticle|Article|ReportageNewsArticle|BlogPosting)");
    private static final int MOST_NODES = 10_000;

    private NewsArticleJson() {}

    /** Reads every article of a file. */
    static List<Reading> read(String place, String json, ReadOptions options) {
        List<JsonObject> articles = articles(json);
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            String at = articles.size() == 1 ? place : place + "#" + (i + 1);
            Sheet sheet = new Sheet();
            fill(sheet, articles.get(i));
            String body = Json.first(articles.get(i), List.of("articleBody", "text"));
            readings.add(
                    body.isBlank()
                            ? new Reading.Rejected(at, "the NewsArticle has no articleBody")
                            : new Draft(at, body, 0, sheet.metadata(), sheet.notes()).admit(options));
        }
        return readings.isEmpty() ? List.of(new Reading.Rejected(place, "no NewsArticle in the JSON-LD")) : readings;
    }

    /** The articles that stand anywhere in a JSON-LD document; none where it is malformed. */
    static List<JsonObject> articles(String json) {
        List<JsonObject> found = new ArrayList<>();
        Deque<JsonElement> open = new ArrayDeque<>();
        try {
            open.add(JsonParser.parseString(json));
        } catch (JsonParseException | StackOverflowError e) {
            return found;
        }
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            JsonElement element = open.poll();
            if (element instanceof JsonObject object) {
                if (isArticle(object)) {
                    found.add(object);
                } else {
                    object.entrySet().stream().map(Map.Entry::getValue).forEach(open::add);
                }
            } else if (element instanceof JsonArray array) {
                array.forEach(open::add);
            }
        }
        return found;
    }

    /** Takes the metadata of an article. */
    static void fill(Sheet sheet, JsonObject article) {
        sheet.headline(Json.first(article, List.of("headline", "name")))
                .date(Json.first(article, List.of("datePublished", "dateCreated")))
                .publisher(Json.first(article, List.of("publisher", "sourceOrganization", "provider")))
                .url(Json.first(article, List.of("url", "mainEntityOfPage", "@id")))
                .byline(Json.first(article, List.of("author", "creator")))
                .language(Json.first(article, List.of("inLanguage")));
    }

    private static boolean isArticle(JsonObject object) {
        JsonElement type = object.has("@type") ? object.get("@type") : object.get("type");
        if (type instanceof JsonArray several) {
            for (JsonElement one : several) {
                if (TYPE.matcher(one.toString().replace("\"", "")).matches()) {
                    return true;
                }
            }
            return false;
        }
        return type != null && TYPE.matcher(type.toString().replace("\"", "")).matches();
    }
}
