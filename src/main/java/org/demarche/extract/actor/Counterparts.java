package org.demarche.extract.actor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Gazetteer;
import org.demarche.model.MentionKind;
import org.demarche.model.Span;

/** Reads "both sides", "the two countries", "the two leaders" as a group of two, which acts for those named before. */
final class Counterparts {
    private static final Set<String> ALWAYS_TWO = Set.of("neighbor", "neighbour");
    private static final Set<String> OPPOSITE = Set.of("neighbor", "neighbour", "rival", "foe", "adversary");
    private static final Set<String> OWNERS = Set.of("its", "their");
    private static final Set<ActorKind> LEADERS = Set.of(ActorKind.PERSON, ActorKind.OFFICE);
    private static final Set<String> ASKING = Set.of(
            "urge", "ask", "call", "press", "want", "appeal", "tell", "plead", "beg", "implore", "expect", "help");
    private static final int NEAR = 3;

    private final Gazetteer gazetteer;
    private final MentionBoard board;
    private final Roles roles;
    /** The two of whom "the former" was one, until "the latter" follows. */
    private List<Actor> former = List.of();

    private final Map<Roles.Reference, ActorRef> known = new EnumMap<>(Roles.Reference.class);

    Counterparts(Gazetteer gazetteer, MentionBoard board, Roles roles) {
        this.gazetteer = gazetteer;
        this.board = board;
        this.roles = roles;
    }

    /** Whether a noun means the two parties or the two leaders, who are then put. */
    boolean read(Spot spot) {
        Optional<ActorRef> other = other(spot);
        if (other.isPresent()) {
            board.put(spot, span(spot), MentionKind.DESCRIPTION, other.get(), "other-party", .6);
            return true;
        }
        Optional<Roles.Reference> reference = reference(spot);
        reference.ifPresent(meant -> {
            ActorRef pair = Optional.ofNullable(known.get(meant)).orElseGet(() -> enter(spot, meant));
            board.put(spot, span(spot), MentionKind.COLLECTIVE, pair, "two-parties", .6);
        });
        return reference.isPresent();
    }

    /**
     * Whom "its neighbour" or "their rival" means: the other of the two of whom the text speaks most, if whoever does something
     * to it is one of them, or else the only other state that was named just before.
     */
    private Optional<ActorRef> other(Spot spot) {
        Token noun = spot.token();
        boolean its = OPPOSITE.contains(noun.lemma())
                && !noun.tag().endsWith("S")
                && spot.words().children(noun, Relation.POSSESSOR).anyMatch(owner -> OWNERS.contains(owner.lemma()))
                && noun.relation() != Relation.COMPOUND
                && spot.words().children(noun).stream()
                        .noneMatch(child ->
                                child.relation() == Relation.APPOSITION || child.relation() == Relation.CONJUNCT);
        if (!its) {
            return Optional.empty();
        }
        Set<String> outside = outsiders(spot);
        List<Actor> both = outside.isEmpty() ? List.of() : spokenOfMost(spot, Set.of());
        List<Actor> others =
                both.stream().filter(actor -> !outside.contains(party(actor))).toList();
        return (both.size() == 2 && others.size() == 1 ? Optional.of(others.get(0)) : onlyOther(spot, outside))
                .map(board.cast()::enter);
    }

    /** The only state named in the sentence, or just before, beside those who own or deal with a neighbour. */
    private Optional<Actor> onlyOther(Spot spot, Set<String> outside) {
        Set<String> owners = new HashSet<>(outside);
        spot.words().tokens().subList(0, spot.token().index()).stream()
                .filter(token ->
                        token.isSubject() && !board.actorsAt(spot.at(token)).isEmpty())
                .reduce((one, later) -> later)
                .stream()
                .flatMap(subject ->
                        Stream.concat(Stream.of(subject), spot.words().children(subject, Relation.CONJUNCT)))
                .flatMap(token -> board.actorsAt(spot.at(token)).stream())
                .map(ref -> party(board.cast().get(ref)))
                .forEach(owners::add);
        if (owners.isEmpty()) {
            board.parties(spot, 0).stream().limit(1).map(Counterparts::party).forEach(owners::add);
        }
        return owners.isEmpty()
                ? Optional.empty()
                : Stream.iterate(0, sentences -> sentences <= NEAR, sentences -> sentences + 1)
                        .map(sentences -> parties(board.parties(spot, sentences), owners).stream()
                                .filter(actor -> actor.kind() == ActorKind.STATE)
                                .toList())
                        .filter(states -> !states.isEmpty())
                        .findFirst()
                        .filter(states -> states.size() == 1)
                        .map(states -> states.get(0));
    }

