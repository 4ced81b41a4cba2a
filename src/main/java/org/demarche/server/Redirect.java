package org.demarche.server;

import org.apache.jena.fuseki.servlets.ActionProcessor;
import org.apache.jena.fuseki.servlets.HttpAction;

/**
 * Sends on to where something else is told.
 *
 * @param place the path of it
 */
record Redirect(String place) implements ActionProcessor {
    @Override
    public void process(HttpAction action) {
        action.setResponseStatus(303);
        action.setResponseHeader("Location", place);
        action.setResponseHeader("Cache-Control", "max-age=3600");
    }
}
