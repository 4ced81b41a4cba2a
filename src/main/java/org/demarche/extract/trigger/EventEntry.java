package org.demarche.extract.trigger;

import java.util.Optional;
import java.util.Set;
import org.demarche.extract.lexicon.WordSets;
import org.demarche.model.EventType;
import org.demarche.model.Plover;

/**
 * A word that tells of an event.
 *
 * @param preposition the preposition or particle that must hang on it, or empty
 * @param object the noun that must be its object, or empty
 * @param before the word that must stand before it, or empty
 * @param subject the noun that must be its subject, or empty
 * @param attitude whether it only tells what somebody wants, thinks or plans: PLOVER codes it, but it is no event
 */
public record EventEntry(
        boolean attitude,
        EventType type,
        Plover plover,
        Optional<String> mode,
        String preposition,
        String object,
        String before,
        String subject,
        String id) {
    private static final String ANY = "*";
    private static final String STAY = "CONSULT/be:in";
    private static final Set<String> AWAITING = Set.of("CONSULT/expect:in", "CONSULT/await:in", "CONSULT/due:in");
    private static final Set<String> MEMBERSHIP =
            Set.of("SANCTION/leave+*", "SANCTION/quit+*", "SANCTION/exit+*", "COOPERATE/join+*");
    private static final Set<String> KEEPING = Set.of("COERCE/hold:since", "COERCE/hold:in", "COERCE/hold:at");
    private static final String WITHDRAWAL = Plover.RETREAT.mode("withdraw");
    private static final Set<String> RESTRICTIONS = WordSets.shipped().of("restrictions");
    private static final String MUST = "REQUEST/must";

    /** What somebody says of another by calling him something bad. */
    static final EventEntry NAMED =
            open(false, EventType.EVENT, Plover.ACCUSE, Optional.of(Plover.ACCUSE.mode("disapprove")), "ACCUSE/naming");

    /** What somebody warns that he would do himself: "warned that it would hit back". */
    static final EventEntry WARNING =
            open(false, EventType.THREAT, Plover.THREATEN, Optional.empty(), "THREATEN/warn-would");

    /** What several do together: "a joint inquiry". */
    static final EventEntry JOINT =
            open(false, EventType.COOPERATION, Plover.COOPERATE, Optional.empty(), "COOPERATE/joint");

    /** What somebody must do by the word of another. */
    static final EventEntry OBLIGATION = open(true, EventType.APPEAL, Plover.REQUEST, Optional.empty(), MUST);

    /** The reading of a word that tells of it by itself. */
    public static EventEntry open(boolean attitude, EventType type, Plover plover, Optional<String> mode, String id) {
        return new EventEntry(attitude, type, plover, mode, "", "", "", "", id);
    }

    /** Whether the word tells what its subject must do by the word of another. */
    boolean obliges() {
        return id.equals(MUST);
    }

    /** Whether it needs an object, but no certain one. */
    public boolean takesAnyObject() {
        return object.equals(ANY);
    }

    /** Whether it tells of who is not yet there: "is expected in Oslo", "is due in Oslo". */
    public boolean awaits() {
        return AWAITING.contains(id);
    }

    /** Whether it tells of a member of an organisation, if its object is one: "leave the union", not "leave the room". */
    public boolean isOfOrganizations() {
        return MEMBERSHIP.contains(id);
    }

    /** Whether it tells of who is kept somewhere, if its object is somebody: "held in a jail", not "a meeting held in Oslo". */
    public boolean keeps() {
        return KEEPING.contains(id);
    }

    /** Whether forces, or a member, leave a place. */
    public boolean isWithdrawal() {
        return mode.filter(WITHDRAWAL::equals).isPresent();
    }

    /** Whether it tells of who is in a place: "was in Oslo on Monday". */
    public boolean isStay() {
        return id.equals(STAY);
    }

    /** Whether it undoes a restriction: "lift a ban". */
    public boolean lifts() {
        return plover == Plover.CONCEDE && RESTRICTIONS.contains(object);
    }

    /** Whether the word tells of it by itself. */
    public boolean isOpen() {
        return object.isEmpty() && preposition.isEmpty() && before.isEmpty() && subject.isEmpty();
    }

    /** How much it asks of the words around, from 0 for nothing to 3 for a certain noun and a preposition. */
    int needs() {
        boolean certain = !subject.isEmpty() || !(object.isEmpty() || takesAnyObject());
        return certain ? (preposition.isEmpty() ? 2 : 3) : isOpen() ? 0 : 1;
    }
}
