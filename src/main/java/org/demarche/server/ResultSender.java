package org.demarche.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RDFWriterRegistry;
import org.apache.jena.riot.out.NodeToLabel;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.system.SyntaxLabels;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.demarche.page.ResultPage;

/** Writes the answer to a query in the format that its asker prefers. */
final class ResultSender {
    private static final String HTML = "text/html";
    private static final String CSV = "text/csv";

    private final long limit;

    ResultSender(long limit) {
        this.limit = limit;
    }

    void rows(HttpAction action, RowSet rows, ResultPage page) {
        String type = AnswerFormat.OF_ROWS.chosenFor(action.getRequest());
        send(action, type, out -> {
            if (type.equals(HTML)) {
                page.write(rows, out);
            } else {
                writer(type).write(out, type.equals(CSV) ? marked(rows) : rows);
            }
        });
    }

    /** Rows in which a blank node is marked as one by {@code _:}, as in CSV it should be and by Jena is not. */
    private static RowSet marked(RowSet rows) {
        NodeToLabel labels = SyntaxLabels.createNodeToLabel();
        return RowSetStream.create(rows.getResultVars(), Iter.map(rows, row -> {
            BindingBuilder marked = Binding.builder();
            row.forEach((variable, node) -> marked.add(
                    variable, node.isBlank() ? NodeFactory.createLiteralString(labels.get(null, node)) : node));
            return marked.build();
        }));
    }

    void truth(HttpAction action, boolean truth, ResultPage page) {
        String type = AnswerFormat.OF_ROWS.chosenFor(action.getRequest());
        send(action, type, out -> {
            if (type.equals(HTML)) {
                page.write(truth, out);
            } else {
                writer(type).write(out, truth);
            }
        });
    }

    void graph(HttpAction action, DatasetGraph dataset) {
        graph(action, dataset, AnswerFormat.OF_GRAPH.chosenFor(action.getRequest()));
    }

    void graph(HttpAction action, DatasetGraph dataset, String type) {
        Lang lang = RDFLanguages.contentTypeToLang(type);
        RDFFormat format = RDFWriterRegistry.defaultSerialization(lang);
        RDFWriter writer = RDFLanguages.isQuads(lang)
                ? RDFWriter.source(dataset).format(format).build()
                : RDFWriter.source(dataset.getDefaultGraph()).format(format).build();
        send(action, type, writer::output);
    }

    /** Closes the body only when it is whole: closing tells the client that nothing is missing. */
    private void send(HttpAction action, String type, Content content) {
        action.setResponseStatus(200);
        action.setResponseHeader("Vary", "Accept");
        action.setResponseHeader("Cache-Control", "no-cache");
        action.getResponse().setContentType(type);
        if (type.startsWith("text/")) {
            action.getResponse().setCharacterEncoding("utf-8");
        }
        try {
            OutputStream out = action.getResponseOutputStream();
            content.writeTo(new BoundedAnswer(out, limit));
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static ResultsWriter writer(String type) {
        Lang lang =
                switch (type) {
                    case CSV -> ResultSetLang.RS_CSV;
                    case "text/tab-separated-values" -> ResultSetLang.RS_TSV;
                    case "application/sparql-results+xml", "application/xml", "text/xml" -> ResultSetLang.RS_XML;
                    default -> ResultSetLang.RS_JSON;
                };
        return ResultsWriter.create().lang(lang).build();
    }
}
