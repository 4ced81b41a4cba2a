package org.demarche.cli;

import java.nio.file.Path;
import org.demarche.load.ReferenceData;
import org.demarche.load.Sample;
import org.demarche.store.KnowledgeGraph;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreChoice {
    @Option(
            names = "--store",
            paramLabel = "DIR",
            defaultValue = "${env:DEMARCHE_STORE:-demarche-store}",
            description = "Directory of the store (default: DEMARCHE_STORE, or demarche-store here).")
    Path directory;

    @Option(names = "--memory", description = "A store in memory, which holds nothing but the actor register.")
    boolean memory;

    @Option(names = "--sample", description = "A store in memory with the sample articles.")
    boolean sample;

    /** The chosen store, which must be there. */
    KnowledgeGraph open() {
        return memory || sample ? inMemory() : KnowledgeGraph.existing(directory);
    }

    private KnowledgeGraph inMemory() {
        KnowledgeGraph graph = KnowledgeGraph.inMemory();
        ReferenceData.putInto(graph);
        if (sample) Sample.putInto(graph);
        return graph;
    }
}
