package org.demarche.extract.event;

import java.util.List;
import org.demarche.annotate.Token;
import org.demarche.extract.trigger.EventTrigger;
import org.demarche.model.Event;

/**
 * The events of an article, and the words that tell of them.
 *
 * @param tellings the words that tell of an event and its parties, in order of the text; several may tell of one, and some events
 *     have none
 * @param words all words that might tell of an event, in order of the text
 */
public record ToldEvents(List<Event> events, List<Telling> tellings, List<EventTrigger> words) {
    public ToldEvents {
        events = List.copyOf(events);
        tellings = List.copyOf(tellings);
        words = List.copyOf(words);
    }

    /**
     * A word that tells of an event.
     *
     * @param position that of the event among the events of the article
     */
    public record Telling(EventTrigger by, Event event, int position) {
        public int sentence() {
            return by.sentence();
        }

        public Token word() {
            return by.word();
        }
    }
}