    private Optional<Roles.Reference> reference(Spot spot) {
        Token noun = spot.token();
        boolean two = spot.words().children(noun).stream()
                        .anyMatch(child ->
                                child.lemma().equals("both") || (child.lemma().equals("two") && isDefinite(spot)))
                || (ALWAYS_TWO.contains(noun.lemma())
                        && spot.words().child(noun, Relation.DETERMINER).isPresent()
                        && parties(spot).size() == 2);
        boolean named = spot.words().children(noun).stream()
                .anyMatch(child -> child.relation() == Relation.COMPOUND || child.relation() == Relation.POSSESSOR);
        return noun.tag().endsWith("S") && two && !named
                ? roles.references(noun.lemma()).stream()
                        .filter(meant -> meant == Roles.Reference.PARTY || meant == Roles.Reference.LEADER)
                        .findFirst()
                : Optional.empty();
    }

    /** Whether "the" stands before it, or nothing but the number: of "two Nordic countries" nobody has heard before. */
    private static boolean isDefinite(Spot spot) {
        return spot.words().child(spot.token(), Relation.DETERMINER).isPresent()
                || spot.words().children(spot.token()).stream()
                        .noneMatch(child -> child.relation() == Relation.MODIFIER);
    }

    /** Whom "both" or "each" means where it stands alone: the leaders, if one of them was the last subject, or the parties. */
    Optional<ActorRef> pair(Spot spot, String label) {
        boolean persons = board.subjectsBefore(spot, 1)
                .findFirst()
                .filter(actor -> LEADERS.contains(actor.kind()))
                .isPresent();
        Roles.Reference meant = persons ? Roles.Reference.LEADER : Roles.Reference.PARTY;
        return Optional.ofNullable(known.get(meant)).or(() -> Optional.of(members(spot, meant))
                .filter(members -> !members.isEmpty())
                .map(members -> enter(label, members, meant)));
    }

    /** Whom "the former" or "the latter" means of the two that were named last. */
    Optional<ActorRef> oneOfTwo(Spot spot, boolean latter) {
        List<Actor> two = latter && !former.isEmpty() ? former : parties(spot);
        former = latter ? List.of() : two;
        return two.size() == 2 ? Optional.of(board.cast().enter(two.get(latter ? 0 : 1))) : Optional.empty();
    }

    private ActorRef enter(Spot spot, Roles.Reference meant) {
        String label = "the two " + spot.token().form().toLowerCase(java.util.Locale.ROOT);
        return enter(label, members(spot, meant), meant);
    }

    private List<ActorRef> members(Spot spot, Roles.Reference meant) {
        return (meant == Roles.Reference.LEADER ? leaders(spot) : parties(spot))
                .stream().map(board.cast()::enter).toList();
    }

    private ActorRef enter(String label, List<ActorRef> members, Roles.Reference meant) {
        ActorRef pair = board.cast().enterLocal(ActorKind.COLLECTIVE, label, Optional.empty(), members);
        if (!members.isEmpty()) {
            known.put(meant, pair);
        }
        return pair;
    }

    /**
     * The two parties that were named last, if just two were, or else the two of which the text has spoken most; never
     * whoever deals with both: "Oslo urged both sides".
     */
    private List<Actor> parties(Spot spot) {
        Set<String> outside = outsiders(spot);
        for (int sentences = 0; sentences <= NEAR; sentences++) {
            List<Actor> found = parties(board.parties(spot, sentences), outside);
            if (found.size() == 2) {
                return found;
            }
            if (found.size() > 2) {
                break;
            }
        }
        return spokenOfMost(spot, outside);
    }

