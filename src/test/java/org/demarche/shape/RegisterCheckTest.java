package org.demarche.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.demarche.vocab.Shipped;
import org.junit.jupiter.api.Test;

final class RegisterCheckTest {
    private static final RegisterCheck CHECK = RegisterCheck.shipped();

    @Test
    void findsNothingWorseThanAWarningInTheShippedRegister() {
        Graph register = GraphFactory.createDefaultGraph();
        for (String file : Shipped.files("data/actors", ".ttl")) {
            RDFParser.fromString(Shipped.text(file), Lang.TURTLE)
                    .toGraph()
                    .find()
                    .forEachRemaining(register::add);
        }

        assertThat(CHECK.check(register))
                .filteredOn(violation -> violation.severity() != Severity.WARNING)
                .isEmpty();
    }

    @Test
    void onlyWarnsOfAStateWhoseAdjectiveIsMissing() {
        Graph register = RDFParser.fromString(
                        """
                        PREFIX dem:  <https://w3id.org/demarche/ontology#>
                        PREFIX kb:   <https://w3id.org/demarche/kb/>
                        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                        kb:state\\/XNO a dem:State ; rdfs:label "Norland"@en ; dem:iso3 "XNO" ; dem:demonym "Norlander"@en .
                        kb:government\\/XNO a dem:GovernmentBody ; rdfs:label "Government of Norland"@en ;
                            dem:represents kb:state\\/XNO .
                        """,
                        Lang.TURTLE)
                .toGraph();

        List<Violation> violations = CHECK.check(register);

        assertThat(violations).extracting(Violation::check).containsExactly("state-adjective");
        assertThat(violations).extracting(Violation::severity).containsExactly(Severity.WARNING);
    }
}
