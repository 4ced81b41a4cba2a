package org.demarche.vocab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The ontology and its alignments under the OWL reasoner Openllet. */
final class ReasoningTest {
    private static final Graph ONTOLOGY = shipped("ontology/demarche.ttl");
    private static final Graph ALIGNMENTS = shipped("ontology/alignments.ttl");

    /** What the aligned vocabularies say of themselves that could clash with ours. */
    private static final Graph OTHERS = turtle(
            """
            prov:Activity owl:disjointWith prov:Entity .
            foaf:Person owl:disjointWith foaf:Organization .
            foaf:Document owl:disjointWith foaf:Organization .
            prov:wasAttributedTo rdfs:domain prov:Entity ; rdfs:range prov:Agent .
            prov:wasDerivedFrom rdfs:domain prov:Entity ; rdfs:range prov:Entity .
            org:member rdfs:domain org:Membership ; rdfs:range foaf:Agent .
            """);

    @Test
    void theOntologyIsConsistentWithItsAlignments() {
        assertThat(Reasoner.over(ONTOLOGY, ALIGNMENTS, OTHERS).isConsistent()).isTrue();
    }

    @Test
    void everyClassCanHaveMembers() {
        assertThat(Reasoner.over(ONTOLOGY, ALIGNMENTS, OTHERS).classesWithoutPossibleMembers())
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> dataAreConsistentWithTheOntology() {
        return Stream.of("article", "register", "provenance")
                .map(area -> dynamicTest(area, () -> {
                    Path file = Path.of("src/test/resources/shape", area, "good.ttl");
                    Graph data = RDFParser.fromString(Files.readString(file), Lang.TURTLE)
                            .toGraph();
                    assertThat(Reasoner.over(ONTOLOGY, ALIGNMENTS, OTHERS, data).isConsistent())
                            .isTrue();
                }));
    }

    @TestFactory
    Stream<DynamicTest> shippedArticlesAreConsistentWithTheOntology() {
        return Shipped.files("data/articles/sample", ".trig").stream()
                .map(file -> dynamicTest(file, () -> {
                    Graph data = RDFParser.fromString(Shipped.text(file), Lang.TRIG)
                            .toDatasetGraph()
                            .getUnionGraph();
                    assertThat(Reasoner.over(ONTOLOGY, ALIGNMENTS, OTHERS, data).isConsistent())
                            .isTrue();
                }));
    }

    @Test
    void theShippedRegisterIsConsistentWithTheOntology() {
        Graph register = GraphFactory.createDefaultGraph();
        Shipped.files("data/actors", ".ttl")
                .forEach(file -> shipped(file).find().forEachRemaining(register::add));

        assertThat(Reasoner.over(ONTOLOGY, ALIGNMENTS, OTHERS, register).isConsistent())
                .isTrue();
    }

    @TestFactory
    Stream<DynamicTest> whatExcludesItselfIsFound() {
        return Stream.of(
                        "ex:a a dem:Stance, dem:Event .",
                        "ex:a a dem:Person, dem:Office .",
                        "ex:a a dem:Place ; dem:heldBy ex:b .",
                        "ex:a dem:heldBy ex:b . ex:b a dem:Place .",
                        "ex:a a dem:Statement, dem:Meeting .",
                        "ex:a a dem:Event ; dem:holder ex:b .",
                        "ex:a a dem:Summit ; dem:attributedTo ex:b .")
                .map(clash ->
                        dynamicTest(clash, () -> assertThat(Reasoner.over(ONTOLOGY, ALIGNMENTS, OTHERS, turtle(clash))
                                        .isConsistent())
                                .isFalse()));
    }

    private static Graph shipped(String file) {
        return RDFParser.fromString(Shipped.text(file), Lang.TURTLE).toGraph();
    }

    private static Graph turtle(String triples) {
        return RDFParser.fromString(
                        """
                        PREFIX dem:  <https://w3id.org/demarche/ontology#>
                        PREFIX ex:   <https://example.org/>
                        PREFIX foaf: <http://xmlns.com/foaf/0.1/>
                        PREFIX org:  <http://www.w3.org/ns/org#>
                        PREFIX owl:  <http://www.w3.org/2002/07/owl#>
                        PREFIX prov: <http://www.w3.org/ns/prov#>
                        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                        """
                                + triples,
                        Lang.TURTLE)
                .toGraph();
    }
}
