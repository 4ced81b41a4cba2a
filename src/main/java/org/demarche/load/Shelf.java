package org.demarche.load;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.demarche.load.Inspected.Sound;
import org.demarche.store.Graphs;
import org.demarche.vocab.Dem;
import org.demarche.vocab.Prov;

/**
 * Puts graphs into the store within one transaction, and keeps the rules of versions: of an article and its revisions
 * only the last is stored, and nothing that a stored article retracts, in whatever order they come.
 */
final class Shelf {
    private final DatasetGraph change;
    private final LoadRecord record;
    private long retracted;

    Shelf(DatasetGraph change, LoadRecord record) {
        this.change = change;
        this.record = record;
    }

    /** What became of a graph. */
    enum Outcome {
        ACCEPTED,
        REPLACED,
        UNCHANGED,
        SUPERSEDED
    }

    /** How many articles have been taken out because of a retraction. */
    long retracted() {
        return retracted;
    }

    Outcome put(Sound graph) {
        if (isSuperseded(graph.name())) {
            graph.revises().forEach(old -> supersede(graph.name(), old));
            return Outcome.SUPERSEDED;
        }
        boolean replaces = Stream.concat(graph.revises().stream(), publishedAs(graph).stream())
                        .filter(old -> supersede(graph.name(), old))
                        .count()
                > 0;
        graph.retracts().forEach(this::retract);
        if (!change.containsGraph(graph.name())) {
            LoadRecord.revive(change, graph.name());
            add(graph);
            return replaces ? Outcome.REPLACED : Outcome.ACCEPTED;
        }
        return overwrite(graph) || replaces ? Outcome.REPLACED : Outcome.UNCHANGED;
    }

    /** Earlier versions of an extracted article, known by the URL that it has in common with them. */
    private List<Node> publishedAs(Sound graph) {
        return graph.replaces().map(url -> subjects(SchemaDO.url.asNode(), url)).orElse(List.of()).stream()
                .filter(other -> change.contains(other, Node.ANY, RDF.Nodes.type, Dem.ExtractionRun))
                .toList();
    }

    private boolean overwrite(Sound graph) {
        List<Triple> stored = triples(graph.name());
        if (isSame(stored, graph.triples())) {
            return false;
        }
        change.removeGraph(graph.name());
        record.overwritten(change::add, graph.name(), Hashes.of(stored));
        change.deleteAny(Graphs.PROVENANCE, graph.name(), Dem.sourceFile, Node.ANY);
        add(graph);
        return true;
    }

    private void add(Sound graph) {
        graph.triples()
                .forEach(triple ->
                        change.add(graph.name(), triple.getSubject(), triple.getPredicate(), triple.getObject()));
        record.generated(change::add, graph.name(), graph.file());
    }

    /** Whether a revision of an article, or one that retracts it, is stored; revisions may have been revised in turn. */
    private boolean isSuperseded(Node article) {
        Set<Node> seen = new HashSet<>(Set.of(article));
        Deque<Node> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Node old = open.remove();
            for (Node revision : subjects(Prov.wasRevisionOf, old)) {
                if (seen.add(revision)) {
                    if (change.containsGraph(revision)) {
                        return true;
                    }
                    open.add(revision);
                }
            }
        }
        return subjects(Dem.retracts, article).stream()
                .anyMatch(notice -> !notice.equals(article) && change.containsGraph(notice));
    }

    private List<Node> subjects(Node property, Node object) {
        return Iter.toList(Iter.map(change.find(Quad.unionGraph, Node.ANY, property, object), Quad::getSubject));
    }

    /** Notes that an article revises an older one, which is taken out; tells whether it was there. */
    private boolean supersede(Node article, Node old) {
        if (old.equals(article)) {
            return false;
        }
        if (!change.contains(Graphs.PROVENANCE, article, Prov.wasRevisionOf, old)) {
            record.revises(change::add, article, old);
        }
        return takeOut(old);
    }

    private void retract(Node article) {
        if (takeOut(article)) {
            retracted++;
        }
    }

    /** Removes a graph and writes down that it was there; tells whether it was. */
    boolean takeOut(Node graph) {
        if (!change.containsGraph(graph)) {
            return false;
        }
        record.invalidated(change::add, graph, Hashes.of(triples(graph)));
        change.removeGraph(graph);
        return true;
    }

    /** Takes back a graph that this load has put in, and of which it has turned out that it was not whole. */
    boolean takeBack(Node graph) {
        if (!record.hasGenerated(change, graph)) {
            return false;
        }
        change.removeGraph(graph);
        record.takeBack(change, graph);
        return true;
    }

    private List<Triple> triples(Node graph) {
        return Iter.toList(Iter.map(change.find(graph, Node.ANY, Node.ANY, Node.ANY), Quad::asTriple));
    }

    private static boolean isSame(Collection<Triple> stored, Collection<Triple> read) {
        Set<Triple> set = new HashSet<>(read);
        if (set.size() != stored.size()) {
            return false;
        }
        return set.containsAll(stored) || (hasBlank(read) && graph(stored).isIsomorphicWith(graph(read)));
    }

    private static boolean hasBlank(Collection<Triple> triples) {
        return triples.stream()
                .anyMatch(triple ->
                        triple.getSubject().isBlank() || triple.getObject().isBlank());
    }

    private static Graph graph(Collection<Triple> triples) {
        Graph graph = new GraphMem2Fast();
        triples.forEach(graph::add);
        return graph;
    }
}
