package org.demarche.extract.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.extract.actor.Cast;
import org.demarche.extract.attribution.Context;
import org.demarche.extract.attribution.Statements;
import org.demarche.extract.confidence.Confidences;
import org.demarche.extract.grammar.Auxiliaries;
import org.demarche.extract.grammar.Conditions;
import org.demarche.extract.grammar.Words;
import org.demarche.extract.topic.IssueFinder;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Certainty;
import org.demarche.model.Grounds;
import org.demarche.model.IssueMention;
import org.demarche.model.Modality;
import org.demarche.model.Polarity;
import org.demarche.model.Position;
import org.demarche.model.Realis;
import org.demarche.model.SourceKind;
import org.demarche.model.Span;
import org.demarche.model.Stance;
import org.demarche.model.Target;

/** Makes stances of what the words tell, each with its holder and target; or abstains. */
public final class StanceMaker {
    private static final Set<Position> COMPLYING =
            Set.of(Position.SUPPORTS, Position.ACCEPTS, Position.AGREES, Position.RECOGNISES);
    private static final Set<Position> OF_NO_ACTORS = Set.of(Position.DENIES, Position.ACCEPTS);
    private static final Set<ActorKind> NO_HOLDERS = Set.of(ActorKind.PLACE, ActorKind.DOCUMENT);
    /** Pronouns that mean no state and no body. */
    private static final Set<String> HUMAN = Set.of("he", "she", "his", "her");

    private static final Set<ActorKind> PERSONS = Set.of(ActorKind.PERSON, ActorKind.OFFICE, ActorKind.UNNAMED_PERSON);
    private static final Set<String> TRADING = Set.of("trade", "exchange", "swap");
    private static final Set<String> EACH = Set.of("each", "one");
    private static final Set<String> OTHERS = Set.of("other", "another");
    /** Nouns for what is aimed at, whose owner the sentence before tells. */
    static final Set<String> GOALS = Set.of("goal", "aim", "purpose", "objective");

    private final AnnotatedText text;
    private final Words words;
    private final Statements statements;
    private final Cast cast;
    private final List<IssueMention> issues;
    private final StanceTargets targets;
    private final Context context;

    public StanceMaker(
            AnnotatedText text,
            Words words,
            Statements statements,
            Cast cast,
            List<IssueMention> issues,
            StanceTargets targets,
            Context context) {
        this.text = text;
        this.words = words;
        this.statements = statements;
        this.cast = cast;
        this.issues = issues;
        this.targets = targets;
        this.context = context;
    }

    /** The stances that have a holder and a target, in order. */
    public List<Stance> make(List<StanceCandidate> candidates) {
        List<Stance> made = new ArrayList<>();
        for (StanceCandidate candidate : candidates) {
            List<Stance> before = List.copyOf(made);
            List<Target> about = List.of();
            for (ActorRef holder : holders(candidate)) {
                if (about.isEmpty()) {
                    about = targets.of(candidate, holder, before);
                }
                List<Target> each = isMutual(candidate) ? mutual(candidate, holder, about) : fit(candidate, about);
                if (!each.isEmpty() && isHeld(holder)) {
                    Stance stance = stance(candidate, holder, each);
                    if (made.stream().noneMatch(told -> isSame(told, stance) || isMore(told, stance, candidate))) {
                        made.add(stance);
                    }
                }
            }
        }
        return made;
    }

    /** What can be denied or accepted, which no actor can. */
    private static List<Target> fit(StanceCandidate candidate, List<Target> about) {
        return OF_NO_ACTORS.contains(candidate.position())
                ? about.stream()
                        .filter(target -> !(target instanceof Target.OfActor))
                        .toList()
                : about;
    }

    /** Whether the attitude can be somebody's, and is not that of the outlet itself. */
    private boolean isHeld(ActorRef holder) {
        return !NO_HOLDERS.contains(cast.get(holder).kind()) && !statements.isPublisher(holder);
    }

