package org.demarche.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.MentionKind;
import org.demarche.model.NameMatch.Sense;
import org.demarche.vocab.Dem;

/** The facts of a register graph as actors, and their names as senses. */
final class RegisterFacts {
    /** Which reading of an ambiguous name comes first: the state before the government, both before the city. */
    private static final Comparator<Sense> LIKELIEST_FIRST = Comparator.comparingInt(RegisterFacts::order)
            .thenComparing(sense -> sense.actor().ref());

    private static final Set<String> FAMILY_NAME_FIRST = Set.of("CHN", "KHM", "KOR", "PRK", "TWN", "VNM");

    private final Graph graph;
    private final Map<ActorRef, Actor> actors = new HashMap<>();
    private final Map<String, Actor> offices = new HashMap<>();
    private final Map<String, Actor> publishers = new HashMap<>();
    private final Map<String, List<Sense>> senses = new TreeMap<>();

    private RegisterFacts(Graph graph) {
        this.graph = graph;
    }

    static RegisterFacts in(Graph graph) {
        RegisterFacts facts = new RegisterFacts(graph);
        for (ActorKind kind : ActorKind.values()) {
            facts.nodes(kind).forEach(node -> facts.actors.put(new ActorRef(node.getURI()), facts.actor(node, kind)));
        }
        facts.actors.values().forEach(facts::index);
        facts.senses.values().forEach(meant -> meant.sort(LIKELIEST_FIRST));
        return facts;
    }

    Map<ActorRef, Actor> actors() {
        return Collections.unmodifiableMap(actors);
    }

    /** The offices by country and kind, {@code JPN head-of-government}. */
    Map<String, Actor> offices() {
        return Collections.unmodifiableMap(offices);
    }

    /** The offices of organisations by organisation and {@link #title title}. */
    Map<String, Actor> titles() {
        Map<String, Actor> titles = new HashMap<>();
        actors.values().stream()
                .filter(actor ->
                        actor.kind() == ActorKind.OFFICE && !actor.represents().isEmpty())
                .sorted(Comparator.comparing(Actor::ref))
                .forEach(office -> {
                    ActorRef organization = office.represents().get(0);
                    List<String> owners = names(organization);
                    names(office.ref()).stream()
                            .flatMap(name -> titlesIn(name, owners))
                            .forEach(title -> titles.putIfAbsent(title(organization, title), office));
                });
        return titles;
    }

    /** The key of an organisation's office: "Secretary-General" and "secretary general" are one title. */
    static String title(ActorRef organization, String title) {
        return organization.key() + " " + title.toLowerCase(Locale.ROOT).replace('-', ' ');
    }

    private static Stream<String> titlesIn(String name, List<String> owners) {
        int of = name.indexOf(" of ");
        return Stream.concat(
                of > 0 ? Stream.of(name.substring(0, of)) : Stream.empty(),
                owners.stream()
                        .filter(owner -> name.startsWith(owner + " "))
                        .map(owner -> name.substring(owner.length() + 1)));
    }

    private List<String> names(ActorRef actor) {
        Node node = NodeFactory.createURI(actor.key());
        List<String> names = new ArrayList<>(strings(node, RDFS.label.asNode()));
        names.addAll(strings(node, SKOS.altLabel.asNode()));
        return names;
    }

    /** The publishers by every name they have or are credited by. */
    Map<String, Actor> publishers() {
        return Collections.unmodifiableMap(publishers);
    }

    /** The persons by family name: names that a person shares with others, and the last or, in East Asia, first name. */
    Map<String, List<Actor>> families() {
        Map<String, List<Actor>> families = new HashMap<>();
        actors.values().stream()
                .filter(actor -> actor.kind() == ActorKind.PERSON)
                .forEach(person -> familyNames(person)
                        .forEach(name -> families.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(person)));
        families.values().forEach(bearers -> bearers.sort(Comparator.comparing(Actor::ref)));
        return families;
    }

    private Set<String> familyNames(Actor person) {
        Set<String> names = strings(NodeFactory.createURI(person.ref().key()), SKOS.hiddenLabel.asNode()).stream()
                .filter(name -> name.indexOf(' ') < 0)
                .collect(Collectors.toCollection(HashSet::new));
        if (names.isEmpty()) {
            boolean familyFirst =
                    person.country().filter(FAMILY_NAME_FIRST::contains).isPresent();
            String label = person.label();
            names.add(
                    familyFirst && label.indexOf(' ') > 0
                            ? label.substring(0, label.indexOf(' '))
                            : label.substring(label.lastIndexOf(' ') + 1));
        }
        return names;
    }

    NameIndex names() {
        return new NameIndex(senses);
    }

    private List<Node> nodes(ActorKind kind) {
        Node type = NodeFactory.createURI(Dem.NS + kind.term());
        return graph.stream(Node.ANY, RDF.type.asNode(), type)
                .map(triple -> triple.getSubject())
                .filter(Node::isURI)
                .toList();
    }

