package org.demarche.extract.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.SKOS;
import org.demarche.extract.event.ArgumentKinds;
import org.demarche.model.Plover;
import org.demarche.vocab.Dem;
import org.demarche.vocab.Scheme;
import org.demarche.vocab.Shipped;
import org.junit.jupiter.api.Test;

/** What the lexicon of events says in codes agrees with the schemes of the ontology. */
final class EventLexiconTest {
    @Test
    void knowsTheTypesOfPloverWithTheirQuadClasses() {
        Graph scheme = scheme("plover");

        assertThat(concepts(scheme))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Plover.values()).map(Plover::concept).toList());
        assertThat(Plover.values()).allSatisfy(type -> assertThat(scheme.contains(
                        Scheme.PLOVER.concept(type.concept()),
                        Dem.quadClass,
                        Scheme.QUAD_CLASS.concept(type.quadClass().concept())))
                .as(type.concept())
                .isTrue());
    }

    @Test
    void givesOnlyModesThatPloverHas() {
        Set<String> modes = concepts(scheme("plover-mode"));

        assertThat(EventLexicon.shipped().all())
                .filteredOn(entry -> entry.mode().isPresent())
                .isNotEmpty()
                .allSatisfy(entry ->
                        assertThat(modes).as(entry.id()).contains(entry.mode().orElseThrow()));
    }

    @Test
    void asksForArgumentsOfReadingsThatItHas() {
        Set<String> known =
                EventLexicon.shipped().all().stream().map(EventEntry::id).collect(Collectors.toSet());

        assertThat(ArgumentKinds.shipped().entries()).isNotEmpty().allSatisfy(id -> assertThat(known)
                .contains(id));
    }

    private static Graph scheme(String name) {
        return RDFParser.fromString(Shipped.text("ontology/schemes/" + name + ".ttl"), Lang.TURTLE)
                .toGraph();
    }

    private static Set<String> concepts(Graph scheme) {
        return scheme.stream(Node.ANY, SKOS.inScheme.asNode(), Node.ANY)
                .map(Triple::getSubject)
                .map(concept -> concept.getURI().substring(concept.getURI().lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
    }
}
