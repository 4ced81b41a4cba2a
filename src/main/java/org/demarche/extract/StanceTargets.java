package org.demarche.extract;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.IssueMention;
import org.demarche.model.Position;
import org.demarche.model.Realis;
import org.demarche.model.Stance;
import org.demarche.model.Target;

/**
 * Tells what a stance is about: the event that its content names, or which the content takes up from before; else the
 * actor, the issue, and last the statement itself.
 */
final class StanceTargets {
    private static final Set<Position> TOWARDS_ACTORS = Set.of(
            Position.SUPPORTS,
            Position.PRAISES,
            Position.OPPOSES,
            Position.CRITICISES,
            Position.CONDEMNS,
            Position.DENOUNCES,
            Position.RECOGNISES,
            Position.THREATENS);
    private static final Set<Position> OF_ADDRESSEES = Set.of(
            Position.URGES,
            Position.APPEALS,
            Position.DEMANDS,
            Position.PROPOSES,
            Position.OFFERS,
            Position.PLEDGES,
            Position.AGREES);
    private static final Set<Position> BINDING = Set.of(Position.AGREES, Position.PLEDGES, Position.OFFERS);
    /** Verbs by which one does what their object names. */
    static final Set<String> CARRYING_OUT = Set.of(
            "host",
            "hold",
            "attend",
            "join",
            "resume",
            "restart",
            "revive",
            "continue",
            "start",
            "begin",
            "open",
            "organize",
            "organise",
            "arrange",
            "convene",
            "facilitate",
            "accelerate",
            "speed",
            "pursue",
            "advance",
            "conclude",
            "sign",
            "support",
            "back",
            "participate",
            "take");

    private static final Set<Relation> ASIDE =
            Set.of(Relation.RELATIVE_CLAUSE, Relation.ADVERBIAL_CLAUSE, Relation.PARATAXIS);

    private final AnnotatedText text;
    private final Words words;
    private final Statements statements;
    private final MentionFinder.Found mentions;
    private final Cast cast;
    private final List<IssueMention> issues;
    private final Happenings happenings;
    private final Antecedents antecedents;
    private final Deeds deeds;

    StanceTargets(
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
        this.words = words;
        this.statements = statements;
        this.mentions = mentions;
        this.cast = cast;
        this.issues = issues;
        this.happenings = happenings;
        this.antecedents = antecedents;
        this.deeds = deeds;
    }

