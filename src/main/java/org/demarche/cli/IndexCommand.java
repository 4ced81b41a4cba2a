package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.store.KnowledgeGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes the full-text index of a store anew. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description =
                "Makes the full-text index of headlines, statements and quotes anew. The first search does so where"
                        + " there is none, and each load keeps it; this is for a large store before it is served, or where the"
                        + " index is damaged.",
        footerHeading = "%nExamples:%n",
        footer = {"  demarche index", "  demarche index --store kb && demarche query --store kb search words=summit"})
final class IndexCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Mixin
    StoreOnDisk store;

    @Override
    public Integer call() {
        try (KnowledgeGraph graph = store.open()) {
            graph.index();
        }
        spec.commandLine().getOut().println("indexed " + store.directory);
        return ExitCode.OK.number();
    }
}
