package org.demarche.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.demarche.model.Span;
import org.demarche.model.Text;
import org.demarche.vocab.Dem;

/** What the graph of one article says, read in the same way whether a person or the program drew it. */
final class ModelledArticle {
    private static final String BASE = "https://w3id.org/demarche/kb/";
    private static final Set<Node> NO_ACTORS = Set.of(Dem.Place, Dem.Document);

    private final GraphReader graph;

    ModelledArticle(Graph graph) {
        this.graph = new GraphReader(graph);
    }

    /**
     * Someone or something that the text speaks of.
     *
     * @param registered whether the register knows it, so that its IRI says who it is
     * @param mentions where the text speaks of it
     */
    record Party(String iri, boolean registered, String label, List<Span> mentions) {}

    /**
     * What a source is reported to have said.
     *
     * @param source who spoke, if the text tells
     * @param cue the word that marks it, empty for what the article tells in its own voice
     * @param content the words that give it
     */
    record Said(String iri, Optional<String> source, String kind, String cue, List<Span> content) {}

    /** What an actor wants, accepts or refuses; the issues are the names of their concepts. */
    record Attitude(
            String iri,
            String holder,
            String position,
            String polarity,
            boolean negated,
            String certainty,
            String realis,
            List<String> targets,
            List<Span> evidence) {}

    /**
     * What happened or may happen.
     *
     * @param time when, if the graph tells
     */
    record Happening(
            String iri,
            String type,
            String status,
            String plover,
            Set<String> participants,
            Optional<Time> time,
            List<Span> evidence) {}

    /** A stretch of time; days as ISO dates, empty where it is open, and the concept's name of its granularity. */
    record Time(String earliest, String latest, String granularity) {
        /** Whether two that are equally precise have a day in common. */
        boolean agreesWith(Time other) {
            return granularity.equals(other.granularity)
                    && isNotAfter(earliest, other.latest)
                    && isNotAfter(other.earliest, latest);
        }

        private static boolean isNotAfter(String day, String end) {
            return day.isEmpty() || end.isEmpty() || day.compareTo(end) <= 0;
        }
    }

    /** How likely the program holds a finding to be right, between 0 and 1. */
    double confidence(String iri) {
        return Double.parseDouble(graph.string(NodeFactory.createURI(iri), Dem.confidence));
    }

    /** The text that the graph holds. */
    String text() {
        return graph.string(Node.ANY, Dem.text);
    }

