package org.demarche.server;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.demarche.store.MemoryShare;

/** A graph in memory whose triples count as memory of a request. */
final class HeldGraph extends GraphWrapper {
    private final MemoryShare memory;

    HeldGraph(MemoryShare memory) {
        super(GraphFactory.createDefaultGraph());
        this.memory = memory;
    }

    @Override
    public void add(Triple triple) {
        memory.hold(triple);
        super.add(triple);
    }

    @Override
    public void add(Node subject, Node predicate, Node object) {
        add(Triple.create(subject, predicate, object));
    }
}
