package org.demarche.articles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.demarche.model.Article;
import org.demarche.read.Articles;
import org.demarche.read.ReadOptions;
import org.demarche.read.Reading;
import org.demarche.vocab.Shipped;

/**
 * A pair of files of {@code data/articles}.
 *
 * @param path the path of the pair without the ending
 * @param iri the name of the graph
 * @param graph the graph that was modelled by hand
 * @param article what the reader makes of the text file
 */
record ShippedArticle(String path, Node iri, Graph graph, Article article) {
    private static final String GRAPH = ".trig";

    /** All those below a folder, in the order of their paths. */
    static List<ShippedArticle> below(String folder) {
        return Shipped.files(folder, GRAPH).stream()
                .map(file -> at(file.substring(0, file.length() - GRAPH.length())))
                .toList();
    }

    private static ShippedArticle at(String path) {
        DatasetGraph dataset = RDFParser.create()
                .fromString(Shipped.text(path + GRAPH))
                .lang(Lang.TRIG)
                .toDatasetGraph();
        List<Node> names = Iter.toList(dataset.listGraphNodes());
        if (names.size() != 1 || !dataset.getDefaultGraph().isEmpty()) {
            throw new IllegalStateException("not one named graph in \"" + path + GRAPH + "\"");
        }
        return new ShippedArticle(path, names.get(0), dataset.getGraph(names.get(0)), read(path + ".txt"));
    }

    private static Article read(String path) {
        List<Reading> readings = new ArrayList<>();
        try (InputStream in = Shipped.open(path)) {
            Articles.read(path, in, Optional.empty(), ReadOptions.usual(), readings::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (readings.size() == 1 && readings.get(0) instanceof Reading.Read read) {
            return read.article();
        }
        throw new IllegalStateException("not one article in \"" + path + "\": " + readings);
    }
}
