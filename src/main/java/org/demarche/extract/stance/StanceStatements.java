package org.demarche.extract.stance;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import org.demarche.extract.actor.MentionFinder;
import org.demarche.extract.attribution.Statements;
import org.demarche.model.ActorRef;
import org.demarche.model.Position;
import org.demarche.model.Target;

/** Tells which statement a stance is about: the one that its own word brings in, the holder's own, or the one that tells of it. */
record StanceStatements(Statements statements, MentionFinder.Found mentions, StanceActors actors) {
    /** What is taken by words alone, so that who takes it is heard to say what it is about. */
    private static final Set<Position> UTTERED = Set.of(
            Position.DENIES,
            Position.PLEDGES,
            Position.APPEALS,
            Position.DEMANDS,
            Position.CONDEMNS,
            Position.DENOUNCES,
            Position.CRITICISES,
            Position.REGRETS,
            Position.DOUBTS,
            Position.REJECTS,
            Position.WELCOMES,
            Position.PRAISES);

    /** The statement that the stance's own word brings in. */
    Optional<Target> statement(StanceCandidate candidate) {
        return statements.statedBy(candidate.sentence(), candidate.cue()).stream()
                .filter(position -> statements.attributions().get(position).cue().stream()
                        .anyMatch(cue -> cue.overlaps(candidate.cue().span())))
                .<Target>map(Target.OfStatement::new)
                .findFirst();
    }

    /** The statement that tells of the stance. */
    Optional<Target> within(StanceCandidate candidate) {
        return statements.statedBy(candidate.sentence(), candidate.cue()).stream()
                .<Target>map(Target.OfStatement::new)
                .findFirst();
    }

    /** The statement that tells of the stance, unless the article tells of it itself. */
    Optional<Target> reported(StanceCandidate candidate) {
        return statements.reported(candidate.sentence(), candidate.cue()).map(Target.OfStatement::new);
    }

    /** What the words tell that the stance is about, or who tells of the stance says. */
    Optional<Target> told(StanceCandidate candidate) {
        return statements
                .ofContent(candidate.told())
                .<Target>map(Target.OfStatement::new)
                .or(() -> within(candidate));
    }

    /** The statement that tells of the stance, if the holder makes it himself or one of his own. */
    Optional<Target> own(StanceCandidate candidate, ActorRef holder) {
        return within(candidate).filter(said -> statements
                .speaker(candidate.sentence(), candidate.cue())
                .filter(speaker -> actors.isOfSameParty(speaker, holder))
                .isPresent());
    }

    /** What the holder is heard to say, where no attribution was found and the position is one that is taken by words alone. */
    Optional<Target> uttered(StanceCandidate candidate, ActorRef holder) {
        BitSet named = named(candidate, holder);
        boolean heard =
                statements.speaker(candidate.sentence(), candidate.cue()).equals(Optional.of(holder));
        return UTTERED.contains(candidate.position()) && !candidate.felt() && !named.isEmpty() && !heard
                ? statements
                        .ofStance(candidate.told(), candidate.position(), holder, named)
                        .map(Target.OfStatement::new)
                : Optional.empty();
    }

    /** The words by which the sentence names the holder. */
    private BitSet named(StanceCandidate candidate, ActorRef holder) {
        BitSet named = new BitSet();
        candidate.evidence().stream()
                .filter(number -> !candidate.content().get(number))
                .filter(number -> mentions.actorsAt(number).contains(holder))
                .forEach(named::set);
        return named;
    }
}
