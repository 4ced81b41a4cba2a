package org.demarche.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.register.ShippedRegister.all;
import static org.demarche.register.ShippedRegister.instances;
import static org.demarche.register.ShippedRegister.objects;
import static org.demarche.register.ShippedRegister.subjects;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.demarche.vocab.Dem;
import org.demarche.vocab.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every file of the register keeps to: headers, defined names, labels that a reader understands. */
class RegisterFilesTest {
    private static final int TRIPLES_READ_AT_EACH_START = 40_000;
    private static final List<Node> NAMED = List.of(
            Dem.State,
            Dem.GovernmentBody,
            Dem.Office,
            Dem.Person,
            Dem.InternationalOrganization,
            Dem.NonStateActor,
            Dem.Publisher,
            Dem.Place);

    static Collection<String> files() {
        return ShippedRegister.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void beginsWithItsSourceItsLicenceAndItsDate(String file) {
        String[] lines = Shipped.text(file).split("\n", 5);

        assertThat(lines[0]).startsWith("# ").endsWith(".");
        assertThat(lines[1]).startsWith("# Source: ");
        assertThat(lines[2]).startsWith("# Licence: ");
        assertThat(lines[3]).matches("# Date: \\d{4}-\\d\\d-\\d\\d");
    }

    @ParameterizedTest
    @MethodSource("files")
    void isListedInTheReadmeWithTheNumberOfThingsItDescribes(String file) {
        long things = Iter.iter(ShippedRegister.file(file).find())
                .map(Triple::getSubject)
                .distinct()
                .count();
        String name = file.substring(file.lastIndexOf('/') + 1);

        assertThat(Shipped.text("data/README.md"))
                .contains("| `" + name + "` | " + String.format(Locale.ROOT, "%,d", things) + " |");
    }

    @Test
    void refersOnlyToWhatItDefines() {
        assertThat(Iter.iter(all().find())
                        .map(Triple::getObject)
                        .filter(object -> object.isURI() && object.getURI().startsWith(ShippedRegister.KB))
                        .distinct())
                .toIterable()
                .allMatch(object -> all().contains(object, RDF.type.asNode(), Node.ANY));
    }

    @Test
    void usesOnlyTermsAndConceptsThatTheOntologyHas() {
        Graph ontology = GraphFactory.createDefaultGraph();
        Stream.concat(Stream.of("ontology/demarche.ttl"), Shipped.files("ontology/schemes", ".ttl").stream())
                .map(path ->
                        RDFParser.fromString(Shipped.text(path), Lang.TURTLE).toGraph())
                .forEach(graph -> graph.find().forEachRemaining(ontology::add));

        assertThat(Iter.iter(all().find())
                        .flatMap(triple -> Iter.of(triple.getPredicate(), triple.getObject()))
                        .filter(RegisterFilesTest::isOurs)
                        .distinct())
                .toIterable()
                .isNotEmpty()
                .allMatch(term -> ontology.contains(term, RDF.type.asNode(), Node.ANY));
    }

    @Test
    void givesEachThingOneEnglishLabelThatIsNoIdentifier() {
        assertThat(NAMED.stream().flatMap(type -> instances(type).stream())).allSatisfy(thing -> {
            assertThat(objects(thing, RDFS.label.asNode())).as(thing.getURI()).hasSize(1);
            Node label = objects(thing, RDFS.label.asNode()).get(0);
            assertThat(label.getLiteralLanguage()).as(thing.getURI()).isEqualTo("en");
            assertThat(label.getLiteralLexicalForm())
                    .doesNotMatch("[QP]\\d+")
                    .isNotBlank()
                    .isEqualTo(label.getLiteralLexicalForm().strip());
        });
    }

    @Test
    void namesNoTwoThingsOfAKindAlike() {
        assertThat(NAMED).allSatisfy(type -> {
            Map<String, TreeSet<String>> bearers = instances(type).stream()
                    .flatMap(thing -> Stream.of(RDFS.label.asNode(), SKOS.altLabel.asNode())
                            .flatMap(property -> objects(thing, property).stream())
                            .map(name -> Map.entry(name.getLiteralLexicalForm(), thing.getURI())))
                    .collect(Collectors.groupingBy(
                            Map.Entry::getKey,
                            Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(TreeSet::new))));
            assertThat(bearers.entrySet())
                    .allSatisfy(entry ->
                            assertThat(entry.getValue()).as(entry.getKey()).hasSize(1));
        });
    }

    @Test
    void linksEachThingToAnItemOfWikidataThatNoOtherHas() {
        assertThat(Iter.iter(all().find(Node.ANY, OWL.sameAs.asNode(), Node.ANY))
                        .map(Triple::getObject)
                        .toList())
                .doesNotHaveDuplicates()
                .allMatch(item -> item.getURI().matches("http://www\\.wikidata\\.org/entity/Q[1-9]\\d*"));
        assertThat(instances(Dem.Person))
                .filteredOn(person -> person.getURI().matches(".*/Q\\d+"))
                .allSatisfy(person -> assertThat(subjects(OWL.sameAs.asNode(), wikidata(person)))
                        .containsExactly(person));
    }

    @Test
    void staysSmallEnoughToBeReadAtEachStart() {
        assertThat(all().size()).isLessThan(TRIPLES_READ_AT_EACH_START);
    }

    private static Node wikidata(Node person) {
        return objects(person, OWL.sameAs.asNode()).get(0);
    }

    private static boolean isOurs(Node node) {
        return node.isURI()
                && (node.getURI().startsWith(Dem.NS) || node.getURI().startsWith("https://w3id.org/demarche/scheme/"));
    }
}
