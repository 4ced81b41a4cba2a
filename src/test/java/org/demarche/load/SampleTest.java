package org.demarche.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.demarche.store.Graphs;
import org.demarche.store.KnowledgeGraph;
import org.junit.jupiter.api.Test;

final class SampleTest {
    /** At first the sample kept an article beside the one that corrects it. */
    @Test
    void holdsWhatLoadingItsFolderHolds() {
        try (KnowledgeGraph sample = KnowledgeGraph.inMemory();
                KnowledgeGraph loaded = KnowledgeGraph.inMemory()) {
            Sample.putInto(sample);
            ArticleLoader.into(loaded).load(List.of("data/articles"));
            Set<String> expected = loaded.read(SampleTest::quads);
            assertThat(sample.read(SampleTest::quads)).isNotEmpty().isEqualTo(expected);
        }
    }

    private static Set<String> quads(DatasetGraph dataset) {
        Set<String> quads = new TreeSet<>();
        dataset.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
            if (isOfAnArticleOrTheStory(quad)) {
                quads.add(quad.toString());
            }
        });
        return quads;
    }

    private static boolean isOfAnArticleOrTheStory(Quad quad) {
        return !quad.isDefaultGraph() && !quad.getGraph().equals(Graphs.PROVENANCE);
    }
}
