package org.demarche.load;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.demarche.store.Graphs;
import org.demarche.vocab.Dem;
import org.demarche.vocab.Prov;

/**
 * Writes down what a load, or a removal, does to the store:
 *
 * <pre>
 * GRAPH kb:graph/provenance {
 *     kb:load/20261123T074211.031Z a dem:Load ;
 *         prov:startedAtTime "…"^^xsd:dateTime ; prov:endedAtTime "…"^^xsd:dateTime ;
 *         schema:softwareVersion "0.1.0" ; dem:sourceFile "news/a.trig" ;
 *         prov:generated kb:article/NEW .
 *     kb:article/NEW dem:sourceFile "news/a.trig" ; prov:wasRevisionOf kb:article/OLD .
 *     kb:article/OLD prov:invalidatedAtTime "…"^^xsd:dateTime ;
 *         prov:wasInvalidatedBy kb:load/20261123T074211.031Z ; dem:graphHash "9f86…" .
 * }
 * </pre>
 *
 * A load that changes nothing leaves no record; one that was broken off has no end.
 */
final class LoadRecord {
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSSX");

    private final Node activity;
    private final Node type;
    private final Node time;
    private final Clock clock;
    private final Set<String> files = new HashSet<>();
    private boolean begun;

    private LoadRecord(Node activity, Node type, Instant start, Clock clock) {
        this.activity = activity;
        this.type = type;
        this.time = dateTime(start);
        this.clock = clock;
    }

    /** Of a load that begins now. */
    static LoadRecord ofLoad(DatasetGraph store, Clock clock) {
        return of(store, clock, "load", Dem.Load);
    }

    /** Of a removal that begins now. */
    static LoadRecord ofRemoval(DatasetGraph store, Clock clock) {
        return of(store, clock, "removal", Prov.Activity);
    }

    private static LoadRecord of(DatasetGraph store, Clock clock, String kind, Node type) {
        Instant start = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String name = Graphs.BASE + kind + "/" + COMPACT.format(start.atZone(ZoneOffset.UTC));
        Node activity = NodeFactory.createURI(name);
        for (int i = 2; store.contains(Graphs.PROVENANCE, activity, Node.ANY, Node.ANY); i++) {
            activity = NodeFactory.createURI(name + "-" + i);
        }
        return new LoadRecord(activity, type, start, clock);
    }

    private static Node dateTime(Instant instant) {
        return NodeFactory.createLiteralDT(
                DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.MILLIS)), XSDDatatype.XSDdateTime);
    }

    private void begin(Consumer<Quad> to) {
        if (!begun) {
            begun = true;
            say(to, activity, RDF.Nodes.type, type);
            say(to, activity, Prov.startedAtTime, time);
            say(to, activity, SchemaDO.softwareVersion.asNode(), string(Software.version()));
        }
    }

    /** A graph has been put in. */
    void generated(Consumer<Quad> to, Node graph, String file) {
        begin(to);
        say(to, activity, Prov.generated, graph);
        say(to, graph, Dem.sourceFile, string(file));
        if (files.add(file)) {
            say(to, activity, Dem.sourceFile, string(file));
        }
    }

    /** An article takes the place of another; known also where the article itself is not stored. */
    void revises(Consumer<Quad> to, Node article, Node old) {
        begin(to);
        say(to, article, Prov.wasRevisionOf, old);
    }

    /** A graph is no longer in the store. */
    void invalidated(Consumer<Quad> to, Node graph, String hash) {
        begin(to);
        say(to, graph, Prov.invalidatedAtTime, time);
        say(to, graph, Prov.wasInvalidatedBy, activity);
        say(to, graph, Dem.graphHash, string(hash));
    }

    /**
     * Another content was stored under the same name:
     *
     * <pre>
     * kb:article/H prov:wasRevisionOf &lt;kb:article/H/version/9f86…&gt; .
     * &lt;kb:article/H/version/9f86…&gt; a prov:Entity ; prov:invalidatedAtTime … ; prov:wasInvalidatedBy … ; dem:graphHash "9f86…" .
     * </pre>
     */
    void overwritten(Consumer<Quad> to, Node graph, String hash) {
        Node version = NodeFactory.createURI(graph.getURI() + "/version/" + hash.substring(0, 16));
        say(to, graph, Prov.wasRevisionOf, version);
        say(to, version, RDF.Nodes.type, Prov.Entity);
        invalidated(to, version, hash);
    }

    /** Forgets that a graph was invalidated, since it has been put in again; the activities stay on record. */
    static void revive(DatasetGraph change, Node graph) {
        for (Node property :
                new Node[] {Prov.invalidatedAtTime, Prov.wasInvalidatedBy, Dem.graphHash, Dem.sourceFile}) {
            change.deleteAny(Graphs.PROVENANCE, graph, property, Node.ANY);
        }
    }

    /** Whether this load has put a graph in. */
    boolean hasGenerated(DatasetGraph store, Node graph) {
        return store.contains(Graphs.PROVENANCE, activity, Prov.generated, graph);
    }

    /** Takes back {@link #generated}. */
    void takeBack(DatasetGraph change, Node graph) {
        change.deleteAny(Graphs.PROVENANCE, activity, Prov.generated, graph);
        change.deleteAny(Graphs.PROVENANCE, graph, Dem.sourceFile, Node.ANY);
    }

    /** All is done; says nothing if nothing was. */
    void end(Consumer<Quad> to) {
        if (begun) {
            say(to, activity, Prov.endedAtTime, dateTime(clock.instant()));
        }
    }

    boolean hasBegun() {
        return begun;
    }

    private static Node string(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static void say(Consumer<Quad> to, Node subject, Node property, Node object) {
        to.accept(Quad.create(Graphs.PROVENANCE, subject, property, object));
    }
}
