package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.store.KnowledgeGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loading, checking and removing articles, on a store with the sample. */
final class StoreCommandsTest {
    private static final String SAMPLE = "data/articles/sample";

    @TempDir
    static Path folder;

    private static String store;

    @BeforeAll
    static void loadsTheSample() {
        store = "--store=" + folder.resolve("store");
        Run run = Run.of("load", store, "--sample");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .matches("\\d+ accepted, 1 replaced; [\\d,]+ quads in \\d+\\.\\d s \\([\\d,]+ a second\\)\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void searchesForWordsAndMakesTheIndexAnew() {
        Run before = Run.of("query", store, "--format", "csv", "search", "words=\"unambiguous position\"");
        assertThat(before.out()).contains("quote,Various diplomatic channels");
        assertThat(Run.of("index", store).out()).startsWith("indexed ");
        assertThat(Run.of("query", store, "--format", "csv", "search", "words=\"unambiguous position\"")
                        .out())
                .isEqualTo(before.out());
        Run nothing = Run.of("query", store, "search", "words=?*");
        assertThat(nothing.code()).isEqualTo(ExitCode.QUERY.number());
        assertThat(nothing.err()).contains("a search names").hasLineCount(1);
    }

    @Test
    void loadingAgainChangesNothing() {
        Run run = Run.of("load", store, "--json", SAMPLE);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"accepted\" : 0", "\"unchanged\" : 1", "\"rejections\" : [ ]");
    }

