package org.demarche.extract.stance;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.grammar.Words;
import org.demarche.model.Plover;
import org.demarche.model.Realis;
import org.demarche.model.Target;

/** Tells which event a stance is about, by the words of its content or by what was told before. */
record StanceEvents(Words words, Happenings happenings, StanceActors actors) {
    private static final Set<String> PROTESTS =
            Set.of("protest", "complaint", "representation", "démarche", "demarche");
    private static final Set<String> ENDING = Set.of(
            "end",
            "halt",
            "stop",
            "cease",
            "cessation",
            "prevent",
            "avoid",
            "avert",
            "refrain",
            "failure",
            "fail",
            "lack",
            "absence",
            "refusal",
            "refuse");
    private static final Set<String> OCCASIONS =
            Set.of("after", "before", "during", "since", "amid", "amidst", "as", "following", "despite", "until");
    private static final Set<Plover> HOSTILE =
            Set.of(Plover.ASSAULT, Plover.COERCE, Plover.MOBILIZE, Plover.SANCTION, Plover.THREATEN);

    /** The event that a word tells of, unless it is long past. */
    Optional<Target> at(StanceCandidate candidate, Token word) {
        return happenings
                .at(candidate.sentence(), word)
                .filter(event -> happenings.get(event).modality().realis() != Realis.HISTORICAL)
                .map(Target.OfEvent::new);
    }

    /** The event that stands nearest below the topmost word of the content, not in a clause beside. */
    Optional<Target> in(StanceCandidate candidate, Sentence sentence, Token top) {
        return candidate.content().stream()
                .mapToObj(number -> number - words.start(candidate.sentence()))
                .filter(index -> index >= 0 && index < sentence.size())
                .map(sentence::token)
                .filter(word -> sentence.isWithin(word, top)
                        && !StanceTops.isAside(sentence, word, top)
                        && !isUndone(sentence, word, top)
                        && !isOccasion(sentence, word, top))
                .sorted(Comparator.comparingInt(word -> depth(sentence, word)))
                .flatMap(word -> at(candidate, word).stream())
                .findFirst();
    }

    /** Whether a word above tells that it ends or does not come about: in "opposed an end to the talks" no talks are opposed. */
    private static boolean isUndone(Sentence sentence, Token word, Token top) {
        Token at = word;
        while (!at.equals(top)) {
            at = sentence.head(at).orElse(top);
            if (ENDING.contains(at.lemma())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a preposition above only tells when or as what something is done: "wants to speak to them after the raid". */
    private static boolean isOccasion(Sentence sentence, Token word, Token top) {
        Token at = word;
        while (!at.equals(top)) {
            if (at.relation() == Relation.PREPOSITION && OCCASIONS.contains(at.lemma())) {
                return true;
            }
            at = sentence.head(at).orElse(top);
        }
        return false;
    }

    private static int depth(Sentence sentence, Token word) {
        return (int) Stream.iterate(Optional.of(word), Optional::isPresent, at -> at.flatMap(sentence::head))
                .count();
    }

    /** The hostile deed told last of whom somebody protests to without telling of what: "lodged a protest with Oslo". */
    Optional<Target> protested(StanceCandidate candidate, Sentence sentence, Token top) {
        boolean protest = Stream.concat(Stream.of(candidate.cue()), sentence.children(candidate.cue(), Relation.OBJECT))
                .anyMatch(word -> PROTESTS.contains(word.lemma()));
        return protest
                ? actors.named(candidate, top)
                        .flatMap(doer -> happenings.lastBefore(
                                candidate.sentence(),
                                event ->
                                        event.plover().filter(HOSTILE::contains).isPresent()
                                                && event.modality().realis() == Realis.ACTUAL
                                                && event.participants().stream()
                                                        .anyMatch(one -> actors.isOfSameParty(one, doer))))
                        .map(Target.OfEvent::new)
                : Optional.empty();
    }
}
