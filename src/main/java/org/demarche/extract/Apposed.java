package org.demarche.extract;

import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;

/** Makes one of a nameless person without an office and whoever is named in apposition: "her rival, Ann Lee". */
final class Apposed {
    private static final Set<ActorKind> NAMED = Set.of(ActorKind.PERSON, ActorKind.OFFICE);

    private final MentionBoard board;
    private final Coreference coreference;
    private final Roles roles;

    Apposed(MentionBoard board, Coreference coreference, Roles roles) {
        this.board = board;
        this.coreference = coreference;
        this.roles = roles;
    }

    /** Reads what stands in apposition to a nameless person. */
    void read(Spot apposition) {
        if (apposition.token().relation() != Relation.APPOSITION) {
            return;
        }
        board.actorsAt(apposition.at()).stream()
                .filter(named -> NAMED.contains(board.cast().get(named).kind()))
                .findFirst()
                .ifPresent(named -> apposition.words().head(apposition.token()).stream()
                        .filter(noun -> !roles.isTitle(noun.lemma()))
                        .flatMap(noun -> board.mentionsAt(apposition.at(noun)).stream())
                        .filter(mention -> isNameless(mention.actor()))
                        .forEach(mention -> {
                            board.replace(mention, named);
                            coreference.replace(mention.actor(), named);
                        }));
    }

    private boolean isNameless(ActorRef actor) {
        return board.cast().get(actor).kind() == ActorKind.UNNAMED_PERSON
                && board.role(actor).filter(kind -> kind == Roles.Kind.GROUP).isPresent();
    }
}
