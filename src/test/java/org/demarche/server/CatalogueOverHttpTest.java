package org.demarche.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
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
        assertThat(paths.keySet()).contains("/query/stances", "/kb/{kind}/{name}", "/load");
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

    /** A path such as {@code /kb/{thing}} would be filled in with an escaped slash, which is refused. */
    @TestFactory
    Stream<DynamicTest> whatOpenApiSaysIsTrue() {
        JsonObject document = JSON.parse(client.get("openapi.json").body());
        JsonObject paths = document.getObj("paths");
        return paths.keySet().stream()
                .filter(path -> paths.getObj(path).hasKey("get"))
                .map(path -> DynamicTest.dynamicTest(
                        path, () -> holds(document, path, paths.getObj(path).getObj("get"))));
    }

    private void holds(JsonObject document, String path, JsonObject operation) {
        String filled = path.substring(1);
        List<String> asked = new ArrayList<>();
        if (operation.hasKey("parameters")) {
            for (JsonValue value : operation.get("parameters").getAsArray()) {
                JsonObject parameter = resolved(document, value.getAsObject());
                String name = parameter.getString("name");
                if (parameter.getString("in").equals("path")) {
                    filled = filled.replace("{" + name + "}", parameter.getString("example"));
                } else if (parameter.hasKey("required") && parameter.getBoolean("required")) {
                    asked.add(name + "=Japan");
                }
            }
        }
        HttpResponse<String> answer = client.get(filled + (asked.isEmpty() ? "" : "?" + String.join("&", asked)));
        JsonObject responses = operation.getObj("responses");
        assertThat(responses.keySet()).contains(Integer.toString(answer.statusCode()));
        if (answer.statusCode() == 200) {
            String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
            assertThat(resolved(document, responses.getObj("200"))
                            .getObj("content")
                            .keySet())
                    .contains(type);
        } else if (path.startsWith("/doc/") || path.startsWith("/query/")) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("Japan");
        }
    }

    private static JsonObject resolved(JsonObject document, JsonObject value) {
        if (!value.hasKey("$ref")) {
            return value;
        }
        JsonObject place = document;
        for (String step : value.getString("$ref").substring(2).split("/")) {
            place = place.getObj(step);
        }
        return place;
    }
}
