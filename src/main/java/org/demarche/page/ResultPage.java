package org.demarche.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * The answer to a query as a page that also shows the query, to be asked again.
 *
 * @param title what was asked
 * @param form the form by which it was asked, as HTML
 */
public record ResultPage(String title, String form) {

    /** A page for the answer to a query that somebody wrote. */
    public static ResultPage of(String query) {
        return new ResultPage("Answer", QueryForm.with(query));
    }

    /** Writes the page with a table of rows, row by row. */
    public void write(RowSet rows, OutputStream out) throws IOException {
        Writer page = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        String[] frame = frame();
        page.write(frame[0]);
        page.write("<div class=\"wide\"><table class=\"rows\">\n<thead><tr>");
        for (Var variable : rows.getResultVars()) {
            page.write("<th scope=\"col\">" + Html.text(words(variable.getVarName())) + "</th>");
        }
        page.write("</tr></thead>\n<tbody>\n");
        long count = 0;
        while (rows.hasNext()) {
            page.write(row(rows, rows.next()));
            count++;
        }
        page.write("</tbody></table></div>\n<p>" + (count == 1 ? "1 row" : Html.number(count) + " rows") + "</p>\n");
        page.write(frame[1]);
        page.flush();
    }

    /** Writes the page with a yes or no. */
    public void write(boolean truth, OutputStream out) throws IOException {
        String[] frame = frame();
        String page = frame[0] + "<p class=\"truth\">" + (truth ? "Yes" : "No") + "</p>\n" + frame[1];
        out.write(page.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private String[] frame() {
        String mark = "\u0000";
        return Html.page(title, form + mark).split(mark, 2);
    }

    /** The name of a variable in words: "holder name" for {@code holderName}. */
    private static String words(String variable) {
        return variable.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String row(RowSet rows, Binding row) {
        StringBuilder html = new StringBuilder("<tr>");
        for (Var variable : rows.getResultVars()) {
            html.append("<td>").append(Html.term(row.get(variable))).append("</td>");
        }
        return html.append("</tr>\n").toString();
    }
}
