package org.demarche.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.demarche.store.KnowledgeGraph;
import org.demarche.vocab.Dem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The queries that can be asked for what is sure enough, over the shipped articles with all they find at one half. */
final class ConfidenceTest {
    private static final Catalogue CATALOGUE = Catalogue.shipped();
    private static final KnowledgeGraph HALF_SURE = halfSure();

    @ParameterizedTest
    @CsvSource({"interactions,Tarvelia", "who-meets-whom,Tarvelia", "stances,Japan"})
    void leavesOutWhatIsLessSure(String name, String actor) {
        long all = rows(name, Map.of("actor", actor));

        assertThat(all).isPositive();
        assertThat(rows(name, Map.of("actor", actor, "sure", "0.5"))).isEqualTo(all);
        assertThat(rows(name, Map.of("actor", actor, "sure", "0.6"))).isZero();
    }

    private static long rows(String name, Map<String, String> arguments) {
        CataloguedQuery query = CATALOGUE.query(name);
        return HALF_SURE.read(dataset -> {
            SparqlSource source = SparqlSource.over(dataset);
            Query bound = query.bind(query.values(arguments, ActorNames.in(source)));
            try (QueryExec exec = source.execute(bound)) {
                RowSet rows = exec.select();
                return rows.stream().count();
            }
        });
    }

    private static KnowledgeGraph halfSure() {
        Node half = NodeFactory.createLiteralByValue(new BigDecimal("0.5"));
        KnowledgeGraph graph = KnowledgeGraph.inMemory();
        Fixture.GRAPH.read(dataset -> {
            graph.write(store -> dataset.find()
                    .forEachRemaining(quad -> store.add(
                            quad.getPredicate().equals(Dem.confidence)
                                    ? new Quad(quad.getGraph(), quad.getSubject(), quad.getPredicate(), half)
                                    : quad)));
            return true;
        });
        return graph;
    }
}
