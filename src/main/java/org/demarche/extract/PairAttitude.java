package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.annotate.Sentence;
import org.demarche.model.Span;

/** Reads from one sentence which attitude one of two parties takes to the other, or abstains. */
final class PairAttitude {
    private final AttitudeLexicon lexicon = AttitudeLexicon.shipped();

    /** The attitude between the parties at two spans. */
    Optional<Attitude> between(Sentence sentence, Span first, Span second) {
        Optional<Party> one = Party.at(sentence, first, lexicon);
        Optional<Party> other = Party.at(sentence, second, lexicon);
        if (one.isEmpty()
                || other.isEmpty()
                || one.get().top().equals(other.get().top())) {
            return Optional.empty();
        }
        Speech speech = new Speech(sentence, lexicon);
        Reach reach = new Reach(sentence, speech);
        List<Told> told = new AttitudeFrames(sentence, lexicon)
                .read().stream()
                        .flatMap(tie -> Stream.of(
                                told(reach, tie, one.get(), other.get(), true),
                                told(reach, tie, other.get(), one.get(), false)))
                        .flatMap(Optional::stream)
                        .sorted((a, b) -> Integer.compare(a.steps(), b.steps()))
                        .toList();
        return told.stream()
                .filter(near -> near.steps() <= Construction.NEAR)
                .findFirst()
                .map(Told::attitude)
                .or(() -> speech.judgement(one.get(), other.get()).map(judgement -> judgement.attitude(true)))
                .or(() -> speech.judgement(other.get(), one.get()).map(judgement -> judgement.attitude(false)))
                .or(() -> told.stream().findFirst().map(Told::attitude))
                .or(() -> speech.tone(one.get(), other.get()).map(judgement -> judgement.attitude(true)))
                .or(() -> speech.tone(other.get(), one.get()).map(judgement -> judgement.attitude(false)));
    }

    /** An attitude and how many steps the parties stand from the places that tell it. */
    private record Told(Attitude attitude, int steps) {}

    private static Optional<Told> told(Reach reach, Tie tie, Party holder, Party target, boolean fromFirst) {
        Optional<Integer> from = reach.holder(holder, tie);
        Optional<Integer> to = reach.target(target, tie);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        int steps = from.get() + to.get();
        boolean holderFirst = holder.top().index() < target.top().index();
        return tie.construction().reaches(steps, tie.polarity(), holderFirst)
                ? Optional.of(new Told(tie.construction().attitude(fromFirst, tie.polarity(), steps), steps))
                : Optional.empty();
    }
}
