package org.demarche.server;

import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** The rows of an answer, broken off with an error when there are more than a limit. */
record LimitedRows(RowSet rows, long limit) implements RowSet {

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Binding next() {
        if (rows.getRowNumber() >= limit) {
            throw tooMany(limit);
        }
        return rows.next();
    }

    @Override
    public List<Var> getResultVars() {
        return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
        return rows.getRowNumber();
    }

    @Override
    public void close() {
        rows.close();
    }

    static RuntimeException tooMany(long limit) {
        return Refusal.with(403, "the answer has more than " + limit + " rows: ask with LIMIT and OFFSET");
    }
}
