package org.demarche.extract.stance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.Cast;
import org.demarche.extract.actor.HolderActors;
import org.demarche.extract.actor.MentionFinder;
import org.demarche.extract.attribution.Announcers;
import org.demarche.extract.attribution.Context;
import org.demarche.extract.attribution.Statements;
import org.demarche.extract.grammar.Auxiliaries;
import org.demarche.extract.grammar.Words;
import org.demarche.extract.lexicon.StanceVerbs;
import org.demarche.model.ActorRef;
import org.demarche.model.Modality;
import org.demarche.model.Position;

/**
 * Finds attitudes that no word of the lexicon tells but the helper of a verb: "Oslo will not talk, it said" refuses, "Riga
 * must pay, Oslo said" demands, "it may ask for more" considers, and "Oslo would talk only if Riga paid" demands as well.
 */
public final class ModalStances {
    private static final Set<Position> WISHING =
            Set.of(Position.PROPOSES, Position.URGES, Position.DEMANDS, Position.APPEALS, Position.SEEKS);
    private static final Set<Position> MENACING = Set.of(Position.THREATENS, Position.WARNS);
    private static final Set<String> NO_ACTS =
            Set.of("be", "have", "know", "need", "seem", "happen", "last", "work", "want", "like", "see", "say");

    private final AnnotatedText text;
    private final Words words;
    private final MentionFinder.Found mentions;
    private final Cast cast;
    private final Statements statements;
    private final Commands commands;
    private final Terms terms;
    private final Announcers announcers;
    private final Obligations obligations;

    public ModalStances(
            AnnotatedText text, Words words, MentionFinder.Found mentions, Cast cast, Statements statements) {
        this.text = text;
        this.words = words;
        this.mentions = mentions;
        this.cast = cast;
        this.statements = statements;
        this.commands = new Commands(words, mentions, statements);
        this.terms = new Terms(text, words, mentions);
        this.announcers = new Announcers(cast, statements);
        this.obligations = new Obligations(words, mentions, statements, announcers);
    }

    /** What was found by words, and with it what auxiliaries tell, in order of the text. */
    public List<StanceCandidate> with(List<StanceCandidate> told) {
        List<StanceCandidate> all = new ArrayList<>();
        told.forEach(candidate -> {
            all.add(considered(candidate));
            terms.of(candidate).ifPresent(all::add);
        });
        List<StanceCandidate> spoken = new ArrayList<>();
        for (int i = 0; i < text.sentences().size(); i++) {
            int number = i;
            Sentence sentence = text.sentences().get(i);
            sentence.tokens().stream()
                    .filter(verb -> verb.isVerb() || Auxiliaries.isAlone(sentence, verb))
                    .flatMap(verb -> read(number, sentence, verb))
                    .filter(candidate -> told.stream().noneMatch(other -> isOf(other, candidate))
                            && told.stream().noneMatch(other -> isToldAbove(other, candidate))
                            && !StanceNesting.isDisowned(words, candidate, told))
                    .forEach(spoken::add);
        }
        spoken.forEach(candidate -> {
            all.add(candidate);
            terms.of(candidate).ifPresent(all::add);
        });
        all.sort(Comparator.comparingInt(StanceCandidate::sentence)
                .thenComparing(candidate -> candidate.cue().index()));
        return all;
    }

    private static boolean isOf(StanceCandidate one, StanceCandidate other) {
        return one.sentence() == other.sentence()
                && (one.cue().equals(other.cue())
                        || (other.cue().lemma().equals("be")
                                && one.cue().relation() == Relation.ATTRIBUTE
                                && one.cue().head() == other.cue().index()));
    }

    /** Whether a word told the same already of which the verb is a clause: "vowed that his country would not yield". */
    private static boolean isToldAbove(StanceCandidate above, StanceCandidate inner) {
        boolean same = above.position() == inner.position()
                || (MENACING.contains(above.position()) && inner.position() == Position.PLEDGES)
                || (WISHING.contains(above.position()) && StanceNesting.ASKING.contains(inner.position()));
        return above.sentence() == inner.sentence()
                && same
                && inner.cue().head() == above.cue().index()
                && inner.cue().relation() == Relation.COMPLEMENT_CLAUSE;
    }

