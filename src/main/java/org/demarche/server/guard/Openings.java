package org.demarche.server.guard;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * What an operator opens again after everything was closed.
 *
 * @param services the endpoints that a query may ask by SERVICE
 * @param privateServices whether such an endpoint may be in a private network
 * @param serviceTimeout the longest wait for such an endpoint
 * @param expressionCharacters the longest string or number, in characters, that an expression may build
 */
public record Openings(List<URI> services, boolean privateServices, Duration serviceTimeout, int expressionCharacters) {
    /** Nothing opened. */
    public static final Openings NONE = new Openings(List.of(), false, Duration.ofSeconds(20), 1 << 18);

    public Openings {
        services = List.copyOf(services);
    }
}
