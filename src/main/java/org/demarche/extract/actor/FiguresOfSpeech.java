package org.demarche.extract.actor;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.ActorKind;

/** Tells roles that name nobody: in fixed phrases, as media, as what somebody is said to be. */
final class FiguresOfSpeech {
    private static final Set<String> UNCOUNTED =
            Set.of("people", "police", "staff", "media", "opposition", "youth", "crew");
    private static final Set<String> MEDIA = Set.of("television", "tv", "radio", "media", "medium", "newspaper");
    private static final Set<String> INDEFINITE =
            Set.of("any", "every", "either", "neither", "what", "which", "whatever", "whichever");

    private static final Set<String> ANYBODY =
            Set.of("everyone", "everybody", "anyone", "anybody", "someone", "somebody", "nobody", "none");

    private static final Set<String> MEDIUM = Set.of("on", "in", "over", "through");

    private static final Set<String> SINGLE = Set.of("his", "her", "my", "your");

    private static final Set<String> MEANS = Set.of("force", "hostage", "prisoner", "captive");

    private final MentionBoard board;
    private final Roles roles;

    FiguresOfSpeech(MentionBoard board, Roles roles) {
        this.board = board;
        this.roles = roles;
    }

    /** Whether a role names nobody; {@code top} is the noun that what stands before it belongs to. */
    boolean isNobody(RoleReading reading, Token top) {
        return isBare(reading, top)
                || isMeans(reading.spot())
                || isPredicate(reading)
                || isAs(reading)
                || isOpposing(reading)
                || isWorkplace(reading)
                || isIndefinite(reading.spot());
    }

    /** Whether it is what one uses or makes of somebody: "used force", "took him hostage". */
    private static boolean isMeans(Spot spot) {
        return MEANS.contains(spot.token().lemma())
                && !spot.token().tag().endsWith("S")
                && !spot.token().isSubject()
                && spot.words().children(spot.token()).stream()
                        .noneMatch(child -> child.isName()
                                || child.relation() == Relation.DETERMINER
                                || child.relation() == Relation.POSSESSOR);
    }

    /** Whether it tells only as what somebody is taken: "hailed as a hero". */
    private static boolean isAs(RoleReading reading) {
        Token token = reading.spot().token();
        return (reading.role().kind() == Roles.Kind.GROUP || reading.role().kind() == Roles.Kind.OFFICE)
                && !reading.plural()
                && token.relation() == Relation.PREPOSITION_OBJECT
                && reading.spot()
                        .words()
                        .head(token)
                        .filter(as -> as.lemma().equals("as"))
                        .isPresent();
    }

    /** Whether it is what somebody does and no people: "in opposition to the plan". */
    private static boolean isOpposing(RoleReading reading) {
        Token token = reading.spot().token();
        Sentence words = reading.spot().words();
        return reading.role().phrase().equals("opposition")
                && !token.isSubject()
                && Stream.of("to", "from")
                        .anyMatch(word -> words.oblique(token, word).findAny().isPresent());
    }

    /** Whether it is a place of work and not who works there: "outside her office". */
    private static boolean isWorkplace(RoleReading reading) {
        Token token = reading.spot().token();
        return token.lemma().equals("office")
                && !token.isSubject()
                && reading.countries().isEmpty()
                && reading.owned().isEmpty();
    }

    /** Whether it leaves open who is meant: "whichever side", "any government". */
    static boolean isIndefinite(Spot spot) {
        return ANYBODY.contains(spot.token().lemma())
                || spot.words().children(spot.token()).stream()
                        .anyMatch(child -> child.index() < spot.token().index() && INDEFINITE.contains(child.lemma()));
    }

    /** Whether it is no body of people but a word in a phrase: "in office", "came into force", "elected president". */
    private boolean isBare(RoleReading reading, Token top) {
        Token token = reading.spot().token();
        boolean offices = token.lemma().equals("office") && reading.plural();
        if (offices || isMedium(reading) || isSideOfThing(reading) || isOfBall(reading.spot())) {
            return true;
        }
        boolean alone = reading.spot().words().children(token).stream()
                        .allMatch(child -> child.isMark()
                                || child.relation() == Relation.COORDINATOR
                                || child.relation() == Relation.CONJUNCT)
                && !RoleReading.ALWAYS_BODY.contains(token.lemma());
        boolean mass = reading.role().kind() == Roles.Kind.BODY
                || reading.role().kind() == Roles.Kind.OFFICE
                || (roles.isMany(token.lemma())
                        && token.relation() == Relation.PREPOSITION_OBJECT
                        && !token.lemma().equals("people"));
        boolean counted = reading.role().kind() == Roles.Kind.GROUP
                && roles.isMany(token.lemma())
                && token.relation() == Relation.OBJECT
                && !UNCOUNTED.contains(token.lemma());
        return alone && (mass || counted) && !reading.plural() && top.equals(token);
    }

    /** Whether it is no party: "the Thai side of the border", "by her side", "the losing side". */
    private static boolean isSideOfThing(RoleReading reading) {
        Token token = reading.spot().token();
        boolean each = reading.spot().words().children(token).stream()
                .anyMatch(child -> child.lemma().equals("each"));
        boolean nobodys = !each
                && reading.owned().isEmpty()
                && (reading.countries().isEmpty()
                        || reading.owners().stream()
                                .anyMatch(owner -> SINGLE.contains(owner.form().toLowerCase(Locale.ROOT))));
        return token.lemma().equals("side")
                && !reading.plural()
                && (nobodys
                        || reading.spot().words().oblique(token, "of").findAny().isPresent());
    }

    /** "The ball is in their court". */
    private static boolean isOfBall(Spot spot) {
        return spot.token().lemma().equals("court")
                && spot.words().tokens().stream()
                        .anyMatch(ball -> ball.lemma().equals("ball")
                                && ball.index() < spot.token().index());
    }

    /** Whether it is where something was heard or read: "on state television". */
    private static boolean isMedium(RoleReading reading) {
        Token token = reading.spot().token();
        return MEDIA.contains(token.lemma())
                && token.relation() == Relation.PREPOSITION_OBJECT
                && reading.spot()
                        .words()
                        .head(token)
                        .filter(on -> MEDIUM.contains(on.lemma()))
                        .isPresent();
    }

    /** Whether it says of somebody what they are and names nobody: "Sweden is a member". */
    private boolean isPredicate(RoleReading reading) {
        Token token = first(reading.spot());
        boolean apposed = token.relation() == Relation.APPOSITION
                && reading.spot().words().head(token).stream()
                        .flatMap(head -> board.actorsAt(reading.spot().at(head)).stream())
                        .anyMatch(ref -> board.cast().get(ref).kind() != ActorKind.PERSON);
        return reading.role().kind() == Roles.Kind.GROUP
                && !reading.plural()
                && (apposed || token.relation() == Relation.ATTRIBUTE);
    }

    /** The first of the nouns that are joined by "and". */
    private static Token first(Spot spot) {
        Token first = spot.token();
        while (first.relation() == Relation.CONJUNCT && first.head() >= 0) {
            first = spot.words().token(first.head());
        }
        return first;
    }
}
