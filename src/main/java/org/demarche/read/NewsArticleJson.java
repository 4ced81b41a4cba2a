package org.demarche.read;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.parser.Parser;

/** The NewsArticle of schema.org as JSON-LD, in a file of its own or within a page. */
final class NewsArticleJson {
    private static final Pattern TYPE =
            Pattern.compile("(https?://schema\\.org/|schema:)?(\\w*NewsArticle|Article|LiveBlogPosting|BlogPosting)");
    private static final Pattern MARKUP = Pattern.compile("</?(p|br|div)\\b[^>]{0,200}>", Pattern.CASE_INSENSITIVE);
    private static final int MOST_NODES = 10_000;

    private NewsArticleJson() {}

    /** Reads every article of a file, or every record of it if it is JSON of another kind with the usual fields. */
    static List<Reading> read(String place, String json, ReadOptions options) {
        JsonElement parsed;
        try {
            parsed = JsonParser.parseString(json);
        } catch (JsonParseException | StackOverflowError e) {
            return List.of(new Reading.Rejected(place, "no JSON: it is cut off, malformed or nested too deeply"));
        }
        List<JsonObject> articles = articles(Stream.of(parsed));
        List<JsonObject> records = articles.isEmpty() ? records(parsed, options) : articles;
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            String at = records.size() == 1 ? place : place + "#" + (i + 1);
            readings.add(
                    articles.isEmpty()
                            ? JsonLines.read(at, records.get(i), options)
                            : readArticle(at, records.get(i), options));
        }
        return readings.isEmpty() ? List.of(new Reading.Rejected(place, "no NewsArticle in the JSON-LD")) : readings;
    }

    private static Reading readArticle(String place, JsonObject article, ReadOptions options) {
        Sheet sheet = new Sheet();
        fill(sheet, article);
        String body = body(article);
        return body.isBlank()
                ? new Reading.Rejected(place, "the NewsArticle has no articleBody")
                : Draft.taken(place, body, sheet).admit(options);
    }

    /** The objects of a file that is a list of articles, or one, with the fields of JSON Lines. */
    private static List<JsonObject> records(JsonElement parsed, ReadOptions options) {
        Stream<JsonElement> elements = parsed instanceof JsonArray array
                ? StreamSupport.stream(array.spliterator(), false)
                : Stream.of(parsed);
        List<JsonObject> objects = elements.filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .toList();
        return objects.stream()
                        .anyMatch(object ->
                                !Json.first(object, options.fields().text()).isEmpty())
                ? objects
                : List.of();
    }

    /** The articles that stand anywhere in the JSON-LD of a page; what is malformed is passed over. */
    static List<JsonObject> articles(List<String> documents) {
        return articles(documents.stream().flatMap(json -> parsed(json).stream()));
    }

    private static Optional<JsonElement> parsed(String json) {
        try {
            return Optional.of(JsonParser.parseString(json));
        } catch (JsonParseException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static List<JsonObject> articles(Stream<JsonElement> documents) {
        List<JsonObject> found = new ArrayList<>();
        Map<String, JsonElement> named = new HashMap<>();
        Deque<JsonElement> open = documents.collect(Collectors.toCollection(ArrayDeque::new));
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            JsonElement element = open.poll();
            if (element instanceof JsonObject object) {
                if (object.has("@id") && object.has("name")) {
                    named.putIfAbsent(object.get("@id").toString(), object);
                }
                if (isArticle(object)) {
                    found.add(object);
                } else {
                    object.entrySet().stream().map(Map.Entry::getValue).forEach(open::add);
                }
            } else if (element instanceof JsonArray array) {
                array.forEach(open::add);
            }
        }
        found.forEach(article -> List.of("publisher", "author", "creator", "sourceOrganization", "provider")
                .forEach(property -> resolve(article, property, named)));
        return found;
    }

    /** Puts what is described elsewhere in the place of a mere reference to it, as {@code "publisher": {"@id": "…"}}. */
    private static void resolve(JsonObject article, String property, Map<String, JsonElement> named) {
        JsonElement value = article.get(property);
        if (value instanceof JsonArray several) {
            JsonArray resolved = new JsonArray();
            several.forEach(one -> resolved.add(resolved(one, named)));
            article.add(property, resolved);
        } else if (value != null) {
            article.add(property, resolved(value, named));
        }
    }

    private static JsonElement resolved(JsonElement value, Map<String, JsonElement> named) {
        boolean reference = value instanceof JsonObject object && object.has("@id") && !object.has("name");
        return reference ? named.getOrDefault(value.getAsJsonObject().get("@id").toString(), value) : value;
    }

    /** Takes the metadata of an article. */
    static void fill(Sheet sheet, JsonObject article) {
        sheet.headline(plain(Json.first(article, List.of("headline", "name"))))
                .date(Json.first(article, List.of("datePublished", "dateCreated")))
                .publisher(plain(Json.first(article, List.of("publisher", "sourceOrganization", "provider"))))
                .url(address(article))
                .byline(plain(Json.first(article, List.of("author", "creator"))))
                .language(Json.first(article, List.of("inLanguage")));
    }

    /** The text of an article: without markup, and of one that is added to, that of all its entries. */
    static String body(JsonObject article) {
        String body = Json.first(article, List.of("articleBody", "text"));
        if (body.isBlank() && article.get("liveBlogUpdate") instanceof JsonArray entries) {
            body = StreamSupport.stream(entries.spliterator(), false)
                    .filter(JsonObject.class::isInstance)
                    .map(entry -> Json.first((JsonObject) entry, List.of("articleBody", "text")))
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining("\n\n"));
        }
        return MARKUP.matcher(body).find() ? MainText.ofMarkup(body) : body;
    }

    /** Whether an article is the one of that address. */
    static boolean isAt(JsonObject article, String address) {
        return Stream.of("url", "mainEntityOfPage", "@id")
                .anyMatch(property -> Json.first(article, List.of(property)).equals(address));
    }

    /** Whether an article is said to be hidden from those who have not paid. */
    static boolean isForPayment(JsonObject article) {
        return Json.first(article, List.of("isAccessibleForFree")).equalsIgnoreCase("false");
    }

    private static String address(JsonObject article) {
        return Json.first(article, List.of("url", "mainEntityOfPage", "@id"));
    }

    /** A value without the entities of HTML that some pages leave in their JSON. */
    private static String plain(String value) {
        return Parser.unescapeEntities(value, false);
    }

    private static boolean isArticle(JsonObject object) {
        JsonElement type = object.has("@type") ? object.get("@type") : object.get("type");
        if (type instanceof JsonArray several) {
            return StreamSupport.stream(several.spliterator(), false).anyMatch(NewsArticleJson::isArticleType);
        }
        return type != null && isArticleType(type);
    }

    private static boolean isArticleType(JsonElement type) {
        return TYPE.matcher(type.toString().replace("\"", "")).matches();
    }
}
