package org.demarche.extract.stance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.Cast;
import org.demarche.extract.actor.MentionFinder;
import org.demarche.extract.attribution.Statements;
import org.demarche.extract.grammar.Words;
import org.demarche.extract.lexicon.StanceVerbs;
import org.demarche.model.ActorRef;
import org.demarche.model.Event;
import org.demarche.model.IssueMention;
import org.demarche.model.Plover;
import org.demarche.model.Position;
import org.demarche.model.Stance;
import org.demarche.model.Target;

/**
 * Tells what a stance is about: the event that its content names, or which the content takes up from before; else the
 * actor, the issue, and last the statement itself.
 */
public final class StanceTargets {
    static final Set<Position> OF_ADDRESSEES = Set.of(
            Position.URGES,
            Position.APPEALS,
            Position.DEMANDS,
            Position.PROPOSES,
            Position.OFFERS,
            Position.PLEDGES,
            Position.AGREES);
    /** Told without saying of what, by these somebody judges what others just judged. */
    private static final Set<Position> SHARED = Set.of(
            Position.CRITICISES,
            Position.CONDEMNS,
            Position.WARNS,
            Position.REGRETS,
            Position.DOUBTS,
            Position.WELCOMES,
            Position.PRAISES);

    private static final Set<Position> BINDING = Set.of(Position.AGREES, Position.PLEDGES, Position.OFFERS);

    private static final Set<Position> JUDGING =
            Set.of(Position.DENOUNCES, Position.CRITICISES, Position.CONDEMNS, Position.PRAISES);

    private final AnnotatedText text;
    private final StanceStatements said;
    private final StanceActors actors;
    private final StanceTops tops;
    private final StanceIssues issues;
    private final StanceEvents events;
    private final Happenings happenings;
    private final Antecedents antecedents;
    private final Deeds deeds;

    public StanceTargets(
            AnnotatedText text,
            Words words,
            Statements statements,
            MentionFinder.Found mentions,
            Cast cast,
            List<IssueMention> issues,
            Happenings happenings,
            Antecedents antecedents,
            Deeds deeds) {
        this.text = text;
        this.tops = new StanceTops(words, mentions);
        this.actors = new StanceActors(text, words, mentions, cast);
        this.said = new StanceStatements(statements, mentions, actors);
        this.issues = new StanceIssues(words, issues, actors);
        this.events = new StanceEvents(words, happenings, actors);
        this.happenings = happenings;
        this.antecedents = antecedents;
        this.deeds = deeds;
    }

    /**
     * What a stance is about, the first in the first place.
     *
     * @param before the stances told before, in order
     */
    List<Target> of(StanceCandidate candidate, ActorRef holder, List<Stance> before) {
        return first(candidate, holder, before).stream()
                .flatMap(first -> Stream.concat(Stream.of(first), further(candidate, holder, first)))
                .distinct()
                .toList();
    }

    /** What it is about with equal right: who is blamed or praised beside the deed, and what is said beside what it is about. */
    private Stream<Target> further(StanceCandidate candidate, ActorRef holder, Target first) {
        if (candidate.content().isEmpty()) {
            return Stream.empty();
        }
        Sentence sentence = text.sentences().get(candidate.sentence());
        Token top = tops.of(candidate, sentence);
        Optional<Target> judged = JUDGING.contains(candidate.position())
                ? actors.judged(candidate, holder, top).map(Target.OfActor::new)
                : Optional.empty();
        Optional<Target> told = candidate.position() == Position.AGREES
                ? Optional.empty()
                : said.statement(candidate)
                        .or(() -> said.own(candidate, holder))
                        .or(() -> first instanceof Target.OfStatement ? said.reported(candidate) : Optional.empty());
        Stream<Target> beside = first instanceof Target.OfStatement
                ? Stream.<Optional<Target>>of(
                                actors.owner(candidate, holder, top).map(Target.OfActor::new),
                                issues.within(candidate, sentence, top))
                        .flatMap(Optional::stream)
                : Stream.empty();
        Stream<Target> named = Stream.of(
                        events.in(candidate, sentence, top), events.protested(candidate, sentence, top), judged)
                .flatMap(Optional::stream);
        return Stream.of(named, suffering(candidate, holder, first), beside, told.stream())
                .flatMap(targets -> targets);
    }

    /** Against whom the deed is that somebody threatens. */
    private Stream<Target> suffering(StanceCandidate candidate, ActorRef holder, Target first) {
        return candidate.position() == Position.THREATENS && first instanceof Target.OfEvent deed
                ? happenings.get(deed.event()).recipients().stream()
                        .filter(other -> !actors.isOfSameParty(holder, other))
                        .map(Target.OfActor::new)
                : Stream.empty();
    }

