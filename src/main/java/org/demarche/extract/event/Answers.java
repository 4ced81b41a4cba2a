package org.demarche.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.Cast;
import org.demarche.extract.attribution.Context;
import org.demarche.extract.confidence.PartiesFrom;
import org.demarche.extract.participant.ObjectReader;
import org.demarche.model.ActorRef;
import org.demarche.model.EventType;
import org.demarche.model.Plover;

/** Tells whom a refusal answers where its words name nobody: "Dhaka said the vote was fair. Delhi rejected the result". */
final class Answers {
    /** What is refused stands beside it, and needs nobody who wanted it. */
    private static final Set<String> WITHIN = Set.of("REJECT/refuse:to-do", "REJECT/vote:against");

    private final AnnotatedText text;
    private final Context context;
    private final Cast cast;
    private final Precedents before;

    Answers(AnnotatedText text, Context context) {
        this.text = text;
        this.context = context;
        this.cast = context.cast();
        this.before = new Precedents(cast);
    }

    /** The candidates in order, those that answer somebody with him; what is guessed of one tells nothing of another. */
    List<EventCandidate> complete(List<EventCandidate> candidates) {
        List<EventCandidate> completed = new ArrayList<>();
        for (EventCandidate candidate : candidates) {
            completed.add(
                    isOpen(candidate)
                            ? candidate.with(candidate.actors(), answered(candidate), PartiesFrom.ARTICLE)
                            : candidate);
            before.add(candidate);
        }
        return completed;
    }

    private boolean isOpen(EventCandidate candidate) {
        return candidate.plover() == Plover.REJECT
                && !candidate.entry().attitude()
                && candidate.type() != EventType.AGREEMENT
                && !WITHIN.contains(candidate.entry().id())
                && candidate.trigger().isVerb()
                && candidate.recipients().isEmpty()
                && !candidate.actors().isEmpty()
                && candidate.status().hasCome()
                && isOfTaken(candidate)
                && !EventParties.isMutual(candidate, text.sentences().get(candidate.sentence()));
    }

    /** Whether it has no object, or one that takes up what was told: "refused", "rejected it", "dismissed the result"; not "broke its promise". */
    private boolean isOfTaken(EventCandidate candidate) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        List<Token> objects =
                sentence.related(candidate.trigger(), Relation.OBJECT).toList();
        return objects.isEmpty()
                || objects.stream()
                        .anyMatch(object -> ObjectReader.isThing(object) || Resumptions.isDefinite(sentence, object));
    }

    /** Who spoke or acted last, here or in the sentence before, if it was another. */
    private List<ActorRef> answered(EventCandidate candidate) {
        Optional<ActorRef> speaker = speaker(candidate);
        if (speaker.isPresent()) {
            return speaker.stream().toList();
        }
        return before.lastFirst()
                .filter(earlier -> candidate.sentence() - earlier.sentence() <= 1)
                .map(earlier -> earlier.actors().stream()
                        .flatMap(actor -> known(actor).stream())
                        .filter(actor -> !before.isAmong(List.of(actor), candidate.actors()))
                        .toList())
                .filter(actors -> !actors.isEmpty())
                .findFirst()
                .orElseGet(() -> before.others(candidate.actors()));
    }

    /** Somebody whom the article tells from others; for one of many whom he acts for. */
    private Optional<ActorRef> known(ActorRef ref) {
        return switch (cast.get(ref).kind()) {
            case COLLECTIVE, UNNAMED_PERSON -> Optional.of(before.side(ref)).filter(before::isParty);
            case PUBLISHER, PLACE, DOCUMENT -> Optional.empty();
            default -> Optional.of(ref);
        };
    }

    /** Who spoke last in this sentence or the one before, if it was another. */
    private Optional<ActorRef> speaker(EventCandidate candidate) {
        int word = candidate.trigger().span().start();
        int from = text.sentences()
                .get(Math.max(0, candidate.sentence() - 1))
                .span()
                .start();
        return context.statements().attributions().stream()
                .filter(said -> !said.content().isEmpty() && !said.chain().isEmpty())
                .filter(said -> said.content().get(0).start() >= from
                        && said.content().get(0).start() < word
                        && !said.cue().isEmpty()
                        && said.cue().get(0).start() < word)
                .flatMap(said -> said.chain().get(0).source().stream())
                .flatMap(speaker -> known(speaker).stream())
                .filter(speaker -> !before.isAmong(List.of(speaker), candidate.actors()))
                .reduce((one, later) -> later);
    }
}
