package org.demarche.query;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

/** Where a query gets its answer: a dataset at hand or an endpoint elsewhere. */
@FunctionalInterface
public interface SparqlSource {
    /** A query ready to run, which its caller closes. */
    QueryExec execute(Query query);

    /** A dataset, asked inside the caller's transaction. */
    static SparqlSource over(DatasetGraph dataset) {
        return query -> QueryExec.dataset(dataset).query(query).build();
    }

    /** A SPARQL endpoint, asked over HTTP. */
    static SparqlSource at(String endpoint) {
        return query -> QueryExec.service(endpoint).query(query).build();
    }
}
