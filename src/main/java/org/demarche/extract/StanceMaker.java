package org.demarche.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Grounds;
import org.demarche.model.IssueMention;
import org.demarche.model.Modality;
import org.demarche.model.Polarity;
import org.demarche.model.Position;
import org.demarche.model.Realis;
import org.demarche.model.Span;
import org.demarche.model.Stance;
import org.demarche.model.Target;

/** Makes stances of what the words tell, each with the target that its content names; or abstains. */
final class StanceMaker {
    private static final double FROM_CONTEXT = 0.5;
    private static final Set<Position> TOWARDS_ACTORS = Set.of(
            Position.SUPPORTS,
            Position.PRAISES,
            Position.OPPOSES,
            Position.CRITICISES,
            Position.CONDEMNS,
            Position.DENOUNCES,
            Position.RECOGNISES,
            Position.THREATENS);
    private static final Set<Position> OF_ADDRESSEES =
            Set.of(Position.URGES, Position.APPEALS, Position.DEMANDS, Position.PROPOSES, Position.OFFERS);
    private static final Set<Position> COMPLYING = Set.of(Position.SUPPORTS, Position.ACCEPTS, Position.AGREES);
    private static final Set<String> WILL = Set.of("will", "would", "wo", "shall");
    private static final Set<String> GOALS = Set.of("goal", "aim", "purpose", "objective");
    private static final double STATED = 0.7;

    private final AnnotatedText text;
    private final Words words;
    private final Statements statements;
    private final MentionFinder.Found mentions;
    private final Cast cast;
    private final List<IssueMention> issues;
    private final ToldEvents events;
    private final Context context;

    StanceMaker(
            AnnotatedText text,
            Words words,
            Statements statements,
            MentionFinder.Found mentions,
            Cast cast,
            List<IssueMention> issues,
            ToldEvents events,
            Context context) {
        this.text = text;
        this.words = words;
        this.statements = statements;
        this.mentions = mentions;
        this.cast = cast;
        this.issues = issues;
        this.events = events;
        this.context = context;
    }

    /** The stances that have a holder and a target, in order. */
    List<Stance> make(List<StanceCandidate> candidates) {
        List<Stance> made = new ArrayList<>();
        for (StanceCandidate candidate : candidates) {
            List<ActorRef> holders = candidate.holders();
            double confidence = STATED;
            if (holders.isEmpty()) {
                holders = (GOALS.contains(candidate.cue().lemma())
                                ? context.topic(candidate.sentence())
                                : context.party(candidate.sentence(), candidate.cue(), candidate.addressee()))
                        .stream().toList();
                confidence = FROM_CONTEXT;
            }
            for (ActorRef holder : holders) {
                Optional<Target> target = target(candidate, holder);
                if (target.isPresent() && cast.get(holder).kind() != ActorKind.PLACE) {
                    Stance stance = stance(candidate, holder, target.get(), confidence);
                    if (made.stream().noneMatch(told -> isSame(told, stance))) {
                        made.add(stance);
                    }
                }
            }
        }
        return made;
    }

    /** Whether one stance is told by two words of one passage: "in an effort to revive the talks". */
    private static boolean isSame(Stance one, Stance other) {
        return one.holder().equals(other.holder())
                && one.position() == other.position()
                && one.target().equals(other.target())
                && one.grounds()
                        .evidence()
                        .get(0)
                        .overlaps(other.grounds().evidence().get(0));
    }

