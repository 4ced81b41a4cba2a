package org.demarche.articles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.demarche.annotate.SharedAnnotator;
import org.demarche.extract.Extractor;
import org.demarche.lift.Lift;
import org.demarche.lift.Run;
import org.demarche.model.Article;
import org.demarche.model.Metadata;
import org.demarche.read.Articles;
import org.demarche.read.InputFormat;
import org.demarche.read.ReadOptions;
import org.demarche.read.Reading;
import org.demarche.register.ActorRegister;

/** What the program finds in a text by itself, among ontology, schemes and register. */
final class ExtractedArticle {
    private ExtractedArticle() {}

    /** The dataset of an article that Kyodo News has published, of which nothing else is known. */
    static DatasetGraph dataset(String text) {
        Article article = read(text);
        ActorRegister register = ActorRegister.shipped();
        Graph graph = Lift.graph(
                new Extractor(SharedAnnotator.get(), register).extract(article),
                register.publisher("Kyodo").map(publisher -> publisher.ref().key()),
                new Run("test", "test", "test"));
        return Reference.with(Map.of(Lift.iri(article).getURI(), graph));
    }

    private static Article read(String text) {
        List<Reading> readings = new ArrayList<>();
        try {
            Articles.read(
                    "article.txt",
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    Optional.of(InputFormat.TEXT),
                    ReadOptions.usual().with(Metadata.none().withPublisher("Kyodo")),
                    readings::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ((Reading.Read) readings.get(0)).article();
    }
}
