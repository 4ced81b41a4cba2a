package org.demarche.extract.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.WordSets;
import org.demarche.model.ActorRef;
import org.demarche.model.MentionKind;

/** Groups that are but the people of whom they are told to be: "a team of engineers", "hundreds of people" are one actor. */
record GroupsOfPeople(MentionBoard board, Coreference coreference, Roles roles) {
    private static final Set<String> GROUPS = WordSets.shipped().of("groups-of-people");
    private static final Set<Roles.Kind> PEOPLE = Set.of(Roles.Kind.GROUP, Roles.Kind.OFFICIAL);

    /** Whether a noun is such a group, which is put with its people. */
    boolean isOne(Spot spot) {
        return isGroup(spot.token())
                && spot.words().oblique(spot.token(), "of").anyMatch(people -> isPeople(spot.words(), people));
    }

    /** Puts the group of which the people at a spot are, once these are put. */
    void putGroup(Spot people) {
        Sentence sentence = people.words();
        Optional<Token> group =
                people.token().relation() == Relation.PREPOSITION_OBJECT && isPeople(sentence, people.token())
                        ? sentence.head(people.token())
                                .filter(of -> of.lemma().equals("of"))
                                .flatMap(sentence::head)
                                .filter(GroupsOfPeople::isGroup)
                        : Optional.empty();
        List<ActorRef> known = board.actorsAt(people.at());
        if (group.isEmpty() || known.isEmpty()) {
            return;
        }
        Token noun = group.get();
        Spot at = new Spot(people.sentence(), people.at(noun), sentence, noun);
        board.put(
                at, noun.span().to(people.token().span()), MentionKind.COLLECTIVE, known.get(0), "group-of-people", .7);
        roles.phrases()
                .endingAt(sentence, noun.index())
                .ifPresent(role -> coreference.remember(known.get(0), Optional.of(role.value())));
    }

    private static boolean isGroup(Token noun) {
        return GROUPS.contains(noun.lemma())
                || (noun.tag().equals("NNS") && UnknownPeople.CROWDS.contains(noun.lemma()));
    }

    private boolean isPeople(Sentence sentence, Token noun) {
        return noun.tag().equals("NNS")
                && sentence.child(noun, Relation.DETERMINER).isEmpty()
                && sentence.child(noun, Relation.POSSESSOR).isEmpty()
                && roles.phrases()
                        .endingAt(sentence, noun.index())
                        .filter(role -> PEOPLE.contains(role.value().kind()))
                        .isPresent();
    }
}
