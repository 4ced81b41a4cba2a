package org.demarche.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.demarche.load.LoadReport;
import org.demarche.load.ReferenceData;
import org.demarche.load.ServerLoad;
import org.demarche.load.Sources;
import org.demarche.store.KnowledgeGraph;
import org.demarche.vocab.Shipped;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LoadOverHttpTest {
    private static final String SAMPLE = "data/articles/sample/japan-north-korea-summit-mooted.trig";
    private static final String ARTICLES =
            "PREFIX dem: <https://w3id.org/demarche/ontology#> SELECT (COUNT(*) AS ?n) { ?a a dem:Article }";

    private UnderAttack running;

    @BeforeEach
    void start() {
        KnowledgeGraph graph = KnowledgeGraph.inMemory();
        running = UnderAttack.over(graph, settings -> settings);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void loadsAnArticleOnceAndReportsIt() {
        ReferenceData.putInto(running.graph());
        LoadReport first = LoadReport.fromJson(
                load("load?source=sample.trig", Shipped.text(SAMPLE)).body());
        assertThat(first.rejections()).isEmpty();
        assertThat(first.accepted()).isEqualTo(1);
        assertThat(running.client().ask(ARTICLES).body()).isEqualTo("n\r\n1\r\n");

        LoadReport second =
                LoadReport.fromJson(load("load", Shipped.text(SAMPLE)).body());
        assertThat(second.accepted()).isZero();
        assertThat(second.unchanged()).isEqualTo(1);
    }

    @Test
    void rejectsAnArticleWithAReasonAndStoresNothingOfIt() {
        ReferenceData.putInto(running.graph());
        String broken = Shipped.text(SAMPLE).replaceFirst("oa:start +\\d+", "oa:start 1");
        assertThat(broken).isNotEqualTo(Shipped.text(SAMPLE));
        HttpResponse<String> answer = load("load?source=broken.trig", broken);
        LoadReport report = LoadReport.fromJson(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(report.accepted()).isZero();
        assertThat(report.rejections()).isNotEmpty().allSatisfy(rejection -> assertThat(rejection.file())
                .isEqualTo("broken.trig"));
        assertThat(running.client().ask(ARTICLES).body()).isEqualTo("n\r\n0\r\n");
    }

    /** As the command does it when a server holds the store. */
    @Test
    void isWhatTheLoadCommandSendsTo() {
        ReferenceData.putInto(running.graph());
        LoadReport report = ServerLoad.to(URI.create(running.server().url()), Client.TOKEN, true)
                .load(Sources.of(List.of(Path.of(SAMPLE).toString())));
        assertThat(report.rejections()).isEmpty();
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(running.client().ask(ARTICLES).body()).isEqualTo("n\r\n1\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, load,             text/turtle,      <urn:x:s> oops,  200",
        "POST, load?check=maybe, text/turtle,      x,               400",
        "POST, load,             application/pdf,  x,               415",
        "POST, load,             application/rdf+thrift, x,         415",
        "GET,  load,             text/turtle,      '',              405",
        "PUT,  load,             text/turtle,      x,               405"
    })
    void tellsWhatIsWrong(String method, String path, String type, String body, int status) {
        HttpResponse<String> answer =
                running.client().writing().with("Content-Type", type).send(method, path, body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body().lines()).hasSize(1);
    }

    /** What a page says of its article in JSON-LD is no graph of ours, so that nothing can be weighed beforehand. */
    @Test
    void readsAnArticleAsItWasPublished() {
        ReferenceData.putInto(running.graph());
        String article =
                """
                {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Oslo weighs talks with Hanoi",
                 "datePublished": "2026-02-03", "publisher": {"@type": "Organization", "name": "Kyodo"},
                 "articleBody": "Norway's foreign minister said on Tuesday that Oslo wants to hold talks with Vietnam."}
                """;
        LoadReport report = LoadReport.fromJson(running.client()
                .writing()
                .with("Content-Type", "application/ld+json")
                .send("POST", "load", article)
                .body());
        assertThat(report.rejections()).isEmpty();
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(running.client()
                        .ask("ASK { ?s <https://w3id.org/demarche/ontology#holder>"
                                + " <https://w3id.org/demarche/kb/government/NOR> }")
                        .body())
                .contains("true");
    }

    /** It used to be an internal error. */
    @Test
    void tellsThatABodyIsNotCompressedAsItSays() {
        HttpResponse<String> answer = running.client()
                .writing()
                .with("Content-Type", "text/turtle")
                .with("Content-Encoding", "gzip")
                .send("POST", "load", "<urn:x:s> <urn:x:p> 1 .");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("the body is not gzip\n");
    }

    @Test
    void isForTheBearerOfTheTokenOnly() {
        HttpResponse<String> answer =
                running.client().with("Content-Type", "application/trig").send("POST", "load", Shipped.text(SAMPLE));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(running.client().ask(ARTICLES).body()).isEqualTo("n\r\n0\r\n");
    }

    private HttpResponse<String> load(String path, String body) {
        return running.client()
                .writing()
                .with("Content-Type", "application/trig")
                .send("POST", path, body);
    }
}
