package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.store.KnowledgeGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Gives back the room of what has been changed or removed. */
@Command(
        name = "compact",
        mixinStandardHelpOptions = true,
        description =
                "Builds the database of a store anew beside the old one and puts it in its place, which gives back"
                        + " the room of what was removed. Needs the store for itself, and room for both.",
        footerHeading = "%nExamples:%n",
        footer = {"  demarche compact"})
final class CompactCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Mixin
    StoreOnDisk store;

    @Override
    public Integer call() {
        try (KnowledgeGraph graph = store.open()) {
            long before = graph.size();
            graph.compact();
            spec.commandLine()
                    .getOut()
                    .printf("%d MB before, %d MB after%n", before / 1_000_000, graph.size() / 1_000_000);
        }
        return ExitCode.OK.number();
    }
}
