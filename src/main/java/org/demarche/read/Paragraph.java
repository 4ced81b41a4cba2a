package org.demarche.read;

import org.jsoup.nodes.Element;

/**
 * A paragraph of a page: text between two borders of blocks, or between two empty lines.
 *
 * @param text on one line
 * @param links how many of its characters are links
 * @param kind what marks it
 * @param block the innermost block that it stands in
 */
record Paragraph(String text, int links, Kind kind, Element block) {
    /** How a paragraph is marked. */
    enum Kind {
        /** As running text: a paragraph, a quotation. */
        PROSE,
        /** As an item of a list. */
        ITEM,
        /** As a heading within a text. */
        HEADING,
        /** As the heading of a page. */
        TITLE,
        /** Not at all: it stands in a box or a cell of a table. */
        BARE
    }

    boolean isMarked() {
        return kind == Kind.PROSE || kind == Kind.ITEM || kind == Kind.HEADING;
    }

    /** Whether it leads elsewhere rather than tells something. */
    boolean isLink() {
        return kind == Kind.PROSE ? links * 10 >= text.length() * 9 : links * 2 > text.length();
    }
}
