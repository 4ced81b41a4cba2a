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
import org.demarche.extract.attribution.Statements;
import org.demarche.extract.event.Disputes;
import org.demarche.extract.stance.References.Reference;
import org.demarche.extract.trigger.EventEntry;
import org.demarche.extract.trigger.EventTrigger;
import org.demarche.model.ActorRef;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Position;
import org.demarche.model.Realis;
import org.demarche.model.Stance;
import org.demarche.model.Status;
import org.demarche.model.Target;

/** Finds what a stance is about where its words only take up what was told before: "this", "the demand", "the drill". */
public final class Antecedents {
    private static final Set<String> PRONOUNS = Set.of("it", "this", "that", "so");
    private static final Set<String> DEFINITE =
            Set.of("the", "this", "that", "these", "those", "its", "their", "such", "any");
    private static final Set<Position> ASKING = Set.of(
            Position.DEMANDS, Position.URGES, Position.APPEALS, Position.OFFERS, Position.PROPOSES, Position.SEEKS);
    private static final Set<Position> OF_WHAT_IS_SAID = Set.of(Position.DENIES, Position.DOUBTS);

    private static final Set<Relation> NAMING = Set.of(Relation.MODIFIER, Relation.COMPOUND, Relation.POSSESSOR);
    private static final Set<String> ANOTHER = Set.of("new", "another", "further", "next");
    private static final Set<Status> OPEN = Set.of(Status.MOOTED, Status.PROPOSED, Status.AGREED, Status.SCHEDULED);

    private final References references = References.shipped();
    private final AnnotatedText text;
    private final Statements statements;
    private final Cast cast;
    private final List<EventTrigger> told;
    private final Happenings happenings;

    public Antecedents(
            AnnotatedText text, Statements statements, Cast cast, List<EventTrigger> told, Happenings happenings) {
        this.text = text;
        this.statements = statements;
        this.cast = cast;
        this.told = told;
        this.happenings = happenings;
    }

    /**
     * What the topmost word of a stance's content takes up.
     *
     * @param before the stances that were told before, in order
     */
    Optional<Target> of(StanceCandidate candidate, ActorRef holder, Sentence sentence, Token top, List<Stance> before) {
        boolean pro = PRONOUNS.contains(top.lemma()) && !top.isNoun();
        boolean doing = top.lemma().equals("do")
                && sentence.children(top).stream().anyMatch(child -> PRONOUNS.contains(child.lemma()));
        if (pro || doing) {
            return OF_WHAT_IS_SAID.contains(candidate.position())
                    ? saidBefore(sentence)
                    : lastOf(near(before, candidate))
                            .or(() -> lastEvent(candidate))
                            .or(() -> lastOf(before))
                            .or(() -> saidBefore(sentence));
        }
        if (isApposed(candidate, top)) {
            return charged(before, sentence);
        }
        Optional<Target> whole = isOfWhole(candidate, sentence) ? charged(before, sentence) : Optional.empty();
        if (whole.isPresent()) {
            return whole;
        }
        boolean noun = top.isNoun() && !top.isName();
        boolean bare = candidate.position() == Position.DENIES;
        boolean definite = noun && (bare || isDefinite(sentence, top));
        if (!definite) {
            return meetingOf(candidate, holder, sentence, top);
        }
        return references.of(top.lemma()).stream()
                .flatMap(reference -> taken(reference, candidate, sentence, before).stream())
                .findFirst()
                .or(() -> namedAgain(candidate, top))
                .or(() -> meetingOf(candidate, holder, sentence, top));
    }

    /** What others asked for or put forward last, or else the last event that was open, where nothing is named. */
    Optional<Target> openBefore(StanceCandidate candidate, ActorRef holder, List<Stance> before) {
        return lastOf(before.stream()
                        .filter(stance -> ASKING.contains(stance.position())
                                && !stance.holder().equals(holder))
                        .toList())
                .or(() -> happenings
                        .lastBefore(
                                candidate.sentence() + 1,
                                event -> event.status().filter(OPEN::contains).isPresent())
                        .map(Target.OfEvent::new));
    }

    /** What others just judged alike, or else the last event, where it is only told that somebody did so too. */
    Optional<Target> shared(StanceCandidate candidate, ActorRef holder, List<Stance> before) {
        return lastOf(near(before, candidate).stream()
                        .filter(stance ->
                                stance.polarity() == candidate.position().polarity()
                                        && !stance.holder().equals(holder))
                        .toList())
                .or(() -> lastEvent(candidate));
    }

    /** The stances told in the sentence at hand or the one before. */
    private List<Stance> near(List<Stance> before, StanceCandidate candidate) {
        int from = text.sentences()
                .get(Math.max(0, candidate.sentence() - 1))
                .span()
                .start();
        return before.stream()
                .filter(stance -> stance.grounds().evidence().get(0).start() >= from)
                .toList();
    }

    /** The event told last in the sentence before. */
    private Optional<Target> lastEvent(StanceCandidate candidate) {
        return happenings.lastIn(candidate.sentence() - 1).map(Target.OfEvent::new);
    }