    @Test
    void rejectsABadArticleWithItsReasonAndLoadsTheRest() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.trig"), spoilt("position:seeks", "position:nothing"));
        Run run = Run.of("load", "--memory", SAMPLE, bad.toString());
        assertThat(run.code()).isEqualTo(ExitCode.FAULTS.number());
        assertThat(run.out()).startsWith("1 accepted, 1 rejected; ");
        assertThat(run.err()).startsWith("demarche: rejected: " + bad + ": <").hasLineCount(1);
    }

    @Test
    void namesTheLineThatIsNotRdf() throws IOException {
        Path bad = Files.writeString(folder.resolve("syntax.ttl"), "@prefix a: <urn:a> .\n\na:b a:c ;; x .\n");
        Run run = Run.of("load", "--memory", bad.toString());
        assertThat(run.code()).isEqualTo(ExitCode.FAULTS.number());
        assertThat(run.err()).startsWith("demarche: rejected: " + bad + ":3: ").hasLineCount(1);
    }

    @Test
    void readsStandardInputInTheSyntaxNamed() {
        String quads = Run.of("dump", store, article()).out();
        Run run = Run.reading(quads, "load", "--memory", "--no-check", "--format", "nq", "-");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("1 accepted; ");
        assertThat(Run.reading("", "load", "--memory", "--format", "doc", "-").err())
                .contains(
                        "there is no format 'doc'; use ttl, trig, nt, nq, jsonld, rdf, txt, html, json, jsonl or feed");
    }

    @Test
    void asksForInput() {
        Run run = Run.of("load", store);
        assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.err()).startsWith("demarche: what shall be loaded?").hasLineCount(1);
    }

    @Test
    void drawsNoProgressWhereNoTerminalIs() {
        assertThat(Run.of("load", "--memory", "--no-check", SAMPLE).err()).isEmpty();
    }

    @Test
    void findsNoFaultInTheSample() {
        Run run = Run.of("validate", store, "--format=csv");
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("graphs checked: no violation");
        assertThat(run.out()).doesNotContain("violation,").startsWith("severity,check,node,path,message,graph");
    }

    @Test
    void listsAllFaultsOfAFile() throws IOException {
        Path bad = Files.writeString(folder.resolve("faults.trig"), spoilt("position:seeks", "position:nothing"));
        Run run = Run.of("validate", "-f", "csv", bad.toString());
        assertThat(run.code()).isEqualTo(ExitCode.FAULTS.number());
        assertThat(run.out().lines())
                .hasSizeGreaterThan(2)
                .anyMatch(line -> line.startsWith("violation,stance-position,"));
        assertThat(run.err()).matches("1 graphs checked: \\d+ violations.*\n");
    }

    @Test
    void validatesAFileThatCannotBeReadAsAFault() throws IOException {
        Path bad = Files.writeString(folder.resolve("broken.ttl"), "<a> <b");
        Run run = Run.of("validate", bad.toString());
        assertThat(run.code()).isEqualTo(ExitCode.FAULTS.number());
        assertThat(run.err()).contains("demarche: rejected: " + bad + ":1: ", "1 rejected");
    }

    @Test
    void removesAnArticleByItsHashAndKeepsWhatIsItsOwn() {
        String other = "--store=" + folder.resolve("other");
        assertThat(Run.of("load", other, "--no-check", SAMPLE).code()).isZero();
        assertThat(Run.of("remove", other, article()))
                .isEqualTo(new Run(0, "removed kb:article/" + article() + "\n", ""));
        assertThat(Run.of("query", other, "ASK { ?a a dem:Article }").out()).isEqualTo("no\n");
        assertThat(Run.of("remove", other, article()).err()).startsWith("demarche: there is no graph");
        assertThat(Run.of("remove", other, "register").code()).isEqualTo(ExitCode.USAGE.number());
    }

    @Test
    void saysWhoHoldsTheStore() {
        Path held = folder.resolve("held");
        try (KnowledgeGraph graph = KnowledgeGraph.at(held)) {
            assertThat(graph.directory()).contains(held);
            Run run = Run.of("dump", "--store", held.toString());
            assertThat(run.code()).isEqualTo(ExitCode.STORE.number());
            assertThat(run.err()).contains(held.toString(), "in use").hasLineCount(1);
        }
    }

    @Test
    void asksTheCatalogueWithNamesOfActors() {
        Run run = Run.of("query", store, "-f", "csv", "stances", "target=North Korea");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).hasSizeGreaterThan(2).anyMatch(line -> line.contains("Government of Japan"));
        assertThat(Run.of("query", store, "stances", "target=Jpan").err())
                .contains("no topic is called 'Jpan'; did you mean")
                .hasLineCount(1);
        assertThat(Run.of("query", store, "stances", "tagret=Japan").err())
                .contains("query 'stances' has no parameter 'tagret'")
                .hasLineCount(1);
        assertThat(Run.of("query", store, "stanses").err()).contains("did you mean stances?");
    }

    @Test
    void listsAndExplainsTheCatalogue() {
        assertThat(Run.of("queries").out()).contains("stances", "timeline", "who-meets-whom");
        assertThat(Run.of("queries", "stances").out())
                .contains("demarche query stances [target=TOPIC]", "SELECT", "?holder")
                .doesNotContain("#+");
        assertThat(Run.of("queries", "stanses").code()).isEqualTo(ExitCode.USAGE.number());
    }

    @Test
    void asksTheSampleWithoutAnyStore() {
        assertThat(Run.of("query", "--sample", "ASK { ?a a dem:Article }").out())
                .isEqualTo("yes\n");
        assertThat(Run.of("query", "--memory", "ASK { ?a a dem:Article }").out())
                .isEqualTo("no\n");
        assertThat(Run.of("query", "--memory", "ASK { ?a a dem:State }").out()).isEqualTo("yes\n");
    }

    /** The hash of the sample article. */
    private static String article() {
        return Run.of("query", store, "-f", "csv", "SELECT ?a { ?a a dem:Article ; dem:credit kb:publisher\\/kyodo }")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .replaceFirst(".*/", "");
    }

    private static String spoilt(String right, String wrong) throws IOException {
        return Files.readString(Path.of(SAMPLE, "japan-north-korea-summit-mooted.trig"))
                .replace(right, wrong)
                .replace("dedfd5e695ae638de8a5", "0000000000000000000a");
    }
}
