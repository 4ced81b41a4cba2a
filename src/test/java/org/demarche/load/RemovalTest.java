package org.demarche.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.demarche.store.Graphs;
import org.demarche.store.KnowledgeGraph;
import org.demarche.vocab.Dem;
import org.demarche.vocab.Prov;
import org.junit.jupiter.api.Test;

final class RemovalTest {
    private final KnowledgeGraph store = KnowledgeGraph.inMemory();
    private final GeneratedArticle article = GeneratedArticle.of(1, 1);

    @Test
    void takesOutAnArticleAndRecordsItUntilItIsLoadedAgain() {
        load();
        assertThat(Removal.of(store, article.name())).isTrue();
        assertThat(holds()).isFalse();
        assertThat(isRecorded(Prov.invalidatedAtTime)).isTrue();
        assertThat(isRecorded(Prov.wasInvalidatedBy)).isTrue();
        assertThat(isRecorded(Dem.graphHash)).isTrue();
        assertThat(Removal.of(store, article.name())).isFalse();

        load();
        assertThat(holds()).isTrue();
        assertThat(isRecorded(Prov.invalidatedAtTime)).isFalse();
    }

    @Test
    void leavesWhatTheProgramKeeps() {
        assertThatThrownBy(() -> Removal.of(store, Graphs.REGISTER)).isInstanceOf(IllegalArgumentException.class);
    }

    private void load() {
        byte[] bytes = article.nQuads().getBytes(StandardCharsets.UTF_8);
        ArticleLoader.withoutChecks(store).load(Source.stream("in", new ByteArrayInputStream(bytes), Syntax.N_QUADS));
    }

    private boolean holds() {
        return store.read(now -> now.containsGraph(article.name()));
    }

    private boolean isRecorded(Node property) {
        return store.read(now -> now.contains(Graphs.PROVENANCE, article.name(), property, Node.ANY));
    }
}
