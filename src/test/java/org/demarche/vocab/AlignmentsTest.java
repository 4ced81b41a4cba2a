package org.demarche.vocab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class AlignmentsTest {
    private static final Graph ALIGNMENTS = RDFParser.fromString(Shipped.text("ontology/alignments.ttl"), Lang.TURTLE)
            .toGraph();
    private static final Graph ONTOLOGY = RDFParser.fromString(Shipped.text("ontology/demarche.ttl"), Lang.TURTLE)
            .toGraph();

    @TestFactory
    Stream<DynamicTest> eachTermIsAlignedAsTheDesignSays() {
        return Stream.of(
                        "dem:Actor rdfs:subClassOf prov:Agent, foaf:Agent ; skos:closeMatch sem:Actor .",
                        "dem:State rdfs:subClassOf schema:Country .",
                        "dem:GovernmentBody rdfs:subClassOf schema:GovernmentOrganization, org:FormalOrganization .",
                        "dem:InternationalOrganization rdfs:subClassOf schema:Organization .",
                        "dem:Person rdfs:subClassOf schema:Person, foaf:Person .",
                        "dem:Office rdfs:subClassOf org:Post .",
                        "dem:Tenure rdfs:subClassOf org:Membership .",
                        "dem:TimeSpan rdfs:subClassOf time:Interval .",
                        "dem:CollectiveActor rdfs:subClassOf foaf:Group .",
                        "dem:Article rdfs:subClassOf schema:NewsArticle, prov:Entity .",
                        "dem:Publisher rdfs:subClassOf schema:NewsMediaOrganization .",
                        "dem:Statement rdfs:subClassOf schema:Claim ; skos:closeMatch np:Assertion .",
                        "dem:Quotation rdfs:subClassOf schema:Quotation .",
                        "dem:attributedTo rdfs:subPropertyOf prov:wasAttributedTo .",
                        "dem:attributedTo skos:closeMatch grasp:wasAttributedTo, sem:accordingTo .",
                        "dem:Stance skos:closeMatch marl:Opinion, marlp:Opinion .",
                        "dem:Event rdfs:subClassOf sem:Event, schema:Event, prov:Activity .",
                        "dem:Issue rdfs:subClassOf skos:Concept .",
                        "dem:confidence skos:closeMatch itsrdf:taConfidence .",
                        "dem:ExtractionRun rdfs:subClassOf prov:Activity .",
                        "dem:agreesWith rdfs:subPropertyOf cito:agreesWith .",
                        "dem:contradicts rdfs:subPropertyOf cito:disputes .",
                        "dem:qualifies rdfs:subPropertyOf cito:qualifies .",
                        "dem:confirms rdfs:subPropertyOf cito:confirms .")
                .map(row -> dynamicTest(row, () -> assertThat(triples(row)).allMatch(ALIGNMENTS::contains)));
    }

    @Test
    void onlyTermsThatExistAreAligned() {
        List<Node> aligned = ALIGNMENTS
                .find()
                .mapWith(triple -> triple.getSubject())
                .filterKeep(subject -> subject.getURI().startsWith(Dem.NS))
                .toList();

        assertThat(aligned).isNotEmpty().allMatch(term -> ONTOLOGY.contains(term, Node.ANY, Node.ANY));
    }

    private static List<org.apache.jena.graph.Triple> triples(String row) {
        StringBuilder turtle = new StringBuilder();
        ALIGNMENTS.getPrefixMapping().getNsPrefixMap().forEach((prefix, namespace) -> turtle.append("PREFIX ")
                .append(prefix)
                .append(": <")
                .append(namespace)
                .append(">\n"));
        return RDFParser.fromString(turtle + row, Lang.TURTLE).toGraph().find().toList();
    }
}
