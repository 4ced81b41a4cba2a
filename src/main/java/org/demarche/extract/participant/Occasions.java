package org.demarche.extract.participant;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.EventType;

/**
 * Finds who was at a meeting or on a visit that one sentence names only to tell when or where something else was done: "after
 * talks with B, A said", "A, on a visit to B, praised".
 */
final class Occasions {
    private static final Set<String> TALKING = Set.of("after", "during", "at", "following", "before", "in", "ahead");
    private static final Set<String> TRAVELLING = Set.of("on", "during", "after", "before", "ahead", "following");

    private final Sentence sentence;
    private final Doers verbs;

    /** @param verbs who does what verbs tell */
    Occasions(Sentence sentence, Doers verbs) {
        this.sentence = sentence;
        this.verbs = verbs;
    }

    /** Who does what a noun only stands beside, where the noun names the other side: "with B", "to B". */
    Stream<Token> of(Token noun, EventType type) {
        boolean visit = type == EventType.VISIT;
        Optional<Token> preposition = sentence.head(noun)
                .filter(above -> noun.relation() == Relation.PREPOSITION_OBJECT)
                .filter(above -> (visit ? TRAVELLING : TALKING).contains(above.lemma()));
        boolean open = sentence.oblique(noun, visit ? "to" : "with").findAny().isPresent();
        return preposition.filter(above -> open).flatMap(sentence::head).stream()
                .flatMap(above -> above.isVerb() ? verbs.of(above) : visit ? Stream.of(above) : Stream.empty());
    }
}
