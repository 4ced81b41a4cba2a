package org.demarche.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.demarche.store.Graphs;
import org.demarche.store.KnowledgeGraph;
import org.demarche.store.StoredTerm;
import org.demarche.vocab.Dem;
import org.demarche.vocab.Prov;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArticleLoaderTest {
    @TempDir
    Path folder;

    private KnowledgeGraph store = KnowledgeGraph.inMemory();

    @BeforeEach
    void open() {
        store = KnowledgeGraph.inMemory();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource({
        "a.ttl, TURTLE",
        "a.nt, N-TRIPLES",
        "a.rdf, RDF/XML",
        "a.jsonld, JSON-LD",
        "a.trig, TRIG",
        "a.nq, N-QUADS"
    })
    void loadsEachSyntaxByTheEndOfTheFilesName(String file, String ignored) throws IOException {
        GeneratedArticle article = GeneratedArticle.of(1, 2);
        write(file, article);
        LoadReport report = load(file);
        assertThat(report.rejections()).isEmpty();
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.quads()).isEqualTo(article.triples().size());
        assertHolds(article);
    }

    @Test
    void loadsCompressedFiles() throws IOException {
        byte[] plain = GeneratedArticle.of(1, 1).nQuads().getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.nq.gz")))) {
            out.write(plain);
        }
        byte[] other = GeneratedArticle.of(2, 1).nQuads().getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new ZstdOutputStream(Files.newOutputStream(folder.resolve("b.nq.zst")))) {
            out.write(other);
        }
        assertThat(load("").accepted()).isEqualTo(2);
        assertHolds(GeneratedArticle.of(1, 1));
        assertHolds(GeneratedArticle.of(2, 1));
    }

    @Test
    void refusesAFileThatExpandsOutOfProportion() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("bomb.nt.gz")))) {
            byte[] blank = new byte[1 << 20];
            Arrays.fill(blank, (byte) ' ');
            for (int i = 0; i < 40; i++) {
                out.write(blank);
            }
        }
        Files.writeString(folder.resolve("broken.nt.zst"), "this is not compressed");
        assertThat(load("").rejections())
                .extracting(Rejection::toString)
                .anySatisfy(line -> assertThat(line).contains("bomb.nt.gz", "expands to more than 300 times"))
                .anySatisfy(line -> assertThat(line).contains("broken.nt.zst: "))
                .hasSize(2);
    }

    @Test
    void loadsAStreamOfManyArticles() {
        String both =
                GeneratedArticle.of(1, 1).nQuads() + GeneratedArticle.of(2, 1).nQuads();
        Source source = Source.stream(
                "standard input", new ByteArrayInputStream(both.getBytes(StandardCharsets.UTF_8)), Syntax.N_QUADS);
        assertThat(ArticleLoader.into(store).load(source).accepted()).isEqualTo(2);
    }

    @Test
    void findsFilesInFoldersAndByPatternsEachOnce() throws IOException {
        Files.createDirectories(folder.resolve("deep/er"));
        write("a.nq", GeneratedArticle.of(1, 1));
        write("deep/b.nq", GeneratedArticle.of(2, 1));
        write("deep/er/c.nq", GeneratedArticle.of(3, 1));
        Files.writeString(folder.resolve("deep/notes.txt"), "no RDF");
        assertThat(Sources.of(List.of(folder + "/deep", folder + "/**.nq")).found())
                .extracting(Source::name)
                .containsExactly(
                        folder + "/deep/b.nq", folder + "/deep/er/c.nq", folder + "/deep/notes.txt", folder + "/a.nq");
        assertThat(Sources.of(List.of(folder + "/deep/*.nq")).found())
                .extracting(Source::name)
                .containsExactly(folder + "/deep/b.nq");
        assertThat(Sources.of(List.of(folder + "/none.ttl", folder + "/x*.ttl")).rejections())
                .hasSize(2);
    }

    @Test
    void takesNoTextWhoseGraphLiesBesideItUnlessItIsNamed() throws IOException {
        write("a.nq", GeneratedArticle.of(1, 1));
        for (String text : List.of("a.txt", "b.txt", "README.txt")) {
            Files.writeString(folder.resolve(text), "Norway rejected the offer.");
        }
        assertThat(Sources.of(List.of(folder.toString())).found())
                .extracting(Source::name)
                .containsExactly(folder + "/a.nq", folder + "/b.txt");
        assertThat(Sources.of(List.of(folder + "/a.txt")).found()).hasSize(1);
    }

    @Test
    void takesTheRestWhenOneArticleIsBad() throws IOException {
        write("a.nq", GeneratedArticle.of(1, 1));
        Files.writeString(folder.resolve("b.ttl"), "@prefix x: <urn:x:> .\nx:a x:b x:c .\nx:a x:b .\n");
        Files.writeString(
                folder.resolve("c.nq"),
                GeneratedArticle.of(3, 1).nQuads().replace("\"said\"", "\"sang\"")
                        + GeneratedArticle.of(4, 1).nQuads());
        Files.writeString(folder.resolve("d.ttl"), "<urn:a> <urn:b> \"no article\" .");
        Files.writeString(folder.resolve("e.nq"), "<urn:a> <urn:b> <urn:c> <urn:graph> .");
        LoadReport report = load("");
        assertThat(report.accepted()).isEqualTo(2 + 1);
        assertThat(report.rejections())
                .extracting(Rejection::file)
                .containsExactly(folder + "/b.ttl", folder + "/c.nq", folder + "/e.nq");
        assertThat(report.rejections().get(0).line()).contains(3L);
        assertThat(report.rejections().get(1).node().orElseThrow())
                .startsWith(GeneratedArticle.of(3, 1).name().getURI());
        assertThat(report.rejections().get(2).reason()).contains("no dem:Article");
        assertHolds(GeneratedArticle.of(1, 1));
        assertHolds(GeneratedArticle.of(4, 1));
        assertThat(holds(GeneratedArticle.of(3, 1).name())).isFalse();
    }

    @Test
    void takesWhatCanBeNamedWhenChecksAreOff() throws IOException {
        Files.writeString(
                folder.resolve("c.nq"), GeneratedArticle.of(3, 1).nQuads().replace("\"said\"", "\"sang\""));
        assertThat(ArticleLoader.withoutChecks(store)
                        .load(List.of(folder.toString()))
                        .accepted())
                .isEqualTo(1);
    }

    @Test
    void neverFetchesTheContextOfAJsonLdFile() throws IOException {
        Files.writeString(folder.resolve("a.jsonld"), "{\"@context\": \"http://localhost:1/c\", \"@id\": \"urn:a\"}");
        assertThat(load("a.jsonld").rejections().get(0).reason()).contains("contexts are not fetched");
    }

    @Test
    void refusesADeeplyNestedFileInsteadOfFailing() throws IOException {
        Files.writeString(folder.resolve("a.ttl"), "<urn:a> <urn:b> " + "[ <urn:b> ".repeat(50_000));
        assertThat(load("a.ttl").rejections()).hasSize(1);
    }

    @Test
    void changesNothingWhenLoadingAgain() throws IOException {
        write("a.nq", GeneratedArticle.of(1, 1));
        write("b.ttl", GeneratedArticle.of(2, 1));
        load("");
        Set<Quad> before = quads();
        LoadReport again = load("");
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.accepted() + again.replaced() + again.quads()).isZero();
        assertThat(quads()).isEqualTo(before);
    }

    @Test
    void recordsWhatALoadBroughtIn() throws IOException {
        GeneratedArticle article = GeneratedArticle.of(1, 1);
        write("a.nq", article);
        load("");
        store.read(now -> {
            Quad generated = now.find(Graphs.PROVENANCE, Node.ANY, Prov.generated, article.name())
                    .next();
            Node load = generated.getSubject();
            assertThat(now.contains(Graphs.PROVENANCE, load, Prov.startedAtTime, Node.ANY))
                    .isTrue();
            assertThat(now.contains(Graphs.PROVENANCE, load, Prov.endedAtTime, Node.ANY))
                    .isTrue();
            assertThat(now.contains(
                            Graphs.PROVENANCE, load, Dem.sourceFile, NodeFactory.createLiteralString(folder + "/a.nq")))
                    .isTrue();
            return true;
        });
    }

    @Test
    void replacesAnArticleByOtherContentOfTheSameName() throws IOException {
        GeneratedArticle article = GeneratedArticle.of(1, 1);
        write("a.nq", article);
        load("a.nq");
        Files.writeString(folder.resolve("b.nq"), article.nQuads().replace("0.90", "0.8"));
        LoadReport report = load("b.nq");
        assertThat(report.replaced()).isEqualTo(1);
        assertThat(graph(article.name())).hasSize(article.triples().size()).noneMatch(triple -> triple.toString()
                .contains("0.9"));
        assertThat(store.<Boolean>read(
                        now -> now.contains(Graphs.PROVENANCE, Node.ANY, Prov.invalidatedAtTime, Node.ANY)
                                && now.contains(Graphs.PROVENANCE, article.name(), Prov.wasRevisionOf, Node.ANY)))
                .isTrue();
        assertThat(load("b.nq").unchanged()).isEqualTo(1);
    }

    @Test
    void keepsOnlyTheLastOfAChainOfCorrectionsWhateverTheOrder() throws IOException {
        GeneratedArticle first = GeneratedArticle.of(1, 1);
        GeneratedArticle second = GeneratedArticle.of(2, 1);
        GeneratedArticle third = GeneratedArticle.of(3, 1);
        write("1.nq", first);
        writeRevision("2.nq", second, first);
        writeRevision("3.nq", third, second);
        List<String> files = new ArrayList<>(List.of("1.nq", "2.nq", "3.nq"));
        Random random = new Random(7);
        for (int i = 0; i < 6; i++) {
            Collections.shuffle(files, random);
            try (KnowledgeGraph fresh = KnowledgeGraph.inMemory()) {
                for (String file : files) {
                    assertThat(ArticleLoader.into(fresh)
                                    .load(List.of(folder.resolve(file).toString()))
                                    .rejections())
                            .isEmpty();
                }
                assertThat(articles(fresh)).as("order %s", files).containsExactly(third.name());
                LoadReport again = ArticleLoader.into(fresh).load(List.of(folder.toString()));
                assertThat(again.superseded()).isEqualTo(2);
                assertThat(again.unchanged()).isEqualTo(1);
            }
        }
    }

    @Test
    void recordsTheArticleThatACorrectionReplaces() throws IOException {
        GeneratedArticle old = GeneratedArticle.of(1, 1);
        write("1.nq", old);
        writeRevision("2.nq", GeneratedArticle.of(2, 1), old);
        load("1.nq");
        assertThat(load("2.nq").replaced()).isEqualTo(1);
        store.read(now -> {
            assertThat(now.contains(
                            Graphs.PROVENANCE, GeneratedArticle.of(2, 1).name(), Prov.wasRevisionOf, old.name()))
                    .isTrue();
            assertThat(now.contains(Graphs.PROVENANCE, old.name(), Prov.invalidatedAtTime, Node.ANY))
                    .isTrue();
            assertThat(now.contains(Graphs.PROVENANCE, old.name(), Prov.wasInvalidatedBy, Node.ANY))
                    .isTrue();
            assertThat(now.contains(Graphs.PROVENANCE, old.name(), Dem.graphHash, Node.ANY))
                    .isTrue();
            return true;
        });
    }

    @Test
    void takesOutWhatIsRetractedInEitherOrder() throws IOException {
        GeneratedArticle bad = GeneratedArticle.of(1, 1);
        GeneratedArticle notice = GeneratedArticle.of(2, 1);
        write("bad.nq", bad);
        Files.writeString(
                folder.resolve("notice.nq"),
                notice.nQuads()
                        + "<%s> <%s> <%s> <%s> .%n".formatted(notice.name(), Dem.retracts, bad.name(), notice.name()));
        load("bad.nq");
        assertThat(load("notice.nq").retracted()).isEqualTo(1);
        assertThat(articles(store)).containsExactly(notice.name());
        assertThat(load("bad.nq").superseded()).isEqualTo(1);
        assertThat(articles(store)).containsExactly(notice.name());
    }

    @Test
    void putsActorsOfTheUsersOwnIntoAGraphNamedByTheirFolder() {
        LoadReport report = ArticleLoader.into(store).load(List.of("data/articles/story/actors.ttl"));
        assertThat(report.rejections()).isEmpty();
        assertThat(holds(Graphs.named("story-register"))).isTrue();
    }

    @Test
    void loadsTheShippedArticles() {
        LoadReport report = ArticleLoader.into(store).load(List.of("data/articles"));
        assertThat(report.rejections()).isEmpty();
        assertThat(report.loaded()).isEqualTo(15);
        assertThat(ArticleLoader.into(store).load(List.of("data/articles")).quads())
                .isZero();
    }

    @Test
    void leavesOutTheGraphsThatTheProgramKeepsItself() throws IOException {
        ReferenceData.putInto(store);
        Files.writeString(folder.resolve("dump.nq"), "<urn:a> <urn:b> <urn:c> <" + Graphs.REGISTER + "> .");
        LoadReport report = load("dump.nq");
        assertThat(report.left()).isEqualTo(1);
        assertThat(store.<Boolean>read(
                        now -> now.contains(Node.ANY, NodeFactory.createURI("urn:a"), Node.ANY, Node.ANY)))
                .isFalse();
    }

    @Test
    void gathersTheQuadsOfAnArticleThatAreScatteredOverAFile() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            lines.addAll(GeneratedArticle.of(i, 1).nQuads().lines().toList());
        }
        Collections.shuffle(lines, new Random(1));
        Files.write(folder.resolve("mixed.nq"), lines);
        assertThat(load("").accepted()).isEqualTo(20);
        assertHolds(GeneratedArticle.of(13, 1));
    }

    @Test
    void takesTheBulkPathIntoAStoreWithoutArticlesWithTheSameResult() throws IOException {
        int many = 700;
        StringBuilder all = new StringBuilder();
        IntStream.range(0, many)
                .forEach(i -> all.append(GeneratedArticle.of(i, 1).nQuads()));
        Files.writeString(folder.resolve("many.nq"), all);
        writeRevision("revision.nq", GeneratedArticle.of(9001, 1), GeneratedArticle.of(5, 1));
        Files.writeString(folder.resolve("same.nq"), GeneratedArticle.of(6, 1).nQuads());
        Files.writeString(
                folder.resolve("scattered.nq"), all + GeneratedArticle.of(7, 1).nQuads());
        List<String> input = List.of(folder + "/many.nq", folder + "/revision.nq", folder + "/same.nq");
        Path directory = folder.resolve("store");
        try (KnowledgeGraph disk = KnowledgeGraph.at(directory)) {
            LoadReport report = ArticleLoader.withoutChecks(disk).load(input);
            assertThat(directory.resolve("Data-0002")).exists();
            assertThat(report.accepted()).isEqualTo(many);
            assertThat(report.replaced()).isEqualTo(1);
            assertThat(report.unchanged()).isEqualTo(1);
            ArticleLoader.withoutChecks(store).load(input);
            assertThat(articleQuads(disk)).isEqualTo(articleQuads(store));
            assertThat(ArticleLoader.withoutChecks(disk).load(input).quads()).isZero();
        }
    }

    @Test
    void takesBackAnArticleThatGoesOnAfterItWasHandedOver() throws IOException {
        GeneratedArticle scattered = GeneratedArticle.of(0, 1);
        Path file = folder.resolve("long.nq");
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < 700; i++) {
                out.write(GeneratedArticle.of(i, 1).nQuads());
            }
            out.write(scattered.nQuads());
        }
        for (boolean bulk : new boolean[] {true, false}) {
            try (KnowledgeGraph target =
                    bulk ? KnowledgeGraph.at(folder.resolve("store")) : KnowledgeGraph.inMemory()) {
                LoadReport report = ArticleLoader.withoutChecks(target).load(List.of(file.toString()));
                assertThat(report.rejections()).hasSize(1);
                assertThat(report.rejections().get(0).reason()).contains("sort the file by graph");
                assertThat(articles(target)).doesNotContain(scattered.name()).hasSize((int) report.accepted());
            }
        }
    }

    @Test
    void tellsHowFarItHasCome() throws IOException {
        write("a.nq", GeneratedArticle.of(1, 1));
        List<Long> seen = new ArrayList<>();
        ArticleLoader.into(store)
                .tell((articles, bytes, total) -> seen.addAll(List.of(articles, bytes, total)))
                .load(List.of(folder.toString()));
        long size = Files.size(folder.resolve("a.nq"));
        assertThat(seen).endsWith(1L, size, size);
    }

    @Test
    void writesAndReadsItsReportAsJson() {
        LoadReport report = new LoadReport(
                1,
                2,
                3,
                4,
                5,
                6,
                700,
                0.25,
                List.of(Rejection.ofLine("a.ttl", 7, "unexpected \"}\""), Rejection.ofNode("b.ttl", "urn:x", "no")),
                List.of(new Note("c.txt", "not analysed")));
        assertThat(LoadReport.fromJson(report.toJson())).isEqualTo(report);
    }

    private LoadReport load(String file) {
        return ArticleLoader.into(store).load(List.of(folder.resolve(file).toString()));
    }

    private void write(String file, GeneratedArticle article) throws IOException {
        GraphMem2Fast graph = new GraphMem2Fast();
        article.triples().forEach(graph::add);
        switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "nq" -> Files.writeString(folder.resolve(file), article.nQuads());
            case "trig" ->
                Files.writeString(folder.resolve(file), "<" + article.name() + "> {\n" + article.nTriples() + "}\n");
            case "ttl" -> write(file, graph, Lang.TURTLE);
            case "nt" -> write(file, graph, Lang.NTRIPLES);
            case "rdf" -> write(file, graph, Lang.RDFXML);
            case "jsonld" -> write(file, graph, Lang.JSONLD);
            default -> throw new IllegalArgumentException(file);
        }
    }

    private void write(String file, GraphMem2Fast graph, Lang lang) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(file))) {
            RDFWriter.source(graph).lang(lang).output(out);
        }
    }

    private void writeRevision(String file, GeneratedArticle article, GeneratedArticle old) throws IOException {
        Files.writeString(
                folder.resolve(file),
                article.nQuads()
                        + "<%s> <%s> <%s> <%s> .%n"
                                .formatted(article.name(), Prov.wasRevisionOf, old.name(), article.name()));
    }

    private void assertHolds(GeneratedArticle article) {
        Set<Triple> expected = new HashSet<>();
        article.triples().forEach(triple -> expected.add(StoredTerm.of(triple)));
        assertThat(graph(article.name())).isEqualTo(expected);
    }

    private Set<Triple> graph(Node name) {
        return store.read(now -> Iter.toSet(Iter.map(now.find(name, Node.ANY, Node.ANY, Node.ANY), Quad::asTriple)));
    }

    private boolean holds(Node name) {
        return store.read(now -> now.containsGraph(name));
    }

    private Set<Quad> quads() {
        return store.read(now -> Iter.toSet(now.find()));
    }

    private static Set<Quad> articleQuads(KnowledgeGraph of) {
        return of.read(now ->
                Iter.toSet(Iter.filter(now.find(), quad -> !quad.getGraph().equals(Graphs.PROVENANCE))));
    }

    private static Set<Node> articles(KnowledgeGraph of) {
        return of.read(now -> Iter.toSet(
                Iter.filter(now.listGraphNodes(), name -> name.getURI().startsWith(Graphs.BASE + "article/"))));
    }
}
