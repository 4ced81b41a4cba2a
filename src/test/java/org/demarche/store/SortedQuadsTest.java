package org.demarche.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SortedQuadsTest {
    @TempDir
    Path folder;

    @Test
    void givesTheSameOrderHoweverTheQuadsCameIn() {
        List<Quad> quads = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            quads.add(SSE.parseQuad("(<urn:g%d> <urn:s%d> <urn:p> \"%d\")".formatted(i % 3, i % 7, i)));
        }
        List<Quad> first = sorted(KnowledgeGraph.inMemory(), quads);
        Collections.shuffle(quads, new Random(3));
        assertThat(sorted(KnowledgeGraph.at(folder), quads)).isEqualTo(first).hasSize(60);
        assertThat(first.get(0).getGraph().getURI()).isEqualTo("urn:g0");
        assertThat(first.get(59).getGraph().getURI()).isEqualTo("urn:g2");
    }

    private static List<Quad> sorted(KnowledgeGraph store, List<Quad> quads) {
        try (store) {
            store.write(change -> quads.forEach(change::add));
            return store.read(now -> Iter.toList(SortedQuads.of(now)));
        }
    }
}
