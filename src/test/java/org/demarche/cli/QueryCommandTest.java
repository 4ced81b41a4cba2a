package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.demarche.store.Graphs;
import org.demarche.store.KnowledgeGraph;
import org.demarche.vocab.Dem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions in SPARQL to a store of two states. */
final class QueryCommandTest {
    private static final String LABELS =
            "SELECT ?state ?label { ?state a dem:State ; rdfs:label ?label } ORDER BY ?label";
    private static final String GRAPH =
            "CONSTRUCT { ?state rdfs:label ?label } WHERE { ?state a dem:State ; rdfs:label ?label }";

    @TempDir
    static Path folder;

    private static String store;

    @BeforeAll
    static void makesAStore() {
        store = "--store=" + folder.resolve("store");
        try (KnowledgeGraph graph = KnowledgeGraph.at(folder.resolve("store"))) {
            graph.write(dataset -> {
                for (String name : new String[] {"Japan", "Côte d’Ivoire"}) {
                    Node state = NodeFactory.createURI(Graphs.BASE + "state/" + name.charAt(0));
                    dataset.add(Graphs.REGISTER, state, RDF.type.asNode(), Dem.State);
                    dataset.add(Graphs.REGISTER, state, RDFS.label.asNode(), NodeFactory.createLiteralLang(name, "en"));
                }
            });
        }
    }

    @Test
    void answersWithATableOfShortNames() {
        Run run = Run.of("query", store, LABELS);
        assertThat(run)
                .isEqualTo(new Run(
                        0,
                        """
                        state       label
                        ──────────  ─────────────
                        kb:state/C  Côte d’Ivoire
                        kb:state/J  Japan
                        """,
                        ""));
    }

    @Test
    void writesRowsInTheStandardFormats() {
        assertThat(Run.of("query", store, "-f", "csv", LABELS).out().lines())
                .containsExactly(
                        "state,label",
                        "https://w3id.org/demarche/kb/state/C,Côte d’Ivoire",
                        "https://w3id.org/demarche/kb/state/J,Japan");
        assertThat(Run.of("query", store, "-f", "tsv", LABELS).out().lines())
                .containsExactly(
                        "?state\t?label",
                        "<https://w3id.org/demarche/kb/state/C>\t\"Côte d’Ivoire\"@en",
                        "<https://w3id.org/demarche/kb/state/J>\t\"Japan\"@en");
        assertThat(Run.of("query", store, "-f", "json", LABELS).out())
                .contains("\"vars\": [ \"state\" , \"label\" ]", "\"value\": \"Japan\"");
        assertThat(Run.of("query", store, "-f", "xml", LABELS).out()).contains("<literal xml:lang=\"en\">Japan");
    }

    @Test
    void writesGraphsInTheStandardFormats() {
        assertThat(Run.of("query", store, GRAPH).out())
                .contains("PREFIX kb:   <https://w3id.org/demarche/kb/>", "rdfs:label  \"Japan\"@en .");
        assertThat(Run.of("query", store, "-f", "nt", GRAPH).out())
                .hasLineCount(2)
                .contains("\"Côte d’Ivoire\"@en .");
        assertThat(Run.of("query", store, "-f", "nq", GRAPH).out()).hasLineCount(2);
        assertThat(Run.of("query", store, "-f", "jsonld", GRAPH).out()).contains("\"@context\"", "kb:state/J");
        assertThat(Run.of("query", store, "-f", "xml", GRAPH).out()).contains("<rdf:RDF", "xml:lang=\"en\">Japan<");
        assertThat(Run.of("query", store, "DESCRIBE kb:graph/none").out()).isBlank();
        assertThat(Run.of("query", store, "-f", "trig", "DESCRIBE <https://w3id.org/demarche/kb/state/J>")
                        .out())
                .contains("rdfs:label  \"Japan\"@en");
    }

    @Test
    void answersYesOrNo() {
        assertThat(Run.of("query", store, "ASK { ?state a dem:State }").out()).isEqualTo("yes\n");
        assertThat(Run.of("query", store, "ASK { ?state a dem:Stance }").out()).isEqualTo("no\n");
        assertThat(Run.of("query", store, "-f", "json", "ASK {}").out()).contains("\"boolean\" : true");
    }

