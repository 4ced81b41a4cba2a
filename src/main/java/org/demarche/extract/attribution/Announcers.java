package org.demarche.extract.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.Cast;
import org.demarche.extract.actor.Pronouns;
import org.demarche.extract.grammar.Auxiliaries;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Position;

/** Tells whether who does something says so himself, or the article of one whose announcements it passes on. */
public record Announcers(Cast cast, Statements statements) {
    private static final Set<ActorKind> ACTING = Set.of(
            ActorKind.STATE,
            ActorKind.GOVERNMENT_BODY,
            ActorKind.INTERNATIONAL_ORGANIZATION,
            ActorKind.NON_STATE,
            ActorKind.OFFICE,
            ActorKind.PERSON);
    private static final Set<String> SAYING = Set.of(
            "confirm",
            "comment",
            "elaborate",
            "answer",
            "discuss",
            "speculate",
            "identify",
            "name",
            "specify",
            "disclose");
    private static final Set<String> PRONOUNS = Set.of("we", "i", "it");

    /** Whether the one who is the subject says it himself, or one of his own does. */
    public boolean isOwn(int number, Token verb, List<ActorRef> actors, String pronoun) {
        Optional<ActorRef> speaker = statements.speaker(number, verb);
        boolean first = Pronouns.FIRST.contains(pronoun) && speaker.isPresent();
        boolean taken = actors.isEmpty() && PRONOUNS.contains(pronoun) && speaker.isPresent();
        return first
                || taken
                || actors.stream().anyMatch(actor -> speaker.filter(one -> isSameParty(one, actor))
                        .isPresent());
    }

    /** Whether the text itself tells what a state, body or group will do for others or will not do: "Prague will send aid". */
    public boolean isAnnounced(Position told, int number, Auxiliaries auxiliaries, List<ActorRef> actors) {
        return (told == Position.REFUSES || told == Position.PLEDGES || told == Position.OFFERS)
                && !auxiliaries.isPassive()
                && !SAYING.contains(auxiliaries.verb().lemma())
                && auxiliaries.verb().relation() != Relation.COMPLEMENT_CLAUSE
                && statements.speaker(number, auxiliaries.verb()).isEmpty()
                && actors.size() == 1
                && ACTING.contains(cast.get(actors.get(0)).kind());
    }

    /** Whether one of them acts for a state. */
    public boolean isOfState(List<ActorRef> actors) {
        return actors.stream().anyMatch(actor -> cast.get(actor).country().isPresent());
    }

    /** Whether two are the same, or of the same state. */
    public boolean isSameParty(ActorRef one, ActorRef other) {
        Optional<String> country = cast.get(one).country();
        return one.equals(other)
                || cast.get(one).represents().contains(other)
                || (country.isPresent() && country.equals(cast.get(other).country()));
    }

    /** Who is said to say what a verb tells, if anybody. */
    public List<ActorRef> speaking(int number, Token verb) {
        return statements.speaker(number, verb).stream().toList();
    }
}
