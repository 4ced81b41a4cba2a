package org.demarche.extract.attitude;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Sentence;
import org.demarche.model.Polarity;
import org.demarche.model.Span;

/** Reads from one sentence which attitude one of two parties takes to the other, or abstains. */
public final class PairAttitude {
    private final AttitudeLexicon lexicon;

    public PairAttitude(AttitudeLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The attitude between the parties at two spans of a text, in one sentence or in two that follow each other. */
    public Optional<Attitude> between(AnnotatedText text, Span first, Span second) {
        List<Sentence> sentences = text.sentences();
        Optional<Sentence> both = sentences.stream()
                .filter(sentence ->
                        sentence.span().overlaps(first) && sentence.span().overlaps(second))
                .findFirst();
        if (both.isPresent()) {
            return between(both.get(), first, second);
        }
        int one = holding(sentences, first);
        int other = holding(sentences, second);
        return switch (other - one) {
            case 1 -> afterwards(sentences.get(other), second, false);
            case -1 -> afterwards(sentences.get(one), first, true);
            default -> Optional.empty();
        };
    }

    private static int holding(List<Sentence> sentences, Span span) {
        return IntStream.range(0, sentences.size())
                .filter(number -> sentences.get(number).span().overlaps(span))
                .findFirst()
                .orElse(-1);
    }

    /** The praise of whoever speaks in a sentence is taken for praise of the party that the sentence before names. */
    private Optional<Attitude> afterwards(Sentence sentence, Span speaker, boolean fromFirst) {
        return Party.at(sentence, speaker, lexicon)
                .flatMap(party -> new Speech(sentence, lexicon).tone(party))
                .filter(polarity -> polarity == Polarity.POSITIVE)
                .map(polarity -> Construction.PRAISE_AFTERWARDS.attitude(fromFirst, polarity, 0));
    }

    private Optional<Attitude> between(Sentence sentence, Span first, Span second) {
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
