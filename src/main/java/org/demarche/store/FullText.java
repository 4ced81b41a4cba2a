package org.demarche.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.SchemaDO;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.demarche.vocab.Dem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The words of headlines, statements and quotes, in an index of Lucene that follows the database: who searches finds
 * what has been committed, no less and no more. The index is made when somebody first searches; from then on each commit
 * also changes it.
 *
 * <p>On disk a file tells that the index holds what the database holds. It goes before the database is changed and comes
 * back when the index is written out, so that an index that a crash left behind the database is made anew.
 */
final class FullText {
    private static final Logger LOG = LoggerFactory.getLogger(FullText.class);
    private static final Map<Node, String> FIELDS =
            Map.of(SchemaDO.headline.asNode(), "headline", Dem.content, "content", OA.exact.asNode(), "quote");

    private final Optional<Path> directory;
    private @Nullable TextIndexLucene index;
    private boolean written;

    private FullText(Optional<Path> directory) {
        this.directory = directory;
        this.written = directory.isPresent() && Files.exists(sign(directory.get()));
    }

    /** The index in a directory of a store, which may not be there yet. */
    static FullText in(Path directory) {
        return new FullText(Optional.of(directory));
    }

    static FullText inMemory() {
        return new FullText(Optional.empty());
    }

    static EntityDefinition definition() {
        EntityDefinition definition = new EntityDefinition("uri", "content", "graph");
        FIELDS.forEach((property, field) -> definition.set(field, property));
        definition.setUidField("uid");
        return definition;
    }

    /** To be told before the database is changed. */
    synchronized void before(Changes changes) {
        if (concerns(changes)) {
            unsign();
        }
    }

    /** To be told when the database has been changed so. That it cannot be searched does not make the change undone. */
    synchronized void after(Changes changes) {
        if (!concerns(changes)) {
            return;
        }
        try {
            if (index == null && written) {
                index = open();
            }
            written = false;
            TextIndexLucene open = index;
            if (open != null) {
                each(changes.removed(), open::deleteEntity);
                changes.added().forEach((graph, triples) -> triples.find()
                        .forEach(triple -> take(graph, triple, open::addEntity)));
            }
        } catch (TextIndexException | IOException e) {
            LOG.warn("the full-text index failed and will be made anew", e);
            drop();
        }
    }

    /** To be told before all of the database is exchanged. */
    synchronized void beforeExchange() {
        unsign();
        drop();
    }

    /** Whether a search must wait for {@link #rebuild}. */
    synchronized boolean isMissing() {
        return index == null && !written;
    }

    /** Makes the index anew from what the database holds; nobody may write meanwhile. */
    synchronized void rebuild(DatasetGraph dataset) {
        unsign();
        drop();
        try {
            directory.ifPresent(FullText::delete);
            TextIndexLucene fresh = open();
            FIELDS.keySet().forEach(property -> dataset.find(Node.ANY, Node.ANY, property, Node.ANY)
                    .forEachRemaining(quad -> take(quad.getGraph(), quad.asTriple(), fresh::addEntity)));
            index = fresh;
            write();
        } catch (IOException e) {
            throw new StoreException("the full-text index cannot be written: " + e.getMessage(), e);
        }
    }

    /** The index, holding all that was committed. */
    synchronized TextIndexLucene searchable() {
        try {
            if (index == null) {
                index = open();
            }
            write();
            return index;
        } catch (IOException e) {
            throw new StoreException("the full-text index cannot be read: " + e.getMessage(), e);
        }
    }

    synchronized void close() {
        try {
            if (index != null) {
                write();
                index.close();
            }
        } catch (IOException | TextIndexException e) {
            LOG.warn("the full-text index could not be written and will be made anew", e);
        }
    }

    private void write() throws IOException {
        if (!written && index != null) {
            index.commit();
            if (directory.isPresent()) {
                Files.writeString(sign(directory.get()), "");
            }
            written = true;
        }
    }

    private TextIndexLucene open() throws IOException {
        TextIndexConfig config = new TextIndexConfig(definition());
        config.setAnalyzer(new EnglishWords());
        Directory place = directory.isPresent() ? FSDirectory.open(directory.get()) : new ByteBuffersDirectory();
        return new TextIndexLucene(place, config);
    }

    /** Takes the sign away for good: not even a loss of power brings it back. */
    private void unsign() {
        written = index == null && written;
        if (directory.isEmpty() || !Files.exists(sign(directory.get()))) {
            return;
        }
        try {
            Files.delete(sign(directory.get()));
            try (FileChannel folder = FileChannel.open(directory.get(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw new StoreException("cannot write into '" + directory.get() + "': " + e.getMessage(), e);
        }
    }

    private void drop() {
        TextIndexLucene open = index;
        index = null;
        written = false;
        if (open != null) {
            try {
                open.close();
            } catch (TextIndexException e) {
                LOG.debug("a broken index", e);
            }
        }
    }

    private static boolean concerns(Changes changes) {
        return changes.added().values().stream().anyMatch(graph -> FIELDS.keySet().stream()
                        .anyMatch(property -> graph.contains(Node.ANY, property, Node.ANY)))
                || changes.removed().values().stream()
                        .anyMatch(triples -> triples.stream().anyMatch(FullText::isText));
    }

    private static boolean isText(Triple triple) {
        return FIELDS.containsKey(triple.getPredicate());
    }

    private static void each(Map<Node, Set<Triple>> triples, Consumer<Entity> action) {
        triples.forEach((graph, some) -> some.forEach(triple -> take(graph, triple, action)));
    }

    private static void take(Node graph, Triple triple, Consumer<Entity> action) {
        String field = FIELDS.get(triple.getPredicate());
        if (field != null && triple.getSubject().isURI() && triple.getObject().isLiteral()) {
            Entity entity = new Entity(triple.getSubject().getURI(), graph.getURI());
            entity.put(field, triple.getObject().getLiteralLexicalForm());
            action.accept(entity);
        }
    }

    private static Path sign(Path directory) {
        return directory.resolve("current");
    }

    private static void delete(Path directory) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> found = Files.walk(directory)) {
            List<Path> files = found.sorted(Comparator.reverseOrder()).toList();
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new StoreException("cannot write into '" + directory + "': " + e.getMessage(), e);
        }
    }
}
