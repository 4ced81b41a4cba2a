package org.demarche.read;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** RSS 2.0 and Atom feeds that carry full texts; an item with a summary only is no article. */
final class Feed {
    private static final int FULL_TEXT = 280;

    private Feed() {}

    static List<Reading> read(String place, String xml, ReadOptions options) {
        Document feed = Jsoup.parse(xml, "", Parser.xmlParser());
        List<Element> items = feed.select("channel > item, feed > entry, rdf|RDF > item");
        if (items.isEmpty()) {
            return List.of(new Reading.Rejected(place, "no items of RSS or Atom in it"));
        }
        String publisher = first(feed, "channel > title", "feed > title");
        String language = first(feed, "channel > language");
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            readings.add(read(place + "#" + (i + 1), items.get(i), publisher, language, options));
        }
        return readings;
    }

    private static Reading read(String place, Element item, String publisher, String language, ReadOptions options) {
        String text = body(item);
        if (text.length() < FULL_TEXT) {
            return new Reading.Rejected(
                    place, "no full text: the item has a summary of " + text.length() + " characters");
        }
        Sheet sheet = new Sheet()
                .headline(Jsoup.parse(first(item, "> title")).text())
                .date(first(item, "> pubDate", "> published", "> dc|date", "> updated"))
                .publisher(first(item, "> source"))
                .publisher(publisher)
                .url(first(item, "> link[href]", "> link", "> guid[isPermaLink=true]"))
                .byline(first(item, "> dc|creator", "> author > name", "> author"))
                .language(language);
        return Draft.taken(place, text, sheet).admit(options);
    }

    private static String body(Element item) {
        String markup = first(item, "> content|encoded", "> content", "> description", "> summary");
        return MainText.ofMarkup(markup);
    }

    private static String first(Element element, String... queries) {
        for (String query : queries) {
            Element found = element.selectFirst(query);
            if (found != null) {
                String value = found.hasAttr("href") ? found.attr("href") : markup(found);
                if (!value.isBlank()) {
                    return value.strip();
                }
            }
        }
        return "";
    }

    /** What an element holds: its text where that is escaped or CDATA, its markup where it is XHTML. */
    private static String markup(Element element) {
        return element.children().isEmpty() ? element.wholeText() : element.html();
    }
}
