package org.demarche.extract.event;

import java.util.List;
import java.util.Optional;
import org.demarche.extract.actor.Cast;
import org.demarche.extract.attribution.Statements;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.Status;

/** Tells what others say that somebody will do from what those who will do it say: only the latter have bound themselves. */
record Predictions(Statements statements, Cast cast) {
    /** The candidates, those only thought of that nobody says who would do them. */
    List<EventCandidate> settle(List<EventCandidate> candidates) {
        return candidates.stream()
                .map(candidate -> isForetold(candidate) ? candidate.foretold() : candidate)
                .toList();
    }

    private boolean isForetold(EventCandidate candidate) {
        boolean plain = candidate.status() == Status.AGREED
                && candidate.governor().isEmpty()
                && candidate.trigger().isVerb()
                && !candidate.actors().isEmpty();
        return plain
                && statements
                        .speaker(candidate.sentence(), candidate.trigger())
                        .filter(speaker -> candidate.actors().stream().allMatch(doer -> isAnother(speaker, doer)))
                        .isPresent();
    }

    private boolean isAnother(ActorRef speaker, ActorRef doer) {
        Actor one = cast.get(speaker);
        Optional<String> side = one.country();
        boolean foreign = side.isPresent()
                && cast.get(doer).country().isPresent()
                && !side.equals(cast.get(doer).country());
        return !speaker.equals(doer) && (foreign || !PublicActors.isPublic(one));
    }
}
