package org.demarche.extract.actor;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Token;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.MentionKind;

/** Puts once more whom a role only tells of: the one whose name stands before it, or who once had the office. */
final class NamedRoles {
    /** Nouns that behind a name mean the one who has it. */
    private static final Map<ActorKind, Set<String>> KINDS_OF = Map.of(
            ActorKind.NON_STATE,
            Set.of(
                    "group",
                    "movement",
                    "organization",
                    "organisation",
                    "party",
                    "militia",
                    "faction",
                    "company",
                    "firm"),
            ActorKind.INTERNATIONAL_ORGANIZATION,
            Set.of("bloc", "alliance", "organization", "organisation"),
            ActorKind.PUBLISHER,
            Set.of("agency", "newspaper", "broadcaster", "channel", "outlet"));

    private final MentionBoard board;
    private final Coreference coreference;

    NamedRoles(MentionBoard board, Coreference coreference) {
        this.board = board;
        this.coreference = coreference;
    }

    /** Whether it takes up who was called so before: "the former president" after "former President Lee". */
    boolean isFormerHolder(RoleReading reading) {
        if (reading.role().kind() != Roles.Kind.OFFICE || reading.plural() || !reading.isFormer()) {
            return false;
        }
        String office = reading.spot().token().lemma();
        Optional<ActorRef> known = reading.title() || !reading.countries().isEmpty() || !reading.isDefinite()
                ? Optional.empty()
                : coreference.former(office).flatMap(at -> board.actorsAt(at).stream()
                        .reduce((one, later) -> later));
        known.ifPresent(person ->
                board.put(reading.spot(), reading.span(), MentionKind.DESCRIPTION, person, "former-holder", .7));
        Token named = reading.title() ? top(reading) : reading.spot().token();
        coreference.rememberFormer(office, reading.spot().at(named));
        return known.isPresent();
    }

    private static Token top(RoleReading reading) {
        Token top = reading.spot().token();
        while (top.relation() == Relation.COMPOUND && top.head() > top.index()) {
            top = reading.spot().words().token(top.head());
        }
        return top;
    }

    /** Whether it tells what the one is whose name stands before it, who is then put: "the Hamas militant group". */
    boolean isNamed(RoleReading reading) {
        String noun = reading.spot().token().lemma();
        Optional<Actor> named = reading.plural() || reading.role().kind() != Roles.Kind.GROUP
                ? Optional.empty()
                : reading.qualifiers()
                        .filter(name -> name.relation() != Relation.POSSESSOR)
                        .flatMap(name -> board.actorsAt(reading.spot().at(name)).stream())
                        .map(board.cast()::get)
                        .filter(actor ->
                                KINDS_OF.getOrDefault(actor.kind(), Set.of()).contains(noun))
                        .findFirst();
        named.ifPresent(actor -> {
            board.put(reading.spot(), reading.span(), MentionKind.DESCRIPTION, actor.ref(), "kind-of-named", .8);
            coreference.remember(actor.ref(), Optional.of(reading.role()));
        });
        return named.isPresent();
    }
}
