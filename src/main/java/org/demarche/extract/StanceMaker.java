package org.demarche.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Sentence;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Event;
import org.demarche.model.Grounds;
import org.demarche.model.IssueMention;
import org.demarche.model.Modality;
import org.demarche.model.Polarity;
import org.demarche.model.Realis;
import org.demarche.model.Span;
import org.demarche.model.Stance;
import org.demarche.model.Target;

/** Makes stances of what the words tell, each with the target that its content names; or abstains. */
final class StanceMaker {
    private static final double FROM_CONTEXT = 0.5;
    private static final double STATED = 0.7;

    private final AnnotatedText text;
    private final Words words;
    private final Statements statements;
    private final MentionFinder.Found mentions;
    private final Cast cast;
    private final List<IssueMention> issues;
    private final List<EventCandidate> events;
    private final List<Event> made;
    private final List<EventCandidate> told;
    private final Context context;

    StanceMaker(
            AnnotatedText text,
            Words words,
            Statements statements,
            MentionFinder.Found mentions,
            Cast cast,
            List<IssueMention> issues,
            Map<EventCandidate, Event> events,
            List<EventCandidate> told,
            Context context) {
        this.text = text;
        this.words = words;
        this.statements = statements;
        this.mentions = mentions;
        this.cast = cast;
        this.issues = issues;
        this.events = List.copyOf(events.keySet());
        this.made = List.copyOf(events.values());
        this.told = told;
        this.context = context;
    }

    /** The stances that have a holder and a target, in order. */
    List<Stance> make(List<StanceCandidate> candidates) {
        List<Stance> made = new ArrayList<>();
        for (StanceCandidate candidate : candidates) {
            List<ActorRef> holders = candidate.holders();
            double confidence = STATED;
            if (holders.isEmpty()) {
                holders = context.party(candidate.sentence(), candidate.cue(), candidate.addressee()).stream()
                        .toList();
                confidence = FROM_CONTEXT;
            }
            for (ActorRef holder : holders) {
                Optional<Target> target = target(candidate, holder);
                if (target.isPresent() && cast.get(holder).kind() != ActorKind.PLACE) {
                    made.add(stance(candidate, holder, target.get(), confidence));
                }
            }
        }
        return made;
    }

    private Stance stance(StanceCandidate candidate, ActorRef holder, Target target, double confidence) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        Polarity usual = candidate.position().polarity();
        boolean negated = candidate.modality().negated();
        Polarity polarity = !negated
                ? usual
                : usual == Polarity.POSITIVE
                        ? Polarity.NEGATIVE
                        : usual == Polarity.NEGATIVE ? Polarity.POSITIVE : usual;
        List<Span> evidence = words.spans(candidate.evidence());
        Span whole =
                evidence.isEmpty() ? candidate.cue().span() : evidence.get(0).to(evidence.get(evidence.size() - 1));
        return new Stance(
                holder,
                candidate.position(),
                target,
                candidate.addressee().filter(addressee -> !addressee.equals(holder)),
                polarity,
                new Modality(
                        candidate.modality().certainty(), candidate.modality().realis(), negated),
                Conditions.of(sentence, candidate.cue()),
                IssueFinder.within(issues, whole),
                Optional.empty(),
                statements.statedBy(candidate.sentence(), candidate.cue()),
                new Grounds(
                        List.of(whole),
                        "stance/" + candidate.position().concept() + "/"
                                + candidate.cue().lemma(),
                        confidence));
    }

    private Optional<Target> target(StanceCandidate candidate, ActorRef holder) {
        BitSet content = candidate.content();
        int top = top(candidate);
        Optional<Target> actorOnTop = mentions.actorsAt(top).stream()
                .filter(actor -> !actor.equals(holder) && !candidate.addressee().equals(Optional.of(actor)))
                .<Target>map(Target.OfActor::new)
                .findFirst();
        if (actorOnTop.isPresent()) {
            return actorOnTop;
        }
        for (int i = 0; i < events.size(); i++) {
            EventCandidate event = events.get(i);
            if (event.sentence() == candidate.sentence()
                    && made.get(i).modality().realis() != Realis.HISTORICAL
                    && content.get(
                            words.start(event.sentence()) + event.trigger().index())) {
                return Optional.of(new Target.OfEvent(i));
            }
        }
        Optional<Target> again = mentionedAgain(candidate);
        if (again.isPresent()) {
            return again;
        }
        return issue(content)
                .<Target>map(Target.OfIssue::new)
                .or(() -> mentionedIn(content, holder).map(Target.OfActor::new))
                .or(() -> statement(candidate));
    }

    /** An earlier meeting, where the content speaks of a meeting without telling whose. */
    private Optional<Target> mentionedAgain(StanceCandidate candidate) {
        boolean meeting = told.stream()
                .anyMatch(event -> event.sentence() == candidate.sentence()
                        && EventMaker.isMeeting(event.entry().type())
                        && candidate
                                .content()
                                .get(words.start(event.sentence())
                                        + event.trigger().index()));
        for (int i = events.size() - 1; meeting && i >= 0; i--) {
            if (events.get(i).sentence() < candidate.sentence()
                    && EventMaker.isMeeting(events.get(i).entry().type())) {
                return Optional.of(new Target.OfEvent(i));
            }
        }
        return Optional.empty();
    }

    private Optional<Target> statement(StanceCandidate candidate) {
        return statements.statedBy(candidate.sentence(), candidate.cue()).stream()
                .filter(position -> statements.attributions().get(position).cue().stream()
                        .anyMatch(cue -> cue.overlaps(candidate.cue().span())))
                .<Target>map(Target.OfStatement::new)
                .findFirst();
    }

    /** The number of the topmost token of the content. */
    private int top(StanceCandidate candidate) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        int start = words.start(candidate.sentence());
        return candidate.content().stream()
                .filter(number -> {
                    int head = sentence.token(number - start).head();
                    return head < 0 || !candidate.content().get(start + head);
                })
                .findFirst()
                .orElse(start);
    }

    private Optional<String> issue(BitSet content) {
        return words.spans(content).stream()
                .flatMap(span -> IssueFinder.within(issues, span).stream())
                .findFirst();
    }

    private Optional<ActorRef> mentionedIn(BitSet content, ActorRef holder) {
        return content.stream()
                .boxed()
                .flatMap(number -> mentions.actorsAt(number).stream())
                .filter(actor -> !actor.equals(holder) && cast.get(actor).kind() != ActorKind.PLACE)
                .findFirst();
    }
}
