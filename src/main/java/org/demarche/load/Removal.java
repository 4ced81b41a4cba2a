package org.demarche.load;

import java.time.Clock;
import java.util.List;
import org.apache.jena.graph.Node;
import org.demarche.store.Graphs;
import org.demarche.store.KnowledgeGraph;

/** Takes graphs out of a store and writes down that they were there. */
public final class Removal {
    private static final List<Node> KEPT = List.of(Graphs.ONTOLOGY, Graphs.REGISTER, Graphs.PROVENANCE);

    private Removal() {}

    /**
     * Takes out an article, or another graph that was loaded, by its name; tells whether it was there. What was removed
     * may be loaded again.
     *
     * <pre>
     * GRAPH kb:graph/provenance {
     *     kb:article/H prov:invalidatedAtTime "…"^^xsd:dateTime ; prov:wasInvalidatedBy kb:removal/T ; dem:graphHash "9f86…" .
     *     kb:removal/T a prov:Activity ; prov:startedAtTime "…"^^xsd:dateTime ; prov:endedAtTime "…"^^xsd:dateTime ; …
     * }
     * </pre>
     *
     * @throws IllegalArgumentException if the program keeps that graph itself
     */
    public static boolean of(KnowledgeGraph store, Node graph) {
        if (KEPT.contains(graph)) {
            throw new IllegalArgumentException("graph <" + graph + "> is kept by the program and cannot be removed");
        }
        boolean[] found = {false};
        store.write(change -> {
            LoadRecord record = LoadRecord.ofRemoval(change, Clock.systemUTC());
            found[0] = new Shelf(change, record).takeOut(graph);
            record.end(change::add);
        });
        return found[0];
    }
}
