package org.demarche.articles;

import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.demarche.annotate.SharedAnnotator;
import org.demarche.extract.Extractor;
import org.demarche.lift.Lift;
import org.demarche.lift.Run;
import org.demarche.model.Article;
import org.demarche.model.Metadata;
import org.demarche.model.Text;
import org.demarche.register.ActorRegister;

/** What the program finds in a text by itself, among ontology, schemes and register. */
final class ExtractedArticle {
    private ExtractedArticle() {}

    /** The dataset of an article that Kyodo News has published, of which nothing else is known. */
    static DatasetGraph dataset(String text) {
        Article article =
                new Article(Text.normalise(text.strip()), Metadata.none().withPublisher("Kyodo"));
        ActorRegister register = ActorRegister.shipped();
        Graph graph = Lift.graph(
                new Extractor(SharedAnnotator.get(), register).extract(article),
                register.publisher("Kyodo").map(publisher -> publisher.ref().key()),
                new Run("test", "test", "test"));
        return Reference.with(Map.of(Lift.iri(article).getURI(), graph));
    }
}
