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
import org.demarche.model.ActorRef;
import org.demarche.model.Event;
import org.demarche.model.IssueMention;
import org.demarche.model.Plover;
import org.demarche.model.Position;
import org.demarche.model.Realis;
import org.demarche.model.Stance;
import org.demarche.model.Target;

/**
 * Tells what a stance is about: the event that its content names, or which the content takes up from before; else the
 * actor, the issue, and last the statement itself.
 */
final class StanceTargets {
    static final Set<Position> OF_ADDRESSEES = Set.of(
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
            "set",
            "establish",
            "launch",
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

    private static final Set<Position> JUDGING =
            Set.of(Position.DENOUNCES, Position.CRITICISES, Position.CONDEMNS, Position.PRAISES);
    private static final Set<String> PROTESTS = Set.of("protest", "complaint", "representation", "démarche", "demarche");
    private static final Set<Plover> HOSTILE =
            Set.of(Plover.ASSAULT, Plover.COERCE, Plover.MOBILIZE, Plover.SANCTION, Plover.THREATEN);
    /** What ends the thing that its other words name: "sanctions relief" is not sanctions. */
    private static final Set<String> ENDING = Set.of("relief", "waiver", "exemption");

    private static final Set<Relation> ASIDE =
            Set.of(Relation.RELATIVE_CLAUSE, Relation.ADVERBIAL_CLAUSE, Relation.PARATAXIS);

    private final AnnotatedText text;
    private final Words words;
    private final StanceStatements said;
    private final StanceActors actors;
    private final StanceTops tops;
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
        this.tops = new StanceTops(words, mentions);
        this.actors = new StanceActors(text, words, mentions, cast);
        this.said = new StanceStatements(statements, mentions, actors);
        this.issues = issues;
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
                .flatMap(first -> Stream.concat(Stream.of(first), further(candidate, holder)))
                .distinct()
                .toList();
    }

    /** What it is about with equal right: who is blamed or praised beside the deed, and what is said beside what it is about. */
    private Stream<Target> further(StanceCandidate candidate, ActorRef holder) {
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
                : said.statement(candidate).or(() -> said.own(candidate, holder));
        return Stream.of(
                        eventIn(candidate, sentence, top), protested(candidate, sentence, top), judged, told)
                .flatMap(Optional::stream);
    }

    /** The hostile deed told last of whom somebody protests to without telling of what: "lodged a protest with Oslo". */
    private Optional<Target> protested(StanceCandidate candidate, Sentence sentence, Token top) {
        boolean protest = Stream.concat(
                        Stream.of(candidate.cue()), sentence.children(candidate.cue(), Relation.OBJECT))
                .anyMatch(word -> PROTESTS.contains(word.lemma()));
        return protest
                ? actors.named(candidate, top)
                        .flatMap(doer -> happenings.lastBefore(
                                candidate.sentence(),
                                event -> event.plover().filter(HOSTILE::contains).isPresent()
                                        && event.modality().realis() == Realis.ACTUAL
                                        && event.participants().stream()
                                                .anyMatch(one -> actors.isOfSameParty(one, doer))))
                        .map(Target.OfEvent::new)
                : Optional.empty();
    }

    private Optional<Target> first(StanceCandidate candidate, ActorRef holder, List<Stance> before) {
        if (candidate.content().isEmpty()) {
            return antecedents
                    .openBefore(candidate, holder, before)
                    .or(() -> candidate.position() == Position.RESERVES
                            ? happenings
                                    .lastIn(candidate.sentence())
                                    .<Target>map(Target.OfEvent::new)
                                    .or(() -> said.within(candidate))
                            : Optional.empty());
        }
        Sentence sentence = text.sentences().get(candidate.sentence());
        Token top = tops.of(candidate, sentence);
        Optional<Target> named = antecedents
                .of(candidate, holder, sentence, top, before)
                .or(() -> actors.threatened(candidate, holder, top, before).map(Target.OfActor::new))
                .or(() -> eventAt(candidate, top))
                .or(() -> actors.at(candidate, holder, top).map(Target.OfActor::new));
        if (named.isPresent()) {
            return named;
        }
        return (top.isVerb() ? ofClause(candidate, holder, sentence, top) : ofPhrase(candidate, holder, sentence, top))
                .or(() -> ENDING.contains(top.lemma())
                        ? Optional.empty()
                        : issue(main(candidate, sentence, top), candidate.sentence())
                                .map(Target.OfIssue::new))
                .or(() -> actors.towards(candidate, holder, top).map(Target.OfActor::new))
                .or(() -> said.statement(candidate))
                .or(() -> said.uttered(candidate, holder))
                .or(() -> said.told(candidate));
    }

