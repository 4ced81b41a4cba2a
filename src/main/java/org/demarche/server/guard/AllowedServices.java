package org.demarche.server.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.service.single.ChainingServiceExecutor;
import org.apache.jena.sparql.service.single.ServiceExecutor;
import org.demarche.server.guard.Openings.Endpoint;

/**
 * Lets SERVICE reach the endpoints of a list only. It sees the IRI after variables were substituted. Under SILENT what
 * is refused or fails gives one empty solution, as the standard has it; nothing goes out then.
 */
record AllowedServices(Openings openings) implements ChainingServiceExecutor {

    /** Refuses a query before it begins if it needs an endpoint that is not allowed, wherever it does so. */
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
        try {
            Endpoint endpoint = listed(substituted.getService());
            if (!openings.privateServices()
                    && isPrivate(String.valueOf(endpoint.address().getHost()))) {
                throw new QueryDeniedException("SERVICE may not ask endpoints in private networks here");
            }
            return asked(endpoint, substituted, binding, context, next);
        } catch (QueryCancelledException e) {
            throw e;
        } catch (RuntimeException e) {
            if (substituted.getSilent()) {
                return QueryIterSingleton.create(binding, context);
            }
            throw e;
        }
    }

    private static QueryIterator asked(
            Endpoint endpoint, OpService service, Binding binding, ExecutionContext context, ServiceExecutor next) {
        Node address = NodeFactory.createURI(endpoint.address().toString());
        OpService there = new OpService(address, service.getSubOp(), service.getServiceElement(), false);
        try {
            return next.createExecution(there, there, binding, context);
        } catch (QueryCancelledException | QueryDeniedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw ServiceFailure.of(endpoint.name(), e);
        }
    }

    /** A client that follows no redirect, since a redirect would leave the list, and takes no endless answer. */
    HttpClient client() {
        HttpClient.Builder client =
                HttpClient.newBuilder().followRedirects(Redirect.NEVER).connectTimeout(openings.serviceTimeout());
        return new LimitedHttpClient(client::build, openings.serviceBytes(), openings.serviceTimeout());
    }

    private Endpoint listed(Node service) {
        return openings.services().stream()
                .filter(allowed -> service.isURI() && allowed.name().toString().equals(service.getURI()))
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
            boolean unknown =
                    service.getService().isVariable() && !openings.services().isEmpty();
            if (!service.getSilent() && !unknown) {
                listed(service.getService());
            }
            return super.transform(service, inside);
        }
    }
}
