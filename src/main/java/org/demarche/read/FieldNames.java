package org.demarche.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which fields of a JSON object hold an article's text and metadata; of several, the first that is there counts. */
public record FieldNames(
        List<String> text,
        List<String> headline,
        List<String> date,
        List<String> publisher,
        List<String> url,
        List<String> byline,
        List<String> language) {
    /** The names that news collections commonly use. */
    public static FieldNames usual() {
        return new FieldNames(
                List.of("text", "body", "content", "articleBody", "maintext"),
                List.of("headline", "title"),
                List.of("date", "published", "datePublished", "date_publish", "pubDate"),
                List.of("publisher", "source", "outlet", "site"),
                List.of("url", "link"),
                List.of("byline", "author", "authors"),
                List.of("language", "lang"));
    }

    /**
     * The usual names with some replaced, as in {@code text=story, date=when}.
     *
     * @throws IllegalArgumentException if a key is none of the seven
     */
    public static FieldNames usualBut(Map<String, String> replaced) {
        FieldNames usual = usual();
        Map<String, String> left = new HashMap<>(replaced);
        FieldNames names = new FieldNames(
                pick(left, "text", usual.text),
                pick(left, "headline", usual.headline),
                pick(left, "date", usual.date),
                pick(left, "publisher", usual.publisher),
                pick(left, "url", usual.url),
                pick(left, "byline", usual.byline),
                pick(left, "language", usual.language));
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("no field \""
                    + left.keySet().iterator().next()
                    + "\"; there are text, headline, date, publisher, url, byline, language");
        }
        return names;
    }

    private static List<String> pick(Map<String, String> replaced, String key, List<String> usual) {
        String name = replaced.remove(key);
        return name == null ? usual : List.of(name);
    }
}
