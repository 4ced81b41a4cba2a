package org.demarche.extract.attitude;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.Lexicon;
import org.demarche.model.Polarity;

/** The words that tell an attitude or deed of one party towards another, as {@code polarity.txt} lists them. */
public final class AttitudeLexicon {
    /** What joins the parties to a word; {@code polarity.txt} explains each. */
    public enum Kind {
        ACT,
        FELT,
        ATTITUDE,
        PERSON,
        DISPOSED,
        QUALITY,
        DEED,
        SAYING,
        NAMING,
        GETTING
    }

    private static final Set<Relation> PARTS = Set.of(
            Relation.PREPOSITION,
            Relation.PARTICLE,
            Relation.ADVERB,
            Relation.OBJECT,
            Relation.OPEN_COMPLEMENT,
            Relation.COMPLEMENT_CLAUSE,
            Relation.ATTRIBUTE);

    private final Map<Kind, Map<String, Polarity>> words = new EnumMap<>(Kind.class);

    private AttitudeLexicon() {}

    /** Reads the lexicon that ships with the program. */
    public static AttitudeLexicon shipped() {
        AttitudeLexicon lexicon = new AttitudeLexicon();
        for (Lexicon.Line line : Lexicon.read("polarity.txt").lines()) {
            Polarity polarity = Polarity.valueOf(line.head().get(0).toUpperCase(Locale.ROOT));
            Kind kind = Kind.valueOf(line.head().get(1).toUpperCase(Locale.ROOT));
            Map<String, Polarity> ofKind = lexicon.words.computeIfAbsent(kind, key -> new HashMap<>());
            line.words().forEach(word -> ofKind.putIfAbsent(word, polarity));
        }
        return lexicon;
    }

    /** The polarity of a word as one of a kind, without a preposition of its own. */
    public Optional<Polarity> polarity(Kind kind, Token word) {
        return Optional.ofNullable(words.getOrDefault(kind, Map.of()).get(word.lemma()));
    }

    /** Whether a word is one of a kind, of whatever polarity. */
    boolean has(Kind kind, Token word) {
        return polarity(kind, word).isPresent();
    }

    /** An entry of a word together with the preposition, particle, object or adjective that hangs on it. */
    record WithPart(Token part, Polarity polarity) {}

    /** The entry of a word that has beside it what it needs. */
    Optional<WithPart> withPart(Kind kind, Sentence sentence, Token word) {
        Map<String, Polarity> ofKind = words.getOrDefault(kind, Map.of());
        return sentence.children(word).stream()
                .filter(child -> PARTS.contains(child.relation()))
                .flatMap(part -> Optional.ofNullable(ofKind.get(word.lemma() + ":" + part.lemma())).stream()
                        .map(polarity -> new WithPart(part, polarity)))
                .findFirst();
    }
}