    /** Whether a noun with "a" sums up what was just told, which the stance's own clause goes on with: "…, a charge it rejected". */
    private boolean isApposed(StanceCandidate candidate, Token noun) {
        Token cue = candidate.cue();
        Token clause = cue.relation() == Relation.CONJUNCT
                ? text.sentences().get(candidate.sentence()).head(cue).orElse(cue)
                : cue;
        return noun.relation() == Relation.APPOSITION
                && (clause.relation() == Relation.RELATIVE_CLAUSE || clause.relation() == Relation.NOUN_CLAUSE)
                && clause.head() == noun.index()
                && (noun.lemma().equals("something")
                        || !references.of(noun.lemma()).isEmpty());
    }

    /** Whether "which" behind a comma takes up all that was just told: "accused them of spying for Oslo, which they deny". */
    private static boolean isOfWhole(StanceCandidate candidate, Sentence sentence) {
        return candidate.position() == Position.DENIES
                && candidate.cue().relation() == Relation.RELATIVE_CLAUSE
                && Disputes.isOfWhole(sentence, candidate.cue());
    }

    /** What the last stance of a sentence is about, beside the actor that it is against. */
    private static Optional<Target> charged(List<Stance> before, Sentence sentence) {
        return before.stream()
                .filter(stance ->
                        sentence.span().contains(stance.grounds().evidence().get(0)))
                .reduce((one, later) -> later)
                .flatMap(stance -> Stream.concat(Stream.of(stance.target()), stance.furtherTargets().stream())
                        .filter(target -> !(target instanceof Target.OfActor))
                        .findFirst());
    }

    /** Whether a noun takes up what was told; not where a clause of its own tells it: "the allegation that …". */
    private static boolean isDefinite(Sentence sentence, Token noun) {
        boolean told = sentence.children(noun, Relation.NOUN_CLAUSE)
                .flatMap(clause -> sentence.children(clause).stream())
                .anyMatch(mark -> mark.lemma().equals("that") || mark.tag().equals("TO"));
        return !told
                && sentence.children(noun).stream()
                        .anyMatch(child -> DEFINITE.contains(child.lemma())
                                && (child.relation() == Relation.DETERMINER || child.relation() == Relation.POSSESSOR));
    }

    private Optional<Target> taken(
            Reference reference, StanceCandidate candidate, Sentence sentence, List<Stance> before) {
        if (reference instanceof Reference.ToStance stances) {
            return lastOf(before.stream()
                    .filter(stance -> stances.positions().contains(stance.position()))
                    .toList());
        }
        if (reference instanceof Reference.ToEvent events) {
            return happenings.lastBefore(candidate.sentence(), events::fits).map(Target.OfEvent::new);
        }
        return saidBefore(sentence);
    }

    private static Optional<Target> lastOf(List<Stance> stances) {
        return stances.isEmpty()
                ? Optional.empty()
                : Optional.of(stances.get(stances.size() - 1).target());
    }

    private Optional<Target> saidBefore(Sentence sentence) {
        return statements.lastBefore(sentence.span().start()).map(Target.OfStatement::new);
    }

    /** The last event of the class and type that the noun itself tells of: "the talks", "the attack"; not "the Israeli attacks". */
    private Optional<Target> namedAgain(StanceCandidate candidate, Token top) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        boolean named = sentence.children(top).stream()
                .anyMatch(child -> NAMING.contains(child.relation())
                        && child.index() < top.index()
                        && Character.isUpperCase(child.form().codePointAt(0)));
        return told(candidate, top)
                .filter(event -> !named)
                .flatMap(event ->
                        happenings.lastBefore(candidate.sentence(), earlier -> isAlike(event.entry(), earlier)))
                .map(Target.OfEvent::new);
    }

    /** The last meeting of the holder's that is still to come, where a meeting is spoken of without telling whose. */
    private Optional<Target> meetingOf(StanceCandidate candidate, ActorRef holder, Sentence sentence, Token top) {
        boolean meeting = told(candidate, top)
                        .filter(event -> event.entry().type().isMeeting())
                        .isPresent()
                && sentence.children(top).stream().noneMatch(child -> ANOTHER.contains(child.lemma()));
        return meeting
                ? happenings
                        .lastBefore(
                                candidate.sentence(),
                                earlier -> earlier.type().isMeeting()
                                        && earlier.status()
                                                .filter(OPEN::contains)
                                                .isPresent()
                                        && earlier.participants().stream()
                                                .flatMap(one -> cast.members(one).stream())
                                                .anyMatch(one -> isOf(one, holder)))
                        .map(Target.OfEvent::new)
                : Optional.empty();
    }

    private boolean isOf(ActorRef participant, ActorRef holder) {
        return participant.equals(holder)
                || (cast.get(holder).country().isPresent()
                        && cast.get(participant)
                                .country()
                                .equals(cast.get(holder).country()));
    }

    private Optional<EventTrigger> told(StanceCandidate candidate, Token word) {
        return told.stream()
                .filter(event ->
                        event.sentence() == candidate.sentence() && event.word().equals(word))
                .findFirst();
    }

    private static boolean isAlike(EventEntry entry, Event earlier) {
        boolean meeting = entry.type().isMeeting() && earlier.type().isMeeting();
        return earlier.modality().realis() != Realis.HISTORICAL
                && (meeting
                        || ((entry.type() == earlier.type() || entry.type() == EventType.EVENT)
                                && earlier.plover()
                                        .filter(entry.plover()::equals)
                                        .isPresent()));
    }
}
