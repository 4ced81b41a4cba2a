package org.demarche.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.demarche.vocab.Dem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FullTextTest {
    private static final Node GRAPH = NodeFactory.createURI("urn:x:g");

    @Test
    void findsWhatIsCommittedAndNotWhatWasTakenAway() {
        try (KnowledgeGraph graph = KnowledgeGraph.inMemory()) {
            put(graph, "one", "The minister proposed talks");
            assertThat(found(graph, "talk")).containsExactly("one");
            put(graph, "two", "Talks were refused");
            assertThat(found(graph, "talks")).containsExactly("one", "two");
            graph.write(dataset -> dataset.deleteAny(GRAPH, node("one"), Node.ANY, Node.ANY));
            assertThat(found(graph, "talks")).containsExactly("two");
            graph.write(dataset -> dataset.removeGraph(GRAPH));
            assertThat(found(graph, "talks")).isEmpty();
        }
    }

    @Test
    void findsNothingOfAChangeThatFailed() {
        try (KnowledgeGraph graph = KnowledgeGraph.inMemory()) {
            put(graph, "one", "first words");
            assertThat(found(graph, "words")).containsExactly("one");
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> graph.write(dataset -> {
                        dataset.add(quad("two", "more words"));
                        throw new IllegalStateException("on purpose");
                    }));
            assertThat(found(graph, "words")).containsExactly("one");
        }
    }

    @Test
    void staysOnDiskAndFollowsBulkLoads(@TempDir Path folder) {
        Path store = folder.resolve("kb");
        try (KnowledgeGraph graph = KnowledgeGraph.at(store)) {
            graph.bulk(stream -> stream.quad(quad("one", "an abduction long ago")));
            assertThat(found(graph, "abductions")).containsExactly("one");
        }
        assertThat(store.resolve("text/current")).exists();
        try (KnowledgeGraph graph = KnowledgeGraph.at(store)) {
            put(graph, "two", "another abduction");
            assertThat(found(graph, "abduct*")).containsExactly("one", "two");
            graph.bulk(stream -> stream.quad(quad("three", "a third abduction")));
            assertThat(found(graph, "abduct*")).containsExactly("one", "three", "two");
        }
    }

    /** After a kill the sign is not there, since it goes before the database is changed. */
    @Test
    void anIndexThatACrashLeftBehindIsMadeAnew(@TempDir Path folder) throws IOException {
        Path store = folder.resolve("kb");
        Path sign = store.resolve("text/current");
        try (KnowledgeGraph graph = KnowledgeGraph.at(store)) {
            put(graph, "one", "old words");
            assertThat(found(graph, "words")).containsExactly("one");
            assertThat(sign).exists();
            put(graph, "two", "new words");
            assertThat(sign).as("while the index is behind the database").doesNotExist();
        }
        assertThat(sign).exists();
        Files.delete(sign); // as a kill before the index was written out would have left it
        try (KnowledgeGraph graph = KnowledgeGraph.at(store)) {
            assertThat(found(graph, "words")).containsExactly("one", "two");
        }
    }

    @Test
    void isMadeAnewByOneCallWhateverHasBecomeOfIt(@TempDir Path folder) throws IOException {
        Path store = folder.resolve("kb");
        try (KnowledgeGraph graph = KnowledgeGraph.at(store)) {
            put(graph, "one", "words");
            assertThat(found(graph, "words")).containsExactly("one");
        }
        try (var files = Files.list(store.resolve("text"))) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".si")).toList()) {
                Files.delete(file);
            }
        }
        try (KnowledgeGraph graph = KnowledgeGraph.at(store)) {
            graph.index();
            assertThat(found(graph, "words")).containsExactly("one");
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "summit talks,            +summit +talks",
                "\"foreign minister\" -trade, +\"foreign minister\" -trade",
                "negotiat*,               +negotiat*",
                "*ing,                    +\\*ing",
                "ab*,                     +ab\\*",
                "/(x+)+y/,                +\\/\\(x\\+\\)\\+y\\/",
                "content:secret,          +content\\:secret",
                "talks OR AND NOT,        +talks +or +and +not",
                "north~9 korea^99,        +north\\~9 +korea\\^99",
                "open \"quote,            +open +quote"
            })
    void takesAsTextWhatLuceneWouldUnderstandOtherwise(String words, String query) {
        assertThat(SearchWords.asQuery(words)).isEqualTo(query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "-only -exclusions", "\"\"", "* ? ~", "! ( )"})
    void refusesWhatNamesNoWord(String words) {
        assertThatExceptionOfType(QueryExecException.class).isThrownBy(() -> SearchWords.asQuery(words));
        assertThatExceptionOfType(QueryExecException.class)
                .isThrownBy(() -> SearchWords.asQuery("a ".repeat(40)))
                .withMessageContaining("from 1 to 32");
        assertThatExceptionOfType(QueryExecException.class).isThrownBy(() -> SearchWords.asQuery("a".repeat(2000)));
    }

    private static void put(KnowledgeGraph graph, String name, String content) {
        graph.write(dataset -> dataset.add(quad(name, content)));
    }

    private static Quad quad(String name, String content) {
        return Quad.create(GRAPH, node(name), Dem.content, NodeFactory.createLiteralLang(content, "en"));
    }

    private static Node node(String name) {
        return NodeFactory.createURI("urn:x:" + name);
    }

    private static List<String> found(KnowledgeGraph graph, String words) {
        return graph.read(dataset -> found(dataset, words));
    }

    private static List<String> found(DatasetGraph dataset, String words) {
        String query = "PREFIX text: <http://jena.apache.org/text#> PREFIX dem: <https://w3id.org/demarche/ontology#>"
                + " SELECT ?s { ?s text:query (dem:content '" + words + "') ; dem:content ?content } ORDER BY ?s";
        List<String> names = new ArrayList<>();
        try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
            exec.select()
                    .forEachRemaining(row -> names.add(row.get("s").getURI().substring("urn:x:".length())));
        }
        return names;
    }
}
