package org.demarche.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.demarche.vocab.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ActorNamesTest {
    private final ActorNames names = namesIn("query/names.ttl", "ontology/demarche.ttl");

    @ParameterizedTest
    @CsvSource({
        "Japan, state/JPN",
        "JPN, state/JPN",
        "JP, state/JPN",
        "jp, state/JPN",
        "japan, state/JPN",
        "Tokyo, government/JPN",
        "TOKYO, government/JPN",
        "Japanese, state/JPN",
        "DPRK, state/PRK",
        "D.P.R.K., state/PRK",
        "the democratic people's republic of korea, state/PRK",
        "Elysee, office/FRA-head-of-state",
        "kyodo, publisher/kyodo",
        "Kyodo, publisher/kyodo",
        "日本, state/JPN",
        "kb:state/JPN, state/JPN",
        "<https://w3id.org/demarche/kb/state/JPN>, state/JPN",
        "https://w3id.org/demarche/kb/state/JPN, state/JPN",
    })
    void findsActorsByTheNamesThatNewsGivesThem(String text, String local) {
        assertThat(names.actor(text)).isEqualTo(kb(local));
    }

    @Test
    void findsIssuesAndThreadsAsTopicsToo() {
        assertThat(names.resolve("abductions", ParameterType.ISSUE)).isEqualTo(iri("scheme/issue/abductions"));
        assertThat(names.resolve("territorial-dispute", ParameterType.TOPIC))
                .isEqualTo(iri("scheme/issue/territorial-dispute"));
        assertThat(names.resolve("Lakeside summit", ParameterType.TOPIC)).isEqualTo(kb("thread/lakeside"));
        assertThat(names.resolve("Japan", ParameterType.TOPIC)).isEqualTo(kb("state/JPN"));
        assertThat(names.resolve("issue:abductions", ParameterType.TOPIC)).isEqualTo(iri("scheme/issue/abductions"));
    }

    @Test
    void findsArticlesByTheirHash() {
        assertThat(names.resolve("0123456789abcdef0123", ParameterType.ARTICLE))
                .isEqualTo(kb("article/0123456789abcdef0123"));
    }

    @Test
    void asksForMoreWhereANameIsAmbiguous() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> names.actor("AU"))
                .withMessage("'AU' is ambiguous: kb:organization/AU (African Union), kb:state/AUS (Australia)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> names.actor("korea"))
                .withMessage("'korea' is ambiguous: kb:state/KOR (South Korea), kb:state/PRK (North Korea)");
    }

    @Test
    void proposesNamesThatAreSpeltAlike() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> names.actor("Jappan"))
                .withMessage("no actor is called 'Jappan'; did you mean Japan?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> names.actor("Ruritania"))
                .withMessage("no actor is called 'Ruritania'");
    }

    @Test
    void doesNotTakeAnIssueForAnActor() {
        assertThatIllegalArgumentException().isThrownBy(() -> names.actor("abductions"));
    }

    private static ActorNames namesIn(String... resources) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (String resource : resources)
            RDFParser.fromString(Shipped.text(resource), Lang.TURTLE).parse(graph);
        return ActorNames.in(SparqlSource.over(DatasetGraphFactory.wrap(graph)));
    }

    private static Node kb(String local) {
        return iri("kb/" + local);
    }

    private static Node iri(String local) {
        return NodeFactory.createURI("https://w3id.org/demarche/" + local);
    }
}
