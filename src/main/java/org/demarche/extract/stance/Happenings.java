package org.demarche.extract.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.demarche.annotate.Token;
import org.demarche.extract.event.ToldEvents;
import org.demarche.model.Event;

/** The events of one article by the words that tell of them, with those that only a stance tells of. */
public final class Happenings {
    private final List<Place> places = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    private record Place(int sentence, Token word, int event) {
        boolean isBefore(Place other) {
            return sentence < other.sentence || (sentence == other.sentence && word.index() < other.word.index());
        }
    }

    public Happenings(ToldEvents told) {
        events.addAll(told.events());
        told.tellings()
                .forEach(telling -> places.add(new Place(telling.sentence(), telling.word(), telling.position())));
    }

    /** Adds an event that a word tells of, and gives its position. */
    int add(int sentence, Token word, Event event) {
        places.add(new Place(sentence, word, events.size()));
        events.add(event);
        return events.size() - 1;
    }

    /** All events; what was added stands at the end. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    Event get(int position) {
        return events.get(position);
    }

    /** The position of the event that a word tells of. */
    Optional<Integer> at(int sentence, Token word) {
        return places.stream()
                .filter(place -> place.sentence == sentence && place.word.equals(word))
                .map(Place::event)
                .findFirst();
    }

    /** The position of the event that is told of last in a sentence. */
    Optional<Integer> lastIn(int sentence) {
        return places.stream()
                .filter(place -> place.sentence == sentence)
                .reduce((one, other) -> other.isBefore(one) ? one : other)
                .map(Place::event);
    }

    /** The position of the last event that is told of before a sentence and is as wished. */
    Optional<Integer> lastBefore(int sentence, Predicate<Event> wished) {
        return places.stream()
                .filter(place -> place.sentence < sentence && wished.test(events.get(place.event)))
                .reduce((one, other) -> other.isBefore(one) ? one : other)
                .map(Place::event);
    }
}
