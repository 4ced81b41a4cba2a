package org.demarche.load;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * One graph as it was read, not yet looked at.
 *
 * @param source where it was read
 * @param name the name that its file gives it, if any
 * @param triples its triples, some perhaps twice
 */
record Candidate(Source source, Optional<Node> name, List<Triple> triples) implements Unread {
    @Override
    public int quads() {
        return triples.size();
    }

    @Override
    public Rejection refusal(String reason) {
        return Rejection.ofNode(source.name(), name.map(Object::toString).orElse(""), reason);
    }
}