    private Optional<Target> ofClause(StanceCandidate candidate, ActorRef holder, Sentence sentence, Token top) {
        Optional<Target> carriedOut =
                CARRYING_OUT.contains(top.lemma()) ? eventIn(candidate, sentence, top) : Optional.empty();
        return carriedOut
                .or(() -> deed(candidate, holder, sentence, top))
                .or(() -> isStatement(candidate, sentence, top) ? said.statement(candidate) : Optional.empty())
                .or(() -> eventIn(candidate, sentence, top));
    }

    private Optional<Target> ofPhrase(StanceCandidate candidate, ActorRef holder, Sentence sentence, Token top) {
        return eventIn(candidate, sentence, top)
                .or(() ->
                        BINDING.contains(candidate.position()) ? eventAt(candidate, candidate.cue()) : Optional.empty())
                .or(() -> deed(candidate, holder, sentence, top));
    }

    private Optional<Target> deed(StanceCandidate candidate, ActorRef holder, Sentence sentence, Token top) {
        return deeds.of(candidate, holder, sentence, top).map(event -> promised(candidate, event)
                .orElseGet(() -> new Target.OfEvent(happenings.add(candidate.sentence(), top, event))));
    }

    /** "Offered to dredge the river": the offer that is told already. */
    private Optional<Target> promised(StanceCandidate candidate, Event deed) {
        return eventAt(candidate, candidate.cue())
                .filter(told -> deed.plover().filter(Plover.AGREE::equals).isPresent()
                        && told instanceof Target.OfEvent offer
                        && happenings.get(offer.event()).plover().equals(deed.plover())
                        && happenings.get(offer.event()).type() == deed.type());
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

    /** Whether a word stands in a clause with "that" or "to" below the topmost word: "speculation that the captain …". */
    static boolean isTold(Sentence sentence, Token word, Token top) {
        Token at = word;
        while (!at.equals(top)) {
            boolean clause = at.relation() == Relation.NOUN_CLAUSE
                    && sentence.children(at).stream()
                            .anyMatch(mark ->
                                    mark.tag().equals("TO") || mark.lemma().equals("that"));
            if (clause) {
                return true;
            }
            at = sentence.head(at).orElse(top);
        }
        return false;
    }

    static boolean isAside(Sentence sentence, Token word, Token top) {
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

    /** Whether what a stance is about is told by a whole clause, which is then its own target. */
    private static boolean isStatement(StanceCandidate candidate, Sentence sentence, Token verb) {
        return verb.relation() == Relation.COMPLEMENT_CLAUSE
                && candidate.addressee().isEmpty()
                && sentence.children(verb, Relation.OBJECT)
                        .noneMatch(what -> what.lemma().equals("what") && what.index() < verb.index())
                && sentence.children(verb, Relation.AUXILIARY)
                        .noneMatch(to -> to.tag().equals("TO"));
    }

    /** The content without the relative clauses in it: in "vetoed a text that demanded a truce" no truce is opposed. */
    private BitSet main(StanceCandidate candidate, Sentence sentence, Token top) {
        int start = words.start(candidate.sentence());
        BitSet main = (BitSet) candidate.content().clone();
        candidate.content().stream()
                .filter(number -> number >= start && number - start < sentence.size())
                .mapToObj(number -> sentence.token(number - start))
                .filter(word -> word.relation() == Relation.RELATIVE_CLAUSE && !word.equals(top))
                .forEach(clause -> sentence.subtree(clause).stream().forEach(index -> main.clear(start + index)));
        return main;
    }

    private Optional<String> issue(BitSet content, int number) {
        return words.spans(content).stream()
                .flatMap(span -> issues.stream().filter(issue -> span.contains(issue.span())))
                .filter(issue -> !isOfActor(number, issue))
                .map(IssueMention::issue)
                .findFirst();
    }

    /** Whether the issue only tells which actor is meant: "war correspondents", "human rights groups". */
    private boolean isOfActor(int number, IssueMention issue) {
        Sentence sentence = text.sentences().get(number);
        return sentence.tokens().stream()
                .filter(word -> word.span().end() == issue.span().end())
                .filter(word -> word.relation() == Relation.COMPOUND || word.relation() == Relation.MODIFIER)
                .flatMap(word -> sentence.head(word).stream())
                .anyMatch(noun -> actors.names(number, noun));
    }
}
