package org.demarche.read;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page: its main text without navigation, and its metadata from JSON-LD, Open Graph and meta tags, in that order. */
final class HtmlPage {
    private static final String NO_TEXT =
            "script, style, noscript, template, svg, nav, header, footer, aside, form, button, figure, figcaption, iframe,"
                    + " [hidden], [aria-hidden=true], [role=navigation], [role=complementary], [role=banner], .share,"
                    + " .social, .related, .newsletter, .advertisement, .ad, .comments, .caption, .breadcrumb";
    private static final List<String> BODIES = List.of(
            "[itemprop=articleBody]",
            ".article-body",
            ".article__body",
            ".story-body",
            ".entry-content",
            "article",
            "main");
    private static final String PARAGRAPHS = "p, blockquote:not(:has(p)), li, h2, h3";
    private static final int LONG_ENOUGH = 140;

    private HtmlPage() {}

    static Reading read(String place, byte[] bytes, ReadOptions options) {
        Document page;
        try {
            page = Jsoup.parse(
                    new ByteArrayInputStream(bytes),
                    null,
                    options.metadata().url().orElse(""));
        } catch (IOException e) {
            return new Reading.Rejected(place, "no HTML: unknown character encoding");
        }
        Sheet sheet = new Sheet();
        List<JsonObject> articles = page.select("script[type=application/ld+json]").stream()
                .flatMap(script -> NewsArticleJson.articles(script.data()).stream())
                .toList();
        articles.forEach(article -> NewsArticleJson.fill(sheet, article));
        fillFromTags(sheet, page);
        String text = mainText(page);
        if (text.isBlank()) {
            text = articles.stream()
                    .map(article -> Json.first(article, List.of("articleBody")))
                    .filter(body -> !body.isBlank())
                    .findFirst()
                    .orElse("");
        }
        return new Draft(place, text, 0, sheet.metadata(), sheet.notes()).admit(options);
    }

    private static void fillFromTags(Sheet sheet, Document page) {
        sheet.headline(meta(page, "og:title"))
                .headline(page.title())
                .date(meta(page, "article:published_time"))
                .date(meta(page, "date"))
                .date(meta(page, "pubdate"))
                .date(meta(page, "dc.date"))
                .date(page.select("time[datetime]").attr("datetime"))
                .publisher(meta(page, "og:site_name"))
                .publisher(meta(page, "publisher"))
                .url(page.select("link[rel=canonical]").attr("href"))
                .url(meta(page, "og:url"))
                .byline(meta(page, "author"))
                .byline(page.select("[rel=author]").text())
                .language(page.select("html").attr("lang"));
    }

    private static String meta(Document page, String name) {
        return page.select("meta").stream()
                .filter(tag -> name.equalsIgnoreCase(tag.attr("property")) || name.equalsIgnoreCase(tag.attr("name")))
                .map(tag -> tag.attr("content"))
                .findFirst()
                .orElse("");
    }

    /** The paragraphs of the first container that is marked as the article's body and has enough text, else of the densest. */
    private static String mainText(Document page) {
        page.select(NO_TEXT).remove();
        for (String body : BODIES) {
            String text = page.select(body).stream()
                    .map(HtmlPage::paragraphs)
                    .max(Comparator.comparingInt(String::length))
                    .orElse("");
            if (text.length() >= LONG_ENOUGH) {
                return text;
            }
        }
        Element densest = densest(page);
        return densest == null ? page.body().text() : paragraphs(densest);
    }

    /** The element whose own paragraphs hold the most text that is not links. */
    private static @Nullable Element densest(Document page) {
        Map<Element, Integer> letters = new HashMap<>();
        List<Element> order = new ArrayList<>();
        for (Element paragraph : page.select("p")) {
            Element parent = paragraph.parent();
            int own = paragraph.text().length() - paragraph.select("a").text().length();
            if (parent != null && own > 0) {
                if (!letters.containsKey(parent)) {
                    order.add(parent);
                }
                letters.merge(parent, own, Integer::sum);
            }
        }
        return order.stream()
                .max(Comparator.comparingInt(element -> letters.getOrDefault(element, 0)))
                .orElse(null);
    }

    private static String paragraphs(Element container) {
        String text = container.select(PARAGRAPHS).stream()
                .filter(element -> element.parents().stream()
                        .takeWhile(parent -> !parent.equals(container))
                        .noneMatch(parent -> parent.is(PARAGRAPHS)))
                .filter(element -> element.is("p, blockquote") || !isLinks(element))
                .map(Element::text)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n\n"));
        return text.isBlank() ? container.text() : text;
    }

    private static boolean isLinks(Element element) {
        return element.select("a").text().length() * 2 > element.text().length();
    }
}
