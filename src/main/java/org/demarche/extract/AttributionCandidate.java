package org.demarche.extract;

import java.util.BitSet;

/**
 * An attribution as one pattern finds it, in numbers of tokens.
 *
 * @param cueWord the number of the cue's main word
 * @param source empty where the text names nobody
 */
record AttributionCandidate(
        int sentence,
        int cueWord,
        BitSet source,
        BitSet cue,
        BitSet content,
        String cueClass,
        String pattern,
        double confidence) {
    /** The same with other content. */
    AttributionCandidate withContent(BitSet other) {
        return new AttributionCandidate(sentence, cueWord, source, cue, other, cueClass, pattern, confidence);
    }

    /** The same with another confidence. */
    AttributionCandidate withConfidence(double other) {
        return new AttributionCandidate(sentence, cueWord, source, cue, content, cueClass, pattern, other);
    }
}
