package org.demarche.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Gazetteer;
import org.demarche.model.ListedName;
import org.demarche.model.NameMatch;
import org.demarche.model.Text;
import org.demarche.vocab.Shipped;

/** The register of states, governments, bodies, offices, organisations, persons, places and outlets, read once. */
public final class ActorRegister implements Gazetteer {
    private static final Map<String, String> COMMON_NAMES = Map.ofEntries(
            Map.entry("foreign ministry", "foreign-ministry"),
            Map.entry("foreign affairs ministry", "foreign-ministry"),
            Map.entry("ministry of foreign affairs", "foreign-ministry"),
            Map.entry("external affairs ministry", "foreign-ministry"),
            Map.entry("foreign office", "foreign-ministry"),
            Map.entry("state department", "foreign-ministry"),
            Map.entry("defense ministry", "defence-ministry"),
            Map.entry("defence ministry", "defence-ministry"),
            Map.entry("ministry of defense", "defence-ministry"),
            Map.entry("ministry of defence", "defence-ministry"),
            Map.entry("ministry of national defense", "defence-ministry"),
            Map.entry("defense department", "defence-ministry"),
            Map.entry("supreme national security council", "national-security-council"),
            Map.entry("parliament", "parliament"),
            Map.entry("intelligence agency", "intelligence-agency"),
            Map.entry("intelligence services", "intelligence"),
            Map.entry("spy agency", "intelligence-agency"));

    private final NameLists lists;
    private final Map<String, List<Actor>> families;
    private final NameIndex names;
    private final Map<ActorRef, Actor> actors;
    private final Map<String, Actor> offices;
    private final Map<String, Actor> titles;
    private final Map<String, Actor> byLocalName;
    private final Map<String, Actor> publishers;

    private ActorRegister(RegisterFacts facts, NameLists lists) {
        this.lists = lists;
        this.families = facts.families();
        this.actors = facts.actors();
        this.offices = facts.offices();
        this.titles = facts.titles();
        this.publishers = facts.publishers();
        this.names = facts.names();
        this.byLocalName = new HashMap<>();
        actors.values().forEach(actor -> byLocalName.put(localName(actor), actor));
    }

    /** The register that comes with the program. */
    public static ActorRegister shipped() {
        Graph graph = GraphFactory.createDefaultGraph();
        for (String file : Shipped.files("data/actors", ".ttl")) {
            RDFParser.create()
                    .source(Shipped.open(file))
                    .lang(Lang.TURTLE)
                    .checking(false)
                    .parse(StreamRDFLib.graph(graph));
        }
        return new ActorRegister(RegisterFacts.in(graph), NameLists.shipped());
    }

    /** A register of the facts in a graph, without further names. */
    public static ActorRegister of(Graph facts) {
        return new ActorRegister(RegisterFacts.in(facts), NameLists.none());
    }

    @Override
    public List<NameMatch> namesIn(Text text) {
        return names.matches(text);
    }

    @Override
    public Optional<Actor> office(String country, String officeKind) {
        return Optional.ofNullable(offices.get(country + " " + officeKind))
                .or(() -> named("office/" + country + "-" + officeKind));
    }

    @Override
    public Optional<Actor> officeOf(ActorRef organization, String title) {
        return Optional.ofNullable(titles.get(RegisterFacts.title(organization, title)));
    }

    @Override
    public Optional<Actor> government(String country) {
        return named("government/" + country);
    }

    @Override
    public Optional<Actor> state(String country) {
        return named("state/" + country);
    }

    @Override
    public Optional<Actor> body(String country, String commonName) {
        String slug = COMMON_NAMES.getOrDefault(commonName, commonName.replace(' ', '-'));
        return named("body/" + country + "-" + slug);
    }

    @Override
    public Optional<Actor> publisher(String name) {
        return Optional.ofNullable(publishers.get(name));
    }

    @Override
    public Optional<ListedName> listed(String name) {
        return lists.find(name);
    }

    @Override
    public boolean isGivenName(String word) {
        return lists.isGivenName(word);
    }

    @Override
    public List<Actor> family(String familyName) {
        return families.getOrDefault(familyName, List.of());
    }

    @Override
    public NavigableSet<String> statesOfFamily(String familyName) {
        NavigableSet<String> states = new TreeSet<>(lists.family(familyName));
        family(familyName).forEach(person -> person.country().ifPresent(states::add));
        return states;
    }

    @Override
    public List<Actor> represented(ActorRef actor) {
        Actor known = actors.get(actor);
        return known == null
                ? List.of()
                : known.represents().stream().map(actors::get).toList();
    }

    /** How many actors and places of each kind there are. */
    public Map<ActorKind, Long> counts() {
        Map<ActorKind, Long> counts = new TreeMap<>();
        actors.values().forEach(actor -> counts.merge(actor.kind(), 1L, Long::sum));
        return counts;
    }

    private Optional<Actor> named(String localName) {
        return Optional.ofNullable(byLocalName.get(localName));
    }

    /** What follows the base: {@code government/JPN}. */
    private static String localName(Actor actor) {
        String iri = actor.ref().key();
        return iri.substring(iri.lastIndexOf('/', iri.lastIndexOf('/') - 1) + 1);
    }
}
