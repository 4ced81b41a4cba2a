package org.demarche.extract.actor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Token;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.Gazetteer;
import org.demarche.model.MentionKind;
import org.demarche.model.Span;

/** Takes up who was named before by a noun: "the ministry", "the force", "the country", "her group"; where one reading remains. */
final class DefiniteNouns {
    private static final Set<ActorKind> GROUPS = Set.of(ActorKind.INTERNATIONAL_ORGANIZATION, ActorKind.NON_STATE);
    private static final Set<ActorKind> NAMED =
            Set.of(ActorKind.INTERNATIONAL_ORGANIZATION, ActorKind.NON_STATE, ActorKind.GOVERNMENT_BODY);
    private static final Map<String, ActorKind> LIKELY = Map.of(
            "group", ActorKind.NON_STATE,
            "movement", ActorKind.NON_STATE,
            "party", ActorKind.NON_STATE,
            "bloc", ActorKind.INTERNATIONAL_ORGANIZATION);
    private static final int NEAR = 3;
    private static final int FAR = 6;

    private final Gazetteer gazetteer;
    private final MentionBoard board;
    private final Coreference coreference;
    private final Roles roles;

    DefiniteNouns(Gazetteer gazetteer, MentionBoard board, Coreference coreference, Roles roles) {
        this.gazetteer = gazetteer;
        this.board = board;
        this.coreference = coreference;
        this.roles = roles;
    }

    /** Whether a noun with "the" takes up what was named before, which is then put. */
    boolean read(Spot spot) {
        Set<Roles.Reference> references = roles.references(spot.token().lemma());
        boolean organization = roles.isOrganization(spot.token().lemma());
        if (references.contains(Roles.Reference.ORGANIZATION)
                && !spot.token().lemma().equals("body")
                && isOfPerson(spot)) {
            return ownOrganization(spot);
        }
        if (!(organization || !references.isEmpty()) || !isBare(spot)) {
            return false;
        }
        Optional<Actor> found = (organization ? sameName(spot) : Optional.<Actor>empty()).or(() -> references.stream()
                .flatMap(reference -> one(spot, reference).stream())
                .findFirst());
        found.ifPresent(actor -> board.put(
                spot, span(spot), MentionKind.DESCRIPTION, board.cast().enter(actor), "definite", .6));
        return found.isPresent();
    }

    private static boolean isOfPerson(Spot spot) {
        return !spot.token().tag().endsWith("S")
                && spot.words().children(spot.token()).stream()
                        .filter(child -> child.index() < spot.token().index())
                        .allMatch(child -> child.relation() == Relation.POSSESSOR && Pronouns.isPersonal(child));
    }

    /** Whether "her group" takes up the organisation that was named beside the person. */
    private boolean ownOrganization(Spot spot) {
        Optional<Actor> found =
                spot.words().child(spot.token(), Relation.POSSESSOR).isEmpty()
                        ? Optional.empty()
                        : board.before(spot, 1)
                                .filter(actor -> GROUPS.contains(actor.kind()))
                                .findFirst();
        found.ifPresent(actor -> board.put(
                spot, span(spot), MentionKind.DESCRIPTION, board.cast().enter(actor), "own-organization", .6));
        return found.isPresent();
    }

    /** The organisation or body that was named last of those in whose name a noun stands: "the agency". */
    private Optional<Actor> sameName(Spot spot) {
        return spot.token().tag().endsWith("S")
                ? Optional.empty()
                : board.before(spot, spot.sentence())
                        .filter(actor -> NAMED.contains(actor.kind()))
                        .filter(actor -> Stream.of(
                                        actor.label().toLowerCase(Locale.ROOT).split("[ -]", -1))
                                .anyMatch(word -> word.equals(spot.token().lemma())
                                        || word.equals(spot.token().lemma() + "s")))
                        .findFirst();
    }

    /** Whether nothing but "the" stands beside a noun. */
    static boolean isBare(Spot spot) {
        List<Token> children = spot.words().children(spot.token());
        return spot.words().child(spot.token(), Relation.DETERMINER).isPresent()
                && children.stream()
                        .filter(child -> child.index() < spot.token().index() || child.relation() == Relation.CASE)
                        .allMatch(child -> child.lemma().equals("the") || child.relation() == Relation.CASE);
    }

    private Optional<Actor> one(Spot spot, Roles.Reference reference) {
        if (spot.token().tag().endsWith("S")) {
            return reference == Roles.Reference.ARMED
                    ? board.before(spot, FAR)
                            .filter(actor -> actor.kind() == ActorKind.NON_STATE)
                            .findFirst()
                    : Optional.empty();
        }
        return switch (reference) {
            case COMPANY ->
                isNew(spot)
                        ? board.before(spot, NEAR)
                                .filter(actor -> actor.kind() == ActorKind.NON_STATE)
                                .findFirst()
                        : Optional.empty();
            case PERSON ->
                !isNew(spot)
                        ? Optional.empty()
                        : coreference
                                .lastPerson(
                                        spot.token().lemma().equals("woman"),
                                        spot.token().lemma().equals("man"),
                                        Set.of())
                                .filter(actor -> actor.kind() == ActorKind.PERSON);
            case STATE ->
                Stream.concat(board.landsBefore(spot, 1).stream(), board.countriesBefore(spot, 1).stream())
                        .findFirst()
                        .flatMap(gazetteer::state);
            case ORGANIZATION ->
                likely(spot).or(() -> board.subjectsBefore(spot, 1)
                        .filter(actor -> GROUPS.contains(actor.kind()))
                        .findFirst()
                        .or(() -> board.before(spot, NEAR)
                                .filter(actor -> GROUPS.contains(actor.kind()))
                                .findFirst()));
            case BODY ->
                board.before(spot, NEAR)
                        .filter(actor -> actor.kind() == ActorKind.GOVERNMENT_BODY
                                && actor.label()
                                        .toLowerCase(Locale.ROOT)
                                        .contains(spot.token().lemma()))
                        .findFirst();
            default -> Optional.empty();
        };
    }

    /** "The group" in a sentence that names an armed group is no union of states, and "the bloc" is one. */
    private Optional<Actor> likely(Spot spot) {
        Optional<ActorKind> kind = Optional.ofNullable(LIKELY.get(spot.token().lemma()));
        return kind.flatMap(likely ->
                board.before(spot, 0).filter(actor -> actor.kind() == likely).findFirst());
    }

    /** Whether nobody has been named by the noun before. */
    private boolean isNew(Spot spot) {
        return roles.phrases()
                .endingAt(spot.words(), spot.token().index())
                .flatMap(role -> coreference.sameRole(spot, role.value()))
                .isEmpty();
    }

    private static Span span(Spot spot) {
        return spot.words().children(spot.token()).stream()
                .filter(child -> child.index() < spot.token().index())
                .map(Token::span)
                .reduce(spot.token().span(), Span::to);
    }
}
