package org.demarche.server;

import org.apache.jena.fuseki.servlets.HttpAction;

/** Sends on to where something else is told. */
final class Redirect extends Reading {
    private final String place;

    /** With the path of it. */
    Redirect(String place) {
        super("this is read by GET");
        this.place = place;
    }

    @Override
    public void execute(HttpAction action) {
        action.setResponseStatus(303);
        action.setResponseHeader("Location", place);
        action.setResponseHeader("Cache-Control", "max-age=3600");
    }
}
