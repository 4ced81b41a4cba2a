package org.demarche.store;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * A whole store in one file, as it was at one moment: N-Quads, compressed, whose last line tells what came before it, so
 * that a file which is not whole shows itself.
 *
 * <pre>
 * # demarche backup: 12337 quads, sha256 9f86d0…
 * </pre>
 */
public final class Backup {
    private static final Pattern END = Pattern.compile("# demarche backup: (\\d+) quads, sha256 ([0-9a-f]{64})");

    private Backup() {}

    /** Writes what a dataset holds, inside the caller's transaction, and leaves the stream open. */
    public static void write(DatasetGraph dataset, OutputStream out) throws IOException {
        GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 16);
        DigestOutputStream digested = new DigestOutputStream(gzip, sha256());
        StreamRDF writer = StreamRDFWriter.getWriterStream(digested, Lang.NQUADS);
        long[] count = new long[1];
        writer.start();
        dataset.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
            writer.quad(quad);
            count[0]++;
        });
        writer.finish();
        digested.flush();
        String sha = HexFormat.of().formatHex(digested.getMessageDigest().digest());
        gzip.write(("# demarche backup: " + count[0] + " quads, sha256 " + sha + "\n")
                .getBytes(StandardCharsets.US_ASCII));
        gzip.finish();
    }

    /**
     * Reads a backup to its end and gives the number of its quads.
     *
     * @throws StoreException if it is not whole, or not what was written
     */
    public static long verify(Path file) throws IOException {
        String end = end(file);
        Matcher told = END.matcher(end);
        long quads = count(file);
        if (!told.matches() || quads != Long.parseLong(told.group(1))) {
            throw new StoreException("'" + file + "' is not a whole backup: make another");
        }
        return quads;
    }

    /** The last line, after the lines before it have been found to be those that it tells of. */
    private static String end(Path file) throws IOException {
        MessageDigest digest = sha256();
        String last = "";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#")) {
                    last = line;
                } else {
                    digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (EOFException | ZipException e) {
            return "";
        }
        return last.endsWith(HexFormat.of().formatHex(digest.digest())) ? last : "";
    }

    private static long count(Path file) throws IOException {
        Counter counter = new Counter();
        try {
            parse(file, counter);
        } catch (RiotException e) {
            return -1;
        }
        return counter.quads;
    }

    private static final class Counter extends StreamRDFBase {
        private long quads;

        @Override
        public void quad(Quad quad) {
            quads++;
        }
    }

    /**
     * Makes a new store of a backup, which is read to its end before.
     *
     * @throws StoreException if there is something in the directory, or the backup is not whole
     */
    public static long restore(Path file, Path directory) throws IOException {
        if (Files.exists(directory)) {
            throw new StoreException("'" + directory + "' exists: a backup is restored into a new directory");
        }
        long quads = verify(file);
        try (KnowledgeGraph graph = KnowledgeGraph.at(directory)) {
            graph.bulk(stream -> {
                try {
                    parse(file, stream);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return quads;
    }

    private static void parse(Path file, StreamRDF sink) throws IOException {
        try (InputStream in = open(file)) {
            RDFParser.source(in)
                    .lang(Lang.NQUADS)
                    .labelToNode(LabelToNode.createUseLabelEncoded()) // blank nodes stay who they are
                    .errorHandler(ErrorHandlerFactory.errorHandlerSimple())
                    .parse(sink);
        }
    }

    private static InputStream open(Path file) throws IOException {
        return new GZIPInputStream(Files.newInputStream(file), 1 << 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
