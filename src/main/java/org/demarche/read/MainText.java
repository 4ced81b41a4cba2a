package org.demarche.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.read.Paragraph.Kind;
import org.demarche.vocab.Shipped;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * The text of the article in a page: what stands in the container that is marked as its body, else in the one with the
 * most text, without boxes and lines that are no part of it.
 */
final class MainText {
    private static final List<String> BODIES = List.of(
            "[itemprop=articleBody]",
            ".article-body, .article__body, .articleBody, #article-body, .article-content, .article__content",
            ".story-body, .story-content, .article-text, .body-copy, .entry-content, .post-content, .caas-body",
            "article",
            "main, [role=main]");
    private static final int LONG_ENOUGH = 140;
    private static final int LONGEST_LINE = 300;
    private static final int SHORTEST_BARE = 30;
    private static final int FEW = 3;
    private static final Pattern LINES = Shipped.lines("org/demarche/read/lines.txt")
            .collect(Collectors.collectingAndThen(
                    Collectors.joining("|"),
                    lines -> Pattern.compile(lines, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));

    private final Document page;
    private final Set<Node> leftOut;

    private MainText(Document page) {
        this.page = page;
        this.leftOut = Boxes.of(page);
    }

    /** The text of the article in a page, a blank where there is none; the page stays as it is. */
    static String of(Document page) {
        return new MainText(page).text();
    }

    /** The text of a piece of markup that is all article, as feeds carry it. */
    static String ofMarkup(String markup) {
        Document piece = Jsoup.parseBodyFragment(markup);
        return joined(chosen(Paragraphs.of(piece.body(), Boxes.of(piece))));
    }

    private String text() {
        String shorter = "";
        for (String body : BODIES) {
            String text = marked(body);
            if (text.length() >= LONG_ENOUGH) {
                return text;
            }
            shorter = shorter.isEmpty() ? text : shorter;
        }
        List<Paragraph> all = Paragraphs.of(page.body(), leftOut);
        Element densest = densest(all);
        String text = densest == null ? "" : text(densest);
        return text.length() >= LONG_ENOUGH || shorter.isEmpty() ? text : shorter;
    }

    /** The longest of the outermost elements that are marked so, with its neighbours, as in a page that is added to. */
    private String marked(String query) {
        List<Element> bodies = outermost(query);
        Map<Element, String> texts = new HashMap<>();
        bodies.forEach(body -> texts.put(body, text(body)));
        return bodies.stream()
                .max(Comparator.comparingInt(body -> text(texts, body).length()))
                .map(longest -> bodies.stream()
                        .filter(body -> body.equals(longest)
                                || (Objects.equals(body.parent(), longest.parent())
                                        && body.selectFirst("h2 > a, h3 > a") == null))
                        .map(body -> text(texts, body))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n\n")))
                .orElse("");
    }

    private static String text(Map<Element, String> texts, Element body) {
        return texts.getOrDefault(body, "");
    }

    private List<Element> outermost(String query) {
        List<Element> found = new ArrayList<>();
        Evaluator wanted = QueryParser.parse(query);
        NodeTraversor.filter(
                (node, depth) -> {
                    if (leftOut.contains(node)) {
                        return FilterResult.SKIP_ENTIRELY;
                    } else if (node instanceof Element element && wanted.matches(page, element)) {
                        found.add(element);
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    return FilterResult.CONTINUE;
                },
                page.body());
        return found;
    }

    /**
     * The element with the most text that is not links: of a marked paragraph all of it counts for the element around
     * it, of bare text for the very element in which it stands, and half of either for the one around that.
     */
    private static @Nullable Element densest(List<Paragraph> paragraphs) {
        Map<Element, Integer> letters = new LinkedHashMap<>();
        for (Paragraph paragraph : paragraphs) {
            int own = 2 * (paragraph.text().length() - paragraph.links());
            Element around = paragraph.isMarked() ? paragraph.block().parent() : paragraph.block();
            if (around != null && paragraph.kind() != Kind.TITLE) {
                letters.merge(around, own, Integer::sum);
                Element farther = around.parent();
                if (farther != null) {
                    letters.merge(farther, own / 2, Integer::sum);
                }
            }
        }
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private String text(Element container) {
        List<Paragraph> all = Paragraphs.of(container, leftOut);
        return isListOfHeadlines(all) ? "" : joined(chosen(all));
    }

    /** Whether most of its headings lead elsewhere, with a line of text below each at most. */
    private static boolean isListOfHeadlines(List<Paragraph> paragraphs) {
        long leading = paragraphs.stream()
                .filter(paragraph -> paragraph.kind() == Kind.HEADING && paragraph.isLink())
                .count();
        long prose = paragraphs.stream()
                .filter(paragraph -> paragraph.kind() == Kind.PROSE && !paragraph.isLink())
                .count();
        return leading >= FEW && prose <= leading * 2;
    }

    /** The paragraphs that are part of a text: those that are marked, or all where most of it is not marked. */
    private static List<Paragraph> chosen(List<Paragraph> all) {
        List<Paragraph> parts = all.stream().filter(MainText::isPart).collect(Collectors.toCollection(ArrayList::new));
        int marked = parts.stream()
                .filter(Paragraph::isMarked)
                .mapToInt(part -> part.text().length())
                .sum();
        int whole = parts.stream().mapToInt(part -> part.text().length()).sum();
        if (marked * 2 >= whole) {
            parts.removeIf(part -> !part.isMarked());
        }
        for (int i = parts.size() - 1; i >= 0; i--) {
            boolean headsNothing = i == parts.size() - 1 || parts.get(i + 1).kind() == Kind.HEADING;
            if (parts.get(i).kind() == Kind.HEADING && headsNothing) {
                parts.remove(i);
            }
        }
        return parts;
    }

    private static boolean isPart(Paragraph paragraph) {
        String text = paragraph.text();
        boolean fits =
                switch (paragraph.kind()) {
                    case TITLE -> false;
                    case BARE -> text.length() >= SHORTEST_BARE && !paragraph.isLink();
                    default -> !paragraph.isLink();
                };
        return fits && (text.length() > LONGEST_LINE || !LINES.matcher(text).matches());
    }

    private static String joined(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n\n"));
    }
}
