package org.demarche.extract.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Token;
import org.demarche.extract.grammar.Words;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Grounds;
import org.demarche.model.Mention;
import org.demarche.model.MentionKind;
import org.demarche.model.Span;

/** The mentions of one text as they are found, from its beginning to its end. */
final class MentionBoard {
    private static final int CONTEXT = 2;
    private static final Set<ActorKind> LANDS =
            Set.of(ActorKind.STATE, ActorKind.PLACE, ActorKind.COLLECTIVE, ActorKind.GOVERNMENT_BODY);

    private final Words words;
    private final Cast cast;
    private final TreeMap<Integer, List<Mention>> byHead = new TreeMap<>();
    private final Map<ActorRef, Roles.Kind> roles = new HashMap<>();
    private final TreeMap<Integer, ActorRef> adjectives = new TreeMap<>();
    private final List<Mention> adjectiveMentions = new ArrayList<>();
    private Optional<String> home = Optional.empty();
    private Optional<String> topic = Optional.empty();

    MentionBoard(Words words, Cast cast) {
        this.words = words;
        this.cast = cast;
    }

    Cast cast() {
        return cast;
    }

    void put(Spot spot, Span span, MentionKind kind, ActorRef actor, String rule, double confidence) {
        put(spot.at(), span, kind, actor, Optional.empty(), rule, confidence);
    }

    void put(
            int at,
            Span span,
            MentionKind kind,
            ActorRef actor,
            Optional<ActorRef> place,
            String rule,
            double confidence) {
        byHead.computeIfAbsent(at, key -> new ArrayList<>())
                .add(new Mention(span, kind, actor, place, new Grounds(List.of(span), "mention/" + rule, confidence)));
    }

    /** Puts a state by its adjective; the plural, "Danes", speaks of the state's people and is no mention of the state. */
    void putAdjective(Spot spot, ActorRef state) {
        adjectives.put(spot.at(), state);
        if (spot.token().tag().endsWith("S")) {
            return;
        }
        adjectiveMentions.add(new Mention(
                spot.token().span(),
                MentionKind.DEMONYM,
                state,
                Optional.empty(),
                new Grounds(List.of(spot.token().span()), "mention/adjective", .95)));
    }

    /** Keeps the state in which the dateline says that the article was written. */
    void putHome(String country) {
        home = Optional.of(country);
    }

    /** The state (alpha-3) in which the dateline says that the article was written. */
    Optional<String> home() {
        return home;
    }

    /** Keeps the only state of which the headline speaks. */
    void putTopic(String country) {
        topic = Optional.of(country);
    }

    /** What the token with a number refers to, as far as found. */
    List<ActorRef> actorsAt(int at) {
        return byHead.getOrDefault(at, List.of()).stream().map(Mention::actor).toList();
    }

    /** The mentions whose head is the token with a number, as far as found. */
    List<Mention> mentionsAt(int at) {
        return List.copyOf(byHead.getOrDefault(at, List.of()));
    }

    /** Gives all mentions of a nameless actor to whom it turned out to be. */
    void replace(ActorRef nameless, ActorRef named) {
        byHead.values()
                .forEach(mentions -> mentions.replaceAll(known -> known.actor().equals(nameless)
                        ? new Mention(known.span(), known.kind(), named, known.place(), known.grounds())
                        : known));
    }

    /** Gives a mention another actor. */
    void replace(Mention mention, ActorRef actor) {
        byHead.values().stream()
                .filter(mentions -> mentions.contains(mention))
                .forEach(mentions -> mentions.replaceAll(known -> known.equals(mention)
                        ? new Mention(known.span(), known.kind(), actor, known.place(), known.grounds())
                        : known));
    }

    /**
     * The state (alpha-3) that "the government" means: the only one of the sentence so far, or else where the article was
     * written if the sentence speaks of several, or else the only one of the sentences just before.
     */
    Optional<String> stateSpokenOf(Spot spot) {
        for (int sentences = 0; sentences <= CONTEXT; sentences++) {
            List<String> states = countriesBefore(spot, sentences);
            if (states.size() == 1) {
                return Optional.of(states.get(0));
            }
            if (states.size() > 1) {
                return home.or(() -> topic(spot));
            }
        }
        return home.or(() -> topic(spot));
    }

    /** The state (alpha-3) of the headline, or of the first subject of the text. */
    private Optional<String> topic(Spot spot) {
        return topic.isPresent()
                ? topic
                : subjects(0, spot.at())
                        .map(cast::get)
                        .filter(actor -> actor.kind() != ActorKind.PUBLISHER)
                        .flatMap(actor -> actor.country().stream())
                        .findFirst();
    }

    void putRole(ActorRef actor, Roles.Kind kind) {
        roles.put(actor, kind);
    }

    /** How often an actor is mentioned before a word. */
    long mentionsBefore(Spot spot, ActorRef actor) {
        return byHead.headMap(spot.at(), false).values().stream()
                .flatMap(List::stream)
                .filter(mention -> mention.actor().equals(actor))
                .count();
    }

    /** What kind of role noun named an actor, if one did. */
    Optional<Roles.Kind> role(ActorRef actor) {
        return Optional.ofNullable(roles.get(actor));
    }

    /** The mention whose words end where a token begins. */
    Optional<Mention> endingBefore(Spot spot, Token mark) {
        return byHead.headMap(spot.at(), false).descendingMap().values().stream()
                .limit(3)
                .flatMap(List::stream)
                .filter(mention -> mention.span().end() <= mark.span().start()
                        && mark.span().start() - mention.span().end() <= 1)
                .findFirst();
    }

