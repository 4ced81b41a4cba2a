package org.demarche.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.demarche.vocab.Shipped;
import org.junit.jupiter.api.Test;

final class OntologyShapesTest {
    @Test
    void theOntologyAndItsSchemesHaveTheShapeThatTheyWantOfThemselves() {
        Graph graph = GraphFactory.createDefaultGraph();
        Stream.concat(Stream.of("ontology/demarche.ttl"), Shipped.files("ontology/schemes", ".ttl").stream())
                .forEach(file -> RDFParser.fromString(Shipped.text(file), Lang.TURTLE)
                        .toGraph()
                        .find()
                        .forEachRemaining(graph::add));

        List<Violation> violations = CompiledShapes.shippedAlone("ontology").violations(graph);

        assertThat(violations).isEmpty();
    }
}
