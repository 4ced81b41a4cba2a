package org.demarche.vocab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.apache.jena.vocabulary.XSD;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every term of another vocabulary that the ontology, its schemes, alignments and shapes use exists there: in Jena's
 * constants, or in the lists below {@code vocabulary/}, each of which names where it is from.
 */
final class ExternalTermsTest {
    private static final List<Class<?>> JENA = List.of(
            DCTerms.class,
            FOAF.class,
            OA.class,
            ORG.class,
            OWL2.class,
            RDF.class,
            RDFS.class,
            SKOS.class,
            SchemaDO.class,
            SHACL.class,
            XSD.class);

    private static final Map<String, Set<String>> VOCABULARIES = new HashMap<>();

    static {
        for (Class<?> constants : JENA) {
            for (Node term : termsOf(constants)) {
                know(namespace(term.getURI()), localName(term.getURI()));
            }
        }
        lists().forEach(ExternalTermsTest::readList);
    }

    @TestFactory
    Stream<DynamicTest> termsOfOtherVocabulariesAreSpeltAsTheyAreThere() {
        return Shipped.files("ontology", ".ttl").stream()
                .map(file -> dynamicTest(file, () -> assertThat(misspelt(file)).isEmpty()));
    }

    @Test
    void constantsOfOtherVocabulariesAreSpeltAsTheyAreThere() {
        assertThat(termsOf(Prov.class)).isNotEmpty().allMatch(term -> isKnown(term.getURI()));
    }

    @Test
    void aMisspeltTermIsFound() {
        Graph graph = RDFParser.fromString(
                        "<x:a> <http://www.w3.org/ns/prov#wasAtributedTo> <http://purl.org/spar/cito/agreesWith> .",
                        Lang.TURTLE)
                .toGraph();

        assertThat(misspelt(graph)).containsExactly("http://www.w3.org/ns/prov#wasAtributedTo");
    }

    @TestFactory
    Stream<DynamicTest> eachListNamesItsSourceAndLicence() {
        return lists().map(list -> dynamicTest(list.getFileName().toString(), () -> assertThat(Files.readAllLines(list))
                .anyMatch(line -> line.startsWith("# namespace: "))
                .anyMatch(line -> line.startsWith("# source: "))
                .anyMatch(line -> line.startsWith("# licence: "))));
    }

    private static Set<String> misspelt(String file) {
        return misspelt(RDFParser.fromString(Shipped.text(file), Lang.TURTLE).toGraph());
    }

    private static Set<String> misspelt(Graph graph) {
        Set<String> misspelt = new TreeSet<>();
        graph.find()
                .forEachRemaining(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                        .filter(Node::isURI)
                        .map(Node::getURI)
                        .filter(iri -> !isKnown(iri))
                        .forEach(misspelt::add));
        graph.find()
                .mapWith(triple -> triple.getObject())
                .filterKeep(Node::isLiteral)
                .mapWith(Node::getLiteralDatatypeURI)
                .filterDrop(ExternalTermsTest::isKnown)
                .forEachRemaining(misspelt::add);
        return misspelt;
    }

    /** Whether an IRI is ours, names no term of a vocabulary, or names a term that exists. */
    private static boolean isKnown(String iri) {
        if (iri.startsWith("https://w3id.org/demarche/") || iri.startsWith("x:")) {
            return true;
        }
        Set<String> terms = VOCABULARIES.get(namespace(iri));
        return terms == null ? isInNoVocabulary(iri) : terms.contains(localName(iri));
    }

    /** Licences, sources and things: IRIs that are followed or looked up, not terms. */
    private static boolean isInNoVocabulary(String iri) {
        return Stream.of(
                        "https://www.apache.org/licenses/",
                        "https://creativecommons.org/licenses/",
                        "https://github.com/openeventdata/PLOVER",
                        "https://www.gdeltproject.org/data/lookups/",
                        "http://www.wikidata.org/entity/Q")
                .anyMatch(iri::startsWith);
    }

    private static List<Node> termsOf(Class<?> constants) {
        return Stream.of(constants.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(ExternalTermsTest::valueOf)
                .filter(value -> value instanceof Resource || value instanceof Node)
                .map(value -> value instanceof Resource resource ? resource.asNode() : (Node) value)
                .filter(Node::isURI)
                .collect(Collectors.toList());
    }

    private static Object valueOf(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void readList(Path list) {
        try {
            List<String> lines = Files.readAllLines(list);
            String namespace = lines.stream()
                    .filter(line -> line.startsWith("# namespace: "))
                    .findFirst()
                    .orElseThrow()
                    .substring("# namespace: ".length());
            lines.stream().filter(line -> !line.startsWith("#")).forEach(term -> know(namespace, term));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<Path> lists() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/vocabulary"))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void know(String namespace, String term) {
        VOCABULARIES.computeIfAbsent(namespace, key -> new HashSet<>()).add(term);
    }

    private static String namespace(String iri) {
        return iri.substring(0, end(iri));
    }

    private static String localName(String iri) {
        return iri.substring(end(iri));
    }

    private static int end(String iri) {
        return Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
    }
}
