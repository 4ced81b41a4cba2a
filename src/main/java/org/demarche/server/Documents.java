package org.demarche.server;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.sparql.core.DatasetGraph;
import org.demarche.page.Description;
import org.demarche.page.DescriptionPage;
import org.demarche.page.LocalPath;
import org.demarche.page.OntologyPage;
import org.demarche.page.SchemePage;
import org.demarche.page.SelfDescription;
import org.demarche.store.KnowledgeGraph;
import org.jspecify.annotations.Nullable;

/** The document about a thing, in the format that its reader prefers or that its ending names. */
final class Documents extends Reading {
    private final KnowledgeGraph graph;
    private final DatasetOperation dataset;
    private final DocumentSender sender;

    Documents(KnowledgeGraph graph, DatasetOperation dataset, Limits limits) {
        super("a document is read by GET");
        this.graph = graph;
        this.dataset = dataset;
        this.sender = new DocumentSender(limits);
    }

    @Override
    public void execute(HttpAction action) {
        String document = action.getRequest().getRequestURI();
        String plain = LinkedData.withoutEnding(document);
        if (plain.length() <= Routes.DOCUMENTS.length()) {
            throw Refusal.with(404, "a document is named after its thing, as in " + Routes.DOCUMENTS + "/kb/state/JPN");
        }
        String type = DocumentSender.type(
                action, AnswerFormat.OF_DESCRIPTION, LinkedData.ending(document).map(Map.Entry::getValue));
        String iri = LocalPath.iri(plain.substring(Routes.DOCUMENTS.length()));
        if (iri.equals(SelfDescription.DATASET)) {
            dataset.answer(action, plain, type);
        } else {
            describe(action, iri, plain, type);
        }
    }

    private void describe(HttpAction action, String iri, String document, String type) {
        int page = page(action);
        if (!Caching.isKnownToClient(action, graph.version(), type + page)) {
            graph.read(dataset -> {
                Description description = described(dataset, iri, page);
                action.setResponseHeader("Link", links(description, document));
                sender.send(action, type, () -> html(dataset, description, document), description::asGraph);
                return true;
            });
        }
    }

    private static Description described(DatasetGraph dataset, String iri, int page) {
        if (Description.isGone(dataset, iri)) {
            throw Refusal.with(410, "retracted, corrected or removed");
        }
        return Description.of(dataset, iri, page)
                .filter(description -> page <= description.pages())
                .orElseThrow(() -> Refusal.with(404, "nothing is known of " + iri));
    }

    private static String html(DatasetGraph dataset, Description description, String document) {
        if (OntologyPage.isAbout(description)) {
            return OntologyPage.of(dataset, document);
        }
        return SchemePage.isAbout(description)
                ? SchemePage.of(dataset, description, document)
                : DescriptionPage.of(description, document);
    }

    private static String links(Description description, String document) {
        String page = description.page() == 1 ? "" : "?page=" + description.page();
        String next = description.page() < description.pages()
                ? ", <" + document + "?page=" + (description.page() + 1) + ">; rel=\"next\""
                : "";
        String previous = description.page() > 1
                ? ", <" + document + "?page=" + (description.page() - 1) + ">; rel=\"prev\""
                : "";
        return "<" + description.thing().getURI() + ">; rel=\"describes\", " + alternates(document, page) + previous
                + next;
    }

    /** The same document in each of its formats. */
    static String alternates(String document, String parameters) {
        return new TreeMap<>(AnswerFormat.OF_DESCRIPTION.endings())
                .entrySet().stream()
                        .map(end -> "<" + document + "." + end.getKey() + parameters + ">; rel=\"alternate\"; type=\""
                                + end.getValue() + "\"")
                        .collect(Collectors.joining(", "));
    }

    private static int page(HttpAction action) {
        @Nullable String page = action.getRequestParameter("page");
        if (page == null) {
            return 1;
        }
        if (!page.matches("[1-9][0-9]{0,5}")) {
            throw Refusal.badRequest("page= is a number from 1");
        }
        return Integer.parseInt(page);
    }
}
