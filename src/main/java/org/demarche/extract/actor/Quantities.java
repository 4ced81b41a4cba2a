package org.demarche.extract.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.MentionKind;
import org.demarche.model.Span;

/** Reads words of number that stand for people: "two of the diplomats", "many of them", "each", "both". */
final class Quantities {
    private static final Set<String> WHOLE = Set.of("each", "both", "all", "neither");
    private static final Set<String> PART =
            Set.of("some", "many", "most", "several", "few", "another", "any", "one", "none");
    private static final Set<String> ONE_OF_TWO = Set.of("former", "latter");
    private static final Set<String> INDEFINITE = Set.of("some", "many", "several", "few");
    private static final Set<Relation> NOMINAL = Set.of(
            Relation.SUBJECT,
            Relation.PASSIVE_SUBJECT,
            Relation.OBJECT,
            Relation.PREPOSITION_OBJECT,
            Relation.CONJUNCT);
    private static final int NEAR = 1;

    private final MentionBoard board;
    private final Counterparts counterparts;
    private final Roles roles;

    Quantities(MentionBoard board, Counterparts counterparts, Roles roles) {
        this.board = board;
        this.roles = roles;
        this.counterparts = counterparts;
    }

    /** Puts whom a word of number means, if it stands where a noun would; what it is of has to be read before. */
    void read(Spot spot) {
        Token token = spot.token();
        if (ONE_OF_TWO.contains(token.lemma()) && token.isSubject()) {
            counterparts
                    .oneOfTwo(spot, token.lemma().equals("latter"))
                    .ifPresent(one -> board.put(spot, token.span(), MentionKind.DESCRIPTION, one, "one-of-two", .6));
            return;
        }
        boolean whole = WHOLE.contains(token.lemma());
        boolean part = token.tag().equals("CD") || PART.contains(token.lemma());
        if (!(whole || part) || !NOMINAL.contains(token.relation())) {
            return;
        }
        Optional<Token> of = of(spot.words(), token);
        boolean nameless = of.isEmpty()
                && ((INDEFINITE.contains(token.lemma()) && speaks(spot))
                        || (token.tag().equals("CD") && suffers(spot)));
        if (nameless) {
            ActorRef people = board.cast().enterLocal(ActorKind.COLLECTIVE, token.lemma(), Optional.empty(), false);
            board.putRole(people, Roles.Kind.GROUP);
            board.put(spot, token.span(), MentionKind.COLLECTIVE, people, "some-people", .6);
        } else if (of.isPresent()) {
            group(spot, of.get()).ifPresent(group -> put(spot, of.get(), group, whole));
        } else if (whole && token.isSubject() && !token.lemma().equals("all")) {
            counterparts
                    .pair(spot, token.lemma())
                    .ifPresent(pair -> board.put(spot, token.span(), MentionKind.COLLECTIVE, pair, "two-parties", .6));
        }
    }

    /** Whether those meant do what only people do: "some argue". */
    private boolean speaks(Spot spot) {
        return spot.token().relation() == Relation.SUBJECT
                && spot.words()
                        .head(spot.token())
                        .filter(verb -> roles.isOfPeople(Roles.Deed.TELL, verb.lemma()))
                        .isPresent();
    }

    /** Whether what is done to those who are counted is done to people only: "four were hurt". */
    private boolean suffers(Spot spot) {
        return (spot.token().relation() == Relation.PASSIVE_SUBJECT
                        || spot.token().relation() == Relation.OBJECT)
                && spot.words()
                        .head(spot.token())
                        .filter(verb -> roles.isOfPeople(Roles.Deed.SUFFER, verb.lemma())
                                || roles.isOfPeople(Roles.Deed.UNDERGO, verb.lemma()))
                        .isPresent();
    }

    private static Optional<Token> of(Sentence sentence, Token number) {
        return sentence.children(number, Relation.PREPOSITION)
                .filter(of -> of.lemma().equals("of"))
                .flatMap(of -> sentence.child(of, Relation.PREPOSITION_OBJECT).stream())
                .findFirst();
    }

    /** The people of whom some are meant. */
    private Optional<Actor> group(Spot spot, Token of) {
        return of.lemma().equals("they") || of.lemma().equals("them")
                ? board.before(spot, NEAR)
                        .filter(actor -> actor.kind() == ActorKind.COLLECTIVE)
                        .findFirst()
                : board.actorsAt(spot.at(of)).stream()
                        .map(board.cast()::get)
                        .filter(actor -> actor.kind() == ActorKind.COLLECTIVE)
                        .findFirst();
    }

    private void put(Spot spot, Token of, Actor group, boolean whole) {
        Span span = spot.token().span().to(of.span());
        ActorRef meant = whole || isFirst(spot, group) ? group.ref() : part(spot, of, group);
        board.put(spot, span, MentionKind.COLLECTIVE, meant, "some-of-group", .6);
    }

    /** Whether the group is not spoken of before, so that "two of the divers in the cave" means just these two. */
    private boolean isFirst(Spot spot, Actor group) {
        return board.mentionsBefore(spot, group.ref()) == 0;
    }

    private ActorRef part(Spot spot, Token of, Actor group) {
        boolean one = spot.token().lemma().equals("one");
        String label = Origins.words(spot.words(), spot.token().index(), of.index() + 1);
        List<ActorRef> principals = board.cast().members(group.ref()).size() > 1 ? List.of() : group.represents();
        ActorRef part = board.cast()
                .enterLocal(
                        one ? ActorKind.UNNAMED_PERSON : ActorKind.COLLECTIVE,
                        label.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + label.substring(1),
                        group.country(),
                        principals);
        board.role(group.ref()).ifPresent(role -> board.putRole(part, role));
        return part;
    }
}
