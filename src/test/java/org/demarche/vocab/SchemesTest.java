package org.demarche.vocab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class SchemesTest {
    private static final Map<Scheme, Graph> FILES = new HashMap<>();

    @Test
    void eachFileIsASchemeAndEachSchemeHasAFile() {
        assertThat(Shipped.files("ontology/schemes", ".ttl"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Scheme.values()).map(SchemesTest::path).toList());
    }

    @TestFactory
    Stream<DynamicTest> namesLicenceAtTheHeadOfEachFile() {
        return each(scheme -> assertThat(Shipped.text(path(scheme)).lines().limit(8))
                .as("a line that begins with '# Licence: '")
                .anyMatch(line -> line.startsWith("# Licence: ")));
    }

    @TestFactory
    Stream<DynamicTest> conceptsLieInTheNamespaceOfTheirScheme() {
        return each(scheme -> assertThat(concepts(scheme))
                .isNotEmpty()
                .allMatch(concept -> concept.getURI().startsWith(scheme.namespace()))
                .allMatch(concept ->
                        values(scheme, concept, SKOS.inScheme.asNode()).equals(List.of(scheme.node()))));
    }

    @TestFactory
    Stream<DynamicTest> namesNotationsAndDefinitionsAreGivenOnceInAScheme() {
        return each(scheme -> {
            for (var property : List.of(SKOS.prefLabel, SKOS.notation, SKOS.definition)) {
                assertThat(file(scheme)
                                .find(Node.ANY, property.asNode(), Node.ANY)
                                .mapWith(Triple::getObject)
                                .toList())
                        .as(property.getLocalName())
                        .doesNotHaveDuplicates();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> broaderConceptsAreOfTheSameSchemeAndEndInATopConcept() {
        return each(scheme -> {
            Set<Node> concepts = Set.copyOf(concepts(scheme));
            for (Node concept : concepts) {
                Node at = concept;
                for (int steps = 0; !file(scheme).contains(at, SKOS.topConceptOf.asNode(), scheme.node()); steps++) {
                    assertThat(steps).as(concept.getURI()).isLessThan(9);
                    at = values(scheme, at, SKOS.broader.asNode()).get(0);
                    assertThat(concepts).contains(at);
                }
            }
        });
    }

    @Test
    void everyPositionHasAPolarity() {
        assertThat(concepts(Scheme.POSITION)).hasSizeGreaterThan(20).allMatch(position -> concepts(Scheme.POLARITY)
                .containsAll(values(Scheme.POSITION, position, Dem.polarity)));
    }

    @Test
    void ploverHasSixteenTypesEachWithQuadClassAndScore() {
        assertThat(concepts(Scheme.PLOVER))
                .hasSize(16)
                .allMatch(type -> values(Scheme.PLOVER, type, Dem.score).size() == 1
                        && concepts(Scheme.QUAD_CLASS).containsAll(values(Scheme.PLOVER, type, Dem.quadClass)));
    }

    /** The table of the codebook prints 3 for ACCUSE, and -2 to -3.5 for its modes. */
    @Test
    void accusingIsConflict() {
        assertThat(score(Scheme.PLOVER, "ACCUSE")).isEqualByComparingTo("-3");
    }

    /** Cooperation scores above zero and conflict at or below it, as the quad class says. */
    @Test
    void scoresOfPloverAgreeWithQuadClasses() {
        for (Node type : concepts(Scheme.PLOVER)) {
            String name = type.getURI().substring(Scheme.PLOVER.namespace().length());
            boolean cooperates =
                    values(Scheme.PLOVER, type, Dem.quadClass).get(0).getURI().endsWith("cooperation");
            assertThat(score(Scheme.PLOVER, name).signum() > 0).as(name).isEqualTo(cooperates);
        }
    }

    @Test
    void everyModeBelongsToAType() {
        assertThat(concepts(Scheme.PLOVER_MODE)).allMatch(mode -> concepts(Scheme.PLOVER)
                .containsAll(values(Scheme.PLOVER_MODE, mode, SKOS.broadMatch.asNode())));
    }

    @Test
    void cameoHasTwentyRootsAndItsDetailedCodesStandBelowThem() {
        List<Node> codes = concepts(Scheme.CAMEO);
        assertThat(codes).hasSize(318);
        assertThat(codes.stream().filter(code -> file(Scheme.CAMEO)
                        .contains(code, SKOS.topConceptOf.asNode(), Scheme.CAMEO.node())))
                .hasSize(20);
        for (Node code : codes) {
            String notation =
                    values(Scheme.CAMEO, code, SKOS.notation.asNode()).get(0).getLiteralLexicalForm();
            assertThat(code).isEqualTo(Scheme.CAMEO.concept(notation));
            assertThat(values(Scheme.CAMEO, code, Dem.quadClass)).hasSize(1);
            values(Scheme.CAMEO, code, SKOS.broader.asNode()).forEach(broader -> assertThat(notation)
                    .startsWith(
                            broader.getURI().substring(Scheme.CAMEO.namespace().length())));
        }
    }

    /** Public statements are the one root that PLOVER dropped. */
    @Test
    void everyCameoCodeIsMappedToPloverOrIsAPublicStatement() {
        List<Node> mappings = List.of(SKOS.broadMatch.asNode(), SKOS.closeMatch.asNode(), SKOS.narrowMatch.asNode());
        for (Node code : concepts(Scheme.CAMEO)) {
            long types = mappings.stream()
                    .flatMap(mapping -> values(Scheme.CAMEO, code, mapping).stream())
                    .filter(target -> concepts(Scheme.PLOVER).contains(target))
                    .count();
            boolean isStatement =
                    code.getURI().startsWith(Scheme.CAMEO.concept("01").getURI());
            boolean isYield = code.equals(Scheme.CAMEO.concept("08"));
            assertThat(types).as(code.getURI()).isEqualTo(isStatement ? 0 : isYield ? 2 : 1);
        }
    }

    @Test
    void issuesAreLinkedToMediaTopicsWikidataAndContexts() {
        assertThat(linkedTo("http://cv.iptc.org/newscodes/mediatopic/")).hasSizeGreaterThan(50);
        assertThat(linkedTo("http://www.wikidata.org/entity/Q")).hasSizeGreaterThan(10);
        assertThat(linkedTo(Scheme.PLOVER_CONTEXT.namespace())).hasSizeGreaterThan(50);
    }

    private static Set<Node> linkedTo(String namespace) {
        return file(Scheme.ISSUE)
                .find()
                .filterKeep(triple -> triple.getObject().isURI()
                        && triple.getObject().getURI().startsWith(namespace))
                .mapWith(Triple::getSubject)
                .toSet();
    }

    @Test
    void everyMappingAmongTheSchemesLeadsToAConcept() {
        for (Scheme scheme : Scheme.values()) {
            file(scheme)
                    .find()
                    .mapWith(Triple::getObject)
                    .filterKeep(object -> object.isURI() && object.getURI().contains("/demarche/scheme/"))
                    .filterDrop(object -> Arrays.stream(Scheme.values())
                            .anyMatch(other -> other.node().equals(object)))
                    .forEachRemaining(object -> assertThat(Scheme.values())
                            .as(object.getURI())
                            .anyMatch(other -> concepts(other).contains(object)));
        }
    }

    private static Stream<DynamicTest> each(java.util.function.Consumer<Scheme> check) {
        return Arrays.stream(Scheme.values())
                .map(scheme -> dynamicTest(scheme.localName(), () -> check.accept(scheme)));
    }

    private static BigDecimal score(Scheme scheme, String name) {
        return new BigDecimal(
                values(scheme, scheme.concept(name), Dem.score).get(0).getLiteralLexicalForm());
    }

    private static List<Node> concepts(Scheme scheme) {
        return file(scheme)
                .find(Node.ANY, RDF.type.asNode(), SKOS.Concept.asNode())
                .mapWith(Triple::getSubject)
                .toList();
    }

    private static List<Node> values(Scheme scheme, Node subject, Node property) {
        return file(scheme)
                .find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    private static Graph file(Scheme scheme) {
        return FILES.computeIfAbsent(scheme, s -> RDFParser.fromString(Shipped.text(path(s)), Lang.TURTLE)
                .toGraph());
    }

    private static String path(Scheme scheme) {
        return "ontology/schemes/" + scheme.localName() + ".ttl";
    }
}
