package org.demarche.cli;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.demarche.store.KnowledgeGraph;
import org.demarche.store.SortedQuads;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a store, or some of its graphs, as RDF. */
@Command(
        name = "dump",
        mixinStandardHelpOptions = true,
        description = "Writes the whole store, or the graphs named, as RDF.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche dump | gzip > store.nq.gz",
            "  demarche dump --format trig register",
            "  demarche dump --format ttl kb:article/6f2c9a41d07be3588c14"
        })
final class DumpCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Mixin
    StoreChoice store;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "nq",
            description = "nq, trig or jsonld, or for triples without their graph nt, ttl or xml (default: nq).")
    Format format;

    @Parameters(
            paramLabel = "GRAPH",
            description = "An article by IRI or hash, or one of register, ontology, provenance (default: all).")
    List<String> names = List.of();

    @Override
    public Integer call() {
        if (!format.holdsGraphs())
            throw new Failure(
                    ExitCode.USAGE,
                    "'" + format + "' cannot hold graphs; use one of " + Format.names(Format::holdsGraphs));
        AnswerWriter writer = new AnswerWriter(spec.commandLine().getOut(), format, 0);
        try (KnowledgeGraph graph = store.open()) {
            graph.read(dataset -> format.holdsDatasets()
                    ? writer.quads(quads(dataset))
                    : writer.triples(Iter.map(quads(dataset), Quad::asTriple)));
        }
        return ExitCode.OK.number();
    }

    /** In an order of their own, so that the same store always gives the same bytes. */
    private Iterator<Quad> quads(DatasetGraph dataset) {
        if (names.isEmpty()) return SortedQuads.of(dataset);
        List<Node> graphs =
                names.stream().map(name -> GraphName.in(dataset, name)).toList();
        return SortedQuads.of(dataset, graphs);
    }
}
