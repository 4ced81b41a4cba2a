package org.demarche.read;

import java.util.Locale;
import java.util.Optional;

/** The formats that articles are read from. */
public enum InputFormat {
    /** Plain text, with or without front matter. */
    TEXT,
    /** A page. */
    HTML,
    /** schema.org NewsArticle as JSON-LD. */
    NEWS_ARTICLE,
    /** One JSON object a line. */
    JSON_LINES,
    /** RSS or Atom. */
    FEED;

    /** The format that a file's name tells, if it is one of these; {@code .jsonld} and {@code .json} are NewsArticles. */
    public static Optional<InputFormat> ofName(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "txt", "text", "md" -> Optional.of(TEXT);
            case "html", "htm", "xhtml" -> Optional.of(HTML);
            case "json", "jsonld" -> Optional.of(NEWS_ARTICLE);
            case "jsonl", "ndjson" -> Optional.of(JSON_LINES);
            case "rss", "atom", "xml", "feed" -> Optional.of(FEED);
            default -> Optional.empty();
        };
    }

    /** The format that the first characters of an input show. */
    public static InputFormat ofContent(String start) {
        String head = start.strip().toLowerCase(Locale.ROOT);
        if (head.startsWith("<?xml") || head.startsWith("<rss") || head.startsWith("<feed")) {
            return head.contains("<html") ? HTML : FEED;
        } else if (head.startsWith("<!doctype html") || head.startsWith("<html") || head.startsWith("<head")) {
            return HTML;
        } else if (head.startsWith("{") || head.startsWith("[")) {
            return head.contains("@context") || head.startsWith("[") ? NEWS_ARTICLE : JSON_LINES;
        }
        return TEXT;
    }
}
