package org.demarche.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.demarche.load.Removal;
import org.demarche.store.KnowledgeGraph;
import org.demarche.vocab.Shipped;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LinkedDataTest {
    private static final String BASE = "https://w3id.org/demarche/";

    private final Client client = SampleServer.client();

    @Test
    void sendsOnFromAThingToTheDocumentAboutIt() {
        HttpResponse<String> answer = client.get("kb/state/JPN");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/doc/kb/state/JPN");
        assertThat(answer.headers().firstValue("Link")).hasValue("</doc/kb/state/JPN>; rel=\"describedby\"");
        assertThat(client.get("kb/state/JPN.ttl").headers().firstValue("Location"))
                .hasValue("/doc/kb/state/JPN.ttl");
        assertThat(client.send("HEAD", "kb/state/JPN", "").statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "text/html,                                        text/html;charset=utf-8",
        "text/turtle,                                      text/turtle;charset=utf-8",
        "application/trig,                                 application/trig",
        "application/n-triples,                            application/n-triples",
        "application/n-quads,                              application/n-quads",
        "application/ld+json,                              application/ld+json",
        "application/rdf+xml,                              application/rdf+xml",
        "*/*,                                              text/html;charset=utf-8",
        "'text/turtle;q=0.3, application/ld+json;q=0.9',   application/ld+json",
        "'text/html;q=0.2, text/*;q=0.5, */*;q=0.1',       text/turtle;charset=utf-8",
        "'image/png, application/rdf+xml;q=0.1',           application/rdf+xml"
    })
    void givesTheDocumentInTheFormatThatIsPreferred(String accept, String type) {
        HttpResponse<String> answer = client.accepting(accept).get("doc/kb/state/JPN");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(answer.headers().firstValue("Vary")).hasValue("Accept, Accept-Encoding");
        assertThat(answer.headers().firstValue("Link").orElse(""))
                .contains("<" + BASE + "kb/state/JPN>; rel=\"describes\"")
                .contains("</doc/kb/state/JPN.ttl>; rel=\"alternate\"; type=\"text/turtle\"");
        assertThat(answer.body()).contains("Japan");
        Lang lang = RDFLanguages.contentTypeToLang(type.replaceAll(";.*", ""));
        if (lang != null) {
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.create()
                    .source(new StringReader(answer.body()))
                    .lang(lang)
                    .base(BASE)
                    .parse(graph);
            assertThat(graph.contains(NodeFactory.createURI(BASE + "kb/state/JPN"), Node.ANY, Node.ANY))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "ttl", "trig", "nt", "nq", "jsonld", "rdf"})
    void anEndingNamesTheFormatWhateverIsAccepted(String ending) {
        HttpResponse<String> answer = client.accepting("image/png").get("doc/kb/state/JPN." + ending);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith(AnswerFormat.OF_DESCRIPTION.endings().get(ending));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    kb/state/XXX,            404",
        "GET,    doc/kb/state/XXX,        404",
        "GET,    kb/state/,               404",
        "GET,    doc,                     404",
        "GET,    doc/,                    404",
        "GET,    doc.ttl,                 404",
        "POST,   .well-known/void,        405",
        "GET,    doc/kb/state/JPN?page=0, 400",
        "GET,    doc/kb/state/JPN?page=99999, 404",
        "POST,   kb/state/JPN,            405",
        "DELETE, doc/kb/state/JPN,        405"
    })
    void tellsWhatIsWrong(String method, String path, int status) {
        HttpResponse<String> answer = client.send(method, path, "");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body().lines()).hasSize(1);
    }

    @Test
    void givesNothingThatIsNotAccepted() {
        assertThat(client.accepting("image/png").get("doc/kb/state/JPN").statusCode())
                .isEqualTo(406);
    }

    @Test
    void letsCachesAskWhetherAnythingHasChanged() {
        HttpResponse<String> first = client.accepting("text/turtle").get("doc/kb/state/JPN");
        String tag = first.headers().firstValue("ETag").orElse("");
        String date = first.headers().firstValue("Last-Modified").orElse("");
        assertThat(tag).startsWith("\"").endsWith("\"");
        HttpResponse<String> same =
                client.accepting("text/turtle").with("If-None-Match", tag).get("doc/kb/state/JPN");
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.headers().firstValue("ETag")).hasValue(tag);
        assertThat(client.accepting("text/turtle")
                        .with("If-Modified-Since", date)
                        .get("doc/kb/state/JPN")
                        .statusCode())
                .isEqualTo(304);
        assertThat(client.accepting("text/html")
                        .with("If-None-Match", tag)
                        .get("doc/kb/state/JPN")
                        .statusCode())
                .as("another format is another representation")
                .isEqualTo(200);
        HttpResponse<String> head = client.accepting("text/turtle").send("HEAD", "doc/kb/state/JPN", "");
        assertThat(head.headers().firstValue("ETag")).hasValue(tag);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void aChangeMakesAnotherVersion() {
        try (UnderAttack running = UnderAttack.start()) {
            Client writer = running.client().writing();
            String data = "<" + BASE + "kb/state/XYZ> <http://www.w3.org/2000/01/rdf-schema#label> \"Xyz\"@en .";
            assertThat(writer.put("urn:x:g", "text/turtle", data).statusCode()).isEqualTo(201);
            String before = running.client()
                    .get("doc/kb/state/XYZ")
                    .headers()
                    .firstValue("ETag")
                    .orElse("");
            assertThat(writer.put("urn:x:h", "text/turtle", data).statusCode()).isEqualTo(201);
            HttpResponse<String> after =
                    running.client().with("If-None-Match", before).get("doc/kb/state/XYZ");
            assertThat(after.statusCode()).isEqualTo(200);
            assertThat(after.headers().firstValue("ETag")).isNotEqualTo(before);
        }
    }

    @Test
    void whatPointsToAThingComesInPages() {
        HttpResponse<String> page = client.accepting("text/html").get("doc/kb/organization/UN");
        assertThat(page.body()).contains("Pointing here").contains("page 1 of ");
        assertThat(page.headers().firstValue("Link").orElse("")).contains("?page=2>; rel=\"next\"");
        assertThat(client.accepting("text/html")
                        .get("doc/kb/organization/UN?page=2")
                        .body())
                .contains("page 2 of ");
    }

    /** A document carries its context, for a reader that fetches none; the whole of it is published as well. */
    @Test
    void jsonReadsLikeJson() {
        String json = client.get("doc/kb/government/JPN.jsonld").body();
        assertThat(json)
                .contains("\"@id\": \"kb:government/JPN\"", "\"represents\": \"kb:state/JPN\"", "\"@type\": \"@id\"")
                .doesNotContain("\"confidence\"");
        HttpResponse<String> context = client.get("context.jsonld");
        assertThat(context.headers().firstValue("Content-Type").orElse("")).startsWith("application/ld+json");
        assertThat(context.body()).contains("\"holder\"", "\"Stance\"");
        assertThat(triples(json, Lang.JSONLD))
                .isEqualTo(triples(client.get("doc/kb/government/JPN.nt").body(), Lang.NTRIPLES));
    }

    private static long triples(String text, Lang lang) {
        return RDFParser.fromString(text, lang).base(BASE).toGraph().size();
    }

    @Test
    void eachSchemeHasAPageWithEveryConcept() {
        List<String> schemes = client.ask(
                        "SELECT ?s { ?s a <http://www.w3.org/2004/02/skos/core#ConceptScheme> } ORDER BY ?s")
                .body()
                .lines()
                .skip(1)
                .toList();
        assertThat(schemes).hasSizeGreaterThanOrEqualTo(16);
        for (String scheme : schemes) {
            String page = client.accepting("text/html")
                    .get("doc/" + scheme.substring(BASE.length()))
                    .body();
            String concepts = client.ask("SELECT ?c { ?c <http://www.w3.org/2004/02/skos/core#inScheme> <" + scheme
                            + "> } ORDER BY ?c")
                    .body();
            assertThat(concepts.lines().skip(1).map(iri -> "title=\"" + iri + "\""))
                    .as(scheme)
                    .allMatch(page::contains);
        }
    }

    @Test
    void theOntologyHasAPageWithEveryTerm() {
        assertThat(client.get("ontology").headers().firstValue("Location")).hasValue("/doc/ontology");
        String page = client.accepting("text/html").get("doc/ontology").body();
        assertThat(page).contains("id=\"Stance\"", "id=\"attributedTo\"", "id=\"confidence\"");
        assertThat(client.get("scheme/position").statusCode()).isEqualTo(303);
        assertThat(client.accepting("text/turtle").get("doc/scheme/position").body())
                .contains("ConceptScheme");
    }

    /** A term's IRI leads to the ontology, whose document said only the names of a hundred of its terms. */
    @Test
    void theOntologysDocumentDefinesEveryTerm() {
        Graph document = RDFParser.fromString(client.get("doc/ontology.ttl").body(), Lang.TURTLE)
                .toGraph();
        Graph ontology = RDFParser.fromString(Shipped.text("ontology/demarche.ttl"), Lang.TURTLE)
                .toGraph();
        assertThat(ontology.find()
                        .filterKeep(triple -> triple.getSubject().isURI()
                                && !triple.getObject().isBlank())
                        .toList())
                .hasSizeGreaterThan(400)
                .allMatch(document::contains);
        assertThat(client.get("doc/ontology?page=2").statusCode()).isEqualTo(404);
    }

    /** A page of a stance named itself and the words that prove it by an address only. */
    @Test
    void callsStatementsAndEvidenceByTheirWordsAndStancesByWhatTheyAre() {
        String stance = client.ask(
                        "PREFIX dem: <https://w3id.org/demarche/ontology#> SELECT ?stance {"
                                + " ?statement dem:describes ?stance . ?stance a dem:Stance ; dem:evidence ?evidence ."
                                + " ?evidence <http://www.w3.org/ns/oa#hasSelector>/<http://www.w3.org/ns/oa#refinedBy>/<http://www.w3.org/ns/oa#exact> 'its interest in a meeting is genuine and no political show' }")
                .body()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        assertThat(client.accepting("text/html")
                        .get("doc/" + stance.substring(BASE.length()))
                        .body())
                .contains("<h1>Government of Japan seeks summit of Japan and North Korea</h1>")
                .containsPattern("evidence/[0-9-]+\">“its interest in a meeting is genuine and no political show”</a>")
                .containsPattern("statement/[0-9]+\">“its interest in a meeting is genuine and no political show”</a>");
    }

    /** Whatever somebody stores: a stance on itself, without an end to its name. */
    @Test
    void namesAStanceOnItself() {
        try (UnderAttack running = UnderAttack.start()) {
            String stance = "<" + BASE + "kb/x/stance>";
            String dem = " <" + BASE + "ontology#";
            running.client()
                    .writing()
                    .put(
                            "urn:x:g",
                            "text/turtle",
                            stance + dem + "holder> " + stance + " ;" + dem + "position> " + stance + " ;" + dem
                                    + "target> " + stance + " .");
            assertThat(running.client()
                            .accepting("text/html")
                            .get("doc/kb/x/stance")
                            .body())
                    .contains("<h1>kb:x/stance kb:x/stance kb:x/stance</h1>");
        }
    }

    @Test
    void everyGraphHasADocument() {
        List<String> graphs = client.ask("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g")
                .body()
                .lines()
                .skip(1)
                .toList();
        assertThat(graphs).contains(BASE + "kb/graph/provenance").allSatisfy(graph -> {
            String path = graph.substring(BASE.length());
            assertThat(client.get(path).statusCode()).isEqualTo(303);
            assertThat(client.get("doc/" + path + ".nt").body()).contains("<" + graph + ">");
        });
    }

    /** Every kind of IRI that this project mints leads to a document that speaks of it. */
    @TestFactory
    Stream<DynamicTest> everyKindOfIriLeadsToADocument() {
        String onePerKind =
                """
                SELECT ?type (SAMPLE(?one) AS ?iri) WHERE {
                  ?one a ?type FILTER(STRSTARTS(STR(?one), "%s") && !CONTAINS(STR(?one), "#"))
                } GROUP BY ?type ORDER BY ?type
                """
                        .formatted(BASE);
        List<String> rows = client.ask(onePerKind).body().lines().skip(1).toList();
        assertThat(rows).hasSizeGreaterThan(20);
        return rows.stream()
                .map(row -> row.substring(row.indexOf(',') + 1))
                .map(iri -> DynamicTest.dynamicTest(iri, () -> {
                    HttpResponse<String> thing = client.get(iri.substring(BASE.length()));
                    assertThat(thing.statusCode()).isEqualTo(303);
                    String document =
                            thing.headers().firstValue("Location").orElseThrow().substring(1);
                    assertThat(client.accepting("application/n-triples")
                                    .get(document)
                                    .body())
                            .contains("<" + iri + ">");
                    assertThat(client.accepting("text/html").get(document).statusCode())
                            .isEqualTo(200);
                }));
    }

    @Test
    void anArticleThatWasRemovedIsGone() {
        KnowledgeGraph graph = KnowledgeGraph.inMemory();
        org.demarche.load.Sample.putInto(graph);
        try (UnderAttack running = UnderAttack.over(graph, settings -> settings)) {
            String iri = running.client()
                    .ask("SELECT ?a { ?a a <" + BASE + "ontology#Article> } ORDER BY ?a LIMIT 1")
                    .body()
                    .lines()
                    .skip(1)
                    .findFirst()
                    .orElseThrow();
            assertThat(running.client().get(iri.substring(BASE.length())).statusCode())
                    .isEqualTo(303);
            Removal.of(graph, NodeFactory.createURI(iri));
            assertThat(running.client().get(iri.substring(BASE.length())).statusCode())
                    .isEqualTo(410);
            assertThat(running.client()
                            .get("doc/" + iri.substring(BASE.length()))
                            .statusCode())
                    .isEqualTo(410);
        }
    }
}
