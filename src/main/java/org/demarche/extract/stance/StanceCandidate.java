package org.demarche.extract.stance;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.demarche.annotate.Token;
import org.demarche.extract.attribution.Context;
import org.demarche.extract.attribution.CuedContent;
import org.demarche.model.ActorRef;
import org.demarche.model.Modality;
import org.demarche.model.Position;

/**
 * A stance as one word tells of it.
 *
 * @param holders empty where the words leave open whose stance it is
 * @param pronoun the pronoun that stands for the holder, or "speaker" for who says what is said, if the holder is left open
 * @param felt whether it is told as a feeling or as somebody's part, by which nothing is said
 * @param content the numbers of the tokens that tell what it is about; empty where the text leaves out what it told before
 */
record StanceCandidate(
        int sentence,
        Token cue,
        Position position,
        List<ActorRef> holders,
        Optional<String> pronoun,
        Optional<ActorRef> addressee,
        BitSet content,
        Modality modality,
        BitSet evidence,
        boolean felt) {
    StanceCandidate {
        holders = List.copyOf(holders);
    }

    /** What words tell as said or done rather than felt. */
    StanceCandidate(
            int sentence,
            Token cue,
            Position position,
            List<ActorRef> holders,
            Optional<String> pronoun,
            Optional<ActorRef> addressee,
            BitSet content,
            Modality modality,
            BitSet evidence) {
        this(sentence, cue, position, holders, pronoun, addressee, content, modality, evidence, false);
    }

    /** What it is about, as its word brings it in. */
    CuedContent told() {
        return new CuedContent(sentence, cue, content);
    }

    /** Whether what it is about is but a word, and the attitude that of who speaks: "it was a mistake, she said". */
    boolean isOfPronoun() {
        return content.cardinality() == 1 && pronoun.equals(Optional.of(Context.SPEAKER));
    }

    /** The same about a part of what it is about, which other words show. */
    StanceCandidate about(BitSet part, BitSet shown) {
        return new StanceCandidate(sentence, cue, position, holders, pronoun, addressee, part, modality, shown, felt);
    }

    /** The same with another position. */
    StanceCandidate as(Position other, Modality read) {
        return new StanceCandidate(sentence, cue, other, holders, pronoun, addressee, content, read, evidence, felt);
    }
}
