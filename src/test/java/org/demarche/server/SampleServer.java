package org.demarche.server;

import org.demarche.load.ReferenceData;
import org.demarche.load.Sample;
import org.demarche.store.KnowledgeGraph;

/** One server over the shipped sample for all tests that only read; it ends with the process. */
final class SampleServer {
    private static final UnderAttack RUNNING = start();

    private SampleServer() {}

    static Client client() {
        return RUNNING.client();
    }

    private static UnderAttack start() {
        KnowledgeGraph graph = KnowledgeGraph.inMemory();
        ReferenceData.putInto(graph);
        Sample.putInto(graph);
        return UnderAttack.over(graph, settings -> settings);
    }
}
