package org.demarche.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.demarche.annotate.SharedAnnotator;
import org.demarche.model.Metadata;
import org.demarche.read.InputFormat;
import org.demarche.read.ReadOptions;
import org.demarche.store.Graphs;
import org.demarche.store.KnowledgeGraph;
import org.demarche.vocab.Dem;
import org.demarche.vocab.Prov;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads articles as they were published, checks and all. */
final class NewsLoadTest {
    private static final ArticleExtraction EXTRACTION =
            ArticleExtraction.with(ReadOptions.usual(), SharedAnnotator::get);
    private static final String REFUSAL =
            "Norway rejected the offer on Friday, its foreign ministry said. Sweden welcomed the decision.";

    @TempDir
    Path folder;

    private final KnowledgeGraph store = KnowledgeGraph.inMemory();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void bringsATextIntoTheStoreAsItsGraphWithEvidence() throws IOException {
        LoadReport report = load(write("refusal.txt", REFUSAL));

        assertThat(report.rejections()).isEmpty();
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(ask("{ ?s a dem:Stance ; dem:holder ?holder ; dem:position position:rejects ;"
                        + " dem:evidence/oa:hasSelector/oa:refinedBy/oa:exact ?sentence"
                        + " FILTER CONTAINS(?sentence, 'rejected the offer') }"))
                .isTrue();
    }

    /** Such an article was refused, since its events were said by no statement. */
    @Test
    void takesWhatAnArticleOfUnknownPublisherTellsInItsOwnVoice() throws IOException {
        assertThat(load(write("brief.txt", "Norwegian and Swedish ministers met in Oslo on Tuesday."))
                        .rejections())
                .isEmpty();
        assertThat(ask("{ ?statement dem:describes ?meeting ; dem:attribution ?link . ?meeting a dem:Meeting ."
                        + " ?link dem:sourceKind <https://w3id.org/demarche/scheme/source-kind/unnamed>"
                        + " FILTER NOT EXISTS { ?link dem:source ?source } }"))
                .isTrue();
    }

    /** Whatever is found in an article has the shape that the checks ask for, or none of the article would be stored. */
    @Test
    void refusesNoneOfTheGoldArticlesForWhatIsFoundInThem() throws IOException {
        List<String> articles;
        try (Stream<Path> files = Files.walk(Path.of("data", "gold"))) {
            articles = files.map(Path::toString)
                    .filter(file -> file.endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        assertThat(load(articles.toArray(String[]::new)).rejections()).isEmpty();
        assertThat(articles).hasSizeGreaterThan(25);
    }

    @Test
    void changesNothingWhenTheSameTextComesAgain() throws IOException {
        String file = write("refusal.txt", REFUSAL);
        load(file);
        assertThat(load(file).unchanged()).isEqualTo(1);
    }

    @Test
    void replacesAnArticleByALaterVersionFromTheSameAddress() throws IOException {
        String first = write("first.txt", "---\nurl: https://news.example/1\n---\n" + REFUSAL);
        load(first);
        LoadReport second = load(write("second.txt", "---\nurl: https://news.example/1\n---\n" + REFUSAL + " Ended."));

        assertThat(second.replaced()).isEqualTo(1);
        assertThat(ask("{ ?a a dem:Article FILTER NOT EXISTS { ?b a dem:Article FILTER (?b != ?a) } }"))
                .isTrue();
        assertThat(store.<Boolean>read(
                        now -> now.contains(Graphs.PROVENANCE, Node.ANY, Prov.invalidatedAtTime, Node.ANY)))
                .isTrue();
        assertThat(load(first).superseded()).isEqualTo(1);
    }

    @Test
    void takesTheRestWhenALineOfManyIsBad() {
        String lines = "{\"text\": \"" + REFUSAL + "\"}\n{\"text\": \n{\"text\": \"\"}\n{\"text\": \"" + REFUSAL
                + " Twice.\"}\n";
        Source source = Source.news(
                "standard input",
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                Optional.of(InputFormat.JSON_LINES));
        LoadReport report = ArticleLoader.into(store).reading(EXTRACTION).load(source);

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.rejections()).extracting(Rejection::line).containsExactly(Optional.of(2L), Optional.of(3L));
        assertThat(report.toJson()).contains("\"standard input\"", "\"line\"");
    }

    @Test
    void tellsWhatOfAnArticleWasNotAnalysed() throws IOException {
        String monster = "Norway said " + "that they said ".repeat(400) + "no.";
        LoadReport report = load(write("monster.txt", REFUSAL + "\n\n" + monster));

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.notes()).singleElement().satisfies(note -> assertThat(note.toString())
                .contains("monster.txt: not analysed: characters "));
    }

    @Test
    void keepsAnArticleInAnotherLanguageWithItsMetadataOnly() throws IOException {
        LoadReport report = load(write(
                "deutsch.txt", "Der Minister hat am Freitag erklärt, dass sein Land dem Abkommen nicht beitritt."));

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.notes()).singleElement().satisfies(note -> assertThat(note.text())
                .contains("in de, not in English"));
        assertThat(ask("{ ?article schema:inLanguage 'de' FILTER NOT EXISTS { ?s a dem:Statement } }"))
                .isTrue();
    }

    @Test
    void readsAPageDescribedInJsonLdAsNewsAndAGraphInJsonLdAsRdf() throws IOException {
        write(
                "page.jsonld",
                "{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\", \"articleBody\": \"" + REFUSAL
                        + "\", \"datePublished\": \"2026-03-02\"}");
        assertThat(load(folder.toString()).accepted()).isEqualTo(1);
        assertThat(ask("{ ?article schema:datePublished '2026-03-02'^^xsd:date }"))
                .isTrue();
    }

    @Test
    void takesWhatIsKnownBeforehandForEveryArticle() throws IOException {
        ReadOptions known =
                ReadOptions.usual().with(Metadata.none().withPublisher("Kyodo").withDate("2026-01-05"));
        ArticleLoader.into(store)
                .reading(ArticleExtraction.with(known, SharedAnnotator::get))
                .load(List.of(write("a.txt", REFUSAL)));

        assertThat(ask("{ ?article dem:publisher <https://w3id.org/demarche/kb/publisher/kyodo> }"))
                .isTrue();
        assertThat(store.<Boolean>read(now -> now.contains(Quad.unionGraph, Node.ANY, Dem.earliest, Node.ANY)))
                .isTrue();
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private LoadReport load(String... files) {
        return ArticleLoader.into(store).reading(EXTRACTION).load(List.of(files));
    }

    private boolean ask(String pattern) {
        return store.read(now -> QueryExec.dataset(now)
                .query("PREFIX dem: <https://w3id.org/demarche/ontology#>"
                        + " PREFIX position: <https://w3id.org/demarche/scheme/position/>"
                        + " PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX schema: <https://schema.org/>"
                        + " PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ASK " + pattern)
                .ask());
    }
}
