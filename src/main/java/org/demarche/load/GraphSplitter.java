package org.demarche.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * Gathers the quads of a file by graph. The graphs of a file of up to {@link #HELD} quads may be mixed as they like; of
 * a longer one, each graph is handed over once others have followed it, and must not go on after that.
 */
final class GraphSplitter extends StreamRDFBase {
    private static final int HELD = 50_000;
    private static final int LARGEST = 2_000_000;

    private final Source source;
    private final Consumer<Candidate> target;
    private final Map<Optional<Node>, List<Triple>> open = new LinkedHashMap<>();
    private final Set<Node> done = new HashSet<>();
    private int held;
    private Optional<Node> last = Optional.empty();
    private List<Triple> current = List.of();

    GraphSplitter(Source source, Consumer<Candidate> target) {
        this.source = source;
        this.target = target;
    }

    /** A graph goes on after it has been handed over. */
    static final class Scattered extends RuntimeException {
        private final Node graph;

        Scattered(Node graph) {
            super("the quads of this graph are scattered over a file too long to gather them: sort the file by graph");
            this.graph = graph;
        }

        Node graph() {
            return graph;
        }
    }

    /** A graph is longer than any article or register. */
    static final class TooLong extends RuntimeException {
        TooLong() {
            super("has a graph of more than " + LARGEST + " triples");
        }
    }

    @Override
    public void triple(Triple triple) {
        add(Optional.empty(), triple);
    }

    @Override
    public void quad(Quad quad) {
        boolean unnamed = quad.isTriple() || quad.isDefaultGraph();
        Node name = quad.getGraph();
        if (!unnamed && last.isPresent() && last.get().equals(name)) {
            add(last, quad.asTriple());
        } else {
            add(unnamed ? Optional.empty() : Optional.of(name), quad.asTriple());
        }
    }

    private void add(Optional<Node> name, Triple triple) {
        if (open.isEmpty() || !name.equals(last)) {
            turnTo(name);
        }
        current.add(triple);
        held++;
        if (current.size() > LARGEST) {
            throw new TooLong();
        }
    }

    private void turnTo(Optional<Node> name) {
        if (held > HELD) {
            release();
        }
        if (name.isPresent() && done.contains(name.get())) {
            throw new Scattered(name.get());
        }
        current = open.computeIfAbsent(name, graph -> new ArrayList<>());
        last = name;
    }

    /** Hands over all graphs but what stands outside of any, which may always go on. */
    private void release() {
        Iterator<Map.Entry<Optional<Node>, List<Triple>>> graphs =
                open.entrySet().iterator();
        while (graphs.hasNext()) {
            Map.Entry<Optional<Node>, List<Triple>> graph = graphs.next();
            if (graph.getKey().isPresent()) {
                graphs.remove();
                held -= graph.getValue().size();
                done.add(graph.getKey().get());
                hand(graph.getKey(), graph.getValue());
            }
        }
    }

    /** Hands over what is left, at the end of a file without fault. */
    void end() {
        open.forEach(this::hand);
        open.clear();
    }

    private void hand(Optional<Node> name, List<Triple> triples) {
        target.accept(new Candidate(source, name, triples));
    }
}