    private List<Actor> parties(List<Actor> named, Set<String> outside) {
        return named.stream()
                .filter(actor -> !outside.contains(party(actor)))
                .filter(actor -> isStateless(actor) || actor.country().isPresent())
                .map(actor -> isStateless(actor)
                        ? actor
                        : actor.country().flatMap(gazetteer::state).orElse(actor))
                .distinct()
                .toList();
    }

    private List<Actor> spokenOfMost(Spot spot, Set<String> outside) {
        List<Actor> named = board.parties(spot, spot.sentence());
        Map<Actor, Long> often = named.stream()
                .flatMap(actor -> parties(List.of(actor), outside).stream())
                .collect(Collectors.groupingBy(actor -> actor, LinkedHashMap::new, Collectors.counting()));
        List<Map.Entry<Actor, Long>> most = often.entrySet().stream()
                .sorted((one, other) -> Long.compare(other.getValue(), one.getValue()))
                .toList();
        boolean clear = most.size() == 2
                || (most.size() > 2 && most.get(1).getValue() > most.get(2).getValue());
        return clear ? most.stream().limit(2).map(Map.Entry::getKey).toList() : List.of();
    }

    /** Who does what is done to both, or asks them to do it. */
    private Set<String> outsiders(Spot spot) {
        Sentence words = spot.words();
        Token at = spot.token();
        if (at.relation() == Relation.PREPOSITION_OBJECT) {
            at = words.head(at).orElse(at);
        }
        Optional<Token> verb = words.head(at).filter(Token::isVerb);
        if (verb.isEmpty()) {
            return Set.of();
        }
        Stream<Token> doing = spot.token().isSubject()
                ? words.head(verb.get()).filter(above -> ASKING.contains(above.lemma())).stream()
                : Stream.concat(verb.stream(), words.head(verb.get()).stream());
        return doing.flatMap(word -> Stream.of(
                                words.related(word, Relation.SUBJECT),
                                words.oblique(word, "by"),
                                word.isNoun() ? words.children(word, Relation.POSSESSOR) : Stream.<Token>empty())
                        .flatMap(tokens -> tokens))
                .filter(token -> !token.equals(spot.token()))
                .flatMap(token -> meant(spot, token))
                .flatMap(actor -> Stream.concat(
                        Stream.of(party(actor)), actor.represents().stream().map(ActorRef::key)))
                .collect(Collectors.toSet());
    }

    /** Whom a word names; a pronoun, not read yet, is likely whoever did something in the sentence before. */
    private Stream<Actor> meant(Spot spot, Token token) {
        List<Actor> named =
                board.actorsAt(spot.at(token)).stream().map(board.cast()::get).toList();
        return named.isEmpty() && token.tag().equals("PRP")
                ? board.subjectsBefore(spot, 1).limit(1)
                : named.stream();
    }

    private static String party(Actor actor) {
        return isStateless(actor)
                ? actor.ref().key()
                : actor.country().orElse(actor.ref().key());
    }

    private static boolean isStateless(Actor actor) {
        return actor.kind() == ActorKind.INTERNATIONAL_ORGANIZATION || actor.kind() == ActorKind.NON_STATE;
    }

    private List<Actor> leaders(Spot spot) {
        for (int sentences = 0; sentences <= NEAR; sentences++) {
            List<Actor> found = new ArrayList<>();
            board.before(spot, sentences)
                    .filter(actor -> LEADERS.contains(actor.kind()))
                    .filter(actor -> found.stream()
                            .noneMatch(other -> other.ref().equals(actor.ref())
                                    || (other.country().isPresent()
                                            && other.country().equals(actor.country()))))
                    .forEach(found::add);
            if (found.size() >= 2) {
                return found.size() == 2 ? found : List.of();
            }
        }
        return List.of();
    }

    private static Span span(Spot spot) {
        return spot.words().children(spot.token()).stream()
                .filter(child -> child.index() < spot.token().index())
                .map(Token::span)
                .reduce(spot.token().span(), Span::to);
    }
}
