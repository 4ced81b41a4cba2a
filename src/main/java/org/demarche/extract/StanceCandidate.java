package org.demarche.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.demarche.annotate.Token;
import org.demarche.model.ActorRef;
import org.demarche.model.Modality;
import org.demarche.model.Position;

/**
 * A stance as one word tells of it.
 *
 * @param holders empty where the text leaves open whose stance it is
 * @param content the numbers of the tokens that tell what it is about
 */
record StanceCandidate(
        int sentence,
        Token cue,
        Position position,
        List<ActorRef> holders,
        Optional<ActorRef> addressee,
        BitSet content,
        Modality modality,
        BitSet evidence) {
    StanceCandidate {
        holders = List.copyOf(holders);
    }
}
