package org.demarche.server;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase0;

/** A Java class on the class path that a query might try to call. */
public final class Canary extends FunctionBase0 {
    static final AtomicInteger CALLS = new AtomicInteger();

    @Override
    public NodeValue exec() {
        CALLS.incrementAndGet();
        return NodeValue.TRUE;
    }
}
