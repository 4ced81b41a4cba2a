package org.demarche.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Actor;
import org.demarche.model.MentionKind;
import org.demarche.model.NameMatch;

/** Tells whether the name of a seat means the place or who sits there. */
final class Seats {
    private static final Set<String> IN_A_PLACE =
            Set.of("in", "at", "near", "outside", "around", "inside", "through", "across", "into");
    private static final Set<String> GOING =
            Set.of("travel", "go", "fly", "come", "arrive", "return", "head", "move", "drive", "rush");
    private static final Set<String> JOURNEYS =
            Set.of("trip", "visit", "journey", "flight", "tour", "return", "arrival");

    /** "Lashed out at Tokyo". */
    private static final Set<String> AIMING = Set.of("lash", "hit", "aim", "rail", "snipe", "bristle", "fume", "jab");

    private static final Set<String> PARTS = Set.of(
            "east",
            "west",
            "north",
            "south",
            "eastern",
            "western",
            "northern",
            "southern",
            "central",
            "downtown",
            "greater");

    private static final Set<String> LEAVING = Set.of("leave", "depart", "bind", "head", "set", "embark");
    private static final Set<String> PLACES = WordSets.shipped().of("placed");

    private final MentionBoard board;

    Seats(MentionBoard board) {
        this.board = board;
    }

    /** The name of a seat: the place where something happens there, and else who sits there. */
    void read(Spot spot, NameMatch match, Actor seated, Actor place) {
        if (standsInPlace(spot.words(), spot.token())) {
            board.put(spot, match.span(), MentionKind.NAME, board.cast().enter(place), "place", .9);
        } else {
            board.put(
                    spot.at(),
                    match.span(),
                    MentionKind.METONYM,
                    board.cast().enter(seated),
                    Optional.of(board.cast().enter(place)),
                    "metonym",
                    .85);
        }
    }

    private static boolean standsInPlace(Sentence sentence, Token token) {
        Token top = token;
        while (top.relation() == Relation.CONJUNCT && top.head() >= 0) {
            top = sentence.token(top.head());
        }
        boolean day = top.index() > 0
                && UnknownOrganizations.isInCalendar(
                        sentence.token(top.index() - 1).form());
        if (day) {
            return false;
        }
        Optional<Token> preposition =
                top.relation() == Relation.PREPOSITION_OBJECT ? sentence.head(top) : Optional.empty();
        return isBeforePlace(sentence, token)
                || isPartOfTown(sentence, token)
                || preposition.filter(goal -> isGoal(sentence, goal)).isPresent()
                || preposition
                        .filter(at -> sentence.head(at)
                                .filter(verb -> AIMING.contains(verb.lemma()))
                                .isEmpty())
                        .filter(in -> IN_A_PLACE.contains(in.lemma())
                                || (in.lemma().equals("to")
                                        && sentence.head(in)
                                                .filter(verb ->
                                                        GOING.contains(verb.lemma()) || JOURNEYS.contains(verb.lemma()))
                                                .isPresent()))
                        .isPresent();
    }

    /** Whether somebody leaves for a place: "before leaving for Manila". */
    private static boolean isGoal(Sentence sentence, Token preposition) {
        return preposition.lemma().equals("for")
                && sentence.head(preposition)
                        .filter(verb -> LEAVING.contains(verb.lemma()))
                        .isPresent();
    }

    /** "East Jerusalem", "central Kabul". */
    private static boolean isPartOfTown(Sentence sentence, Token token) {
        return token.index() > 0
                && PARTS.contains(sentence.token(token.index() - 1).form().toLowerCase(Locale.ROOT));
    }

    /** Whether it tells where a building or a meeting is: "a Kabul jail", "its Lima headquarters", "the Lima bombing". */
    private static boolean isBeforePlace(Sentence sentence, Token token) {
        return token.relation() == Relation.COMPOUND
                && sentence.head(token)
                        .filter(noun -> noun.index() > token.index() && PLACES.contains(noun.lemma()))
                        .isPresent();
    }
}
