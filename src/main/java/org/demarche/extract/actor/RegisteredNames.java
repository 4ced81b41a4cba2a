package org.demarche.extract.actor;

import java.util.List;
import java.util.Optional;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.Phrases;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Gazetteer;
import org.demarche.model.MentionKind;
import org.demarche.model.NameMatch;
import org.demarche.model.Span;
import org.demarche.model.Text;

/** Puts whom the names of the register mean, and keeps what headline and dateline tell about the state spoken of. */
final class RegisteredNames {
    private final Gazetteer gazetteer;
    private final Text text;
    private final NamesInText names;
    private final MentionBoard board;
    private final Coreference coreference;
    private final UnknownNames unknownNames;
    private final Seats seats;
    private final OwnersInNames owners;

    RegisteredNames(
            Gazetteer gazetteer,
            Text text,
            NamesInText names,
            MentionBoard board,
            Coreference coreference,
            UnknownNames unknownNames) {
        this.gazetteer = gazetteer;
        this.text = text;
        this.names = names;
        this.board = board;
        this.coreference = coreference;
        this.unknownNames = unknownNames;
        this.seats = new Seats(board);
        this.owners = new OwnersInNames(names, board);
    }

    /** Keeps the state of which a headline speaks, if it is one. */
    void readHeadline(String headline) {
        List<String> states = gazetteer.namesIn(Text.normalise(headline)).stream()
                .flatMap(match -> match.senses().get(0).actor().country().stream())
                .distinct()
                .toList();
        if (states.size() == 1) {
            board.putTopic(states.get(0));
        }
    }

    /** The place that a dateline names, and the state of it. */
    void readDateline(Sentence sentence) {
        Dateline.place(text, sentence, gazetteer).ifPresent(found -> {
            Token last = found.last();
            board.put(
                    new Spot(0, last.index(), sentence, last),
                    found.span(),
                    MentionKind.NAME,
                    board.cast().enter(found.place()),
                    "dateline",
                    .95);
            found.place().country().ifPresent(board::putHome);
        });
        sentence.tokens().stream().filter(Token::isNoun).forEach(token -> names.at(token)
                .filter(match -> match.senses().get(0).actor().kind() == ActorKind.PUBLISHER)
                .filter(match -> match.span().end() == token.span().end())
                .ifPresent(match -> read(new Spot(0, token.index(), sentence, token), match)));
    }

    /** Puts whom a name means. */
    void read(Spot spot, NameMatch match) {
        NameMatch.Sense sense = names.sense(match);
        if (sense.kind() == MentionKind.DEMONYM) {
            people(spot, match.span(), sense.actor());
            return;
        }
        if (sense.kind() == MentionKind.METONYM && sense.place().isPresent()) {
            seats.read(spot, match, sense.actor(), sense.place().get());
            return;
        }
        ActorRef ref = board.cast().enter(sense.actor());
        board.put(spot, match.span(), sense.kind(), ref, "register-name", .95);
        owners.read(spot, match, sense.actor());
        coreference.remember(ref, role(spot, sense.actor()));
        coreference.rememberKind(sense.actor());
        unknownNames.remember(ref);
    }

    /** Whether a demonym means one of the people, "a Belarusian", by the article and by having no noun behind it. */
    static boolean isSomebody(Spot spot) {
        Relation relation = spot.token().relation();
        return !spot.token().tag().endsWith("S")
                && relation != Relation.COMPOUND
                && relation != Relation.MODIFIER
                && spot.words().children(spot.token(), Relation.DETERMINER).anyMatch(article -> article.lemma()
                        .equals("a"));
    }

    /** The role with which the name of an office or body ends, by which it may be taken up: "the government". */
    private Optional<Roles.Role> role(Spot spot, Actor named) {
        return named.kind() == ActorKind.GOVERNMENT_BODY || named.kind() == ActorKind.OFFICE
                ? Roles.shipped()
                        .phrases()
                        .endingAt(spot.words(), spot.token().index())
                        .<Roles.Role>map(Phrases.Match::value)
                : Optional.empty();
    }

    /** Puts one of the people of a state. */
    void somebody(Spot spot, NameMatch match) {
        Optional<String> country = names.sense(match).actor().country();
        ActorRef somebody = board.cast().enterLocal(ActorKind.UNNAMED_PERSON, text.slice(match.span()), country, false);
        board.putRole(somebody, Roles.Kind.GROUP);
        board.put(spot, match.span(), MentionKind.DEMONYM, somebody, "person-of-state", .7);
    }

    /** People of a state, "three Armenians", who are not the state. */
    private void people(Spot spot, Span span, Actor state) {
        boolean whole = DefiniteNouns.isBare(spot)
                && spot.token().relation() == Relation.SUBJECT
                && spot.words().child(spot.token(), Relation.RELATIVE_CLAUSE).isEmpty();
        if (whole && spot.token().tag().endsWith("S")) {
            board.put(spot, span, MentionKind.DEMONYM, board.cast().enter(state), "state-by-its-people", .6);
        } else if (spot.token().tag().endsWith("S")) {
            ActorRef people = board.cast().enterLocal(ActorKind.COLLECTIVE, text.slice(span), state.country(), false);
            board.putRole(people, Roles.Kind.GROUP);
            board.put(spot, span, MentionKind.DEMONYM, people, "people-of-state", .7);
        }
    }
}
