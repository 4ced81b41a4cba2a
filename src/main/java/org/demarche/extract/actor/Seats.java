package org.demarche.extract.actor;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.WordSets;
import org.demarche.model.Actor;
import org.demarche.model.MentionKind;
import org.demarche.model.NameMatch;

/** Tells whether the name of a seat means the place or who sits there. */
public final class Seats {
    private static final Set<String> IN_A_PLACE =
            Set.of("in", "at", "near", "outside", "around", "inside", "through", "across", "into");
    private static final Set<String> GOING =
            Set.of("travel", "go", "fly", "come", "arrive", "return", "head", "move", "drive", "rush");
    private static final Set<String> JOURNEYS =
            Set.of("trip", "visit", "journey", "flight", "tour", "return", "arrival", "train", "route", "road", "bus");

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
    private static final Set<String> PLACES = WordSets.shipped().of("in-town");
    private static final Set<String> BEFALLING = WordSets.shipped().of("befalling");
    private static final Set<String> PARTS_OF_TOWN = WordSets.shipped().of("town-parts");
    private static final Set<String> REACHING = WordSets.shipped().of("reaching");
    private static final Set<String> TAKING_TO = WordSets.shipped().of("taking-to");
    private static final Set<String> CALLING_HOME = WordSets.shipped().of("calling-home");
    private static final Set<String> POSTED = WordSets.shipped().of("posted");

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

    /** Whether the name of a place tells with which state something is done: "visits Lima", "recalled its envoy from Lima". */
    public static boolean standsForState(Sentence sentence, Token token) {
        return isReached(sentence, token)
                || (token.relation() == Relation.PREPOSITION_OBJECT
                        && sentence.head(token)
                                .flatMap(sentence::head)
                                .filter(above -> POSTED.contains(above.lemma())
                                        || above.lemma().equals("invite")
                                        || sentence.children(above, Relation.OBJECT)
                                                .anyMatch(envoy -> POSTED.contains(envoy.lemma())))
                                .isPresent());
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
        return isBeforePlace(sentence, token)
                || isPartOfTown(sentence, token)
                || isReached(sentence, top)
                || isNamedAsTown(sentence, top)
                || (top.relation() == Relation.PREPOSITION_OBJECT
                        && sentence.head(top)
                                .filter(preposition -> isBehind(sentence, preposition))
                                .isPresent());
    }

    /** Whether a preposition tells where something happens, or from where to where somebody goes. */
    private static boolean isBehind(Sentence sentence, Token preposition) {
        Optional<Token> above = sentence.head(preposition);
        if (above.filter(verb -> AIMING.contains(verb.lemma())).isPresent()) {
            return false;
        }
        String word = preposition.lemma();
        return IN_A_PLACE.contains(word)
                || isGoal(sentence, preposition)
                || above.filter(head -> switch (word) {
                            case "to" ->
                                GOING.contains(head.lemma())
                                        || JOURNEYS.contains(head.lemma())
                                        || TAKING_TO.contains(head.lemma())
                                        || POSTED.contains(head.lemma());
                            case "from" ->
                                GOING.contains(head.lemma())
                                        || JOURNEYS.contains(head.lemma())
                                        || isCalledHome(sentence, head);
                            case "between" -> JOURNEYS.contains(head.lemma());
                            case "of" -> PARTS_OF_TOWN.contains(head.lemma());
                            default -> false;
                        })
                        .isPresent();
    }

    /** "Recalled its ambassador from Lima", where the parser hangs "from" on the verb or on the envoy. */
    private static boolean isCalledHome(Sentence sentence, Token head) {
        return CALLING_HOME.contains(head.lemma())
                || (POSTED.contains(head.lemma())
                        && sentence.head(head)
                                .filter(verb -> CALLING_HOME.contains(verb.lemma()))
                                .isPresent());
    }

    /** "Visited Lima", "before they leave Lima", not "would leave Lima alone". */
    private static boolean isReached(Sentence sentence, Token token) {
        return token.relation() == Relation.OBJECT
                && sentence.head(token)
                        .filter(verb -> REACHING.contains(verb.lemma())
                                && sentence.child(verb, Relation.ATTRIBUTE).isEmpty())
                        .isPresent();
    }

    /** "The capital, Lima". */
    private static boolean isNamedAsTown(Sentence sentence, Token token) {
        return token.relation() == Relation.APPOSITION
                && sentence.head(token)
                        .filter(noun -> noun.lemma().equals("capital") || PARTS_OF_TOWN.contains(noun.lemma()))
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

    /** Whether it tells where a building or a meeting is: "a Kabul jail", "its Lima headquarters", "Lima's airport", "the Lima bombing". */
    private static boolean isBeforePlace(Sentence sentence, Token token) {
        boolean compound = token.relation() == Relation.COMPOUND;
        return (compound || token.relation() == Relation.POSSESSOR)
                && sentence.head(token)
                        .filter(noun -> noun.index() > token.index()
                                && (PLACES.contains(noun.lemma()) || (compound && BEFALLING.contains(noun.lemma()))))
                        .isPresent();
    }
}
