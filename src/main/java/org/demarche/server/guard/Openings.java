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
 * @param serviceBytes the most bytes of one answer of such an endpoint
 * @param expressionCharacters the longest string or number, in characters, that an expression may build
 */
public record Openings(
        List<Endpoint> services,
        boolean privateServices,
        Duration serviceTimeout,
        long serviceBytes,
        int expressionCharacters) {
    /** Nothing opened. */
    public static final Openings NONE = new Openings(List.of(), false, Duration.ofSeconds(20), 1 << 23, 1 << 18);

    public Openings {
        services = List.copyOf(services);
    }

    /** These endpoints opened, wherever they are. */
    public Openings asking(List<Endpoint> endpoints) {
        return new Openings(endpoints, true, serviceTimeout, serviceBytes, expressionCharacters);
    }

    /** The same with expressions that may build this much. */
    public Openings building(int characters) {
        return new Openings(services, privateServices, serviceTimeout, serviceBytes, characters);
    }

    /**
     * An endpoint that may be asked.
     *
     * @param name what queries call it
     * @param address where it is asked, which is another place for a mirror
     */
    public record Endpoint(URI name, URI address) {
        public Endpoint {
            for (URI iri : List.of(name, address)) {
                if (iri.getHost() == null || !String.valueOf(iri.getScheme()).matches("https?")) {
                    throw new IllegalArgumentException(
                            "an endpoint has an address such as https://…, not \"" + iri + "\"");
                }
            }
        }

        /** An endpoint as a setting names it: {@code IRI}, or {@code IRI>ADDRESS} where a mirror is asked instead. */
        public static Endpoint of(String setting) {
            String[] parts = setting.split(">", 2);
            return new Endpoint(URI.create(parts[0]), URI.create(parts[parts.length - 1]));
        }
    }
}
