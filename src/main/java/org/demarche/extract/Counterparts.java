package org.demarche.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
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
    private static final Set<ActorKind> LEADERS = Set.of(ActorKind.PERSON, ActorKind.OFFICE);
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
        Optional<Roles.Reference> reference = reference(spot);
        reference.ifPresent(meant -> {
            ActorRef pair = Optional.ofNullable(known.get(meant)).orElseGet(() -> enter(spot, meant));
            board.put(spot, span(spot), MentionKind.COLLECTIVE, pair, "two-parties", .6);
        });
        return reference.isPresent();
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

    /** The two parties that were named last, if just two were. */
    private List<Actor> parties(Spot spot) {
        for (int sentences = 0; sentences <= NEAR; sentences++) {
            List<Actor> found = Stream.concat(
                            board.countriesBefore(spot, sentences).stream()
                                    .flatMap(country -> gazetteer.state(country).stream()),
                            board.before(spot, sentences).filter(Counterparts::isStateless))
                    .distinct()
                    .toList();
            if (found.size() >= 2) {
                return found.size() == 2 ? found : List.of();
            }
        }
        return List.of();
    }

    private static boolean isStateless(Actor actor) {
        return actor.kind() == ActorKind.INTERNATIONAL_ORGANIZATION
                || (actor.kind() == ActorKind.NON_STATE && actor.country().isEmpty());
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
