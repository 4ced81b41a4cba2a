package org.demarche.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.demarche.load.Removal;
import org.demarche.store.KnowledgeGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes articles out of a store. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description =
                "Takes articles out of the store. That they were there stays on record; they may be loaded again.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche remove 6f2c9a41d07be3588c14",
            "  demarche remove https://w3id.org/demarche/kb/article/6f2c9a41d07be3588c14"
        })
final class RemoveCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Mixin
    StoreOnDisk store;

    @Parameters(arity = "1..*", paramLabel = "ARTICLE", description = "Articles by hash, IRI or prefixed name.")
    List<String> names = List.of();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (KnowledgeGraph graph = store.open()) {
            List<Node> articles = graph.read(dataset ->
                    names.stream().map(name -> GraphName.in(dataset, name)).toList());
            for (Node article : articles) {
                remove(graph, article);
                out.println("removed " + Curies.shorten(article));
            }
        }
        return ExitCode.OK.number();
    }

    private static void remove(KnowledgeGraph graph, Node article) {
        try {
            Removal.of(graph, article);
        } catch (IllegalArgumentException kept) {
            throw new Failure(ExitCode.USAGE, FaultReport.line(kept), kept);
        }
    }
}
