package org.demarche.server;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.graph.Graph;
import org.demarche.page.Census;
import org.demarche.page.DatasetPage;
import org.demarche.page.OncePerVersion;
import org.demarche.page.SelfDescription;

/** What data there is and how much of it, in VoID and DCAT, with counts of the state that the store is in. */
final class DatasetOperation {
    private final OncePerVersion<Census> census;
    private final ServerSettings settings;
    private final DocumentSender sender;

    DatasetOperation(OncePerVersion<Census> census, ServerSettings settings) {
        this.census = census;
        this.settings = settings;
        this.sender = new DocumentSender(settings.limits());
    }

    void answer(HttpAction action, String document, String type) {
        OncePerVersion.Result<Census> counted = census.get();
        SelfDescription self = ServiceOperation.self(action, settings);
        if (Caching.isKnownToClient(action, counted.version(), type + self)) {
            return;
        }
        Graph graph = self.ofDataset(counted.value(), counted.version());
        action.setResponseHeader(
                "Link", "<" + SelfDescription.DATASET + ">; rel=\"describes\", " + Documents.alternates(document, ""));
        sender.send(action, type, () -> DatasetPage.of(counted.value(), counted.version(), document), () -> graph);
    }
}
