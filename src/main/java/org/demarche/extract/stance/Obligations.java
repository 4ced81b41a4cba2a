package org.demarche.extract.stance;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.MentionFinder;
import org.demarche.extract.attribution.Announcers;
import org.demarche.extract.attribution.Statements;
import org.demarche.extract.grammar.Auxiliaries;
import org.demarche.extract.grammar.Words;
import org.demarche.model.ActorRef;
import org.demarche.model.Modality;

/** Finds what who speaks demands or urges by saying what others must or should do, or blames by what they should have done. */
record Obligations(Words words, MentionFinder.Found mentions, Statements statements, Announcers announcers) {
    private static final Set<String> HAPPENING = Set.of("happen", "happened", "occur", "be", "begin", "start", "take");

    /** What a verb tells that the ones who are its subject, if it names any, must or should do. */
    Optional<StanceCandidate> read(int number, Auxiliaries auxiliaries, List<ActorRef> obliged) {
        Token verb = auxiliaries.verb();
        Optional<ActorRef> speaker = viewer(number, auxiliaries).or(() -> statements.speaker(number, verb));
        boolean thing = obliged.isEmpty()
                && (auxiliaries.isPassive()
                        || auxiliaries.isOfThing()
                        || auxiliaries.isBlamed()
                        || auxiliaries.isOfOthers());
        boolean another = !obliged.isEmpty()
                && !auxiliaries.isPassive()
                && speaker.filter(one -> announcers.isSameParty(one, obliged.get(0)))
                        .isEmpty();
        boolean other = thing || another;
        BitSet clause = words.lift(number, Terms.clause(auxiliaries.sentence(), auxiliaries.clause()));
        BitSet content = auxiliaries.isBlamed() ? regretted(number, auxiliaries, clause) : clause;
        return auxiliaries
                .obligation()
                .filter(told -> other && speaker.isPresent())
                .map(told -> new StanceCandidate(
                        number,
                        verb,
                        told,
                        List.of(speaker.get()),
                        Optional.empty(),
                        obliged.stream().findFirst(),
                        content,
                        Modality.PLAIN,
                        clause));
    }

    /** What should not have been, if the verb only tells that it was: "that should never have happened"; else what was done. */
    private BitSet regretted(int number, Auxiliaries auxiliaries, BitSet clause) {
        Sentence sentence = auxiliaries.sentence();
        Token verb = auxiliaries.verb();
        return sentence.children(verb, Relation.SUBJECT)
                .filter(subject -> HAPPENING.contains(verb.lemma()))
                .findFirst()
                .map(subject -> words.lift(number, sentence.subtree(subject)))
                .orElse(clause);
    }

    /** In whose eyes it is so: "for the rebels, the blockade must end". */
    private Optional<ActorRef> viewer(int number, Auxiliaries auxiliaries) {
        return new ClauseHolders(auxiliaries.sentence(), words.start(number), mentions)
                .viewers(auxiliaries.clause()).stream()
                        .flatMap(head -> mentions.actorsAt(words.start(number) + head.index()).stream())
                        .findFirst();
    }
}
