package org.demarche.server;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.jena.fuseki.servlets.HttpAction;

/** How many requests of one address run at once; one more is turned away, so that no client takes every place. */
final class ClientPlaces {
    private final int each;
    private final ConcurrentMap<String, Integer> taken = new ConcurrentHashMap<>();

    ClientPlaces(int each) {
        this.each = each;
    }

    void let(HttpAction action, Runnable request) {
        String address = action.getRequest().getRemoteAddr();
        int now = taken.merge(address, 1, Integer::sum);
        try {
            if (now > each) {
                action.setResponseHeader("Retry-After", "5");
                throw Refusal.with(429, "too many queries from your address at once, come again later");
            }
            request.run();
        } finally {
            leave(address);
        }
    }

    private void leave(String address) {
        taken.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
    }
}
