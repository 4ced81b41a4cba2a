package org.demarche.server;

import java.util.function.UnaryOperator;
import org.demarche.store.KnowledgeGraph;

/** A server under attack, over a graph in memory, which lets the test's token write. */
record UnderAttack(KnowledgeGraph graph, DemarcheServer server, Client client) implements AutoCloseable {

    static UnderAttack start() {
        return start(settings -> settings);
    }

    static UnderAttack start(UnaryOperator<ServerSettings> changed) {
        return over(KnowledgeGraph.inMemory(), changed);
    }

    static UnderAttack over(KnowledgeGraph graph, UnaryOperator<ServerSettings> changed) {
        ServerSettings settings = ServerSettings.shipped().onPort(0).writableWith(WriteToken.of(Client.TOKEN));
        DemarcheServer server =
                DemarcheServer.over(graph, changed.apply(settings)).start();
        return new UnderAttack(graph, server, Client.of(server));
    }

    @Override
    public void close() {
        server.close();
        graph.close();
    }
}
