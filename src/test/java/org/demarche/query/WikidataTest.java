package org.demarche.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.util.Context;
import org.demarche.vocab.Shipped;
import org.junit.jupiter.api.Test;

/** The federated query, with a graph at hand in the place of Wikidata. */
final class WikidataTest {
    private static final String REGISTER = Shipped.text("query/wikidata/register.ttl");
    private static final String WIKIDATA = Shipped.text("query/wikidata/wikidata.ttl");

    private final DatasetGraph dataset = graph(REGISTER);
    private final List<String> asked = new ArrayList<>();

    @Test
    void givesTheRegistersRowsWithoutANetwork() {
        ownContext(new ServiceExecutorRegistry()).set(ARQ.httpServiceAllowed, false);
        assertThat(rows())
                .containsExactly(
                        "capital | Tokyo | Q1490 | register",
                        "head of government | A. Example | Q1 | register",
                        "member of | United Nations | Q1065 | register");
    }

    @Test
    void setsWikidatasAccountBesideTheRegisters() {
        ServiceExecutorRegistry services = new ServiceExecutorRegistry();
        DatasetGraph wikidata = graph(WIKIDATA);
        services.addSingleLink((substituted, original, binding, execution, next) -> {
            Query request = OpAsQuery.asQuery(substituted.getSubOp());
            asked.add(request.serialize());
            try (QueryExec exec = QueryExec.dataset(wikidata).query(request).build()) {
                return QueryIterPlainWrapper.create(Iter.toList(exec.select()).iterator(), execution);
            }
        });
        ownContext(services);
        assertThat(rows())
                .containsExactly(
                        "capital | Tokyo | Q1490 | Wikidata",
                        "capital | Tokyo | Q1490 | register",
                        "head of government | A. Example | Q1 | register",
                        "head of government | B. Sample | Q2 | Wikidata",
                        "member of | Group of Seven | Q1764511 | Wikidata",
                        "member of | United Nations | Q1065 | Wikidata",
                        "member of | United Nations | Q1065 | register");
        assertThat(asked).singleElement().asString().contains("<http://www.wikidata.org/entity/Q17>");
    }

    /** Settings of this dataset alone, whatever a server that runs in the same process has closed. */
    private Context ownContext(ServiceExecutorRegistry services) {
        Context context = dataset.getContext();
        context.set(ARQConstants.sysOptimizerFactory, Optimize.stdOptimizationFactory);
        ServiceExecutorRegistry.set(context, services);
        context.set(ARQ.httpServiceAllowed, true);
        return context;
    }

    private List<String> rows() {
        Query query = Catalogue.shipped()
                .query("wikidata")
                .bind(Map.of("actor", NodeFactory.createURI(ActorNames.DEFAULT_BASE + "state/JPN")));
        try (QueryExec exec = SparqlSource.over(dataset).execute(query)) {
            return Iter.iter(exec.select())
                    .map(row -> text(row.get("fact")) + " | " + text(row.get("name")) + " | "
                            + row.get("wikidataItem").getURI().replaceAll(".*/", "") + " | " + text(row.get("from")))
                    .toList();
        }
    }

    private static String text(Node literal) {
        return literal.getLiteralLexicalForm();
    }

    private static DatasetGraph graph(String turtle) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(dataset);
        return dataset;
    }
}
