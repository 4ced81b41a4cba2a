package org.demarche.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.demarche.store.Graphs;
import org.demarche.store.KnowledgeGraph;
import org.demarche.vocab.Prov;
import org.demarche.vocab.Shipped;

/** The articles that come with the program as an example, modelled by hand: one from life, a dated story invented. */
public final class Sample {
    private static final String ROOT = "data/articles";

    /** The invented states and outlets of the story, apart from the register of real ones. */
    private static final Node STORY_REGISTER = Graphs.named("story-register");

    private Sample() {}

    /**
     * Adds the sample to a store that has the reference data, without what an article of it corrects; the tests of this
     * project have checked it before.
     */
    public static void putInto(KnowledgeGraph store) {
        store.write(change -> {
            for (String file : Shipped.files(ROOT, ".trig")) parse(file, Lang.TRIG, StreamRDFLib.dataset(change));
            for (String file : Shipped.files(ROOT, ".ttl")) parse(file, Lang.TURTLE, storyRegister(change));
            Iter.toList(change.find(Node.ANY, Node.ANY, Prov.wasRevisionOf, Node.ANY))
                    .forEach(correction -> change.removeGraph(correction.getObject()));
        });
    }

    private static StreamRDF storyRegister(DatasetGraph change) {
        return new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                change.add(Quad.create(STORY_REGISTER, triple));
            }
        };
    }

    private static void parse(String file, Lang lang, StreamRDF target) {
        try (InputStream in = Shipped.open(file)) {
            RDFParser.source(in).lang(lang).base(Graphs.BASE).parse(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