    @Test
    void readsTheQueryFromAFileOrStandardInput() throws IOException {
        Path file = Files.writeString(folder.resolve("labels.rq"), LABELS);
        assertThat(Run.of("query", store, file.toString()).out()).contains("Japan");
        assertThat(Run.reading(LABELS, "query", store, "-").out()).contains("Japan");
    }

    @Test
    void wrapsTheTableToTheWidthOfTheTerminal() {
        Run run = Run.on(new Terminal(true, true, 20), "query", store, LABELS);
        assertThat(run.out().lines()).allMatch(line -> CellText.width(line) <= 20);
    }

    @Test
    void notesAnEmptyAnswerOnATerminalOnly() {
        String query = "SELECT ?x { ?x a dem:Stance }";
        assertThat(Run.of("query", store, query)).isEqualTo(new Run(0, "x\n─\n", ""));
        assertThat(Run.on(new Terminal(true, true, 80), "query", store, query).err())
                .isEqualTo("no rows\n");
    }

    @Test
    void refusesAFormatThatCannotHoldTheAnswer() {
        assertThat(Run.of("query", store, "-f", "ttl", LABELS))
                .isEqualTo(
                        new Run(
                                ExitCode.USAGE.number(),
                                "",
                                "demarche: the answer is rows, which 'ttl' cannot hold; use one of table, csv, tsv, json, xml\n"));
        assertThat(Run.of("query", store, "-f", "csv", GRAPH).err())
                .contains("the answer is triples", "ttl, trig, nt, nq, jsonld");
    }

    @Test
    void tellsWhereAQueryIsNotSparql() throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.rq"), "SELECT ?x {\n ?x ; }");
        Run run = Run.of("query", store, file.toString());
        assertThat(run.code()).isEqualTo(ExitCode.QUERY.number());
        assertThat(run.err()).startsWith("demarche: " + file + ":2:").hasLineCount(1);
    }

    @Test
    void proposesTheQueryThatWasMeant() {
        Run run = Run.of("query", store, "no-such-query");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.err())
                .startsWith("demarche: no query is called 'no-such-query'")
                .hasLineCount(1);
    }

    @Test
    void saysWhatToDoWithoutAStore() {
        Path missing = folder.resolve("missing");
        Run run = Run.of("query", "--store", missing.toString(), LABELS);
        assertThat(run.code()).isEqualTo(ExitCode.STORE.number());
        assertThat(run.err()).contains(missing.toString(), "demarche load").hasLineCount(1);
        assertThat(missing).doesNotExist();
    }

    @Test
    void saysThatAFileIsMissing() {
        Run run = Run.of("query", store, "missing.rq");
        assertThat(run).isEqualTo(new Run(ExitCode.FILE.number(), "", "demarche: missing.rq: there is no such file\n"));
    }

    @Test
    void saysThatAnEndpointDoesNotAnswer() {
        Run run = Run.of("query", "--endpoint", "http://localhost:1/sparql", "ASK {}");
        assertThat(run)
                .isEqualTo(
                        new Run(
                                ExitCode.ENDPOINT.number(),
                                "",
                                "demarche: http://localhost:1/sparql: does not answer (connection refused); is the server running?\n"));
    }

    @Test
    void dumpsTheStoreOrOneGraph() {
        assertThat(Run.of("dump", store).out())
                .hasLineCount(4)
                .contains("<https://w3id.org/demarche/kb/graph/register> .");
        assertThat(Run.of("dump", store, "--format=trig", "register").out())
                .contains("<https://w3id.org/demarche/kb/graph/register> {");
        assertThat(Run.of("dump", store, "--format=ttl", "kb:graph/register").out())
                .contains("dem:State");
        assertThat(Run.of("dump", store, "0123456789abcdef0123").err()).contains("kb:article/0123456789abcdef0123");
    }

    @Test
    void countsWhatTheStoreHolds() {
        assertThat(Run.of("stats", store).out())
                .isEqualTo(
                        """
                        what     number
                        ───────  ──────
                        triples  4
                        graphs   1
                        State    2
                        """);
    }
}
