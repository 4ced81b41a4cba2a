package org.demarche.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** Text and RDF terms as HTML; whatever comes from data or from a request is escaped here and nowhere else. */
final class Html {
    private static final Set<String> LINKED = Set.of("http", "https");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);

    private Html() {}

    /** A text for content or for an attribute in double quotes. */
    static String text(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.appendCodePoint(isShowable(character) ? character : 0xFFFD);
            }
        });
        return html.toString();
    }

    /** A number as people read it, with its thousands apart. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** An RDF term: an IRI of the web as a link, a literal with its language, nothing for what is not bound. */
    static String term(@Nullable Node term) {
        if (term == null) {
            return "";
        }
        if (term.isURI()) {
            return link(term.getURI(), Curies.shorten(term.getURI()));
        }
        if (term.isLiteral()) {
            String language = term.getLiteralLanguage();
            String attribute = language.isEmpty() ? "" : " lang=\"" + text(language) + "\"";
            return "<span" + attribute + ">" + text(term.getLiteralLexicalForm()) + "</span>";
        }
        return "<i>" + text(term.toString()) + "</i>";
    }

    /** A whole page around some content. */
    static String page(String title, String content) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="/style.css">
                </head>
                <body>
                <header><a href="/">Demarche</a> <span>a knowledge graph of diplomatic news</span>
                <nav><a href="/query/">questions</a> <a href="/#sparql">SPARQL</a> <a href="/kb/">data</a> <a href="/ontology">ontology</a></nav></header>
                <main>
                %s</main>
                </body>
                </html>
                """
                .formatted(text(title), content);
    }

    /** A link to an IRI of ours or of the web; other IRIs only as text, since a browser might run them. */
    static String link(String iri, String shown) {
        if (LocalPath.isOurs(iri)) {
            return "<a href=\"" + text(LocalPath.of(iri)) + "\" title=\"" + text(iri) + "\">" + text(shown) + "</a>";
        }
        return isOfTheWeb(iri)
                ? "<a href=\"" + text(iri) + "\" title=\"" + text(iri) + "\" rel=\"nofollow noopener\">" + text(shown)
                        + "</a>"
                : "<code>" + text(shown) + "</code>";
    }

    private static boolean isOfTheWeb(String iri) {
        var scheme = SCHEME.matcher(iri);
        return scheme.matches() && LINKED.contains(scheme.group(1).toLowerCase(Locale.ROOT));
    }

    private static boolean isShowable(int character) {
        return character == '\n' || character == '\t' || !Character.isISOControl(character);
    }
}
