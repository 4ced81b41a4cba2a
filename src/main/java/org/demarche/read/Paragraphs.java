package org.demarche.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.demarche.read.Paragraph.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Walks through a part of a page once, however deep it is, and gathers its paragraphs. */
final class Paragraphs implements NodeFilter {
    private final Set<Node> leftOut;
    private final List<Paragraph> found = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final Deque<Element> blocks = new ArrayDeque<>();
    private final Deque<Kind> kinds = new ArrayDeque<>();
    private int links;
    private int linked;
    private boolean afterBreak;

    private Paragraphs(Set<Node> leftOut, Element container) {
        this.leftOut = leftOut;
        blocks.push(container);
        kinds.push(Kind.BARE);
    }

    /** The paragraphs of a container, without the nodes that are left out. */
    static List<Paragraph> of(Element container, Set<Node> leftOut) {
        Paragraphs paragraphs = new Paragraphs(leftOut, container);
        NodeTraversor.filter(paragraphs, container);
        paragraphs.end();
        return paragraphs.found;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (leftOut.contains(node)) {
            return FilterResult.SKIP_ENTIRELY;
        } else if (node instanceof TextNode text) {
            append(text.getWholeText(), kinds.element() == Kind.PROSE && text.parentNameIs("pre"));
        } else if (node instanceof Element element) {
            begin(element);
        }
        return FilterResult.CONTINUE;
    }

    private void begin(Element element) {
        if (element.nameIs("br")) {
            if (afterBreak) {
                end();
            }
            afterBreak = true;
            space();
        } else if (element.nameIs("a")) {
            links++;
        } else if (element.isBlock()) {
            end();
            blocks.push(element);
            kinds.push(kind(element));
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.nameIs("a")) {
                links--;
            } else if (element.isBlock() && blocks.element().equals(element)) {
                end();
                blocks.pop();
                kinds.pop();
            }
        }
        return FilterResult.CONTINUE;
    }

    private Kind kind(Element element) {
        return switch (element.normalName()) {
            case "p", "blockquote", "pre" -> Kind.PROSE;
            case "li", "dd", "dt" -> Kind.ITEM;
            case "h2", "h3", "h4" -> Kind.HEADING;
            case "h1" -> Kind.TITLE;
            case "table", "td", "th" -> Kind.BARE;
            default -> kinds.element();
        };
    }

    private void append(String text, boolean linesCount) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (linesCount && text.startsWith("\n\n", i)) {
                end();
            } else if (Character.isWhitespace(character) || character == '\u00a0') {
                space();
            } else if (character != '\u00ad' && character != '\u200b') {
                line.append(character);
                linked += links > 0 ? 1 : 0;
                afterBreak = false;
            }
        }
    }

    private void space() {
        if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
            line.append(' ');
        }
    }

    private void end() {
        String text = line.toString().strip();
        if (!text.isEmpty()) {
            found.add(new Paragraph(text, linked, kinds.element(), blocks.element()));
        }
        line.setLength(0);
        linked = 0;
        afterBreak = false;
    }
}
