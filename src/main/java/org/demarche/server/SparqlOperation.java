package org.demarche.server;

import java.util.Set;
import org.apache.jena.atlas.web.ContentType;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.ActionProcessor;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.riot.WebContent;
import org.jspecify.annotations.Nullable;

/**
 * The SPARQL 1.1 Protocol at one address: queries, updates by POST, and the description of the service for who asks
 * nothing.
 *
 * @param query answers queries, and tells what is wrong with requests of no kind
 * @param update runs updates
 * @param description tells what this service is
 */
record SparqlOperation(ActionProcessor query, ActionProcessor update, ActionProcessor description)
        implements ActionProcessor {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    public void process(HttpAction action) {
        chosenFor(action).process(action);
    }

    private ActionProcessor chosenFor(HttpAction action) {
        if (READING.contains(action.getRequestMethod()) && action.getRequest().getQueryString() == null) {
            return description;
        }
        return isUpdate(action) ? update : query;
    }

    private static boolean isUpdate(HttpAction action) {
        if (!action.getRequestMethod().equals("POST")) {
            return false;
        }
        @Nullable ContentType type = ActionLib.getContentType(action);
        return type != null
                && (WebContent.matchContentType(WebContent.ctSPARQLUpdate, type)
                        || (WebContent.isHtmlForm(type)
                                && action.getRequestParameter("update") != null
                                && action.getRequestParameter("query") == null));
    }
}
