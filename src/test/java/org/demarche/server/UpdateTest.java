package org.demarche.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class UpdateTest {
    private static final String GRAPHS = "SELECT ?g ?o { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g ?o";

    private UnderAttack running;
    private Client writer;

    @BeforeEach
    void start() {
        running = UnderAttack.start();
        writer = running.client().writing();
        writer.update("INSERT DATA { <urn:x:s> <urn:x:p> 'own' GRAPH <urn:x:g> { <urn:x:s> <urn:x:p> 'g' } }");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void theQueryAddressTakesUpdatesToo() {
        String update = "INSERT DATA { GRAPH <urn:x:h> { <urn:x:s> <urn:x:p> 'h' } }";
        Client direct = running.client().with("Content-Type", "application/sparql-update");
        assertThat(direct.send("POST", "sparql", update).statusCode()).isEqualTo(401);
        assertThat(direct.writing().send("POST", "sparql", update).statusCode()).isEqualTo(204);
        assertThat(writer.with("Content-Type", "application/x-www-form-urlencoded")
                        .send("POST", "sparql", "update=" + Client.encoded("CLEAR GRAPH <urn:x:h>"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(writer.get("sparql?update=" + Client.encoded(update)).statusCode())
                .isEqualTo(400);
        assertThat(rows()).doesNotContain("urn:x:h");
    }

    /** Jena counts the time left for a second operation that reads from -1, so that each such update was stopped. */
    @Test
    void everyOperationOfARequestHasItsTime() {
        HttpResponse<String> answer =
                writer.update("INSERT { GRAPH <urn:x:h> { ?s ?p 'h' } } WHERE { GRAPH <urn:x:g> { ?s ?p ?o } } ;"
                        + " INSERT { GRAPH <urn:x:i> { ?s ?p ?o } } WHERE { GRAPH <urn:x:h> { ?s ?p ?o } }");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(rows()).contains("urn:x:h,h", "urn:x:i,h");
    }

    /** The default graph that is read is the union of all; what is moved is what was written there. */
    @Test
    void movingTheDefaultGraphLeavesTheOthersWhereTheyAre() {
        assertThat(writer.update("MOVE DEFAULT TO <urn:x:h>").statusCode()).isEqualTo(204);
        assertThat(rows()).contains("urn:x:h,own", "urn:x:g,g").doesNotContain("urn:x:h,g", "unfiled");
        assertThat(writer.update("COPY <urn:x:g> TO DEFAULT ; DROP NAMED").statusCode())
                .isEqualTo(204);
        assertThat(rows()).contains("unfiled,g").doesNotContain("urn:x:");
        assertThat(writer.update("ADD <urn:x:none> TO DEFAULT").statusCode()).isEqualTo(400);
        assertThat(writer.update("ADD SILENT <urn:x:none> TO DEFAULT").statusCode())
                .isEqualTo(204);
    }

    private String rows() {
        return running.client().ask(GRAPHS).body();
    }
}
