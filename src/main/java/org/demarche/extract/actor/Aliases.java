package org.demarche.extract.actor;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Sentence;
import org.demarche.model.ActorKind;
import org.demarche.model.Mention;

/** Reads that a name is another one of whoever is named before it: "X, known by his nickname Y", "X, or XY". */
final class Aliases {
    private static final Set<String> CALLED = Set.of("known", "nicknamed", "dubbed", "alias", "aka", "a.k.a.");
    private static final Set<String> BETWEEN = Set.of(
            "as",
            "by",
            "his",
            "her",
            "its",
            "their",
            "the",
            "nickname",
            "initials",
            "abbreviation",
            "acronym",
            "alias");
    private static final Set<String> BEFORE = Set.of(
            "also",
            "better",
            "best",
            "commonly",
            "widely",
            "popularly",
            "otherwise",
            "who",
            "which",
            "is",
            "was",
            "are");
    private static final Set<String> OPENING = Set.of(",", "(");
    private static final Set<String> QUOTES = Set.of("“", "\"", "``", "'", "‘");
    private static final Set<ActorKind> PLACES = Set.of(ActorKind.STATE, ActorKind.PLACE, ActorKind.DOCUMENT);

    private final MentionBoard board;

    Aliases(MentionBoard board) {
        this.board = board;
    }

    /** The mention of whom the text says that he is known by the name that begins at a token of the spot's sentence. */
    Optional<Mention> called(Spot spot, int from) {
        int at = back(spot.words(), from - 1, QUOTES);
        at = back(spot.words(), at, BETWEEN);
        return at < 0 || !CALLED.contains(word(spot.words(), at))
                ? Optional.empty()
                : before(spot, back(spot.words(), at - 1, BEFORE));
    }

    /** The mention behind which a name stands in brackets or after ", or". */
    Optional<Mention> shortened(Spot spot) {
        int at = spot.token().index() - 1;
        boolean or = at > 0 && word(spot.words(), at).equals("or") && OPENING.contains(word(spot.words(), at - 1));
        boolean bracket = at > 0 && word(spot.words(), at).equals("(");
        return or || bracket ? before(spot, or ? at - 1 : at) : Optional.empty();
    }

    /** The mention that ends at a token, or before it if that is a mark. */
    private Optional<Mention> before(Spot spot, int at) {
        if (at < 0) {
            return Optional.empty();
        }
        int mark = OPENING.contains(word(spot.words(), at)) ? at : at + 1;
        return board.endingBefore(spot, spot.words().token(mark))
                .filter(mention ->
                        !PLACES.contains(board.cast().get(mention.actor()).kind()));
    }

    private static int back(Sentence sentence, int from, Set<String> words) {
        int at = from;
        while (at >= 0 && words.contains(word(sentence, at))) {
            at--;
        }
        return at;
    }

    private static String word(Sentence sentence, int at) {
        return sentence.token(at).form().toLowerCase(Locale.ROOT);
    }
}