    private Actor actor(Node node, ActorKind kind) {
        List<Node> represented = represented(node);
        Optional<Node> state = kind == ActorKind.STATE
                ? Optional.of(node)
                : represented.stream()
                        .filter(this::isState)
                        .findFirst()
                        .or(() -> object(node, Dem.country))
                        .or(() -> kind == ActorKind.PERSON ? stateServed(node) : Optional.empty());
        return new Actor(
                new ActorRef(node.getURI()),
                true,
                kind,
                strings(node, RDFS.label.asNode()).stream().findFirst().orElse(node.getURI()),
                state.flatMap(it -> strings(it, Dem.iso3).stream().findFirst()),
                represented.stream().map(it -> new ActorRef(it.getURI())).toList());
    }

    /** The state in whose offices a person is or was, if all are of one. */
    private Optional<Node> stateServed(Node person) {
        Set<Node> states = graph.stream(Node.ANY, Dem.heldBy, person)
                .map(triple -> triple.getSubject())
                .flatMap(tenure -> objects(tenure, Dem.inOffice).stream())
                .flatMap(office -> represented(office).stream())
                .filter(this::isState)
                .collect(Collectors.toSet());
        return states.size() == 1 ? states.stream().findFirst() : Optional.empty();
    }

    /** What an actor acts for, nearest first. */
    private List<Node> represented(Node node) {
        List<Node> chain = new ArrayList<>();
        Set<Node> seen = new HashSet<>(Set.of(node));
        for (Optional<Node> next = object(node, Dem.represents);
                next.isPresent() && seen.add(next.get());
                next = object(next.get(), Dem.represents)) {
            chain.add(next.get());
        }
        return chain;
    }

    private boolean isState(Node node) {
        return graph.contains(node, RDF.type.asNode(), Dem.State);
    }

    private void index(Actor actor) {
        Node node = NodeFactory.createURI(actor.ref().key());
        List<String> names = names(actor.ref());
        names.addAll(strings(node, Dem.creditedAs));
        if (actor.kind() == ActorKind.PUBLISHER) {
            names.forEach(name -> publishers.putIfAbsent(name, actor));
        }
        if (actor.kind() == ActorKind.PLACE) {
            indexPlace(node, actor, names);
            return;
        }
        MentionKind kind = actor.kind() == ActorKind.OFFICE ? MentionKind.OFFICE : MentionKind.NAME;
        names.stream()
                .flatMap(Spellings::of)
                .forEach(name ->
                        add(name, new Sense(actor, isAcronym(name) ? MentionKind.ACRONYM : kind, none(), false)));
        strings(node, Dem.adjective).forEach(name -> add(name, new Sense(actor, MentionKind.DEMONYM, none(), true)));
        strings(node, Dem.demonym).forEach(name -> add(name, new Sense(actor, MentionKind.DEMONYM, none(), false)));
        objects(node, Dem.officeKind).forEach(officeKind -> actor.country()
                .ifPresent(
                        country -> offices.merge(country + " " + lastPart(officeKind), actor, RegisterFacts::lower)));
    }

    private void indexPlace(Node node, Actor place, List<String> names) {
        for (String name : names) {
            objects(node, Dem.metonymOf).stream()
                    .map(body -> actors.get(new ActorRef(body.getURI())))
                    .filter(body -> body != null)
                    .forEach(body -> add(name, new Sense(body, MentionKind.METONYM, Optional.of(place), false)));
            add(name, new Sense(place, MentionKind.NAME, none(), false));
        }
    }

    private void add(String name, Sense sense) {
        List<Sense> meant = senses.computeIfAbsent(name, key -> new ArrayList<>());
        if (!meant.contains(sense)) {
            meant.add(sense);
        }
    }

    private List<String> strings(Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY)
                .map(triple -> triple.getObject())
                .filter(Node::isLiteral)
                .filter(literal -> literal.getLiteralLanguage().isEmpty()
                        || literal.getLiteralLanguage().startsWith("en"))
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .toList();
    }

    private List<Node> objects(Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY)
                .map(triple -> triple.getObject())
                .filter(Node::isURI)
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    private Optional<Node> object(Node subject, Node property) {
        return objects(subject, property).stream().findFirst();
    }

    private static Actor lower(Actor one, Actor other) {
        return one.ref().compareTo(other.ref()) <= 0 ? one : other;
    }

    private static Optional<Actor> none() {
        return Optional.empty();
    }

    private static boolean isAcronym(String name) {
        return name.length() > 1 && name.length() < 7 && name.chars().allMatch(Character::isUpperCase);
    }

    private static String lastPart(Node concept) {
        return concept.getURI().substring(concept.getURI().lastIndexOf('/') + 1);
    }

    private static int order(Sense sense) {
        if (sense.kind() == MentionKind.METONYM) {
            return sense.actor().ref().key().contains("/government/") ? 2 : 3;
        }
        return switch (sense.actor().kind()) {
            case STATE -> sense.kind() == MentionKind.DEMONYM ? (sense.adjective() ? 0 : 1) : 0;
            case PLACE -> 9;
            case PUBLISHER -> 8;
            default -> 4;
        };
    }
}
