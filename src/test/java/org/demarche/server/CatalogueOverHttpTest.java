package org.demarche.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CatalogueOverHttpTest {
    private final Client client = SampleServer.client();

    @ParameterizedTest
    @CsvSource({
        "text/csv,                        text/csv;charset=utf-8",
        "text/tab-separated-values,       text/tab-separated-values;charset=utf-8",
        "application/json,                application/json",
        "application/sparql-results+json, application/sparql-results+json",
        "application/sparql-results+xml,  application/sparql-results+xml",
        "text/html,                       text/html;charset=utf-8"
    })
    void answersACataloguedQueryInTheFormatThatIsAskedFor(String accept, String type) {
        HttpResponse<String> answer = client.accepting(accept).get("query/bodies-of-state?" + state("Japan"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(answer.body()).contains("https://w3id.org/demarche/kb/government/JPN");
    }

    @Test
    void takesNamesCodesAndIris() {
        String byName =
                client.get("query/bodies-of-state?output=csv&" + state("Japan")).body();
        assertThat(byName.lines().count()).isGreaterThan(2);
        assertThat(client.get("query/bodies-of-state?output=csv&" + state("JPN"))
                        .body())
                .isEqualTo(byName);
        assertThat(client.get("query/bodies-of-state?output=csv&" + state("https://w3id.org/demarche/kb/state/JPN"))
                        .body())
                .isEqualTo(byName);
    }

    @Test
    void theCatalogueIsAPageAndExecutablesOfShacl() {
        assertThat(client.accepting("text/html").get("query/").body())
                .contains("<a href=\"/query/stances\">", "<a href=\"/query/search\">");
        assertThat(client.accepting("text/turtle").get("query/").body())
                .contains("SPARQLExecutable", "query/stances", "query/camps");
        assertThat(client.accepting("text/turtle").get("query/stances").body())
                .contains("SPARQLExecutable", "query/stances")
                .doesNotContain("query/camps>");
        assertThat(client.accepting("image/png").get("query/").statusCode()).isEqualTo(406);
    }

    @Test
    void searchesForWords() {
        Client csv = client.accepting("text/csv");
        assertThat(csv.get("query/search?words=" + Client.encoded("\"unambiguous position\""))
                        .body())
                .contains("quote,Various diplomatic channels")
                .hasLineCount(2);
        assertThat(csv.get("query/search?words=" + Client.encoded("*a /(x+)+/")).statusCode())
                .isEqualTo(200);
        assertThat(csv.get("query/search?words=" + Client.encoded("-only")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void programsLearnOfEachQueryByOpenApi() {
        HttpResponse<String> api = client.get("openapi.json");
        JsonObject document = JSON.parse(api.body());
        assertThat(document.get("servers").getAsArray().get(0).getAsObject().getString("url"))
                .isEqualTo(client.url());
        JsonObject paths = document.getObj("paths");
        assertThat(paths.keySet()).contains("/query/stances", "/kb/{thing}", "/load");
        assertThat(paths.getObj("/query/bodies-of-state")
                        .getObj("get")
                        .get("parameters")
                        .getAsArray()
                        .get(0)
                        .getAsObject()
                        .getBoolean("required"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "query/no-such-query, 404",
        "query/chain?nonsense=1, 400",
        "query/bodies-of-state?output=csv, 400",
        "query/bodies-of-state?output=exe, 400"
    })
    void tellsWhatIsWrong(String path, int status) {
        HttpResponse<String> answer = client.accepting("text/csv").get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body().lines()).hasSize(1);
    }

    @Test
    void asksPeopleForWhatIsMissing() {
        HttpResponse<String> page = client.accepting("text/html").get("query/bodies-of-state");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<form action=\"/query/bodies-of-state\"")
                .contains(" required>");
    }

    /** Values become terms of the query; there is no text into which they could be written. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x> } INSERT DATA { <urn:x:s> <urn:x:p> 1 } #",
                "\" . ?s ?p ?o . FILTER(\"\" = \"",
                "Japan\" } UNION { ?s ?p ?o } #",
                "<script>alert(1)</script>"
            })
    void aValueIsNeverPartOfTheQueryText(String value) {
        assertThat(client.accepting("text/csv")
                        .get("query/bodies-of-state?" + state(value))
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.accepting("text/html")
                        .get("query/bodies-of-state?" + state(value))
                        .body())
                .doesNotContain("<script", "value=\"\" .", "value=\"Japan\" }");
    }

    private static String state(String value) {
        return "actor=" + Client.encoded(value);
    }
}