    private Stance stance(StanceCandidate candidate, ActorRef holder, Target target, double confidence) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        boolean refused = candidate.modality().negated()
                && COMPLYING.contains(candidate.position())
                && sentence.children(candidate.cue(), Relation.AUXILIARY).anyMatch(will -> WILL.contains(will.lemma()));
        boolean negated = candidate.modality().negated() && !refused;
        Position position = refused ? Position.REFUSES : candidate.position();
        Polarity polarity = negated ? position.deniedPolarity() : position.polarity();
        List<Span> evidence = words.spans(candidate.evidence());
        Span whole =
                evidence.isEmpty() ? candidate.cue().span() : evidence.get(0).to(evidence.get(evidence.size() - 1));
        return new Stance(
                holder,
                position,
                target,
                candidate.addressee().filter(addressee -> !addressee.equals(holder)),
                polarity,
                refused
                        ? Modality.PLAIN
                        : new Modality(
                                candidate.modality().certainty(),
                                candidate.modality().realis(),
                                negated),
                Conditions.of(sentence, candidate.cue()),
                IssueFinder.within(issues, whole),
                Optional.empty(),
                statements.statedBy(candidate.sentence(), candidate.cue()),
                new Grounds(
                        List.of(whole),
                        "stance/" + position.concept() + "/" + candidate.cue().lemma(),
                        confidence));
    }

    private Optional<Target> target(StanceCandidate candidate, ActorRef holder) {
        BitSet content = candidate.content();
        int top = top(candidate);
        Optional<Target> actorOnTop = mentions.actorsAt(top).stream()
                .filter(actor -> !OF_ADDRESSEES.contains(candidate.position()))
                .filter(actor -> !actor.equals(holder) && !candidate.addressee().equals(Optional.of(actor)))
                .<Target>map(Target.OfActor::new)
                .findFirst();
        if (actorOnTop.isPresent()) {
            return actorOnTop;
        }
        if (isClause(candidate, top) && eventAt(top).isEmpty()) {
            Optional<Target> said = statement(candidate);
            if (said.isPresent()) {
                return said;
            }
        }
        for (ToldEvents.Telling telling : events.tellings()) {
            if (telling.sentence() == candidate.sentence()
                    && telling.event().modality().realis() != Realis.HISTORICAL
                    && content.get(
                            words.start(telling.sentence()) + telling.word().index())) {
                return Optional.of(new Target.OfEvent(telling.position()));
            }
        }
        Optional<Target> again = mentionedAgain(candidate, holder);
        if (again.isPresent()) {
            return again;
        }
        return issue(content)
                .<Target>map(Target.OfIssue::new)
                .or(() -> TOWARDS_ACTORS.contains(candidate.position())
                        ? mentionedIn(candidate, holder).map(Target.OfActor::new)
                        : Optional.empty())
                .or(() -> statement(candidate));
    }

    /** Whether what a stance is about is told by a whole clause, which is then its own target. */
    private boolean isClause(StanceCandidate candidate, int top) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        Token verb = sentence.token(top - words.start(candidate.sentence()));
        return verb.relation() == Relation.COMPLEMENT_CLAUSE
                && !candidate.addressee().isPresent()
                && sentence.children(verb, Relation.AUXILIARY)
                        .noneMatch(to -> to.tag().equals("TO"));
    }

    private Optional<ToldEvents.Telling> eventAt(int number) {
        return events.tellings().stream()
                .filter(telling ->
                        words.start(telling.sentence()) + telling.word().index() == number)
                .findFirst();
    }

    /** An earlier meeting, where the content speaks of a meeting without telling whose. */
    private Optional<Target> mentionedAgain(StanceCandidate candidate, ActorRef holder) {
        boolean meeting = events.words().stream()
                .anyMatch(event -> event.sentence() == candidate.sentence()
                        && EventMaker.isMeeting(event.entry().type())
                        && candidate
                                .content()
                                .get(words.start(event.sentence())
                                        + event.word().index()));
        List<ActorRef> named = candidate.content().stream()
                .boxed()
                .flatMap(number -> mentions.actorsAt(number).stream())
                .filter(actor -> cast.get(actor).kind() != ActorKind.PLACE)
                .toList();
        for (int i = events.tellings().size() - 1; meeting && i >= 0; i--) {
            ToldEvents.Telling telling = events.tellings().get(i);
            if (telling.sentence() < candidate.sentence()
                    && EventMaker.isMeeting(telling.event().type())
                    && (named.isEmpty() || isAmong(telling.event().participants(), holder, named))) {
                return Optional.of(new Target.OfEvent(telling.position()));
            }
        }
        return Optional.empty();
    }

    private boolean isAmong(List<ActorRef> participants, ActorRef holder, List<ActorRef> named) {
        return participants.containsAll(named)
                && participants.stream().anyMatch(participant -> cast.get(participant)
                        .country()
                        .equals(cast.get(holder).country()));
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

    private Optional<ActorRef> mentionedIn(StanceCandidate candidate, ActorRef holder) {
        return candidate.content().stream()
                .boxed()
                .flatMap(number -> mentions.actorsAt(number).stream())
                .filter(actor -> !actor.equals(holder)
                        && !candidate.addressee().equals(Optional.of(actor))
                        && cast.get(actor).kind() != ActorKind.PLACE)
                .findFirst();
    }
}
