package org.demarche.load;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.demarche.lift.Lift;
import org.demarche.load.Inspected.Kept;
import org.demarche.load.Inspected.Refused;
import org.demarche.load.Inspected.Sound;
import org.demarche.read.ReadOptions;
import org.demarche.read.Reading;
import org.demarche.shape.ArticleCheck;
import org.demarche.shape.RegisterCheck;
import org.demarche.shape.Severity;
import org.demarche.shape.Violation;
import org.demarche.store.Graphs;
import org.demarche.store.StoredTerm;
import org.demarche.vocab.Dem;
import org.demarche.vocab.Prov;

/**
 * Decides what a graph is and whether it may be stored; used by several threads at a time.
 *
 * <p>A graph with an article is the article's, and is stored under the article's IRI, which is its name if it has one. A
 * graph without any article is part of a register of actors of the user's own: it keeps its name, which must begin with
 * {@code kb:graph/}; without a name it becomes {@code kb:graph/FOLDER-register} if its file is called {@code actors} or
 * {@code register}, else {@code kb:graph/FOLDER-FILE}.
 */
final class Inspection {
    private static final Set<Node> KEPT = Set.of(Graphs.REGISTER, Graphs.ONTOLOGY, Graphs.PROVENANCE);

    private final Optional<Checks> checks;
    private final ArticleExtraction extraction;

    /** Shapes and schemes, parsed once for all loads of this program, for they never change. */
    private record Checks(ArticleCheck article, RegisterCheck register) {
        private static final class Shipped {
            static final Checks CHECKS = new Checks(ArticleCheck.shipped(), RegisterCheck.shipped());
        }
    }

    private Inspection(Optional<Checks> checks, ArticleExtraction extraction) {
        this.checks = checks;
        this.extraction = extraction;
    }

    /** Looks at shapes and evidence too. */
    static Inspection full(ArticleExtraction extraction) {
        return new Inspection(Optional.of(Checks.Shipped.CHECKS), extraction);
    }

    /** Looks only for the names that are needed to store a graph. */
    static Inspection ofNamesOnly(ArticleExtraction extraction) {
        return new Inspection(Optional.empty(), extraction);
    }

    /** The same, but reading articles otherwise. */
    Inspection with(ArticleExtraction other) {
        return new Inspection(checks, other);
    }

    /** How articles are read. */
    ReadOptions options() {
        return extraction.options();
    }

    /** Begins to read what the articles of these sources will need. */
    void expect(List<Source> sources) {
        extraction.expect(sources);
    }

    Inspected inspect(Unread unread) {
        if (unread instanceof Candidate candidate) {
            return inspect(candidate);
        }
        Reading reading = ((Unread.News) unread).reading();
        if (reading instanceof Reading.Read read) {
            return inspect(unread, read);
        }
        return new Refused(unread.refusal(((Reading.Rejected) reading).reason()));
    }

    /** What is found in an article as published becomes its graph, and that is looked at like any other. */
    private Inspected inspect(Unread unread, Reading.Read reading) {
        ArticleExtraction.Found found;
        try {
            found = extraction.extract(reading);
        } catch (RuntimeException | StackOverflowError defect) {
            return new Refused(unread.refusal("cannot be analysed: " + defect));
        }
        Graph graph = extraction.lift(found.extraction());
        Node name = Lift.iri(reading.article());
        Inspected inspected = inspect(
                new Candidate(unread.source(), Optional.of(name), graph.find().toList()), () -> graph);
        if (!(inspected instanceof Sound sound)) {
            return inspected;
        }
        return sound.with(found.notes().stream()
                .map(text -> new Note(reading.place(), text))
                .toList());
    }

    private Inspected inspect(Candidate candidate) {
        return inspect(candidate, () -> graph(candidate));
    }

