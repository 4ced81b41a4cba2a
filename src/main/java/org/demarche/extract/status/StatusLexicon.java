package org.demarche.extract.status;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.Lexicon;
import org.demarche.model.Status;

/** The words that tell how far what they govern has come, as {@code event-status.txt} lists them. */
public final class StatusLexicon {
    /** What a word tells; the file explains each. */
    public enum Sense {
        PROPOSED(Status.PROPOSED),
        ASKED(Status.PROPOSED),
        AGREED(Status.AGREED),
        SCHEDULED(Status.SCHEDULED),
        MOOTED(Status.MOOTED),
        DENIED(Status.DENIED),
        CANCELLED(Status.CANCELLED),
        POSTPONED(Status.POSTPONED),
        UNDER_WAY(Status.UNDER_WAY),
        OVER(Status.HELD),
        UNTOLD(Status.MOOTED),
        ALIKE(Status.HELD);

        private final Status status;

        Sense(Status status) {
            this.status = status;
        }

        public Status status() {
            return status;
        }
    }

    private final Map<String, Sense> words = new HashMap<>();

    private StatusLexicon() {}

    /** Reads the lexicon that ships with the program. */
    public static StatusLexicon shipped() {
        StatusLexicon lexicon = new StatusLexicon();
        for (Lexicon.Line line : Lexicon.read("event-status.txt").lines()) {
            String name = line.head().get(0).toUpperCase(Locale.ROOT).replace('-', '_');
            line.words().forEach(word -> lexicon.words.put(line.head().get(1) + " " + word, Sense.valueOf(name)));
        }
        return lexicon;
    }

    /** What a word tells of what it governs, by itself or with a preposition or particle that hangs on it. */
    public Optional<Sense> sense(Sentence sentence, Token word) {
        String key = (word.isVerb() ? "verb " : word.isNoun() ? "noun " : "adjective ") + word.lemma();
        return qualified(sentence, word, key)
                .flatMap(more -> Optional.ofNullable(words.get(more)).stream())
                .findFirst()
                .or(() -> joined(sentence, word, key))
                .or(() -> Optional.ofNullable(words.get(key)));
    }

    /** What the words before a noun tell of it: "a possible visit", "the planned sanctions". */
    Optional<Sense> attribute(Sentence sentence, Token noun) {
        return sentence.children(noun).stream()
                .filter(before -> before.index() < noun.index() && before.relation() == Relation.MODIFIER)
                .flatMap(before -> Stream.of(before.lemma(), before.form().toLowerCase(Locale.ROOT)))
                .flatMap(before -> Optional.ofNullable(words.get("attribute " + before)).stream())
                .findFirst();
    }

    /** "Put:on+ice", "reject+claim". */
    private static Stream<String> qualified(Sentence sentence, Token word, String key) {
        return word.isVerb()
                ? sentence.edges(word).stream().flatMap(edge -> {
                    String noun = "+" + sentence.token(edge.dependent()).lemma();
                    return switch (edge.relation()) {
                        case OBLIQUE -> Stream.of(key + ":" + edge.preposition() + noun);
                        case OBJECT, PASSIVE_SUBJECT -> Stream.of(key + noun);
                        default -> Stream.<String>empty();
                    };
                })
                : Stream.empty();
    }

    private Optional<Sense> joined(Sentence sentence, Token word, String key) {
        return sentence.children(word).stream()
                .filter(child -> child.relation() == Relation.PREPOSITION
                        || child.relation() == Relation.PARTICLE
                        || child.relation() == Relation.ADVERB)
                .flatMap(part -> Optional.ofNullable(words.get(key + ":" + part.lemma())).stream())
                .findFirst();
    }
}
