package org.demarche.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.demarche.store.Graphs;
import org.demarche.store.KnowledgeGraph;
import org.demarche.vocab.Shipped;

/** The articles that come with the program as an example, modelled by hand: one from life, a dated story invented. */
public final class Sample {
    private static final String ROOT = "data/articles";

    /** The invented states and outlets of the story, apart from the register of real ones. */
    private static final Node STORY_REGISTER = Graphs.named("story-register");

    private Sample() {}

    /** Loads the sample as any articles are loaded, but unchecked: the tests of this project have checked it before. */
    public static LoadReport putInto(KnowledgeGraph store) {
        store.write(Sample::putRegister);
        List<Source> articles = Shipped.files(ROOT, ".trig").stream()
                .map(file -> Source.stream(file, Shipped.open(file), Syntax.TRIG))
                .toList();
        return ArticleLoader.withoutChecks(store).load(new Sources(articles, List.of()));
    }

    private static void putRegister(DatasetGraph change) {
        for (String file : Shipped.files(ROOT, ".ttl")) {
            try (InputStream in = Shipped.open(file)) {
                RDFParser.source(in).lang(Lang.TURTLE).base(Graphs.BASE).parse(new StreamRDFBase() {
                    @Override
                    public void triple(Triple triple) {
                        change.add(Quad.create(STORY_REGISTER, triple));
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