    private Inspected inspect(Candidate candidate, Supplier<Graph> graph) {
        if (candidate.name().filter(KEPT::contains).isPresent()) {
            return new Kept(candidate.name().get());
        }
        Set<Node> articles = new LinkedHashSet<>();
        for (Triple triple : candidate.triples()) {
            if (triple.getObject().equals(Dem.Article) && triple.getPredicate().equals(RDF.Nodes.type)) {
                articles.add(triple.getSubject());
            }
        }
        return articles.isEmpty() ? register(candidate, graph) : article(candidate, articles, graph);
    }

    private Inspected article(Candidate candidate, Set<Node> articles, Supplier<Graph> graph) {
        Node article = articles.iterator().next();
        if (articles.size() > 1) {
            return refused(
                    candidate, article, "a graph describes one article, but this one describes " + articles.size());
        }
        if (!article.isURI()) {
            return refused(candidate, article, "the article has no IRI: give it one");
        }
        if (candidate.name().filter(name -> !name.equals(article)).isPresent()) {
            Node name = candidate.name().get();
            return refused(candidate, name, "the graph must be named by its article <" + article + ">");
        }
        Optional<Violation> fault =
                checks.flatMap(check -> worst(check.article().check(graph.get())));
        return fault.isPresent() ? refused(candidate, fault.get()) : sound(candidate, article);
    }

    private Inspected register(Candidate candidate, Supplier<Graph> graph) {
        Node name = candidate.name().orElseGet(() -> registerName(candidate.source()));
        if (!name.isURI() || !name.getURI().startsWith(Graphs.BASE + "graph/")) {
            return refused(
                    candidate,
                    name,
                    "the graph has no dem:Article; a register of actors must be named " + Graphs.BASE + "graph/…");
        }
        Optional<Violation> fault =
                checks.flatMap(check -> worst(check.register().check(graph.get())));
        return fault.isPresent() ? refused(candidate, fault.get()) : sound(candidate, name);
    }

    private static Node registerName(Source source) {
        String stem = slug(source.stem());
        String end = stem.equals("actors") ? "register" : stem;
        return Graphs.named(slug(source.folder()) + "-" + end);
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static Graph graph(Candidate candidate) {
        Graph graph = new GraphMem2Fast();
        candidate.triples().forEach(graph::add);
        return graph;
    }

    private static Optional<Violation> worst(List<Violation> violations) {
        return violations.stream()
                .filter(violation -> violation.severity() == Severity.VIOLATION)
                .findFirst();
    }

    private static Refused refused(Candidate candidate, Violation fault) {
        String reason = fault.path().map(path -> path + ": ").orElse("") + fault.message();
        return refused(candidate, fault.focusNode(), reason);
    }

    private static Refused refused(Candidate candidate, Node node, String reason) {
        return new Refused(
                Rejection.ofNode(candidate.source().name(), node.isURI() ? node.getURI() : node.toString(), reason));
    }

    private static Sound sound(Candidate candidate, Node name) {
        List<Triple> triples = new ArrayList<>(candidate.triples().size());
        List<Node> revises = new ArrayList<>();
        List<Node> retracts = new ArrayList<>();
        boolean extracted = false;
        Optional<Node> url = Optional.empty();
        for (Triple triple : candidate.triples()) {
            triples.add(StoredTerm.of(triple));
            extracted |= triple.getObject().equals(Dem.ExtractionRun);
            if (triple.getSubject().equals(name)) {
                if (triple.getPredicate().equals(Prov.wasRevisionOf)) {
                    revises.add(triple.getObject());
                } else if (triple.getPredicate().equals(Dem.retracts)) {
                    retracts.add(triple.getObject());
                } else if (triple.getPredicate().equals(SchemaDO.url.asNode())) {
                    url = Optional.of(triple.getObject());
                }
            }
        }
        return new Sound(
                candidate.source().name(),
                name,
                triples,
                revises,
                retracts,
                extracted ? url : Optional.empty(),
                List.of());
    }
}