    /**
     * What a stance is about.
     *
     * @param before the stances told before, in order
     */
    Optional<Target> of(StanceCandidate candidate, ActorRef holder, List<Stance> before) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        Token top = top(candidate, sentence);
        Optional<Target> named = antecedents
                .of(candidate, holder, sentence, top, before)
                .or(() -> threatened(candidate, holder, sentence, before))
                .or(() -> eventAt(candidate, top))
                .or(() -> actorAt(candidate, holder, top));
        if (named.isPresent()) {
            return named;
        }
        return (top.isVerb() ? ofClause(candidate, holder, sentence, top) : ofPhrase(candidate, holder, sentence, top))
                .or(() -> issue(candidate.content()).map(Target.OfIssue::new))
                .or(() -> TOWARDS_ACTORS.contains(candidate.position())
                        ? mentionedIn(candidate, holder).map(Target.OfActor::new)
                        : Optional.empty())
                .or(() -> statement(candidate))
                .or(() -> within(candidate));
    }

    /** Whom a threat is against: whom its content names, who acts in its condition, or whom the holder spoke to before. */
    private Optional<Target> threatened(
            StanceCandidate candidate, ActorRef holder, Sentence sentence, List<Stance> before) {
        if (candidate.position() != Position.THREATENS) {
            return Optional.empty();
        }
        return mentionedIn(candidate, holder)
                .filter(actor -> !isOfSameState(actor, holder))
                .or(() -> Conditions.tokens(sentence, candidate.cue()).stream()
                        .flatMap(condition -> condition.stream().mapToObj(sentence::token))
                        .filter(word -> word.relation() == Relation.SUBJECT)
                        .flatMap(word -> mentions.actorsAt(words.start(candidate.sentence()) + word.index()).stream())
                        .filter(actor -> isOther(candidate, holder, actor))
                        .findFirst())
                .or(() -> before.stream()
                        .filter(stance -> stance.holder().equals(holder))
                        .reduce((one, later) -> later)
                        .flatMap(Stance::addressee))
                .map(Target.OfActor::new);
    }

    private Optional<Target> ofClause(StanceCandidate candidate, ActorRef holder, Sentence sentence, Token top) {
        Optional<Target> carriedOut =
                CARRYING_OUT.contains(top.lemma()) ? eventIn(candidate, sentence, top) : Optional.empty();
        return carriedOut
                .or(() -> deed(candidate, holder, sentence, top))
                .or(() -> isStatement(candidate, sentence, top) ? statement(candidate) : Optional.empty())
                .or(() -> eventIn(candidate, sentence, top));
    }

    private Optional<Target> ofPhrase(StanceCandidate candidate, ActorRef holder, Sentence sentence, Token top) {
        return eventIn(candidate, sentence, top)
                .or(() ->
                        BINDING.contains(candidate.position()) ? eventAt(candidate, candidate.cue()) : Optional.empty())
                .or(() -> deed(candidate, holder, sentence, top));
    }

    private Optional<Target> deed(StanceCandidate candidate, ActorRef holder, Sentence sentence, Token top) {
        return deeds.of(candidate, holder, sentence, top)
                .map(event -> new Target.OfEvent(happenings.add(candidate.sentence(), top, event)));
    }

    private Optional<Target> eventAt(StanceCandidate candidate, Token word) {
        return happenings
                .at(candidate.sentence(), word)
                .filter(event -> happenings.get(event).modality().realis() != Realis.HISTORICAL)
                .map(Target.OfEvent::new);
    }

    /** The event that stands nearest below the topmost word of the content, not in a clause beside. */
    private Optional<Target> eventIn(StanceCandidate candidate, Sentence sentence, Token top) {
        return candidate.content().stream()
                .mapToObj(number -> number - words.start(candidate.sentence()))
                .filter(index -> index >= 0 && index < sentence.size())
                .map(sentence::token)
                .filter(word -> sentence.isWithin(word, top) && !isAside(sentence, word, top))
                .sorted(Comparator.comparingInt(word -> depth(sentence, word)))
                .flatMap(word -> eventAt(candidate, word).stream())
                .findFirst();
    }

    private static boolean isAside(Sentence sentence, Token word, Token top) {
        Token at = word;
        while (!at.equals(top)) {
            if (ASIDE.contains(at.relation())) {
                return true;
            }
            at = sentence.head(at).orElse(top);
        }
        return false;
    }

    private static int depth(Sentence sentence, Token word) {
        return (int) Stream.iterate(Optional.of(word), Optional::isPresent, at -> at.flatMap(sentence::head))
                .count();
    }

    private Optional<Target> actorAt(StanceCandidate candidate, ActorRef holder, Token top) {
        return OF_ADDRESSEES.contains(candidate.position())
                ? Optional.empty()
                : mentions.actorsAt(words.start(candidate.sentence()) + top.index()).stream()
                        .filter(actor -> isOther(candidate, holder, actor)
                                && cast.get(actor).kind() != ActorKind.DOCUMENT)
                        .<Target>map(Target.OfActor::new)
                        .findFirst();
    }

    private Optional<ActorRef> mentionedIn(StanceCandidate candidate, ActorRef holder) {
        return candidate.content().stream()
                .boxed()
                .filter(number -> !isBeside(candidate, number))
                .flatMap(number -> mentions.actorsAt(number).stream())
                .filter(actor ->
                        isOther(candidate, holder, actor) && cast.get(actor).kind() != ActorKind.PLACE)
                .findFirst();
    }

    /** Whether a word of the content stands in a relative clause, or, of a threat, names who is to do it. */
    private boolean isBeside(StanceCandidate candidate, int number) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        int index = number - words.start(candidate.sentence());
        if (index < 0 || index >= sentence.size()) {
            return false;
        }
        Token word = sentence.token(index);
        boolean doing = candidate.position() == Position.THREATENS && word.relation() == Relation.SUBJECT;
        return doing || isAside(sentence, word, top(candidate, sentence));
    }

    private boolean isOfSameState(ActorRef one, ActorRef other) {
        return cast.get(one).country().isPresent()
                && cast.get(one).country().equals(cast.get(other).country());
    }

    private static boolean isOther(StanceCandidate candidate, ActorRef holder, ActorRef actor) {
        return !actor.equals(holder)
                && !candidate.holders().contains(actor)
                && !candidate.addressee().equals(Optional.of(actor));
    }

    /** Whether what a stance is about is told by a whole clause, which is then its own target. */
    private static boolean isStatement(StanceCandidate candidate, Sentence sentence, Token verb) {
        return verb.relation() == Relation.COMPLEMENT_CLAUSE
                && candidate.addressee().isEmpty()
                && sentence.children(verb, Relation.AUXILIARY)
                        .noneMatch(to -> to.tag().equals("TO"));
    }

    /** The statement that the stance's own word brings in. */
    private Optional<Target> statement(StanceCandidate candidate) {
        return statements.statedBy(candidate.sentence(), candidate.cue()).stream()
                .filter(position -> statements.attributions().get(position).cue().stream()
                        .anyMatch(cue -> cue.overlaps(candidate.cue().span())))
                .<Target>map(Target.OfStatement::new)
                .findFirst();
    }

    /** The statement that tells of the stance. */
    private Optional<Target> within(StanceCandidate candidate) {
        return statements.statedBy(candidate.sentence(), candidate.cue()).stream()
                .<Target>map(Target.OfStatement::new)
                .findFirst();
    }

    /** The topmost token of the content. */
    private Token top(StanceCandidate candidate, Sentence sentence) {
        int start = words.start(candidate.sentence());
        BitSet content = candidate.content();
        List<Token> tops = content.stream()
                .mapToObj(number -> number - start)
                .filter(index -> index >= 0 && index < sentence.size())
                .map(sentence::token)
                .filter(token -> token.head() < 0 || !content.get(start + token.head()))
                .flatMap(token -> asked(candidate, sentence, token).or(() -> Optional.of(token)).stream())
                .toList();
        return tops.stream()
                .filter(token -> token.isVerb() && OF_ADDRESSEES.contains(candidate.position()))
                .findFirst()
                .orElse(tops.get(0));
    }

    /** What an actor is asked to do, where it hangs on the words that name him. */
    private Optional<Token> asked(StanceCandidate candidate, Sentence sentence, Token top) {
        HolderReader holders = new HolderReader(sentence, words.start(candidate.sentence()), mentions, cast);
        return OF_ADDRESSEES.contains(candidate.position()) && top.isNoun()
                ? holders.askedOf(candidate.cue())
                : Optional.empty();
    }

    private Optional<String> issue(BitSet content) {
        return words.spans(content).stream()
                .flatMap(span -> IssueFinder.within(issues, span).stream())
                .findFirst();
    }
}
