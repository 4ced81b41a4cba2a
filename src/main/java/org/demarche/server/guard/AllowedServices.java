package org.demarche.server.guard;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.service.single.ChainingServiceExecutor;
import org.apache.jena.sparql.service.single.ServiceExecutor;

/**
 * Lets SERVICE reach the endpoints of a list only. It sees the IRI after variables were substituted, and it refuses
 * under SILENT too, since a silent failure would hide that data went out.
 */
record AllowedServices(Openings openings) implements ChainingServiceExecutor {

    /** Refuses a query before it begins if it names an endpoint that is not allowed, wherever it does so. */
    Op checked(Op op) {
        return Transformer.transform(new Check(), new ExprTransformCopy(), op);
    }

    @Override
    public QueryIterator createExecution(
            OpService substituted,
            OpService original,
            Binding binding,
            ExecutionContext context,
            ServiceExecutor next) {
        URI endpoint = listed(substituted.getService());
        if (!openings.privateServices() && isPrivate(endpoint.getHost())) {
            throw new QueryDeniedException("SERVICE may not ask endpoints in private networks here");
        }
        return next.createExecution(substituted, original, binding, context);
    }

    /** A client that follows no redirect, since a redirect would leave the list. */
    HttpClient client() {
        return HttpClient.newBuilder()
                .followRedirects(Redirect.NEVER)
                .connectTimeout(openings.serviceTimeout())
                .build();
    }

    private URI listed(Node service) {
        return openings.services().stream()
                .filter(allowed -> service.isURI() && allowed.toString().equals(service.getURI()))
                .findFirst()
                .orElseThrow(() -> new QueryDeniedException("SERVICE may not ask that endpoint here"));
    }

    private static boolean isPrivate(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (isPrivate(address)) {
                    return true;
                }
            }
            return false;
        } catch (UnknownHostException e) {
            throw new QueryDeniedException("SERVICE cannot find that endpoint", e);
        }
    }

    private static boolean isPrivate(InetAddress address) {
        byte[] octets = address.getAddress();
        boolean uniqueLocal = octets.length == 16 && (octets[0] & 0xfe) == 0xfc;
        boolean carrierGrade = octets.length == 4 && (octets[0] & 0xff) == 100 && (octets[1] & 0xc0) == 64;
        return uniqueLocal
                || carrierGrade
                || address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }

    private final class Check extends TransformCopy {
        @Override
        public Op transform(OpService service, Op inside) {
            if (openings.services().isEmpty() || service.getService().isURI()) {
                listed(service.getService());
            }
            return super.transform(service, inside);
        }
    }
}
