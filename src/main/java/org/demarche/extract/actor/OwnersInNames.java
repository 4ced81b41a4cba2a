package org.demarche.extract.actor;

import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.MentionKind;
import org.demarche.model.NameMatch;
import org.demarche.model.Span;

/** Reads whose an office or body is where the register's name of it tells: "State Department spokesman", "Ministry of Defence of Japan". */
final class OwnersInNames {
    private static final Set<ActorKind> OWNED =
            Set.of(ActorKind.OFFICE, ActorKind.GOVERNMENT_BODY, ActorKind.INTERNATIONAL_ORGANIZATION);
    private static final Set<ActorKind> OWNERS =
            Set.of(ActorKind.STATE, ActorKind.GOVERNMENT_BODY, ActorKind.INTERNATIONAL_ORGANIZATION);

    private final NamesInText names;
    private final MentionBoard board;

    OwnersInNames(NamesInText names, MentionBoard board) {
        this.names = names;
        this.board = board;
    }

    /** Whether a word is the one that the others of a name hang on. */
    static boolean isHead(Spot spot, NameMatch match) {
        return spot.words()
                .head(spot.token())
                .filter(above -> match.span().contains(above.span()))
                .isEmpty();
    }

    /** Puts the owner that a name begins with, or that "of" stands before in it. */
    void read(Spot spot, NameMatch match, Actor named) {
        if (!OWNED.contains(named.kind())) {
            return;
        }
        Sentence sentence = spot.words();
        boolean afterOf = false;
        boolean found = false;
        for (Token token : sentence.tokens()) {
            if (!match.span().contains(token.span())) {
                continue;
            }
            boolean last = token.span().end() == match.span().end();
            if (!found && !last) {
                found = put(
                        spot, token, new Span(match.span().start(), token.span().end()), named);
            }
            boolean article = token.lemma().equals("the");
            if (!found && afterOf && !article) {
                Token end = sentence.token(token.index() + lengthTo(sentence, token, match.span()));
                found = put(spot, end, token.span().to(end.span()), named);
            }
            afterOf = token.lemma().equals("of") || (afterOf && article);
        }
    }

    /** How many words follow one within some characters. */
    private static int lengthTo(Sentence sentence, Token token, Span span) {
        return (int) sentence.tokens().stream()
                .filter(later -> later.index() > token.index() && span.contains(later.span()))
                .count();
    }

    private boolean put(Spot spot, Token last, Span span, Actor named) {
        Optional<NameMatch.Sense> owner = names.exactly(span)
                .map(match -> match.senses().get(0))
                .filter(sense ->
                        OWNERS.contains(sense.actor().kind()) && !sense.actor().equals(named));
        owner.ifPresent(sense -> {
            Spot at = new Spot(spot.sentence(), spot.at(last), spot.words(), last);
            if (sense.kind() == MentionKind.DEMONYM) {
                board.putAdjective(at, board.cast().enter(sense.actor()));
            } else if (board.actorsAt(at.at()).isEmpty()) {
                board.put(
                        at.at(),
                        span,
                        sense.kind(),
                        board.cast().enter(sense.actor()),
                        sense.place().map(board.cast()::enter),
                        "register-name",
                        .9);
            }
        });
        return owner.isPresent();
    }
}
