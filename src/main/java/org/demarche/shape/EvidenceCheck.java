package org.demarche.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OA;
import org.demarche.vocab.Dem;

/** Compares what the graph of one article says about its text with the text itself. */
final class EvidenceCheck {
    private static final Set<Node> WORDS_OF_THE_TEXT = Set.of(Dem.cue, Dem.content, Dem.condition);
    private static final int MOST_CONTEXT = 32;
    private static final int MOST_SHOWN = 60;

    private final Graph graph;
    private final ArticleText text;
    private final List<Violation> found = new ArrayList<>();

    private EvidenceCheck(Graph graph, ArticleText text) {
        this.graph = graph;
        this.text = text;
    }

    /** The faults of the article's text, its hash, its evidence and the words taken from it. */
    static List<Violation> violations(Node article, Graph graph) {
        Optional<String> text = Lookup.string(graph, article, Dem.text);
        if (text.isEmpty()) {
            return List.of();
        }
        EvidenceCheck check = new EvidenceCheck(graph, new ArticleText(text.get()));
        check.text(article);
        graph.find(Node.ANY, OA.hasSelector.asNode(), Node.ANY).forEachRemaining(check::selector);
        WORDS_OF_THE_TEXT.forEach(
                property -> graph.find(Node.ANY, property, Node.ANY).forEachRemaining(check::words));
        return check.found;
    }

    private void text(Node article) {
        if (!text.isNormalised()) {
            fault(article, "dem:text", "the text is not in NFC with line feeds as line ends: normalise it", "text-nfc");
        }
        String hash = text.hash();
        Lookup.string(graph, article, Dem.textHash)
                .filter(given -> !given.equals(hash))
                .ifPresent(given -> fault(
                        article, "dem:textHash", "the hash is not that of the text, which is " + hash, "text-hash"));
    }

    private void selector(Triple hasSelector) {
        Node evidence = hasSelector.getSubject();
        Node selector = hasSelector.getObject();
        Optional<Integer> start = Lookup.integer(graph, selector, OA.start.asNode());
        Optional<Integer> end = Lookup.integer(graph, selector, OA.end.asNode());
        Optional<Node> quote = Lookup.one(graph, selector, OA.refinedBy.asNode());
        if (start.isEmpty() || end.isEmpty() || quote.isEmpty()) {
            return;
        }
        if (start.get() < 0 || end.get() < start.get() || end.get() > text.length()) {
            String message = "evidence %d-%d does not lie in the text, which has %d code points";
            fault(evidence, "oa:end", message.formatted(start.get(), end.get(), text.length()), "evidence-range");
        } else {
            quote(evidence, quote.get(), start.get(), end.get());
        }
    }

    private void quote(Node evidence, Node quote, int start, int end) {
        String there = text.slice(start, end);
        Lookup.string(graph, quote, OA.exact.asNode())
                .filter(exact -> !exact.equals(there))
                .ifPresent(exact -> fault(
                        evidence,
                        "oa:exact",
                        "evidence quotes \"%s\", but the text at %d-%d is \"%s\""
                                .formatted(shown(exact), start, end, shown(there)),
                        "evidence-exact"));
        Lookup.string(graph, quote, OA.prefix.asNode())
                .filter(prefix -> isTooLong(prefix) || !text.standsBefore(start, prefix))
                .ifPresent(prefix -> fault(evidence, "oa:prefix", context(prefix, "before", start), "evidence-prefix"));
        Lookup.string(graph, quote, OA.suffix.asNode())
                .filter(suffix -> isTooLong(suffix) || !text.standsAfter(end, suffix))
                .ifPresent(suffix -> fault(evidence, "oa:suffix", context(suffix, "after", end), "evidence-suffix"));
    }

    private static boolean isTooLong(String context) {
        return context.codePointCount(0, context.length()) > MOST_CONTEXT;
    }

    private static String context(String words, String side, int offset) {
        return "\"%s\" is not what stands right %s %d in the text, within %d code points"
                .formatted(shown(words), side, offset, MOST_CONTEXT);
    }

    private void words(Triple triple) {
        Node words = triple.getObject();
        if (words.isLiteral() && !text.says(words.getLiteralLexicalForm())) {
            String name = triple.getPredicate().getLocalName();
            String message = "the %s \"%s\" does not occur in the text: take the words as they stand there";
            fault(
                    triple.getSubject(),
                    "dem:" + name,
                    message.formatted(name, shown(words.getLiteralLexicalForm())),
                    name + "-in-text");
        }
    }

    private static String shown(String words) {
        String line = words.replace('\n', ' ');
        return line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN) + "…";
    }

    private void fault(Node node, String path, String message, String check) {
        found.add(Violation.of(node, path, message, check));
    }
}
