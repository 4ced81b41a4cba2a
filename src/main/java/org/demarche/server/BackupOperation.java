package org.demarche.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.jena.fuseki.servlets.ActionProcessor;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.demarche.store.Backup;
import org.demarche.store.KnowledgeGraph;

/** Sends the whole store, as it is at one moment, to who shows the token; readers and writers go on meanwhile. */
record BackupOperation(KnowledgeGraph graph, WriteGate gate) implements ActionProcessor {

    @Override
    public void process(HttpAction action) {
        gate.admit(action);
        if (!action.getRequestMethod().equals("GET")) {
            action.setResponseHeader("Allow", Routes.methods(Routes.BACKUP));
            throw Refusal.with(405, "a backup is read by GET");
        }
        action.setResponseStatus(200);
        action.setResponseHeader("Cache-Control", "no-store");
        action.getResponse().setContentType("application/gzip");
        graph.read(dataset -> {
            try {
                Backup.write(dataset, action.getResponseOutputStream());
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
