package org.demarche.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

final class DemTest {
    private static final Set<Node> CLASSES = Set.of(OWL2.Class.asNode());
    private static final Set<Node> PROPERTIES = Set.of(OWL2.ObjectProperty.asNode(), OWL2.DatatypeProperty.asNode());

    @Test
    void constantsAndOntologyNameTheSameTerms() {
        assertThat(constants().stream().map(Field::getName)).containsExactlyInAnyOrderElementsOf(termsOfTheOntology());
    }

    @Test
    void everyConstantIsTheTermOfItsName() throws IllegalAccessException {
        for (Field constant : constants()) {
            assertThat(((Node) constant.get(null)).getURI()).isEqualTo(Dem.NS + constant.getName());
        }
    }

    private static List<Field> constants() {
        return Arrays.stream(Dem.class.getFields())
                .filter(field ->
                        field.getType() == Node.class && !field.getName().equals("ONTOLOGY"))
                .toList();
    }

    private static Set<String> termsOfTheOntology() {
        Graph ontology = RDFParser.fromString(Shipped.text("ontology/demarche.ttl"), Lang.TURTLE)
                .toGraph();
        return ontology.find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .filterKeep(triple -> CLASSES.contains(triple.getObject()) || PROPERTIES.contains(triple.getObject()))
                .mapWith(Triple::getSubject)
                .filterKeep(Node::isURI)
                .mapWith(term -> term.getURI().substring(Dem.NS.length()))
                .toSet();
    }
}