    /** Whether a word stands in the name of an organisation whose head comes before it: "Council on Foreign Relations". */
    boolean isInOrganization(Spot spot) {
        return byHead.headMap(spot.at(), false).descendingMap().values().stream()
                .limit(2)
                .flatMap(List::stream)
                .anyMatch(mention -> mention.span().contains(spot.token().span())
                        && cast.get(mention.actor()).kind() == ActorKind.NON_STATE);
    }

    /** The actors mentioned before a word, the nearest first, in its sentence and so many before it. */
    Stream<Actor> before(Spot spot, int sentences) {
        int from = words.start(Math.max(0, spot.sentence() - sentences));
        return byHead.subMap(from, true, spot.at(), false).descendingMap().values().stream()
                .flatMap(List::stream)
                .map(mention -> cast.get(mention.actor()));
    }

    /** Those of {@link #before} that are subjects. */
    Stream<Actor> subjectsBefore(Spot spot, int sentences) {
        int from = words.start(Math.max(0, spot.sentence() - sentences));
        return byHead.subMap(from, true, spot.at(), false).descendingMap().entrySet().stream()
                .filter(entry -> words.get(entry.getKey()).isSubject())
                .flatMap(entry -> entry.getValue().stream())
                .map(mention -> cast.get(mention.actor()));
    }

    /**
     * Who was the subject before a word: the nearest one in its sentence that is an actor, or else the first that is one in
     * the sentence before.
     */
    Optional<ActorRef> lastSubject(Spot spot) {
        Optional<ActorRef> here =
                subjects(words.start(spot.sentence()), spot.at()).reduce((one, later) -> later);
        return here.isPresent() || spot.sentence() == 0
                ? here
                : subjects(words.start(spot.sentence() - 1), words.start(spot.sentence()))
                        .findFirst();
    }

    /** The subjects of the main clause of a sentence. */
    Stream<Actor> mainSubjects(int sentence) {
        int from = words.start(sentence);
        return byHead.subMap(from, true, words.end(sentence), false).entrySet().stream()
                .filter(entry -> words.get(entry.getKey()).isSubject()
                        && words.get(from + words.get(entry.getKey()).head()).relation() == Relation.ROOT)
                .flatMap(entry -> entry.getValue().stream())
                .map(mention -> cast.get(mention.actor()));
    }

    private Stream<ActorRef> subjects(int from, int to) {
        return byHead.subMap(from, true, to, false).entrySet().stream()
                .filter(entry -> words.get(entry.getKey()).isSubject())
                .map(entry -> entry.getValue().get(0).actor());
    }

    /** The states (alpha-3) that the sentence of a word and so many before it speak of, up to the word, the nearest first. */
    List<String> countriesBefore(Spot spot, int sentences) {
        int from = words.start(Math.max(0, spot.sentence() - sentences));
        TreeMap<Integer, String> found = new TreeMap<>();
        adjectives
                .subMap(from, true, spot.at(), false)
                .forEach((at, ref) -> cast.get(ref).country().ifPresent(country -> found.put(at, country)));
        byHead.subMap(from, true, spot.at(), false).forEach((at, mentions) -> mentions.stream()
                .map(mention -> cast.get(mention.actor()))
                .filter(actor -> actor.kind() != ActorKind.PUBLISHER)
                .flatMap(actor -> actor.country().stream())
                .forEach(country -> found.put(at, country)));
        return found.descendingMap().values().stream().distinct().toList();
    }

    /**
     * Those of {@link #countriesBefore} that are named as states or by a place or people of theirs, and not only by a capital
     * for its government or by a person.
     */
    List<String> landsBefore(Spot spot, int sentences) {
        int from = words.start(Math.max(0, spot.sentence() - sentences));
        TreeMap<Integer, String> found = new TreeMap<>();
        adjectives
                .subMap(from, true, spot.at(), false)
                .forEach((at, ref) -> cast.get(ref).country().ifPresent(country -> found.put(at, country)));
        byHead.subMap(from, true, spot.at(), false).forEach((at, mentions) -> mentions.stream()
                .filter(mention -> mention.kind() != MentionKind.METONYM)
                .map(mention -> cast.get(mention.actor()))
                .filter(actor -> LANDS.contains(actor.kind()))
                .flatMap(actor -> actor.country().stream())
                .forEach(country -> found.put(at, country)));
        return found.descendingMap().values().stream().distinct().toList();
    }

    /** Who is spoken of in the sentence of a word and so many before it, up to the word, the nearest first; neither places nor outlets. */
    List<Actor> parties(Spot spot, int sentences) {
        int from = words.start(Math.max(0, spot.sentence() - sentences));
        TreeMap<Integer, Actor> found = new TreeMap<>();
        adjectives.subMap(from, true, spot.at(), false).forEach((at, ref) -> found.put(at, cast.get(ref)));
        byHead.subMap(from, true, spot.at(), false).forEach((at, mentions) -> mentions.stream()
                .map(mention -> cast.get(mention.actor()))
                .filter(actor -> actor.kind() != ActorKind.PUBLISHER && actor.kind() != ActorKind.PLACE)
                .forEach(actor -> found.put(at, actor)));
        return List.copyOf(found.descendingMap().values());
    }

    /**
     * The state (alpha-3) of a title without one: the only one of the sentence so far, or where the article was written, or
     * that of the headline.
     */
    Optional<String> stateOfTitle(Spot spot) {
        List<String> states = parties(spot, 0).stream()
                .flatMap(actor -> actor.country().stream())
                .distinct()
                .toList();
        return states.size() == 1
                ? Optional.of(states.get(0))
                : home.or(() -> topic).or(() -> stateSpokenOf(spot));
    }

    MentionFinder.Found found() {
        return new MentionFinder.Found(byHead, roles, adjectives, adjectiveMentions);
    }
}
