package org.demarche.extract.attribution;

import java.util.BitSet;
import java.util.Optional;

/**
 * An attribution as one pattern finds it, in numbers of tokens.
 *
 * @param cueWord the number of the cue's main word
 * @param speaker the number of the main word of the source; empty where the text names nobody
 * @param source the words of the source
 * @param claim the factor on the odds of what is claimed in the end, beside the confidence by which it is chosen
 */
public record AttributionCandidate(
        int sentence,
        int cueWord,
        Optional<Integer> speaker,
        BitSet source,
        BitSet cue,
        BitSet content,
        String cueClass,
        String pattern,
        double confidence,
        double claim) {
    /** The same with other content. */
    AttributionCandidate withContent(BitSet other) {
        return new AttributionCandidate(
                sentence, cueWord, speaker, source, cue, other, cueClass, pattern, confidence, claim);
    }

    /** The same with another confidence. */
    AttributionCandidate withConfidence(double other) {
        return new AttributionCandidate(
                sentence, cueWord, speaker, source, cue, content, cueClass, pattern, other, claim);
    }
}
