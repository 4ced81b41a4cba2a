package org.demarche.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.demarche.store.Graphs;
import org.demarche.store.KnowledgeGraph;
import org.demarche.vocab.Dem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReferenceDataTest {
    @TempDir
    Path folder;

    @Test
    void putsOntologyAndRegisterIntoANewStoreAndThenLeavesItAlone() {
        for (KnowledgeGraph store : new KnowledgeGraph[] {KnowledgeGraph.inMemory(), KnowledgeGraph.at(folder)}) {
            assertThat(ReferenceData.putInto(store)).isTrue();
            assertThat(isState(store, "JPN")).isTrue();
            assertThat(store.<Boolean>read(now -> now.contains(Graphs.ONTOLOGY, Dem.Stance, Node.ANY, Node.ANY)))
                    .isTrue();
            assertThat(ReferenceData.putInto(store)).isFalse();
            store.close();
        }
    }

    /** Before, the lists of the ontology had other blank nodes in each store, and two dumps were never the same. */
    @Test
    void putsTheVerySameTriplesIntoEveryStore() {
        assertThat(ontology()).isNotEmpty().isEqualTo(ontology());
    }

    private static Set<Quad> ontology() {
        try (KnowledgeGraph store = KnowledgeGraph.inMemory()) {
            ReferenceData.putInto(store);
            return store.read(now -> Iter.toSet(now.find(Graphs.ONTOLOGY, Node.ANY, Node.ANY, Node.ANY)));
        }
    }

    @Test
    void replacesAnotherVersionAndNothingElse() {
        Node own = NodeFactory.createURI(Graphs.BASE + "article/own");
        Node stale = NodeFactory.createURI(Graphs.BASE + "state/stale");
        try (KnowledgeGraph store = KnowledgeGraph.inMemory()) {
            ReferenceData.putInto(store);
            store.write(change -> {
                change.add(own, own, RDF.type.asNode(), Dem.Article);
                change.add(Graphs.REGISTER, stale, RDF.type.asNode(), Dem.State);
                change.deleteAny(Graphs.PROVENANCE, Graphs.REGISTER, Dem.graphHash, Node.ANY);
            });
            assertThat(ReferenceData.putInto(store)).isTrue();
            assertThat(isState(store, "stale")).isFalse();
            assertThat(isState(store, "JPN")).isTrue();
            assertThat(store.<Boolean>read(now -> now.containsGraph(own))).isTrue();
        }
    }

    private static boolean isState(KnowledgeGraph store, String code) {
        Node state = NodeFactory.createURI(Graphs.BASE + "state/" + code);
        return store.read(now -> now.contains(Graphs.REGISTER, state, RDF.type.asNode(), Dem.State));
    }
}
