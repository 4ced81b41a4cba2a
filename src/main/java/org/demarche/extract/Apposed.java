package org.demarche.extract;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.MentionKind;

/** Makes one of a nameless person without an office and whoever is named in apposition: "her rival, Ann Lee". */
final class Apposed {
    private static final Set<ActorKind> NAMED = Set.of(ActorKind.PERSON, ActorKind.OFFICE);

    private static final Set<ActorKind> OFFICES = Set.of(ActorKind.OFFICE, ActorKind.UNNAMED_PERSON);

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
        alias(apposition);
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
                        .forEach(mention -> replace(mention.actor(), named)));
        firm(apposition);
        holder(apposition);
    }

    /** Puts who is named behind a noun that means nobody else: "the peace mission, known as UNIFIL,". */
    private void alias(Spot name) {
        Sentence sentence = name.words();
        Stream.of(name.token())
                .filter(token -> token.relation() == Relation.PREPOSITION_OBJECT)
                .flatMap(token -> sentence.head(token).stream())
                .filter(as -> as.lemma().equals("as"))
                .flatMap(as -> sentence.head(as).stream())
                .filter(known -> known.lemma().equals("know") && known.relation() == Relation.NOUN_CLAUSE)
                .flatMap(known -> sentence.head(known).stream())
                .filter(noun -> noun.isNoun() && board.actorsAt(name.at(noun)).isEmpty())
                .forEach(noun -> board.actorsAt(name.at())
                        .forEach(actor -> board.put(
                                name.other(noun), noun.span(), MentionKind.DESCRIPTION, actor, "known-as", .8)));
    }

    /** Keeps who is named beside an office: "the head of the service, Ann Lee", "Ann Lee, the head of the service". */
    private void holder(Spot apposition) {
        Optional<ActorRef> person = at(apposition, Set.of(ActorKind.PERSON)).findFirst();
        person.ifPresent(named -> above(apposition)
                .forEach(noun -> at(apposition.other(noun), OFFICES).forEach(office -> {
                    coreference.rememberHolder(office, named);
                    appoint(named, office, apposition.other(noun));
                })));
        at(apposition, Set.of(ActorKind.OFFICE)).forEach(office -> apposition.words().head(apposition.token()).stream()
                .flatMap(noun -> at(apposition.other(noun), Set.of(ActorKind.PERSON)))
                .forEach(named -> appoint(named, office, apposition)));
    }

    private Stream<ActorRef> at(Spot spot, Set<ActorKind> kinds) {
        return board.actorsAt(spot.at()).stream()
                .filter(actor -> kinds.contains(board.cast().get(actor).kind()));
    }

    private void appoint(ActorRef person, ActorRef office, Spot title) {
        if (UnknownNames.isInOffice(title.words(), title.token().index())) {
            board.cast().appoint(person, office);
        }
    }

    /** Makes one of "the company" and the name of an organisation in apposition. */
    private void firm(Spot apposition) {
        board.actorsAt(apposition.at()).stream()
                .filter(named -> board.cast().get(named).kind() == ActorKind.NON_STATE)
                .findFirst()
                .ifPresent(named -> apposition.words().head(apposition.token()).stream()
                        .filter(noun -> roles.isFirm(noun.lemma()))
                        .flatMap(noun -> board.actorsAt(apposition.at(noun)).stream())
                        .filter(nameless -> !board.cast().get(nameless).registered()
                                && board.cast().get(nameless).kind() != ActorKind.NON_STATE)
                        .forEach(nameless -> replace(nameless, named)));
    }

    /** The noun beside which a name stands, and those of which it is a part: "the head of the mission, Ann Lee". */
    private static Stream<Token> above(Spot apposition) {
        return Stream.iterate(apposition.words().head(apposition.token()), Optional::isPresent, noun -> noun.filter(
                                part -> part.relation() == Relation.PREPOSITION_OBJECT)
                        .flatMap(apposition.words()::head)
                        .flatMap(apposition.words()::head)
                        .filter(Token::isNoun))
                .flatMap(Optional::stream);
    }

    private void replace(ActorRef nameless, ActorRef named) {
        board.cast().appoint(named, nameless);
        board.replace(nameless, named);
        coreference.replace(nameless, named);
    }

    private boolean isNameless(ActorRef actor) {
        return board.cast().get(actor).kind() == ActorKind.UNNAMED_PERSON
                && board.role(actor).filter(kind -> kind == Roles.Kind.GROUP).isPresent();
    }
}
