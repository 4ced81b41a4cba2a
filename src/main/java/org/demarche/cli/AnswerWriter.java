package org.demarche.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.commons.io.output.CloseShieldWriter;
import org.apache.commons.io.output.WriterOutputStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;

/** Writes answers of queries as they come, whatever their number; only Turtle, JSON-LD and RDF/XML wait for the end. */
final class AnswerWriter {
    private final PrintWriter out;
    private final Format format;
    private final int columns;

    /** Answers in a format; a table takes at most so many columns of text, 0 being no limit. */
    AnswerWriter(PrintWriter out, Format format, int columns) {
        this.out = out;
        this.format = format;
        this.columns = columns;
    }

    /** The usual format for the answer of a query. */
    static Format usualFormat(Query query) {
        if (query.isSelectType() || query.isAskType()) return Format.TABLE;
        return query.isConstructQuad() ? Format.TRIG : Format.TTL;
    }

    /** Refuses a format that cannot hold the answer, before anything is asked. */
    static void requireFitting(Format format, Query query) {
        if (query.isSelectType() || query.isAskType()) require(format, Format::holdsRows, "rows");
        else if (query.isConstructQuad()) require(format, Format::holdsDatasets, "named graphs");
        else require(format, Format::holdsGraphs, "triples");
    }

    /** Runs a query of any kind and gives the number of rows or triples that it had. */
    long write(Query query, QueryExec exec) {
        if (query.isSelectType()) return rows(exec.select());
        if (query.isAskType()) return truth(exec.ask());
        if (query.isConstructQuad()) return quads(exec.constructQuads());
        return triples(query.isDescribeType() ? exec.describeTriples() : exec.constructTriples());
    }

    /** Writes quads. */
    long quads(Iterator<Quad> quads) {
        if (format != Format.JSONLD) return streamed(quads, StreamRDF::quad);
        DatasetGraph dataset = DatasetGraphFactory.create();
        quads.forEachRemaining(dataset::add);
        Curies.usedBy(Iter.flatMap(dataset.find(), Curies::nodes)).forEach(dataset.prefixes()::add);
        bytes(stream -> RDFWriter.source(dataset).format(target()).output(stream));
        return Iter.count(dataset.find());
    }

    /** Writes triples. */
    long triples(Iterator<Triple> triples) {
        if (format == Format.NT || format == Format.NQ || format == Format.TRIG)
            return streamed(triples, StreamRDF::triple);
        Graph graph = GraphFactory.createDefaultGraph();
        triples.forEachRemaining(graph::add);
        graph.getPrefixMapping().setNsPrefixes(Curies.usedBy(Iter.flatMap(graph.find(), Curies::nodes)));
        bytes(stream -> RDFWriter.source(graph).format(target()).output(stream));
        return graph.size();
    }

    private <T> long streamed(Iterator<T> items, BiConsumer<StreamRDF, T> write) {
        long[] count = {0};
        bytes(stream -> {
            StreamRDF target = StreamRDFWriter.getWriterStream(stream, target());
            target.start();
            if (format == Format.TRIG) new TreeMap<>(Curies.all().getNsPrefixMap()).forEach(target::prefix);
            while (items.hasNext()) {
                write.accept(target, items.next());
                count[0]++;
            }
            target.finish();
        });
        return count[0];
    }

    /** Writes rows. */
    long rows(RowSet rows) {
        if (format == Format.TABLE) table(rows);
        else bytes(stream -> rowWriter().write(stream, rows, ARQ.getContext()));
        return rows.getRowNumber();
    }

    private long truth(boolean truth) {
        if (format == Format.TABLE) out.println(truth ? "yes" : "no");
        else bytes(stream -> rowWriter().write(stream, truth, ARQ.getContext()));
        return 1;
    }

    private void table(RowSet rows) {
        List<Var> variables = rows.getResultVars();
        Table table = new Table(out, variables.stream().map(Var::getVarName).toList(), columns);
        rows.forEach(row -> table.add(variables.stream()
                .map(variable -> row.contains(variable) ? Curies.shorten(row.get(variable)) : "")
                .toList()));
        table.finish();
    }

    private RowSetWriter rowWriter() {
        Lang lang = format.rows().orElseThrow();
        return Objects.requireNonNull(RowSetWriterRegistry.getFactory(lang)).create(lang);
    }

    private RDFFormat target() {
        return format.graph().orElseThrow();
    }

    /** Jena writes bytes in UTF-8, which go into the command's writer as characters. */
    private void bytes(Consumer<OutputStream> write) {
        try (OutputStream stream = WriterOutputStream.builder()
                .setWriter(CloseShieldWriter.wrap(out))
                .setCharset(StandardCharsets.UTF_8)
                .get()) {
            write.accept(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(Format format, Predicate<Format> fitting, String kind) {
        if (!fitting.test(format))
            throw new Failure(
                    ExitCode.USAGE,
                    "the answer is " + kind + ", which '" + format + "' cannot hold; use one of "
                            + Format.names(fitting));
    }
}
