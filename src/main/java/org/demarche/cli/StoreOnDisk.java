package org.demarche.cli;

import java.nio.file.Path;
import org.demarche.store.KnowledgeGraph;
import picocli.CommandLine.Option;

/** The store on disk that a command works on. */
final class StoreOnDisk {
    @Option(
            names = "--store",
            paramLabel = "DIR",
            defaultValue = "${env:DEMARCHE_STORE:-demarche-store}",
            description = "Directory of the store (default: DEMARCHE_STORE, or demarche-store here).")
    Path directory;

    /** The store, which must be there. */
    KnowledgeGraph open() {
        return KnowledgeGraph.existing(directory);
    }
}
