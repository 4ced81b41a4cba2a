package org.demarche.extract.trigger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Modality;
import org.demarche.model.Plover;
import org.demarche.model.Realis;

/**
 * PLOVER types in context: what is meant to be is an agreement or a threat, what is denied to others a rejection, and of
 * several events in a sentence the one that governs the others is told.
 */
public final class PloverCoder {
    private static final Set<Plover> HOSTILE =
            Set.of(Plover.SANCTION, Plover.COERCE, Plover.ASSAULT, Plover.MOBILIZE, Plover.PROTEST);
    private static final Set<Plover> FRIENDLY = Set.of(
            Plover.CONSULT, Plover.SUPPORT, Plover.COOPERATE, Plover.AID, Plover.CONCEDE, Plover.RETREAT, Plover.AGREE);
    private static final Set<String> MEANT = Set.of("will", "shall", "'ll", "’ll", "would", "may", "might", "could");
    private static final Set<String> DECIDING = Set.of("decide", "choose");
    private static final Set<String> ASKED = Set.of("must", "should", "ought");
    private static final Set<Relation> BESIDES = Set.of(
            Relation.ADVERBIAL_CLAUSE, Relation.RELATIVE_CLAUSE, Relation.NOUN_CLAUSE, Relation.PREPOSITION_CLAUSE);
    private static final int ASIDE = 3;

    private PloverCoder() {}

    /** The type of an event of a lexicon type in its modality. */
    static Plover inContext(Plover plover, Modality modality) {
        if (modality.negated() && FRIENDLY.contains(plover)) {
            return Plover.REJECT;
        }
        return modality.realis() == Realis.INTENDED ? meant(plover) : plover;
    }

    /** What is promised: a promise to give way is giving way already, and a retreat announced is not yet one made. */
    private static Plover meant(Plover plover) {
        if (plover == Plover.CONCEDE || plover == Plover.RETREAT) {
            return Plover.CONCEDE;
        }
        return HOSTILE.contains(plover) ? Plover.THREATEN : FRIENDLY.contains(plover) ? Plover.AGREE : plover;
    }

    /** The type of the event that a sentence tells of above all. */
    public static Optional<Plover> main(Sentence sentence, List<EventTrigger> events) {
        return events.stream()
                .min(Comparator.comparingInt((EventTrigger event) -> depth(sentence, event.word()))
                        .thenComparing(event -> event.word().isNoun())
                        .thenComparing(event -> event.word().index()))
                .map(event -> typed(sentence, event, events));
    }

    private static Plover typed(Sentence sentence, EventTrigger event, List<EventTrigger> events) {
        Token trigger = event.word();
        Optional<EventTrigger> decided = events.stream()
                .filter(inner -> DECIDING.contains(trigger.lemma()))
                .filter(inner -> inner.word().isVerb() && inner.word().head() == trigger.index())
                .findFirst();
        if (decided.isPresent()) {
            return typed(sentence, decided.get(), events);
        }
        Plover plover = event.entry().plover();
        Token verb = trigger.relation() == Relation.ATTRIBUTE
                ? sentence.head(trigger).orElse(trigger)
                : trigger;
        boolean negated = sentence.child(verb, Relation.NEGATION).isPresent();
        if (has(sentence, verb, ASKED) && verb.relation() == Relation.COMPLEMENT_CLAUSE) {
            return Plover.REQUEST;
        }
        if (negated && FRIENDLY.contains(plover)) {
            return Plover.REJECT;
        }
        if (has(sentence, verb, MEANT)) {
            return meant(plover);
        }
        boolean towardsHarm = plover == Plover.AGREE
                && !trigger.lemma().equals("agree")
                && events.stream()
                        .anyMatch(inner -> HOSTILE.contains(inner.entry().plover())
                                && inner.word().isVerb()
                                && inner.word().head() == trigger.index());
        return towardsHarm ? Plover.THREATEN : plover;
    }

    private static boolean has(Sentence sentence, Token verb, Set<String> auxiliaries) {
        return sentence.children(verb, Relation.AUXILIARY).anyMatch(aux -> auxiliaries.contains(aux.lemma()));
    }

    /** How far below the root a word stands, clauses beside the main line counting more. */
    private static int depth(Sentence sentence, Token word) {
        int depth = 0;
        Optional<Token> at = Optional.of(word);
        while (at.isPresent() && at.get().head() >= 0) {
            boolean besides = BESIDES.contains(at.get().relation()) || at.get().relation() == Relation.POSSESSOR;
            depth += besides ? ASIDE : 1;
            at = sentence.head(at.get());
        }
        return depth;
    }
}
