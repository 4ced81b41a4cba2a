package org.demarche.cli;

import java.util.function.Function;
import org.demarche.load.ReferenceData;
import org.demarche.load.Sample;
import org.demarche.query.SparqlSource;
import org.demarche.store.KnowledgeGraph;
import org.demarche.store.RunningServer;
import org.demarche.store.StoreLockedException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreChoice {
    @Mixin
    StoreOnDisk store;

    @Option(names = "--memory", description = "A store in memory, which holds nothing but the actor register.")
    boolean memory;

    @Option(names = "--sample", description = "A store in memory with the sample articles.")
    boolean sample;

    /** The chosen store, which must be there. */
    KnowledgeGraph open() {
        KnowledgeGraph graph = begin();
        fill(graph);
        return graph;
    }

    /** The chosen store, where one in memory is still empty. */
    KnowledgeGraph begin() {
        return memory || sample ? KnowledgeGraph.inMemory() : store.open();
    }

    /** Puts into a store in memory what it is to hold. */
    void fill(KnowledgeGraph graph) {
        if (memory || sample) ReferenceData.putInto(graph);
        if (sample) Sample.putInto(graph);
    }

    /** What to call it. */
    String name() {
        return sample ? "the sample" : memory ? "a store in memory" : store.directory.toString();
    }

    /** Asks the chosen store, or the running server that holds it. */
    <T> T ask(Function<SparqlSource, T> question) {
        try (KnowledgeGraph graph = open()) {
            return graph.read(dataset -> question.apply(SparqlSource.over(dataset)));
        } catch (StoreLockedException locked) {
            RunningServer server = RunningServer.in(locked.directory()).orElseThrow(() -> locked);
            return question.apply(SparqlSource.at(server.url().resolve("sparql").toString()));
        }
    }
}
