package org.demarche.server;

/** The paths of the server and the methods that each answers to. */
final class Routes {
    static final String QUERY = "/sparql";
    static final String UPDATE = "/update";
    static final String GRAPHS = "/graphs";
    static final String BACKUP = "/backup";
    static final String LOAD = "/load";
    static final String CATALOGUE = "/query";
    static final String DOCUMENTS = "/doc";
    static final String HEALTH = "/health";
    static final String ROBOTS = "/robots.txt";
    static final String CONTEXT = "/context.jsonld";
    static final String OPEN_API = "/openapi.json";
    static final String PING = "/ping";
    static final String STYLE = "/style.css";

    private Routes() {}

    static String methods(String path) {
        return switch (path) {
            case QUERY -> "GET, HEAD, POST, OPTIONS";
            case BACKUP -> "GET, OPTIONS";
            case UPDATE, LOAD -> "POST, OPTIONS";
            case GRAPHS -> "GET, HEAD, PUT, POST, DELETE, OPTIONS";
            default -> "GET, HEAD, OPTIONS";
        };
    }
}
