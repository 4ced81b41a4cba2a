package org.demarche.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.demarche.store.Graphs;
import org.demarche.store.KnowledgeGraph;
import org.demarche.vocab.Dem;
import org.demarche.vocab.Shipped;

/**
 * The data that comes with the program: the ontology with its schemes and alignments, and the register of actors. Which
 * version of it a store has is written in the store itself, as in
 *
 * <pre>
 * GRAPH kb:graph/provenance { kb:graph/register dem:graphHash "9f86…" }
 * </pre>
 */
public final class ReferenceData {
    private static final String SHAPES = "ontology/shapes/";

    private ReferenceData() {}

    /** Brings a store up to the shipped version; tells whether it had another or none. A store that has it stays as it is. */
    public static boolean putInto(KnowledgeGraph store) {
        List<Part> parts = List.of(Part.ontology(), Part.register());
        List<Part> stale =
                store.read(now -> parts.stream().filter(part -> !part.isIn(now)).toList());
        if (stale.isEmpty()) {
            return false;
        }
        boolean isNew = store.read(DatasetGraph::isEmpty);
        List<Parsed> parsed = stale.stream().map(Parsed::of).toList();
        if (isNew) {
            store.bulk(stream -> parsed.forEach(part -> part.quads().forEach(stream::quad)));
        } else {
            store.write(change -> parsed.forEach(part -> part.replaceIn(change)));
        }
        return true;
    }

    /** The files of one graph, and their common hash. */
    private record Part(Node graph, List<String> files, String hash) {
        static Part ontology() {
            return of(
                    Graphs.ONTOLOGY,
                    Shipped.files("ontology", ".ttl").stream()
                            .filter(file -> !file.startsWith(SHAPES))
                            .toList());
        }

        static Part register() {
            return of(Graphs.REGISTER, Shipped.files("data/actors", ".ttl"));
        }

        private static Part of(Node graph, List<String> files) {
            MessageDigest digest = Hashes.sha256();
            for (String file : files) {
                digest.update(file.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes(file));
            }
            return new Part(graph, files, Hashes.hex(digest));
        }

        private static byte[] bytes(String file) {
            try (InputStream in = Shipped.open(file)) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean isIn(DatasetGraph store) {
            return store.contains(Graphs.PROVENANCE, graph, Dem.graphHash, hashNode());
        }

        Node hashNode() {
            return NodeFactory.createLiteralString(hash);
        }
    }

    /** The triples of one graph. */
    private record Parsed(Part part, List<List<Triple>> triples) {
        /** Parses the files side by side. */
        static Parsed of(Part part) {
            List<CompletableFuture<List<Triple>>> running = part.files().stream()
                    .map(file -> CompletableFuture.supplyAsync(() -> parse(file)))
                    .toList();
            return new Parsed(
                    part, running.stream().map(CompletableFuture::join).toList());
        }

        /** Blank nodes that are the same in every store, so that stores of the same articles are the same. */
        private static LabelToNode sameEachTime(String file) {
            return LabelToNode.createScopeByDocumentHash(UUID.nameUUIDFromBytes(file.getBytes(StandardCharsets.UTF_8)));
        }

        private static List<Triple> parse(String file) {
            List<Triple> triples = new ArrayList<>();
            try (InputStream in = Shipped.open(file)) {
                RDFParser.source(in)
                        .lang(Lang.TURTLE)
                        .base(Graphs.BASE)
                        .labelToNode(sameEachTime(file))
                        .parse(new StreamRDFBase() {
                            @Override
                            public void triple(Triple triple) {
                                triples.add(triple);
                            }
                        });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return triples;
        }

        List<Quad> quads() {
            List<Quad> quads = new ArrayList<>();
            triples.forEach(file -> file.forEach(triple -> quads.add(Quad.create(part.graph(), triple))));
            quads.add(Quad.create(Graphs.PROVENANCE, part.graph(), Dem.graphHash, part.hashNode()));
            return quads;
        }

        void replaceIn(DatasetGraph change) {
            change.removeGraph(part.graph());
            change.deleteAny(Graphs.PROVENANCE, part.graph(), Dem.graphHash, Node.ANY);
            quads().forEach(change::add);
        }
    }
}