    /** Whether several do to each other what is told: "traded blame", "accused each other". */
    private boolean isMutual(StanceCandidate candidate) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        boolean traded = TRADING.contains(candidate.cue().lemma());
        boolean other = candidate.content().stream()
                .map(number -> number - words.start(candidate.sentence()))
                .filter(index -> index > 0 && index < sentence.size())
                .anyMatch(index -> OTHERS.contains(sentence.token(index).lemma())
                        && (EACH.contains(sentence.token(index - 1).lemma())
                                || (sentence.token(index - 1).lemma().equals("the")
                                        && sentence
                                                .tokens()
                                                .subList(0, candidate.cue().index())
                                                .stream()
                                                .anyMatch(each -> each.lemma().equalsIgnoreCase("each")))));
        return traded || other;
    }

    /** The other of those who do it to each other, or both where one word means them, before what else it is about. */
    private static List<Target> mutual(StanceCandidate candidate, ActorRef holder, List<Target> about) {
        ActorRef other = candidate.holders().stream()
                .filter(one -> !one.equals(holder))
                .findFirst()
                .orElse(holder);
        return Stream.concat(Stream.of(new Target.OfActor(other)), about.stream())
                .distinct()
                .toList();
    }

    private List<ActorRef> holders(StanceCandidate candidate) {
        if (!candidate.holders().isEmpty()) {
            return candidate.holders();
        }
        Optional<ActorRef> meant = GOALS.contains(candidate.cue().lemma())
                ? context.topic(candidate.sentence())
                : context.holder(
                        candidate.sentence(),
                        candidate.cue(),
                        candidate.pronoun().orElse(""),
                        candidate.addressee());
        return meant
                .filter(holder -> candidate.pronoun().filter(HUMAN::contains).isEmpty()
                        || PERSONS.contains(cast.get(holder).kind()))
                .stream()
                .toList();
    }

    /** Whether one stance is told by two words of one passage: "in an effort to revive the talks". */
    private static boolean isSame(Stance one, Stance other) {
        return one.holder().equals(other.holder())
                && one.position() == other.position()
                && (one.target().equals(other.target())
                        || (one.target() instanceof Target.OfStatement && other.target() instanceof Target.OfStatement))
                && one.grounds()
                        .evidence()
                        .get(0)
                        .overlaps(other.grounds().evidence().get(0));
    }

    /** Whether a stance only goes on with one of its sentence: "welcomed the truce, saying it was a step forward". */
    private boolean isMore(Stance told, Stance more, StanceCandidate candidate) {
        return candidate.isOfPronoun()
                && told.holder().equals(more.holder())
                && told.position() == more.position()
                && text.sentences()
                        .get(candidate.sentence())
                        .span()
                        .contains(told.grounds().evidence().get(0));
    }

    /** What is announced is an attitude already: "would vote against it, he said"; what nobody in particular tells may be. */
    private Modality modality(StanceCandidate candidate, Sentence sentence) {
        Modality read = candidate.modality();
        boolean hearsay = statements.statedBy(candidate.sentence(), candidate.cue()).stream()
                .map(position -> statements.attributions().get(position).chain().get(0))
                .anyMatch(link -> link.kind() == SourceKind.HEARSAY);
        boolean announced =
                statements.speaker(candidate.sentence(), candidate.cue()).isPresent()
                        && sentence.children(candidate.cue(), Relation.AUXILIARY)
                                .anyMatch(will -> Auxiliaries.WILL.contains(will.lemma())
                                        || (read.negated() && Auxiliaries.CAN.contains(will.lemma())));
        boolean wished = candidate.cue().relation() == Relation.OPEN_COMPLEMENT
                && sentence.head(candidate.cue())
                        .filter(like -> like.lemma().equals("like"))
                        .isPresent();
        if (hearsay) {
            return new Modality(Certainty.POSSIBLE, read.realis(), read.negated());
        }
        return announced || wished ? new Modality(Certainty.CERTAIN, Realis.ACTUAL, read.negated()) : read;
    }

    private Stance stance(StanceCandidate candidate, ActorRef holder, List<Target> about) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        Modality read = modality(candidate, sentence);
        boolean refused = candidate.modality().negated()
                && COMPLYING.contains(candidate.position())
                && sentence.children(candidate.cue(), Relation.AUXILIARY)
                        .anyMatch(will -> Auxiliaries.WILL.contains(will.lemma())
                                || (Auxiliaries.CAN.contains(will.lemma()) && candidate.position() != Position.AGREES));
        boolean negated = candidate.modality().negated() && !refused;
        Position told = candidate.position() == Position.WELCOMES && about.get(0) instanceof Target.OfActor
                ? Position.PRAISES
                : candidate.position();
        Position position = refused ? Position.REFUSES : told;
        Polarity polarity = negated ? position.deniedPolarity() : position.polarity();
        List<Span> evidence = words.spans(candidate.evidence());
        Span whole =
                evidence.isEmpty() ? candidate.cue().span() : evidence.get(0).to(evidence.get(evidence.size() - 1));
        return new Stance(
                holder,
                position,
                about.get(0),
                about.subList(1, about.size()),
                candidate.addressee().filter(addressee -> !addressee.equals(holder)),
                polarity,
                refused ? Modality.PLAIN : new Modality(read.certainty(), read.realis(), negated),
                Conditions.of(sentence, candidate.cue()),
                IssueFinder.within(issues, whole),
                Optional.empty(),
                statements.statedBy(candidate.sentence(), candidate.cue()),
                new Grounds(
                        List.of(whole),
                        "stance/" + position.concept() + "/" + candidate.cue().lemma()
                                + (candidate.holders().isEmpty() ? Confidences.FROM_CONTEXT : ""),
                        Confidences.UNWEIGHED));
    }
}
