package org.demarche.extract.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.extract.lexicon.Lexicon;
import org.demarche.extract.lexicon.WordSets;
import org.demarche.extract.trigger.EventEntry;

/** Of what kind the words around words that tell of events must be, as {@code event-arguments.txt} lists them. */
public final class ArgumentKinds {
    /** What is asked of the words around. */
    enum Asked {
        OBJECT,
        TOWARDS,
        SUBJECT,
        NO_OBJECT,
        NO_WORD
    }

    /**
     * Some words, and perhaps whoever is somebody.
     *
     * @param party whether it takes in actors, persons and groups of people
     */
    record Kind(boolean party, Set<String> words) {
        Kind {
            words = Set.copyOf(words);
        }

        private static Kind of(String name) {
            Set<String> words = new HashSet<>();
            List<String> parts = List.of(name.split("\\|"));
            parts.stream()
                    .filter(part -> !part.equals(PARTY))
                    .forEach(part -> words.addAll(WordSets.shipped().named(part).orElse(Set.of(part))));
            return new Kind(parts.contains(PARTY), words);
        }
    }

    private static final String PARTY = "party";
    private static final ArgumentKinds SHIPPED = new ArgumentKinds();

    private final Map<Asked, Map<String, Kind>> kinds = new HashMap<>();

    private ArgumentKinds() {
        for (Lexicon.Line line : Lexicon.read("event-arguments.txt").lines()) {
            Asked asked =
                    Asked.valueOf(line.head().get(0).toUpperCase(Locale.ROOT).replace('-', '_'));
            Kind kind = Kind.of(line.head().get(1));
            line.words().forEach(word -> kinds.computeIfAbsent(asked, key -> new HashMap<>())
                    .put(line.head().get(2) + "/" + word, kind));
        }
    }

    /** The kinds that ship with the program. */
    public static ArgumentKinds shipped() {
        return SHIPPED;
    }

    /** The identifiers of all entries of which something is asked. */
    public Set<String> entries() {
        return kinds.values().stream().flatMap(asked -> asked.keySet().stream()).collect(Collectors.toSet());
    }

    /** What an entry asks for, if it does. */
    Optional<Kind> of(Asked asked, EventEntry entry) {
        return Optional.ofNullable(kinds.getOrDefault(asked, Map.of()).get(entry.id()));
    }
}
