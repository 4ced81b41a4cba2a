package org.demarche.extract.event;

import java.util.Set;
import org.demarche.extract.trigger.EventEntry;
import org.demarche.model.EventType;
import org.demarche.model.Plover;
import org.demarche.model.Status;

/** What an event is by the lexicon and by how far it has come. */
public record EventKind(EventType type, Plover plover) {
    /** The goods and services that one offers to another. */
    private static final Set<Plover> GIVEN = Set.of(Plover.AID, Plover.COOPERATE);

    /**
     * The kind of what a word tells of. A meeting or an agreement that is only meant is agreed to, and so is what somebody
     * offers or promises to give; the lifting of a restriction is giving way in words, and undone in deed once it is done.
     *
     * @param own whether who is to do it offers or promises it
     */
    public static EventKind of(EventEntry entry, boolean noun, Status status, boolean own) {
        EventType type = entry.type();
        Plover plover = entry.plover();
        boolean come = status.hasCome();
        boolean meant = !come
                && (plover == Plover.CONSULT
                        || type.isMeeting()
                        || type == EventType.AGREEMENT
                        || (type == EventType.COOPERATION && noun)
                        || (own && GIVEN.contains(plover)));
        if (meant) {
            boolean denied = status == Status.DENIED && !type.isMeeting();
            return new EventKind(type, denied ? Plover.REJECT : Plover.AGREE);
        }
        return new EventKind(type, come && entry.lifts() ? Plover.RETREAT : plover);
    }
}
