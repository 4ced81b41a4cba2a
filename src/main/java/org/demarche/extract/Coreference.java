package org.demarche.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Token;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Gazetteer;
import org.demarche.model.MentionKind;
import org.demarche.model.Span;

/** Takes up who was named before: "he", "the ministry", "the country", "the two sides"; where one reading remains. */
final class Coreference {
    private static final Set<String> PERSONAL = Set.of("he", "she", "his", "her", "him");
    private static final Set<String> PAIR = Set.of("two", "both");
    private static final int NEAR = 3;

    private final Gazetteer gazetteer;
    private final MentionBoard board;
    private final Roles roles;
    private final Map<String, ActorRef> byRole = new HashMap<>();
    private Optional<ActorRef> lastPerson = Optional.empty();

    Coreference(Gazetteer gazetteer, MentionBoard board, Roles roles) {
        this.gazetteer = gazetteer;
        this.board = board;
        this.roles = roles;
    }

    /** Keeps who may be meant by "he", and by the role alone. */
    void remember(ActorRef ref, Optional<Roles.Role> role) {
        Actor actor = board.cast().get(ref);
        if (actor.kind() == ActorKind.PERSON || actor.kind() == ActorKind.OFFICE) {
            lastPerson = Optional.of(ref);
        }
        role.ifPresent(known -> byRole.put(known.phrase(), ref));
    }

    /** Whether a token is a pronoun of a person. */
    static boolean isPersonal(Token token) {
        return PERSONAL.contains(token.lemma()) && token.tag().startsWith("PRP");
    }

    /** Puts the person that a pronoun means: the subject that was named last, or else who was. */
    void readPronoun(Spot spot) {
        board.subjectsBefore(spot, NEAR)
                .filter(actor -> actor.kind() == ActorKind.PERSON || actor.kind() == ActorKind.OFFICE)
                .map(Actor::ref)
                .findFirst()
                .or(() -> lastPerson)
                .ifPresent(person -> board.put(spot, spot.token().span(), MentionKind.PRONOUN, person, "pronoun", .7));
    }

    /** The office or body that was last named by a role with its state: "the ministry", "the foreign minister". */
    Optional<Actor> sameRole(Spot spot, Roles.Role role) {
        return Optional.ofNullable(byRole.get(role.phrase()))
                .map(board.cast()::get)
                .filter(actor -> spot.sentence() > 0);
    }

    /** Whether a noun takes up what was named before, which is then put. */
    boolean isReference(Spot spot) {
        Optional<Roles.Reference> reference = roles.reference(spot.token().lemma());
        if (reference.isEmpty()) {
            return false;
        }
        boolean plural = spot.token().tag().endsWith("S");
        boolean pair = spot.words().children(spot.token()).stream().anyMatch(child -> PAIR.contains(child.lemma()));
        List<Actor> found =
                plural && pair ? pair(spot, reference.get()) : plural ? List.of() : one(spot, reference.get());
        Span span = span(spot);
        for (Actor actor : found) {
            board.put(
                    spot,
                    span,
                    MentionKind.DESCRIPTION,
                    board.cast().enter(actor),
                    pair ? "two-parties" : "definite",
                    .6);
        }
        return !found.isEmpty();
    }

    private List<Actor> one(Spot spot, Roles.Reference reference) {
        boolean definite = spot.words().children(spot.token()).stream()
                .allMatch(child -> child.lemma().equals("the") || child.relation() == Relation.CASE);
        boolean the = spot.words().child(spot.token(), Relation.DETERMINER).isPresent();
        if (!definite || !the) {
            return List.of();
        }
        return switch (reference) {
            case STATE ->
                board.countriesBefore(spot, 1).stream()
                        .limit(1)
                        .flatMap(country -> gazetteer.state(country).stream())
                        .toList();
            case ORGANIZATION ->
                board.before(spot, NEAR)
                        .filter(actor -> actor.kind() == ActorKind.INTERNATIONAL_ORGANIZATION
                                || actor.kind() == ActorKind.NON_STATE)
                        .limit(1)
                        .toList();
            case BODY ->
                board.before(spot, NEAR)
                        .filter(actor -> actor.kind() == ActorKind.GOVERNMENT_BODY
                                && actor.label()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .contains(spot.token().lemma()))
                        .limit(1)
                        .toList();
            default -> List.of();
        };
    }

    /** The two parties that were named last, if just two were. */
    private List<Actor> pair(Spot spot, Roles.Reference reference) {
        for (int sentences = 0; sentences <= NEAR; sentences++) {
            List<Actor> found =
                    reference == Roles.Reference.LEADER ? leaders(spot, sentences) : states(spot, sentences);
            if (found.size() >= 2) {
                return found.size() == 2 ? found : List.of();
            }
        }
        return List.of();
    }

    private List<Actor> states(Spot spot, int sentences) {
        return board.countriesBefore(spot, sentences).stream()
                .flatMap(country -> gazetteer.state(country).stream())
                .toList();
    }

    private List<Actor> leaders(Spot spot, int sentences) {
        List<Actor> found = new ArrayList<>();
        board.before(spot, sentences)
                .filter(actor -> actor.kind() == ActorKind.PERSON || actor.kind() == ActorKind.OFFICE)
                .filter(actor -> found.stream()
                        .noneMatch(other -> other.ref().equals(actor.ref())
                                || (other.country().isPresent()
                                        && other.country().equals(actor.country()))))
                .forEach(found::add);
        return found;
    }

    private static Span span(Spot spot) {
        return spot.words().children(spot.token()).stream()
                .filter(child -> child.index() < spot.token().index())
                .map(Token::span)
                .reduce(spot.token().span(), Span::to);
    }
}
