package org.demarche.articles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.demarche.vocab.Shipped;

/**
 * A pair of files of {@code data/articles}: the text with its metadata in front, and the graph modelled by hand.
 *
 * @param path the path of the pair without the ending
 * @param metadata what stands between the lines of hyphens, by key
 * @param text what follows, without the line ends before and after it
 */
record ShippedArticle(String path, Node iri, Graph graph, Map<String, String> metadata, String text) {
    private static final String FENCE = "---\n";

    /** All of them, or those below one folder, in the order of their paths. */
    static List<ShippedArticle> below(String folder) {
        return Shipped.files(folder, ".trig").stream()
                .map(file -> file.substring(0, file.length() - ".trig".length()))
                .map(ShippedArticle::at)
                .toList();
    }

    private static ShippedArticle at(String path) {
        DatasetGraph dataset = RDFParser.create()
                .fromString(Shipped.text(path + ".trig"))
                .lang(Lang.TRIG)
                .toDatasetGraph();
        List<Node> names = graphNames(dataset);
        if (names.size() != 1 || !dataset.getDefaultGraph().isEmpty()) {
            throw new IllegalStateException("not one named graph in \"" + path + ".trig\"");
        }
        String file = Shipped.text(path + ".txt");
        int end = file.indexOf("\n" + FENCE);
        if (!file.startsWith(FENCE) || end < 0) {
            throw new IllegalStateException("no metadata in front of \"" + path + ".txt\"");
        }
        String text = file.substring(end + 1 + FENCE.length()).strip();
        return new ShippedArticle(
                path, names.get(0), dataset.getGraph(names.get(0)), front(file.substring(FENCE.length(), end)), text);
    }

    Optional<String> metadata(String key) {
        return Optional.ofNullable(metadata.get(key));
    }

    private static List<Node> graphNames(DatasetGraph dataset) {
        return Iter.toList(dataset.listGraphNodes());
    }

    private static Map<String, String> front(String lines) {
        return lines.lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, b) -> b, LinkedHashMap::new));
    }
}
