package org.demarche.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Token;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.Grounds;
import org.demarche.model.Mention;
import org.demarche.model.MentionKind;
import org.demarche.model.Span;

/** The mentions of one text as they are found, from its beginning to its end. */
final class MentionBoard {
    private final Words words;
    private final Cast cast;
    private final TreeMap<Integer, List<Mention>> byHead = new TreeMap<>();
    private final Map<ActorRef, Roles.Kind> roles = new HashMap<>();
    private final TreeMap<Integer, ActorRef> adjectives = new TreeMap<>();

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

    void putAdjective(Spot spot, ActorRef state) {
        adjectives.put(spot.at(), state);
    }

    void putRole(ActorRef actor, Roles.Kind kind) {
        roles.put(actor, kind);
    }

    /** Whether the token with a number has a mention. */
    boolean hasMentionAt(int at) {
        return byHead.containsKey(at);
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
                .filter(entry -> isSubject(words.get(entry.getKey())))
                .flatMap(entry -> entry.getValue().stream())
                .map(mention -> cast.get(mention.actor()));
    }

    /** The states (alpha-3) that the sentence of a word and so many before it speak of, up to the word, the nearest first. */
    List<String> countriesBefore(Spot spot, int sentences) {
        int from = words.start(Math.max(0, spot.sentence() - sentences));
        TreeMap<Integer, String> found = new TreeMap<>();
        adjectives
                .subMap(from, true, spot.at(), false)
                .forEach((at, ref) -> cast.get(ref).country().ifPresent(country -> found.put(at, country)));
        byHead.subMap(from, true, spot.at(), false).forEach((at, mentions) -> mentions.stream()
                .flatMap(mention -> cast.get(mention.actor()).country().stream())
                .forEach(country -> found.put(at, country)));
        return found.descendingMap().values().stream().distinct().toList();
    }

    MentionFinder.Found found() {
        return new MentionFinder.Found(byHead, roles, adjectives);
    }

    private static boolean isSubject(Token token) {
        return token.relation() == Relation.SUBJECT || token.relation() == Relation.PASSIVE_SUBJECT;
    }
}
