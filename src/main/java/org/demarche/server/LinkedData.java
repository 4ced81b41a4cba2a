package org.demarche.server;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.demarche.page.Description;
import org.demarche.page.LocalPath;
import org.demarche.page.SelfDescription;
import org.demarche.store.KnowledgeGraph;

/**
 * Sends whoever looks up the IRI of a thing on to the document about it, since a thing is not a document.
 *
 * <pre>
 * GET /kb/state/JPN      303 See Other, Location: /doc/kb/state/JPN
 * GET /kb/state/JPN.ttl  303 See Other, Location: /doc/kb/state/JPN.ttl
 * </pre>
 */
final class LinkedData extends Reading {
    private final KnowledgeGraph graph;

    LinkedData(KnowledgeGraph graph) {
        super("a thing is looked up by GET");
        this.graph = graph;
    }

    @Override
    public void execute(HttpAction action) {
        String path = action.getRequest().getRequestURI();
        String thing = withoutEnding(path);
        boolean known = LocalPath.iri(thing).equals(SelfDescription.DATASET)
                || graph.read(dataset -> {
                    if (Description.isGone(dataset, LocalPath.iri(thing))) {
                        throw Refusal.with(410, "retracted, corrected or removed");
                    }
                    return Description.isKnown(dataset, LocalPath.iri(thing));
                });
        if (!known) {
            throw Refusal.with(404, "nothing is known of " + LocalPath.iri(thing));
        }
        action.setResponseStatus(303);
        action.setResponseHeader("Location", Routes.DOCUMENTS + path);
        action.setResponseHeader("Link", "<" + Routes.DOCUMENTS + thing + ">; rel=\"describedby\"");
        action.setResponseHeader("Vary", "Accept");
    }

    static String withoutEnding(String path) {
        return ending(path)
                .map(end -> path.substring(0, path.length() - end.getKey().length() - 1))
                .orElse(path);
    }

    /** The format that the end of a path names, with its media type. */
    static Optional<Map.Entry<String, String>> ending(String path) {
        return AnswerFormat.OF_DESCRIPTION.endings().entrySet().stream()
                .filter(end -> path.endsWith("." + end.getKey()))
                .findFirst();
    }
}
