package org.demarche.extract.stance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.extract.lexicon.Lexicon;
import org.demarche.model.Event;
import org.demarche.model.Plover;
import org.demarche.model.Position;
import org.demarche.model.Status;

/** The nouns that take up what was told before, as {@code references.txt} lists them. */
final class References {
    private static final String DONE = "done";
    private static final Set<Status> OPEN = Set.of(Status.MOOTED, Status.PROPOSED, Status.DENIED);

    private final Map<String, List<Reference>> nouns = new HashMap<>();

    /** What kind of thing a noun takes up. */
    sealed interface Reference {
        /** What the last stance with one of some positions is about. */
        record ToStance(List<Position> positions) implements Reference {}

        /** The last statement. */
        record ToStatement() implements Reference {}

        /** The last event with one of some traits. */
        record ToEvent(List<String> traits) implements Reference {
            boolean fits(Event event) {
                boolean open = event.status().filter(OPEN::contains).isPresent();
                return isOneOf(event) && !(open && traits.contains(DONE));
            }

            private boolean isOneOf(Event event) {
                return traits.contains(event.type().name())
                        || event.plover()
                                .map(Plover::name)
                                .filter(traits::contains)
                                .isPresent()
                        || event.status()
                                .map(Status::name)
                                .filter(traits::contains)
                                .isPresent();
            }
        }
    }

    private References() {}

    /** Reads the list that ships with the program. */
    static References shipped() {
        References references = new References();
        for (Lexicon.Line line : Lexicon.read("references.txt").lines()) {
            List<String> of = line.head().subList(1, line.head().size());
            Reference reference =
                    switch (line.head().get(0)) {
                        case "stance" ->
                            new Reference.ToStance(
                                    of.stream().map(Position::valueOf).toList());
                        case "said" -> new Reference.ToStatement();
                        case "event" -> new Reference.ToEvent(of);
                        default -> throw new IllegalArgumentException("no reference: \"" + line.head() + "\"");
                    };
            line.words().forEach(word -> references
                    .nouns
                    .computeIfAbsent(word, key -> new ArrayList<>())
                    .add(reference));
        }
        return references;
    }

    /** What a noun may take up, the likelier first. */
    List<Reference> of(String lemma) {
        return nouns.getOrDefault(lemma, List.of());
    }
}
