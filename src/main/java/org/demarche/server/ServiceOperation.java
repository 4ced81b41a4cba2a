package org.demarche.server;

import java.util.Optional;
import org.apache.jena.fuseki.servlets.ActionProcessor;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.demarche.page.Census;
import org.demarche.page.OncePerVersion;
import org.demarche.page.SelfDescription;
import org.demarche.page.ServicePage;

/** What the service is, for who looks at its address without a question. */
final class ServiceOperation implements ActionProcessor {
    private final OncePerVersion<Census> census;
    private final ServerSettings settings;
    private final DocumentSender sender;

    ServiceOperation(OncePerVersion<Census> census, ServerSettings settings) {
        this.census = census;
        this.settings = settings;
        this.sender = new DocumentSender(settings.limits());
    }

    @Override
    public void process(HttpAction action) {
        String type = DocumentSender.type(action, AnswerFormat.OF_SERVICE, Optional.empty());
        OncePerVersion.Result<Census> counted = census.get();
        SelfDescription self = self(action, settings);
        if (!Caching.isKnownToClient(action, counted.version(), type + self)) {
            sender.send(action, type, ServicePage::html, () -> self.ofService(counted.value()));
        }
    }

    /** What this server says of itself to the sender of a request. */
    static SelfDescription self(HttpAction action, ServerSettings settings) {
        return new SelfDescription(
                Address.of(action.getRequest()),
                settings.token().isPresent(),
                !settings.services().services().isEmpty());
    }
}
