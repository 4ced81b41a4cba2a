package org.demarche.load;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.demarche.load.Inspected.Broken;
import org.demarche.load.Inspected.Kept;
import org.demarche.load.Inspected.Refused;
import org.demarche.load.Inspected.Sound;
import org.demarche.store.Graphs;
import org.demarche.store.KnowledgeGraph;
import org.demarche.vocab.Dem;
import org.demarche.vocab.Prov;

/**
 * Brings articles into a store.
 *
 * <ol>
 *   <li>{@link Sources} finds the files, {@link SourceReader} reads them: RDF, which {@link GraphSplitter} divides into
 *       graphs, or articles as they were published, whose graphs {@link ArticleExtraction} makes.
 *   <li>{@link Inspection} names each graph, checks it and refuses it where it must; {@link Pipeline} runs all this in
 *       several threads.
 *   <li>{@link Shelf} puts each graph into the store, by one thread and in the order of the input, with the rules of
 *       versions; {@link LoadRecord} writes down what was done.
 * </ol>
 *
 * <p>An article is stored whole or not at all. Since a store on disk commits only some twenty times a second, a
 * transaction takes as many articles as are ready, up to {@link #BATCH} quads: each is still there whole or not at all,
 * and is counted only when its transaction has ended well. A store without articles, and input of more than that, takes
 * the bulk path of the database, which shows nothing before all is in; articles for which versions matter follow it in
 * ordinary transactions.
 *
 * <p>May be used by several threads; their loads follow each other batch by batch.
 */
public final class ArticleLoader {
    /** Quads in one transaction: a few seconds' work at most. */
    private static final int BATCH = 50_000;

    /** Quads worth a transaction while waiting for more. */
    private static final int WORTHWHILE = 10_000;

    private final KnowledgeGraph store;
    private final Inspection inspection;
    private final LoadProgress progress;
    private final Clock clock;

    private ArticleLoader(KnowledgeGraph store, Inspection inspection, LoadProgress progress, Clock clock) {
        this.store = store;
        this.inspection = inspection;
        this.progress = progress;
        this.clock = clock;
    }

    /** A loader that checks shape and evidence of each graph before it is stored. */
    public static ArticleLoader into(KnowledgeGraph store) {
        return new ArticleLoader(
                store, Inspection.full(ArticleExtraction.usual()), LoadProgress.NONE, Clock.systemUTC());
    }

    /** A loader that stores what can be parsed and named. */
    public static ArticleLoader withoutChecks(KnowledgeGraph store) {
        return new ArticleLoader(
                store, Inspection.ofNamesOnly(ArticleExtraction.usual()), LoadProgress.NONE, Clock.systemUTC());
    }

    /** The same loader, but telling how far it has come. */
    public ArticleLoader tell(LoadProgress listener) {
        return new ArticleLoader(store, inspection, listener, clock);
    }

    /** The same loader, reading articles as they were published in a given way. */
    public ArticleLoader reading(ArticleExtraction extraction) {
        return new ArticleLoader(store, inspection.with(extraction), progress, clock);
    }

    /** The same loader with other times in its records. */
    ArticleLoader withClock(Clock other) {
        return new ArticleLoader(store, inspection, progress, other);
    }

    /** Loads files, folders and patterns; bad input is in the report, never an exception. */
    public LoadReport load(List<String> arguments) {
        return load(Sources.of(arguments));
    }

    /** Loads one file or stream. */
    public LoadReport load(Source source) {
        return load(new Sources(List.of(source), List.of()));
    }

    /** Loads what was found. */
    public LoadReport load(Sources sources) {
        try (Run run = new Run(sources)) {
            return run.load();
        }
    }

    /** One load. */
    private final class Run implements AutoCloseable {
        private final Pipeline input;
        private final Tally tally;
        private final LoadRecord record;
        private final long total;

        Run(Sources sources) {
            this.tally = new Tally(sources.rejections());
            this.record = store.read(now -> LoadRecord.ofLoad(now, clock));
            boolean known = sources.found().stream().allMatch(source -> source.bytes() >= 0);
            this.total =
                    known ? sources.found().stream().mapToLong(Source::bytes).sum() : -1;
            this.input = new Pipeline(sources.found(), inspection);
        }

