package org.demarche.server;

import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.query.QueryParseException;

/** Reasons not to do what a request asks, each with its status and one line for the one who asked. */
final class Refusal {
    private Refusal() {}

    static ActionErrorException with(int status, String message) {
        return new ActionErrorException(status, message, null);
    }

    static ActionErrorException badRequest(String message) {
        return with(400, message);
    }

    /** Tells where a query or update is not SPARQL, without the list of all that would be. */
    static ActionErrorException notSparql(QueryParseException fault) {
        return badRequest("not SPARQL: " + String.valueOf(fault.getMessage()).split("Was expecting", 2)[0]);
    }

    /** Asks the client to come again in some seconds. */
    static ActionErrorException busy(HttpAction action, String message) {
        action.setResponseHeader("Retry-After", "5");
        return with(503, message);
    }
}
