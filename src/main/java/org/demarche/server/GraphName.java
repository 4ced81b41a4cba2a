package org.demarche.server;

import java.util.Optional;
import java.util.UUID;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.demarche.page.LocalPath;
import org.demarche.store.Graphs;
import org.jspecify.annotations.Nullable;

/**
 * Which graph a request of the Graph Store Protocol means.
 *
 * <pre>
 * /graphs?default            what was put into the default graph
 * /graphs?graph=urn:x:g      &lt;urn:x:g&gt;
 * /graphs/person/1.ttl       &lt;https://w3id.org/demarche/graphs/person/1.ttl&gt;, wherever this server runs
 * /graphs                    no graph; a POST makes a new one
 * </pre>
 */
final class GraphName {
    private GraphName() {}

    /** The name, unless the request leaves it open. */
    static Optional<Node> of(HttpAction action) {
        @Nullable String iri = action.getRequestParameter("graph");
        boolean byDefault = action.getRequestParameterMap().containsKey("default");
        String path = action.getRequestRequestURI();
        boolean direct = path.length() > Routes.GRAPHS.length() + 1;
        if ((iri != null ? 1 : 0) + (byDefault ? 1 : 0) + (direct ? 1 : 0) > 1) {
            throw Refusal.badRequest("name one graph, by ?default or ?graph=IRI or a path below " + Routes.GRAPHS);
        }
        if (direct) {
            return Optional.of(checked(LocalPath.iri(path)));
        }
        return byDefault
                ? Optional.of(Graphs.UNFILED)
                : Optional.ofNullable(iri).map(given -> named(action, given));
    }

    /** A name that no graph has, below {@code /graphs}. */
    static Node fresh() {
        return NodeFactory.createURI(LocalPath.iri(Routes.GRAPHS + "/" + UUID.randomUUID()));
    }

    /** An address of this server below {@code /graphs} names the same graph as its path does. */
    private static Node named(HttpAction action, String iri) {
        String here = Address.of(action.getRequest());
        if (iri.equals("default")) {
            return Graphs.UNFILED;
        }
        return iri.startsWith(here + Routes.GRAPHS.substring(1) + "/")
                ? checked(LocalPath.iri(iri.substring(here.length() - 1)))
                : checked(iri);
    }

    private static Node checked(String iri) {
        try {
            if (!iri.equals("union") && IRIx.create(iri).isAbsolute()) {
                return NodeFactory.createURI(iri);
            }
        } catch (IRIException e) {
            // told below
        }
        throw Refusal.badRequest("?graph= is an absolute IRI");
    }
}
