package org.demarche.extract.event;

import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.extract.trigger.EventEntry;
import org.demarche.model.Plover;

/** Whether a noun with "the" may take up a deed that was told of before: "the attack", "that raid". */
record DeedNouns(AnnotatedText text, SameParties parties) {
    /** What names a deed of its own kind, and none that another word told of. */
    private static final Set<String> OWN_KIND = Set.of(
            "war",
            "genocide",
            "battle",
            "massacre",
            "insurgency",
            "rebellion",
            "conflict",
            "crackdown",
            "coup",
            "freedom",
            "withdrawal",
            "invasion",
            "siege");

    /** "A deal", "those agreements"; "the strike", "the war", which are two, if no sentence tells of both. */
    boolean areTwo(EventCandidate first, EventCandidate again) {
        if (first.sentence() == again.sentence()) {
            return false;
        }
        boolean sameWord = isSameWord(first, again);
        return (sameWord && isMany(again) && first.trigger().tag().equals("NN"))
                || (!sameWord
                        && again.trigger().isNoun()
                        && OWN_KIND.contains(again.trigger().lemma()));
    }

    /** "Attacks", "launched 504 attacks". */
    private boolean isMany(EventCandidate candidate) {
        return Stream.concat(
                        Stream.of(candidate.trigger()),
                        text.sentences()
                                .get(candidate.sentence())
                                .related(candidate.trigger(), Relation.OBJECT)
                                .filter(object ->
                                        object.lemma().equals(candidate.entry().object())))
                .anyMatch(noun -> noun.tag().equals("NNS"));
    }

    /** "Militants attacked a train", "at least 21 died in the attack": one attack, of which the parties are told in other words. */
    boolean isResumed(EventCandidate first, EventCandidate again) {
        return first.plover() == Plover.ASSAULT
                && again.trigger().tag().equals("NN")
                && Retellings.isAsFar(first.status(), again.status())
                && isSameWord(first, again)
                && parties.areNoRivals(first.actors(), again.actors())
                && parties.areNoRivals(first.recipients(), again.recipients());
    }

    private static boolean isSameWord(EventCandidate first, EventCandidate again) {
        return word(first).equals(word(again));
    }

    /** The word that tells what is done: of "launched an attack" the noun. */
    private static String word(EventCandidate candidate) {
        EventEntry entry = candidate.entry();
        return entry.object().isEmpty() || entry.takesAnyObject()
                ? candidate.trigger().lemma()
                : entry.object();
    }
}
