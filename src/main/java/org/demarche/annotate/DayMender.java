package org.demarche.annotate;

import java.util.Optional;
import java.util.Set;

/** Parts a day or month from whoever stands right behind it and is the subject of the verb: "On Monday police in Oslo held a man". */
final class DayMender {
    private static final Set<String> DATES = Set.of(
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final Set<String> BEFORE = Set.of("on", "in", "since", "last");
    private static final Set<Relation> OF_VERB =
            Set.of(Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY, Relation.ADVERB, Relation.NEGATION);

    private final DraftTree tree;

    DayMender(DraftTree tree) {
        this.tree = tree;
    }

    /** Makes the day behind a preposition its object, and the noun with which it was joined the subject of the verb. */
    void part(Token preposition) {
        if (!BEFORE.contains(preposition.lemma())
                || preposition.relation() != Relation.PREPOSITION
                || preposition.head() < preposition.index() + 3
                || !DATES.contains(tree.token(preposition.index() + 1).form())) {
            return;
        }
        Token day = tree.token(preposition.index() + 1);
        Token verb = tree.token(preposition.head());
        Optional<Token> who = tree.children(preposition).stream()
                .filter(noun -> noun.relation() == Relation.PREPOSITION_OBJECT && !noun.equals(day))
                .findFirst();
        if (day.relation() != Relation.COMPOUND
                || !verb.isVerb()
                || !tree.hasNoSubject(verb)
                || who.filter(noun -> isUpTo(noun, verb)).isEmpty()) {
            return;
        }
        boolean passive = tree.children(verb).stream().anyMatch(be -> be.relation() == Relation.PASSIVE_AUXILIARY);
        tree.set(day, preposition.index(), Relation.PREPOSITION_OBJECT);
        tree.set(who.get(), verb.index(), passive ? Relation.PASSIVE_SUBJECT : Relation.SUBJECT);
    }

    /** Whether nothing but what belongs to the verb stands between a noun's phrase and the verb. */
    private boolean isUpTo(Token noun, Token verb) {
        int end = tree.end(noun);
        return end <= verb.index()
                && tree.between(end, verb.index()).stream()
                        .allMatch(token -> token.head() == verb.index() && OF_VERB.contains(token.relation()));
    }
}
