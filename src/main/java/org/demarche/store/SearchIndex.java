package org.demarche.store;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** What {@code text:query} searches in: the index as it is then, by safe query strings only. */
final class SearchIndex implements TextIndex {
    private final Supplier<TextIndexLucene> index;

    SearchIndex(Supplier<TextIndexLucene> index) {
        this.index = index;
    }

    @Override
    public List<TextHit> query(
            Node property, String words, @Nullable String graph, @Nullable String language, int limit) {
        return index.get().query(property, SearchWords.asQuery(words), named(graph), null, limit);
    }

    @Override
    public List<TextHit> query(Node property, String words, @Nullable String graph, @Nullable String language) {
        return query(property, words, graph, language, -1);
    }

    @Override
    public List<TextHit> query(
            Node property,
            String words,
            @Nullable String graph,
            @Nullable String language,
            int limit,
            @Nullable String highlight) {
        return query(property, words, graph, language, limit);
    }

    @Override
    public List<TextHit> query(
            List<Resource> properties,
            String words,
            @Nullable String graph,
            @Nullable String language,
            int limit,
            @Nullable String highlight) {
        return index.get().query(properties, SearchWords.asQuery(words), named(graph), null, limit, null);
    }

    @Override
    public List<TextHit> query(
            @Nullable String subject,
            List<Resource> properties,
            String words,
            @Nullable String graph,
            @Nullable String language,
            int limit,
            @Nullable String highlight) {
        return index.get().query(subject, properties, SearchWords.asQuery(words), named(graph), null, limit, null);
    }

    @Override
    public List<TextHit> query(
            @Nullable Node subject,
            List<Resource> properties,
            String words,
            @Nullable String graph,
            @Nullable String language,
            int limit,
            @Nullable String highlight) {
        return index.get().query(subject, properties, SearchWords.asQuery(words), named(graph), null, limit, null);
    }

    /** The graph to search in; the default graph is the union of all. */
    private static @Nullable String named(@Nullable String graph) {
        return graph == null || Quad.isDefaultGraph(NodeFactory.createURI(graph)) ? null : graph;
    }

    @Override
    public Map<String, Node> get(String uri) {
        return index.get().get(uri);
    }

    @Override
    public EntityDefinition getDocDef() {
        return FullText.definition();
    }

    @Override
    public void addEntity(Entity entity) {
        throw new UnsupportedOperationException("the index follows the database");
    }

    @Override
    public void updateEntity(Entity entity) {
        throw new UnsupportedOperationException("the index follows the database");
    }

    @Override
    public void deleteEntity(Entity entity) {
        throw new UnsupportedOperationException("the index follows the database");
    }

    @Override
    public void prepareCommit() {}

    @Override
    public void commit() {}

    @Override
    public void rollback() {}

    @Override
    public void close() {}
}
