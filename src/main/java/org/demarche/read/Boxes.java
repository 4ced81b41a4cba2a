package org.demarche.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.vocab.Shipped;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Finds the boxes of a page that are no part of an article's text, by their tags and by what they are called. */
final class Boxes implements NodeVisitor {
    private static final Set<String> NEVER_TEXT = Set.of(
            "script", "style", "noscript", "template", "svg", "iframe", "button", "select", "textarea", "object");
    private static final Set<String> SELDOM_TEXT = Set.of(
            "nav",
            "header",
            "footer",
            "aside",
            "form",
            "figure",
            "figcaption",
            "dialog",
            "amp-ad",
            "amp-consent",
            "amp-sidebar",
            "amp-carousel");
    private static final Set<String> ROLES =
            Set.of("navigation", "complementary", "banner", "contentinfo", "dialog", "alertdialog", "search");
    private static final List<String> NAMED_BY =
            List.of("class", "id", "data-component", "data-testid", "data-module", "aria-label");
    private static final int LONGEST_NAME = 2_000;
    /** Names that tell the state or the sort of a whole page, as "has-sidebar", "no-comments" and "tag-social". */
    private static final Pattern OF_PAGES =
            Pattern.compile("(has|no|with|without|is|not|show|hide|category|tag|post|page|single|type)[-_].*");

    private static final Pattern NAMES = Shipped.lines("org/demarche/read/boxes.txt")
            .map(words -> words.replace(" ", "-?"))
            .collect(Collectors.collectingAndThen(
                    Collectors.joining("|"), words -> Pattern.compile("(?:^|-)(" + words + ")(?:-|$)")));
    private static final Pattern OF_READERS = Pattern.compile("(?:^|-)(comments?|disqus)(?:-|$)");

    /** A box that may be left out, how much text it holds, and whether the article itself stands in it. */
    private record Box(Element element, int length, int longestArticle, boolean holdsTitle, boolean ofReaders) {}

    private final Set<Node> leftOut = new HashSet<>();
    private final Deque<int[]> open = new ArrayDeque<>();
    private final List<Box> found = new ArrayList<>();
    private int total;

    private Boxes() {}

    /** The nodes of a page that are to be left out; the page stays as it is. */
    static Set<Node> of(Document page) {
        Boxes boxes = new Boxes();
        NodeTraversor.traverse(boxes, page.body());
        boxes.found.stream()
                .filter(box -> isLeftOut(box, boxes.total))
                .map(Box::element)
                .forEach(boxes.leftOut::add);
        return boxes.leftOut;
    }

    /** A box that holds the title or most of the text is what it is called after all. */
    private static boolean isLeftOut(Box box, int all) {
        return !box.holdsTitle && (box.ofReaders || (box.longestArticle * 2 < all && box.length * 5 < all * 4));
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element) {
            open.push(new int[3]);
        } else if (node instanceof TextNode text && !open.isEmpty()) {
            open.element()[0] += text.getWholeText().strip().length();
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        int[] counted = open.pop();
        String tag = element.normalName();
        if (NEVER_TEXT.contains(tag)) {
            leftOut.add(element);
            return;
        }
        boolean article = tag.equals("article");
        int longestArticle = article ? counted[0] : counted[1];
        boolean holdsTitle = counted[2] > 0
                || tag.equals("h1")
                || tag.equals("main")
                || element.attr("itemprop").equalsIgnoreCase("articleBody");
        judge(element, tag, counted[0], longestArticle, holdsTitle);
        if (open.isEmpty()) {
            total = counted[0];
        } else {
            int[] around = open.element();
            around[0] += counted[0];
            around[1] = Math.max(around[1], longestArticle);
            around[2] += holdsTitle ? 1 : 0;
        }
    }

    private void judge(Element element, String tag, int length, int longestArticle, boolean holdsTitle) {
        if (tag.equals("body") || tag.equals("main")) {
            return;
        }
        boolean ofReaders = isCalled(element, OF_READERS);
        boolean heading = tag.equals("header") || tag.equals("figure");
        if (ofReaders || SELDOM_TEXT.contains(tag) || isHidden(element) || isCalled(element, NAMES)) {
            found.add(new Box(element, length, longestArticle, holdsTitle && !heading, ofReaders));
        }
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || ROLES.contains(element.attr("role"))
                || element.attr("style")
                        .replace(" ", "")
                        .toLowerCase(Locale.ROOT)
                        .contains("display:none");
    }

    private static boolean isCalled(Element element, Pattern names) {
        return NAMED_BY.stream()
                .map(element::attr)
                .filter(value -> !value.isEmpty())
                .anyMatch(value -> value.length() < LONGEST_NAME
                        && Stream.of(value.split("\\s+"))
                                .filter(name -> !OF_PAGES.matcher(name).matches())
                                .map(Boxes::hyphened)
                                .anyMatch(name -> names.matcher(name).find()));
    }

    /** A name in lower case with hyphens between its words, as {@code related-stories} for {@code c_relatedStories}. */
    private static String hyphened(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .replaceAll("[^A-Za-z]+", "-")
                .toLowerCase(Locale.ROOT);
    }
}