        LoadReport load() {
            List<Inspected> batch = next(input, true);
            if (input.hasNext() && store.directory().isPresent() && store.read(this::isBulkPossible)) {
                Iterator<Inspected> later = bulk(batch).iterator();
                while (later.hasNext()) {
                    write(next(later, true), false);
                }
                batch = List.of();
            }
            write(batch, !input.hasNext());
            while (input.hasNext()) {
                batch = next(input, false);
                write(batch, !input.hasNext());
            }
            return tally.report();
        }

        private boolean isBulkPossible(DatasetGraph now) {
            return !now.contains(Quad.unionGraph, Node.ANY, RDF.Nodes.type, Dem.Article)
                    && !now.contains(Graphs.PROVENANCE, Node.ANY, Prov.invalidatedAtTime, Node.ANY);
        }

        /** The next results, as many as a transaction takes; less where a wait can be used for writing. */
        private List<Inspected> next(Iterator<Inspected> from, boolean patient) {
            List<Inspected> batch = new ArrayList<>();
            int quads = 0;
            while (quads < BATCH && (patient || quads < WORTHWHILE || input.isReady()) && from.hasNext()) {
                Inspected next = from.next();
                batch.add(next);
                quads += next instanceof Sound graph ? graph.triples().size() : 0;
            }
            return batch;
        }

        private void write(List<Inspected> batch, boolean isLast) {
            List<Runnable> counts = new ArrayList<>();
            store.write(change -> {
                Shelf shelf = new Shelf(change, record);
                batch.forEach(item -> counts.add(put(item, shelf)));
                long retracted = shelf.retracted();
                counts.add(() -> tally.retracted(retracted));
                if (isLast) {
                    record.end(change::add);
                }
            });
            counts.forEach(Runnable::run);
            tell();
        }

        /** Puts one result into the open transaction; what is to be counted when that has ended well is returned. */
        private Runnable put(Inspected item, Shelf shelf) {
            if (item instanceof Sound graph) {
                Shelf.Outcome outcome = shelf.put(graph);
                return () -> tally.count(outcome, graph);
            }
            if (item instanceof Broken broken && shelf.takeBack(broken.name())) {
                return () -> {
                    tally.takenBack();
                    count(item);
                };
            }
            return () -> count(item);
        }

        private void count(Inspected item) {
            if (item instanceof Refused refused) {
                tally.rejected(refused.rejection());
            } else if (item instanceof Broken broken) {
                tally.rejected(broken.rejection());
            } else if (item instanceof Kept) {
                tally.left();
            }
        }

        /** Loads in bulk, and returns what has to be stored afterwards, since it comes twice or bears on other articles. */
        private List<Inspected> bulk(List<Inspected> first) {
            Set<Node> taken = store.read(now -> Iter.toSet(now.listGraphNodes()));
            Set<Node> urls = new HashSet<>();
            List<Inspected> later = new ArrayList<>();
            List<Inspected> broken = new ArrayList<>();
            store.bulk(stream -> {
                Iterator<Inspected> all = Iter.concat(first.iterator(), input);
                long laterQuads = 0;
                while (laterQuads < BATCH && broken.isEmpty() && all.hasNext()) {
                    Inspected item = all.next();
                    if (item instanceof Broken) {
                        broken.add(item);
                    } else if (!(item instanceof Sound graph)) {
                        count(item);
                    } else if (graph.isPlain() && isFirst(graph.replaces(), urls) && taken.add(graph.name())) {
                        stream(graph, stream);
                    } else {
                        later.add(graph);
                        laterQuads += graph.triples().size();
                    }
                }
            });
            if (!broken.isEmpty()) {
                write(broken, false);
            }
            return later;
        }

        private static boolean isFirst(Optional<Node> url, Set<Node> urls) {
            return url.isEmpty() || urls.add(url.get());
        }

        private void stream(Sound graph, StreamRDF stream) {
            graph.triples().forEach(triple -> stream.quad(Quad.create(graph.name(), triple)));
            record.generated(stream::quad, graph.name(), graph.file());
            tally.count(Shelf.Outcome.ACCEPTED, graph);
            if (tally.seen() % 64 == 0) {
                tell();
            }
        }

        private void tell() {
            progress.advanced(tally.seen(), input.bytesRead(), total);
        }

        @Override
        public void close() {
            input.close();
        }
    }
}