    /** The actors that the text mentions, by IRI; neither places nor documents. */
    Map<String, Party> parties() {
        Map<String, List<Span>> mentions = new TreeMap<>();
        graph.instances(Dem.Mention).forEach(mention -> graph.object(mention, Dem.refersTo)
                .filter(this::isActor)
                .ifPresent(actor -> mentions.computeIfAbsent(actor.getURI(), key -> new ArrayList<>())
                        .addAll(graph.evidence(mention))));
        return mentions.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new Party(
                                entry.getKey(), isRegistered(entry.getKey()), label(entry.getKey()), entry.getValue()),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** The statements that words of the text mark as such; what the article says in its own voice is left out. */
    List<Said> statements() {
        return everythingSaid().filter(said -> !said.cue().isEmpty()).toList();
    }

    /** All statements, those included that the article makes in its own voice: a stance may be about one. */
    Stream<Said> everythingSaid() {
        return Stream.concat(graph.instances(Dem.Statement), graph.instances(Dem.Quotation))
                .distinct()
                .map(this::statement)
                .sorted(Comparator.comparing(Said::iri));
    }

    List<Attitude> stances() {
        return graph.instances(Dem.Stance)
                .map(stance -> new Attitude(
                        stance.getURI(),
                        graph.name(stance, Dem.holder),
                        graph.concept(stance, Dem.position),
                        graph.concept(stance, Dem.polarity),
                        graph.string(stance, Dem.negated).equals("true"),
                        graph.concept(stance, Dem.certainty),
                        graph.concept(stance, Dem.realis),
                        graph.objects(stance, Dem.target).map(Node::getURI).toList(),
                        graph.evidence(stance)))
                .sorted(Comparator.comparing(Attitude::iri))
                .toList();
    }

    List<Happening> events() {
        return EventTypes.all()
                .flatMap(graph::instances)
                .distinct()
                .map(this::event)
                .sorted(Comparator.comparing(Happening::iri))
                .toList();
    }

    /** What an actor that only this article knows acts for, as far as the graph says. */
    List<String> represented(String iri) {
        return graph.objects(NodeFactory.createURI(iri), Dem.represents)
                .map(Node::getURI)
                .sorted()
                .toList();
    }

    /** What a thing is called, or else the last part of its IRI. */
    String label(String iri) {
        return graph.object(NodeFactory.createURI(iri), RDFS.label.asNode())
                .map(Node::getLiteralLexicalForm)
                .orElseGet(() -> lastPart(iri));
    }

    /** How many stretches of evidence there are, and how many of them quote the text as it stands. */
    Tally evidenceAgainst(Text text) {
        return graph.evidenceAgainst(text);
    }

    static boolean isRegistered(String iri) {
        return iri.startsWith(BASE) && !iri.startsWith(BASE + "article/");
    }

    static String lastPart(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    boolean isDocument(String iri) {
        return graph.isA(NodeFactory.createURI(iri), Dem.Document);
    }

    private boolean isActor(Node node) {
        return !node.getURI().startsWith(BASE + "place/")
                && NO_ACTORS.stream().noneMatch(type -> graph.isA(node, type));
    }

    private Said statement(Node statement) {
        List<String> pieces = List.of(graph.string(statement, Dem.content).split(" … ", -1));
        List<Span> evidence = graph.evidence(statement);
        List<Span> content = graph.objects(statement, Dem.evidence)
                .filter(node -> graph.selectors(node)
                        .flatMap(selector -> graph.objects(selector, OA.refinedBy.asNode()))
                        .anyMatch(quote -> pieces.contains(graph.string(quote, OA.exact.asNode()))))
                .flatMap(node -> graph.selectors(node).flatMap(selector -> graph.span(selector).stream()))
                .sorted()
                .toList();
        Optional<Node> speaker = graph.objects(statement, Dem.attribution)
                .filter(link -> graph.string(link, Dem.rank).equals("0"))
                .findFirst();
        return new Said(
                statement.getURI(),
                speaker.flatMap(link -> graph.object(link, Dem.source)).map(Node::getURI),
                speaker.map(link -> graph.concept(link, Dem.sourceKind)).orElse(""),
                graph.string(statement, Dem.cue),
                content.isEmpty() ? evidence : content);
    }

    private Happening event(Node event) {
        return new Happening(
                event.getURI(),
                graph.objects(event, RDF.type.asNode())
                        .filter(EventTypes::isType)
                        .map(type -> type.getURI().substring(Dem.NS.length()))
                        .findFirst()
                        .orElse(""),
                graph.concept(event, Dem.status),
                graph.objects(event, Dem.eventCode)
                        .map(Node::getURI)
                        .filter(code -> code.contains("/plover/"))
                        .map(ModelledArticle::lastPart)
                        .findFirst()
                        .orElse(""),
                Stream.of(Dem.participant, Dem.actor, Dem.recipient)
                        .flatMap(role -> graph.objects(event, role))
                        .map(Node::getURI)
                        .collect(Collectors.toCollection(TreeSet::new)),
                graph.object(event, Dem.time).map(this::time),
                graph.evidence(event));
    }

    private Time time(Node time) {
        return new Time(
                graph.string(time, Dem.earliest), graph.string(time, Dem.latest), graph.concept(time, Dem.granularity));
    }

    /** Whether a stretch of the one and one of the other are the same words, but for a quarter of the longer. */
    static boolean sameWords(Collection<Span> ones, Collection<Span> others) {
        return ones.stream().anyMatch(one -> others.stream()
                .anyMatch(other ->
                        4 * shared(List.of(one), List.of(other)) >= 3L * Math.max(one.length(), other.length())));
    }

    static long shared(Collection<Span> ones, Collection<Span> others) {
        return ones.stream()
                .flatMapToInt(one -> others.stream()
                        .mapToInt(other ->
                                Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()))))
                .sum();
    }
}