    /** Who says that he may propose something considers it. */
    private StanceCandidate considered(StanceCandidate candidate) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        boolean own = new Auxiliaries(sentence, candidate.cue()).has(Auxiliaries.MAY)
                && announcers.isOwn(
                        candidate.sentence(),
                        candidate.cue(),
                        candidate.holders(),
                        candidate.pronoun().orElse(""));
        return own ? candidate.as(Position.CONSIDERS, Modality.PLAIN) : candidate;
    }

    private Stream<StanceCandidate> read(int number, Sentence sentence, Token verb) {
        StanceTelling telling = new StanceTelling(sentence);
        if (telling.isOpen(verb) || telling.isGuessed(verb)) {
            return Stream.empty();
        }
        Auxiliaries auxiliaries = new Auxiliaries(sentence, verb);
        Optional<Token> subject = sentence.related(verb, Relation.SUBJECT).findFirst();
        List<ActorRef> actors = subject.map(
                        found -> new HolderActors(sentence, words.start(number), mentions, cast).doers(found))
                .orElse(List.of());
        return Stream.of(
                        subject.flatMap(found -> own(number, auxiliaries, found, actors)),
                        obligations.read(number, auxiliaries, actors),
                        commands.read(number, sentence, verb),
                        absence(number, auxiliaries),
                        terms.only(
                                number, sentence, verb, actors.isEmpty() ? announcers.speaking(number, verb) : actors))
                .flatMap(Optional::stream);
    }

    /** What somebody says of himself: that he will not do something, may, will give it, or has not done it. */
    private Optional<StanceCandidate> own(int number, Auxiliaries auxiliaries, Token subject, List<ActorRef> actors) {
        Token verb = auxiliaries.verb();
        Optional<Position> position = auxiliaries.isRefused()
                ? Optional.of(StanceVerbs.is(StanceVerbs.Kind.FORSAKING, verb) ? Position.PLEDGES : Position.REFUSES)
                : auxiliaries.isWeighed(announcers.isOfState(actors))
                        ? Optional.of(Position.CONSIDERS)
                        : auxiliaries.isThreatened()
                                ? Optional.of(Position.THREATENS)
                                : auxiliaries.isPromised()
                                        ? Optional.of(auxiliaries.isOnTerms() ? Position.OFFERS : Position.PLEDGES)
                                        : auxiliaries.isResolved() && isOwn(number, verb, actors, subject)
                                                ? Optional.of(Position.PLEDGES)
                                                : auxiliaries.isUndone()
                                                        ? Optional.of(Position.DENIES)
                                                        : terms.only(number, auxiliaries.sentence(), verb, actors)
                                                                .map(only -> Position.OFFERS);
        boolean role = verb.lemma().equals("be")
                && auxiliaries.isRefused()
                && auxiliaries.sentence().children(verb, Relation.ATTRIBUTE).anyMatch(Token::isNoun)
                && !subject.lemma().equals("it");
        return position.filter(told -> (role || !NO_ACTS.contains(verb.lemma()))
                        && (isOwn(number, verb, actors, subject)
                                || announcers.isAnnounced(told, number, auxiliaries, actors)))
                .map(told -> candidate(
                        number,
                        verb,
                        told,
                        actors,
                        subject.lemma().toLowerCase(Locale.ROOT),
                        deed(number, auxiliaries.sentence(), verb),
                        subject));
    }

    private boolean isOwn(int number, Token verb, List<ActorRef> actors, Token subject) {
        return announcers.isOwn(number, verb, actors, subject.lemma().toLowerCase(Locale.ROOT));
    }

    /** "There will be no talks, Oslo said". */
    private Optional<StanceCandidate> absence(int number, Auxiliaries auxiliaries) {
        return statements.speaker(number, auxiliaries.verb()).flatMap(speaker -> auxiliaries
                .absent()
                .map(noun -> candidate(
                        number,
                        auxiliaries.verb(),
                        Position.REFUSES,
                        List.of(),
                        Context.SPEAKER,
                        words.lift(number, auxiliaries.sentence().subtree(noun)),
                        noun)));
    }

    private StanceCandidate candidate(
            int number,
            Token verb,
            Position position,
            List<ActorRef> holders,
            String pronoun,
            BitSet content,
            Token evident) {
        BitSet evidence = (BitSet) content.clone();
        evidence.set(words.start(number) + evident.index());
        evidence.set(words.start(number) + verb.index());
        return new StanceCandidate(
                number,
                verb,
                position,
                holders,
                Optional.of(pronoun),
                Optional.empty(),
                content,
                Modality.PLAIN,
                evidence);
    }

    /** The verb with all that hangs on it but its subject, auxiliaries, and clauses beside. */
    private BitSet deed(int number, Sentence sentence, Token verb) {
        if (Auxiliaries.isAlone(sentence, verb)) {
            return new BitSet();
        }
        BitSet deed = sentence.subtree(verb);
        sentence.children(verb).stream()
                .filter(child -> child.index() < verb.index()
                        || child.isMark()
                        || child.relation() == Relation.CONJUNCT
                        || child.relation() == Relation.ADVERBIAL_CLAUSE)
                .forEach(child -> deed.andNot(sentence.subtree(child)));
        return words.lift(number, deed);
    }
}
