package org.demarche.server;

import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.fuseki.servlets.HttpAction;

/** What is read by GET or HEAD and in no other way. */
abstract class Reading extends ActionService {
    private final String refusal;

    /** With what to say to who uses another method, such as "a document is read by GET". */
    Reading(String refusal) {
        this.refusal = refusal;
    }

    @Override
    public final void execGet(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    public final void execHead(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    public final void execAny(String method, HttpAction action) {
        action.setResponseHeader("Allow", "GET, HEAD, OPTIONS");
        throw Refusal.with(405, refusal);
    }

    @Override
    public final void validate(HttpAction action) {}
}
