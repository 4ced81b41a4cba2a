package org.demarche.extract;

import java.util.List;
import org.demarche.annotate.Token;
import org.demarche.model.Event;

/**
 * The events of an article, and the words that tell of them.
 *
 * @param tellings the words that tell of an event and its parties, in order of the text; several may tell of one, and some events
 *     have none
 * @param words all words that might tell of an event, in order of the text
 */
record ToldEvents(List<Event> events, List<Telling> tellings, List<EventTrigger> words) {
    ToldEvents {
        events = List.copyOf(events);
        tellings = List.copyOf(tellings);
        words = List.copyOf(words);
    }

    /**
     * A word that tells of an event.
     *
     * @param position that of the event among the events of the article
     */
    record Telling(EventTrigger by, Event event, int position) {
        int sentence() {
            return by.sentence();
        }

        Token word() {
            return by.word();
        }
    }
}
