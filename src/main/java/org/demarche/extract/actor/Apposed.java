package org.demarche.extract.actor;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Mention;
import org.demarche.model.MentionKind;

/** Makes one of a nameless person without an office and whoever is named in apposition: "her rival, Ann Lee". */
final class Apposed {
    private static final Set<ActorKind> NAMED = Set.of(ActorKind.PERSON, ActorKind.OFFICE);

    private static final Set<ActorKind> DESCRIBED =
            Set.of(ActorKind.GOVERNMENT_BODY, ActorKind.COLLECTIVE, ActorKind.NON_STATE, ActorKind.UNNAMED_PERSON);
    private static final Set<MentionKind> NAMES =
            Set.of(MentionKind.NAME, MentionKind.ACRONYM, MentionKind.METONYM, MentionKind.DESCRIPTION);
    /** What one state is to another. */
    private static final Set<String> RELATIONS = Set.of(
            "ally", "rival", "neighbor", "neighbour", "foe", "enemy", "adversary", "partner", "patron", "backer");

    private static final Set<ActorKind> OFFICES = Set.of(ActorKind.OFFICE, ActorKind.UNNAMED_PERSON);

    private final MentionBoard board;
    private final Coreference coreference;
    private final Roles roles;

    Apposed(MentionBoard board, Coreference coreference, Roles roles) {
        this.board = board;
        this.coreference = coreference;
        this.roles = roles;
    }

    /** Reads what stands in apposition to a nameless person or body. */
    void read(Spot apposition) {
        alias(apposition);
        Optional<Token> above = described(apposition);
        above.ifPresent(noun -> {
            person(apposition, noun);
            body(apposition, noun);
        });
        if (apposition.token().relation() == Relation.APPOSITION) {
            holder(apposition);
        }
    }

    /** The noun beside which a name stands; the parser may take both for subjects: "her rival, Ann Lee, left". */
    private static Optional<Token> described(Spot name) {
        Token token = name.token();
        if (token.relation() == Relation.APPOSITION) {
            return name.words().head(token);
        }
        return !token.isSubject() || !token.isName()
                ? Optional.empty()
                : name.words()
                        .related(name.words().head(token).orElse(token), token.relation())
                        .filter(other -> other.index() < token.index() && isBehindMark(name.words(), other, token))
                        .reduce((one, later) -> later);
    }

    /** Whether a comma follows a noun at once, and nothing but a name behind it. */
    private static boolean isBehindMark(Sentence sentence, Token noun, Token name) {
        return sentence.token(noun.index() + 1).form().equals(",")
                && sentence.tokens().subList(noun.index() + 2, name.index()).stream()
                        .allMatch(token -> token.isName() || token.relation() == Relation.DETERMINER);
    }

    /** Makes one of a nameless person and who is named beside. */
    private void person(Spot apposition, Token noun) {
        board.actorsAt(apposition.at()).stream()
                .filter(named -> NAMED.contains(board.cast().get(named).kind()))
                .findFirst()
                .ifPresent(named -> Stream.of(noun)
                        .filter(title -> !roles.isTitle(title.lemma()) || isFormer(apposition.other(title)))
                        .flatMap(title -> board.actorsAt(apposition.at(title)).stream())
                        .filter(this::isNameless)
                        .forEach(nameless -> replace(nameless, named)));
    }

    /** Whether a title is that of somebody who is no longer in office, and so means the person. */
    private boolean isFormer(Spot title) {
        return !UnknownNames.isInOffice(title.words(), title.token().index());
    }

    /** Makes one of a nameless body and what is named beside: "the union's highest court, the Court of Appeal", "its rival, Peru". */
    private void body(Spot apposition, Token noun) {
        board.mentionsAt(apposition.at()).stream()
                .filter(mention ->
                        NAMES.contains(mention.kind()) && apposition.token().isName())
                .map(Mention::actor)
                .findFirst()
                .ifPresent(named -> board.actorsAt(apposition.at(noun)).stream()
                        .filter(nameless -> isDescription(noun, nameless)
                                && isFit(noun, board.cast().get(named).kind()))
                        .forEach(nameless -> replace(nameless, named)));
    }

    /** Whether an actor is told of by a common noun alone. */
    private boolean isDescription(Token noun, ActorRef nameless) {
        return noun.tag().equals("NN")
                && !board.cast().get(nameless).registered()
                && DESCRIBED.contains(board.cast().get(nameless).kind());
    }

    private boolean isFit(Token noun, ActorKind named) {
        return switch (named) {
            case STATE -> RELATIONS.contains(noun.lemma());
            case INTERNATIONAL_ORGANIZATION, GOVERNMENT_BODY ->
                roles.isMany(noun.lemma()) || roles.isOrganization(noun.lemma());
            case NON_STATE ->
                roles.isFirm(noun.lemma())
                        || roles.isMany(noun.lemma())
                        || roles.isOrganization(noun.lemma())
                        || RELATIONS.contains(noun.lemma());
            default -> false;
        };
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
