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
import org.apache.jena.graph.Triple;
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

    private final Graph graph;

    ModelledArticle(Graph graph) {
        this.graph = graph;
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

    /** The text that the graph holds. */
    String text() {
        return graph.stream(Node.ANY, Dem.text, Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .findFirst()
                .orElse("");
    }

    /** The actors that the text mentions, by IRI; neither places nor documents. */
    Map<String, Party> parties() {
        Map<String, List<Span>> mentions = new TreeMap<>();
        instances(Dem.Mention).forEach(mention -> object(mention, Dem.refersTo)
                .filter(this::isActor)
                .ifPresent(actor -> mentions.computeIfAbsent(actor.getURI(), key -> new ArrayList<>())
                        .addAll(evidence(mention))));
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
        return Stream.concat(instances(Dem.Statement), instances(Dem.Quotation))
                .distinct()
                .map(this::statement)
                .sorted(Comparator.comparing(Said::iri));
    }

    List<Attitude> stances() {
        return instances(Dem.Stance)
                .map(stance -> new Attitude(
                        stance.getURI(),
                        name(stance, Dem.holder),
                        concept(stance, Dem.position),
                        concept(stance, Dem.polarity),
                        string(stance, Dem.negated).equals("true"),
                        concept(stance, Dem.certainty),
                        concept(stance, Dem.realis),
                        objects(stance, Dem.target).map(Node::getURI).toList(),
                        evidence(stance)))
                .sorted(Comparator.comparing(Attitude::iri))
                .toList();
    }

    List<Happening> events() {
        return EventTypes.all()
                .flatMap(this::instances)
                .distinct()
                .map(this::event)
                .sorted(Comparator.comparing(Happening::iri))
                .toList();
    }

    /** What an actor that only this article knows acts for, as far as the graph says. */
    List<String> represented(String iri) {
        return objects(NodeFactory.createURI(iri), Dem.represents)
                .map(Node::getURI)
                .sorted()
                .toList();
    }

    /** What a thing is called, or else the last part of its IRI. */
    String label(String iri) {
        return object(NodeFactory.createURI(iri), RDFS.label.asNode())
                .map(Node::getLiteralLexicalForm)
                .orElseGet(() -> lastPart(iri));
    }

    /** How many stretches of evidence there are, and how many of them quote the text as it stands. */
    Tally evidenceAgainst(Text text) {
        long right = 0;
        long wrong = 0;
        for (Triple selector :
                graph.find(Node.ANY, OA.refinedBy.asNode(), Node.ANY).toList()) {
            Optional<Span> span = span(selector.getSubject());
            boolean exact = span.filter(at -> at.end() <= text.length())
                    .filter(at -> text.slice(at).equals(string(selector.getObject(), OA.exact.asNode())))
                    .isPresent();
            right += exact ? 1 : 0;
            wrong += exact ? 0 : 1;
        }
        return new Tally(right, wrong, wrong);
    }

    static boolean isRegistered(String iri) {
        return iri.startsWith(BASE) && !iri.startsWith(BASE + "article/");
    }

    static String lastPart(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    boolean isDocument(String iri) {
        return graph.contains(NodeFactory.createURI(iri), RDF.type.asNode(), Dem.Document);
    }

    private boolean isActor(Node node) {
        return !node.getURI().startsWith(BASE + "place/")
                && NO_ACTORS.stream().noneMatch(type -> graph.contains(node, RDF.type.asNode(), type));
    }

    private Said statement(Node statement) {
        List<String> pieces = List.of(string(statement, Dem.content).split(" … ", -1));
        List<Span> evidence = evidence(statement);
        List<Span> content = graph.stream(statement, Dem.evidence, Node.ANY)
                .map(Triple::getObject)
                .filter(node -> selectors(node)
                        .flatMap(selector -> objects(selector, OA.refinedBy.asNode()))
                        .anyMatch(quote -> pieces.contains(string(quote, OA.exact.asNode()))))
                .flatMap(node -> selectors(node).flatMap(selector -> span(selector).stream()))
                .sorted()
                .toList();
        Optional<Node> speaker = objects(statement, Dem.attribution)
                .filter(link -> string(link, Dem.rank).equals("0"))
                .findFirst();
        return new Said(
                statement.getURI(),
                speaker.flatMap(link -> object(link, Dem.source)).map(Node::getURI),
                speaker.map(link -> concept(link, Dem.sourceKind)).orElse(""),
                string(statement, Dem.cue),
                content.isEmpty() ? evidence : content);
    }

    private Happening event(Node event) {
        return new Happening(
                event.getURI(),
                objects(event, RDF.type.asNode())
                        .filter(EventTypes::isType)
                        .map(type -> type.getURI().substring(Dem.NS.length()))
                        .findFirst()
                        .orElse(""),
                concept(event, Dem.status),
                objects(event, Dem.eventCode)
                        .map(Node::getURI)
                        .filter(code -> code.contains("/plover/"))
                        .map(ModelledArticle::lastPart)
                        .findFirst()
                        .orElse(""),
                Stream.of(Dem.participant, Dem.actor, Dem.recipient)
                        .flatMap(role -> objects(event, role))
                        .map(Node::getURI)
                        .collect(Collectors.toCollection(TreeSet::new)),
                object(event, Dem.time).map(this::time),
                evidence(event));
    }

    private Time time(Node time) {
        return new Time(string(time, Dem.earliest), string(time, Dem.latest), concept(time, Dem.granularity));
    }

    private Stream<Node> instances(Node type) {
        return graph.find(Node.ANY, RDF.type.asNode(), type).toList().stream().map(Triple::getSubject);
    }

    private List<Span> evidence(Node of) {
        return objects(of, Dem.evidence)
                .flatMap(this::selectors)
                .flatMap(selector -> span(selector).stream())
                .sorted()
                .toList();
    }

    private Stream<Node> selectors(Node evidence) {
        return objects(evidence, OA.hasSelector.asNode());
    }

    private Optional<Span> span(Node selector) {
        String start = string(selector, OA.start.asNode());
        String end = string(selector, OA.end.asNode());
        return start.isEmpty() || end.isEmpty()
                ? Optional.empty()
                : Optional.of(new Span(Integer.parseInt(start), Integer.parseInt(end)));
    }

    private Stream<Node> objects(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).toList().stream().map(Triple::getObject);
    }

    private Optional<Node> object(Node subject, Node property) {
        return objects(subject, property).findFirst();
    }

    private String name(Node subject, Node property) {
        return object(subject, property).map(Node::getURI).orElse("");
    }

    private String concept(Node subject, Node property) {
        return lastPart(name(subject, property));
    }

    private String string(Node subject, Node property) {
        return object(subject, property).map(Node::getLiteralLexicalForm).orElse("");
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