    private Optional<Target> first(StanceCandidate candidate, ActorRef holder, List<Stance> before) {
        if (candidate.content().isEmpty()) {
            return (SHARED.contains(candidate.position())
                            ? antecedents.shared(candidate, holder, before)
                            : antecedents.openBefore(candidate, holder, before))
                    .or(() -> candidate.position() == Position.RESERVES ? unanswered(candidate) : Optional.empty());
        }
        Sentence sentence = text.sentences().get(candidate.sentence());
        Token top = tops.of(candidate, sentence);
        Optional<Target> named = antecedents
                .of(candidate, holder, sentence, top, before)
                .or(() -> actors.threatened(candidate, holder, top, before).map(Target.OfActor::new))
                .or(() -> events.at(candidate, top))
                .or(() -> actors.at(candidate, holder, top).map(Target.OfActor::new));
        if (named.isPresent()) {
            return named;
        }
        return (top.isVerb() ? ofClause(candidate, holder, sentence, top) : ofPhrase(candidate, holder, sentence, top))
                .or(() -> issues.of(candidate, sentence, top))
                .or(() -> said.statement(candidate))
                .or(() -> isOfSomething(candidate, holder, sentence, top)
                        ? Optional.empty()
                        : said.uttered(candidate, holder))
                .or(() -> said.told(candidate));
    }

    /** On what somebody is silent where the words do not tell it: what its sentence tells of. */
    private Optional<Target> unanswered(StanceCandidate candidate) {
        return happenings
                .lastIn(candidate.sentence())
                .<Target>map(Target.OfEvent::new)
                .or(() -> said.within(candidate));
    }

    /** Whether what the words tell is an actor's or about an issue, which are then targets beside it. */
    private boolean isOfSomething(StanceCandidate candidate, ActorRef holder, Sentence sentence, Token top) {
        return actors.owner(candidate, holder, top).isPresent()
                || issues.within(candidate, sentence, top).isPresent();
    }

    private Optional<Target> ofClause(StanceCandidate candidate, ActorRef holder, Sentence sentence, Token top) {
        Optional<Target> carriedOut =
                StanceVerbs.is(StanceVerbs.Kind.CARRYING, top) ? events.in(candidate, sentence, top) : Optional.empty();
        return carriedOut
                .or(() -> deed(candidate, holder, sentence, top))
                .or(() -> isStatement(candidate, sentence, top) ? said.statement(candidate) : Optional.empty())
                .or(() -> events.in(candidate, sentence, top));
    }

    private Optional<Target> ofPhrase(StanceCandidate candidate, ActorRef holder, Sentence sentence, Token top) {
        return events.in(candidate, sentence, top)
                .or(() -> BINDING.contains(candidate.position())
                        ? events.at(candidate, candidate.cue())
                        : Optional.empty())
                .or(() -> deed(candidate, holder, sentence, top));
    }

    private Optional<Target> deed(StanceCandidate candidate, ActorRef holder, Sentence sentence, Token top) {
        return deeds.of(candidate, holder, sentence, top).map(event -> promised(candidate, event)
                .or(() -> named(candidate, sentence, top, event))
                .orElseGet(() -> new Target.OfEvent(happenings.add(candidate.sentence(), top, event))));
    }

    /** "Sought to finalise a deal", where the deal is told already. */
    private Optional<Target> named(StanceCandidate candidate, Sentence sentence, Token top, Event deed) {
        return sentence.children(top, Relation.OBJECT)
                .flatMap(object -> events.at(candidate, object).stream())
                .filter(told -> told instanceof Target.OfEvent known && isAlike(known, deed))
                .findFirst();
    }

    private boolean isAlike(Target.OfEvent known, Event deed) {
        return happenings.get(known.event()).plover().equals(deed.plover())
                && happenings.get(known.event()).type() == deed.type();
    }

    /** "Offered to dredge the river": the offer that is told already. */
    private Optional<Target> promised(StanceCandidate candidate, Event deed) {
        return events.at(candidate, candidate.cue())
                .filter(told -> deed.plover().filter(Plover.AGREE::equals).isPresent()
                        && told instanceof Target.OfEvent offer
                        && isAlike(offer, deed));
    }

    /** Whether what a stance is about is told by a whole clause, which is then its own target. */
    private static boolean isStatement(StanceCandidate candidate, Sentence sentence, Token verb) {
        return verb.relation() == Relation.COMPLEMENT_CLAUSE
                && candidate.addressee().isEmpty()
                && sentence.children(verb, Relation.OBJECT)
                        .noneMatch(what -> what.lemma().equals("what") && what.index() < verb.index())
                && sentence.children(verb, Relation.AUXILIARY)
                        .noneMatch(to -> to.tag().equals("TO"));
    }
}
