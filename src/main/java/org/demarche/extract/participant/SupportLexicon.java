package org.demarche.extract.participant;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.Lexicon;

/** The verbs that only carry a noun that tells of an event, as {@code event-supports.txt} lists them. */
final class SupportLexicon {
    /** What part the parties of the verb have in what the noun tells; the file explains each. */
    enum Part {
        UNDERGOES,
        TAKES,
        INFLICTS,
        HAPPENS,
        BEFALLS,
        DIES
    }

    private static final SupportLexicon SHIPPED = new SupportLexicon();

    private final Map<Part, Set<String>> verbs = new EnumMap<>(Part.class);

    private SupportLexicon() {
        for (Lexicon.Line line : Lexicon.read("event-supports.txt").lines()) {
            verbs.put(Part.valueOf(line.head().get(0).toUpperCase(Locale.ROOT)), Set.copyOf(line.words()));
        }
    }

    /** The lexicon that ships with the program. */
    static SupportLexicon shipped() {
        return SHIPPED;
    }

    /** Whether a verb is one of those, by itself or with a preposition or particle that hangs on it. */
    boolean has(Part part, Sentence sentence, Token verb) {
        return verbs.getOrDefault(part, Set.of()).contains(verb.lemma()) || hasBehind(part, sentence, verb);
    }

    /** Whether a verb is one of those with a preposition or particle that hangs on it: "come under". */
    boolean hasBehind(Part part, Sentence sentence, Token verb) {
        Set<String> listed = verbs.getOrDefault(part, Set.of());
        return Stream.of(Relation.PREPOSITION, Relation.PARTICLE, Relation.ADVERB, Relation.OBJECT)
                .flatMap(relation -> sentence.children(verb, relation))
                .anyMatch(joined -> listed.contains(verb.lemma() + ":" + joined.lemma()));
    }
}
