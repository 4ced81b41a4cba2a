package org.demarche.extract.stance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.grammar.Words;

/** Makes a stance each of several deeds that one word asks for or promises: "agreed to share data and to hold an exercise". */
record JoinedContents(AnnotatedText text, Words words) {
    /** The stances of a text, those apart that have a deed of their own with "to". */
    List<StanceCandidate> parted(List<StanceCandidate> found) {
        return found.stream().flatMap(this::parted).toList();
    }

    private Stream<StanceCandidate> parted(StanceCandidate candidate) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        List<BitSet> further = sentence.children(candidate.cue(), Relation.OPEN_COMPLEMENT)
                .filter(deed -> isWithTo(sentence, deed))
                .flatMap(deed -> sentence.children(deed, Relation.CONJUNCT))
                .filter(deed -> isWithTo(sentence, deed))
                .map(deed -> words.lift(candidate.sentence(), sentence.subtree(deed)))
                .filter(deed -> deed.stream().allMatch(candidate.content()::get))
                .toList();
        if (further.isEmpty()) {
            return Stream.of(candidate);
        }
        List<StanceCandidate> parted = new ArrayList<>();
        BitSet content = without(candidate.content(), further);
        parted.add(candidate.about(content, without(candidate.evidence(), further)));
        further.forEach(deed -> parted.add(candidate.about(deed, deed)));
        return parted.stream();
    }

    private static BitSet without(BitSet all, List<BitSet> parts) {
        BitSet rest = (BitSet) all.clone();
        parts.forEach(rest::andNot);
        return rest;
    }

    private static boolean isWithTo(Sentence sentence, Token verb) {
        return verb.isVerb()
                && sentence.children(verb, Relation.AUXILIARY)
                        .anyMatch(to -> to.tag().equals("TO"));
    }
}
