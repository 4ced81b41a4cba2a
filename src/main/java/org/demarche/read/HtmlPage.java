package org.demarche.read;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page: its main text without navigation, and its metadata from JSON-LD, Open Graph and meta tags, in that order. */
final class HtmlPage {
    private static final List<String> DATES = List.of(
            "article:published_time",
            "og:article:published_time",
            "datePublished",
            "date",
            "pubdate",
            "publish-date",
            "publishdate",
            "publication_date",
            "parsely-pub-date",
            "sailthru.date",
            "dc.date",
            "dc.date.issued",
            "dcterms.date",
            "dcterms.created");
    private static final int MUCH_LONGER = 2;

    private HtmlPage() {}

    static Reading read(String place, String html, ReadOptions options) {
        Document page = Jsoup.parse(html, options.metadata().url().orElse(""));
        List<JsonObject> articles = NewsArticleJson.articles(page.select("script[type=application/ld+json]").stream()
                .map(Element::data)
                .toList());
        Optional<JsonObject> article = ofPage(articles, address(page));
        Sheet sheet = new Sheet();
        article.ifPresent(known -> NewsArticleJson.fill(sheet, known));
        fillFromTags(sheet, page);
        String text = MainText.of(page);
        String body = article.map(NewsArticleJson::body).orElse("");
        if (body.length() > MUCH_LONGER * text.length()) {
            text = body;
        }
        if (text.isBlank() && !page.select("h2 a, h3 a, li a, p a").isEmpty()) {
            return new Reading.Rejected(place, "empty: there is no text of an article in it, only headlines or links");
        }
        if (article.filter(NewsArticleJson::isForPayment).isPresent()) {
            sheet.note("the page says that its article is for those who pay: perhaps only its beginning is there");
        }
        return Draft.taken(place, text, sheet).admit(options);
    }

    /** The article that the page is about: that of its own address, or the first. */
    private static Optional<JsonObject> ofPage(List<JsonObject> articles, String address) {
        return articles.stream()
                .filter(article -> !address.isEmpty() && NewsArticleJson.isAt(article, address))
                .findFirst()
                .or(() -> articles.stream().findFirst());
    }

    private static String address(Document page) {
        String canonical = page.select("link[rel=canonical]").attr("href");
        return canonical.isBlank() ? meta(page, "og:url") : canonical;
    }

    private static void fillFromTags(Sheet sheet, Document page) {
        sheet.headline(meta(page, "og:title"))
                .headline(meta(page, "twitter:title"))
                .headline(onlyTitle(page))
                .headline(page.title());
        DATES.forEach(name -> sheet.date(meta(page, name)));
        sheet.date(page.select("[itemprop=datePublished][datetime]").attr("datetime"))
                .date(page.select("article time[datetime], main time[datetime]").attr("datetime"))
                .date(page.select("time[datetime]").attr("datetime"))
                .publisher(meta(page, "og:site_name"))
                .publisher(meta(page, "publisher"))
                .publisher(meta(page, "dc.publisher"))
                .publisher(meta(page, "application-name"))
                .url(address(page))
                .byline(meta(page, "author"))
                .byline(meta(page, "parsely-author"))
                .byline(meta(page, "dc.creator"))
                .byline(page.select("[rel=author]").text())
                .language(page.select("html").attr("lang"));
    }

    /** The heading of a page that has one such heading. */
    private static String onlyTitle(Document page) {
        List<Element> titles = page.select("h1");
        return titles.size() == 1 ? titles.get(0).text() : "";
    }

    private static String meta(Document page, String name) {
        return page.select("meta").stream()
                .filter(tag -> name.equalsIgnoreCase(tag.attr("property"))
                        || name.equalsIgnoreCase(tag.attr("name"))
                        || name.equalsIgnoreCase(tag.attr("itemprop")))
                .map(tag -> tag.attr("content"))
                .filter(content -> !content.isBlank())
                .findFirst()
                .orElse("");
    }
}
