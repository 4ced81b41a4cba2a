package org.demarche.extract.actor;

import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.Phrases;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.Gazetteer;
import org.demarche.model.MentionKind;
import org.demarche.model.Span;

/** Reads names that readers complete by themselves: "this newspaper", "the Commission"; and territories that are no states. */
final class ImpliedNames {
    private static final Set<String> OUTLETS =
            Set.of("newspaper", "paper", "website", "magazine", "broadcaster", "agency", "publication", "channel");
    private static final Set<String> INSIDE =
            Set.of("in", "at", "near", "outside", "around", "across", "inside", "off");
    private static final String COMMISSION = "European Commission";

    private final Gazetteer gazetteer;
    private final MentionBoard board;
    private final Roles roles;
    private final Optional<Actor> publisher;

    ImpliedNames(Gazetteer gazetteer, MentionBoard board, Roles roles, Optional<Actor> publisher) {
        this.gazetteer = gazetteer;
        this.board = board;
        this.roles = roles;
        this.publisher = publisher;
    }

    /** Whether a noun is one of these, which is then put, if it is somebody. */
    boolean read(Spot spot) {
        return outlet(spot) || commission(spot) || territory(spot);
    }

    /** "A copy seen by this newspaper". */
    private boolean outlet(Spot spot) {
        boolean own = OUTLETS.contains(spot.token().lemma())
                && spot.words().children(spot.token(), Relation.DETERMINER).anyMatch(word -> word.lemma()
                        .equals("this"));
        if (own) {
            publisher.ifPresent(outlet -> board.put(
                    spot,
                    spot.token().span(),
                    MentionKind.DESCRIPTION,
                    board.cast().enter(outlet),
                    "own-outlet",
                    .9));
        }
        return own;
    }

    /** "The Commission" or "a Commission official", where the EU or one of its bodies was spoken of and no other commission. */
    private boolean commission(Spot spot) {
        Token token = spot.token();
        boolean alone = token.form().equals("Commission")
                && token.index() > 0
                && !spot.words().token(token.index() - 1).isName()
                && (token.relation() == Relation.COMPOUND || DefiniteNouns.isBare(spot))
                && spot.words().oblique(token, "of").findAny().isEmpty()
                && spot.words().oblique(token, "on").findAny().isEmpty();
        Optional<Actor> european = alone && isOnlyOne(spot)
                ? gazetteer.namesIn(org.demarche.model.Text.of(COMMISSION)).stream()
                        .map(match -> match.senses().get(0).actor())
                        .findFirst()
                : Optional.empty();
        european.ifPresent(actor -> board.put(
                spot, token.span(), MentionKind.DESCRIPTION, board.cast().enter(actor), "implied-name", .7));
        return european.isPresent();
    }

    private boolean isOnlyOne(Spot spot) {
        boolean other = board.before(spot, spot.sentence())
                .anyMatch(actor ->
                        actor.label().endsWith("ommission") && !actor.label().equals(COMMISSION));
        boolean union = board.before(spot, spot.sentence())
                .anyMatch(actor -> actor.registered()
                        && (actor.label().startsWith("Europe") || actor.label().equals(COMMISSION)));
        return union && !other;
    }

    /** "The Faroe Islands", unless something happens there. */
    private boolean territory(Spot spot) {
        Optional<Phrases.Match<String>> match = spot.token().isName()
                ? roles.territories()
                        .endingAt(spot.words(), spot.token().index())
                        .filter(found -> !isNew(spot, found.from()))
                : Optional.empty();
        match.filter(found -> !isPlace(spot)).ifPresent(found -> {
            Span span = spot.words().token(found.from()).span().to(spot.token().span());
            board.put(
                    spot,
                    span,
                    MentionKind.NAME,
                    board.cast().enterLocal(ActorKind.GOVERNMENT_BODY, found.value(), Optional.empty(), false),
                    "territory",
                    .8);
        });
        return match.isPresent();
    }

    /** "New Jersey" is no Jersey. */
    private static boolean isNew(Spot spot, int from) {
        return from > 0 && spot.words().token(from - 1).form().equals("New");
    }

    private static boolean isPlace(Spot spot) {
        return spot.token().relation() == Relation.PREPOSITION_OBJECT
                && spot.words()
                        .head(spot.token())
                        .filter(in -> INSIDE.contains(in.lemma()))
                        .isPresent();
    }
}
