package org.demarche.extract.stance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.Cast;
import org.demarche.extract.actor.HolderActors;
import org.demarche.extract.actor.MentionFinder;
import org.demarche.extract.attitude.AttitudeLexicon;
import org.demarche.extract.attribution.Context;
import org.demarche.extract.attribution.CueMatcher;
import org.demarche.extract.grammar.ModalityReader;
import org.demarche.extract.grammar.Negation;
import org.demarche.extract.grammar.Quotations;
import org.demarche.extract.grammar.Words;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Modality;
import org.demarche.model.Position;
import org.demarche.model.Realis;

/** Finds the words that tell an attitude, whose it is and what it is about. */
public final class StanceFinder {
    private static final Set<String> PRONOUNS =
            Set.of("there", "it", "we", "i", "its", "our", "their", "he", "she", "they");
    private static final Set<Position> UNANSWERED =
            Set.of(Position.RESERVES, Position.REJECTS, Position.REFUSES, Position.APPEALS, Position.SEEKS);
    private static final Set<String> ASKED = Set.of("request", "query", "inquiry", "email", "ask", "seek");
    private static final Set<String> OURS = Set.of("we", "our", "us");

    private final StanceLexicon lexicon = StanceLexicon.shipped();
    private final Judgements judgements;

    public StanceFinder(AttitudeLexicon attitudes) {
        this.judgements = new Judgements(lexicon, attitudes);
    }

    /** All stances of a text, in order. */
    public List<StanceCandidate> find(AnnotatedText text, Words words, MentionFinder.Found mentions, Cast cast) {
        List<StanceCandidate> found = new ArrayList<>();
        for (int i = 0; i < text.sentences().size(); i++) {
            Reading reading = new Reading(i, text.sentences().get(i), words, mentions, cast);
            text.sentences().get(i).tokens().forEach(token -> reading.read(token)
                    .ifPresent(found::add));
        }
        return new JoinedContents(text, words).parted(new StanceNesting(text, words, cast).outermost(found));
    }

    /** Whether a word stands in a question: a question mark ends its sentence, or the quotation that it stands in. */
    static boolean isAsked(Sentence sentence, Token token) {
        boolean quoted = sentence.tokens().subList(token.index(), sentence.size()).stream()
                .filter(mark -> mark.form().equals("?") || Quotations.isMark(mark))
                .findFirst()
                .filter(mark -> mark.form().equals("?"))
                .isPresent();
        return quoted || sentence.token(sentence.size() - 1).form().equals("?");
    }

    /** The reading of one sentence. */
    private final class Reading {
        private final int number;
        private final Sentence sentence;
        private final Words words;
        private final HolderReader holders;
        private final ClauseHolders views;
        private final HolderActors actors;
        private final HolderTurns turns;
        private final AddresseeReader addressees;
        private final Cast cast;
        private final StanceContent contents;
        private final PositionReader positions;
        private final StanceTelling telling;
        private final AskedDeeds asked;
        private final IdleAttitudes idle;

        Reading(int number, Sentence sentence, Words words, MentionFinder.Found mentions, Cast cast) {
            this.number = number;
            this.sentence = sentence;
            this.words = words;
            this.cast = cast;
            this.holders = new HolderReader(sentence, words.start(number), mentions, cast);
            this.views = new ClauseHolders(sentence, words.start(number), mentions);
            this.actors = new HolderActors(sentence, words.start(number), mentions, cast);
            this.turns = new HolderTurns(sentence, words.start(number), mentions, cast);
            this.addressees = new AddresseeReader(sentence, words.start(number), mentions);
            this.contents = new StanceContent(
                    number,
                    sentence,
                    words,
                    addressees,
                    judgements,
                    new StanceClauses(sentence),
                    new StanceSubjects(sentence));
            this.positions = new PositionReader(sentence, lexicon, judgements);
            this.telling = new StanceTelling(sentence);
            this.asked = new AskedDeeds(sentence);
            this.idle = new IdleAttitudes(sentence);
        }

        Optional<StanceCandidate> read(Token token) {
            boolean told = !telling.isOpen(token)
                    && !asked.isOfAnother(token)
                    && !telling.isCondition(token)
                    && !asked.isObliged(token)
                    && !idle.isIdle(token);
            List<StanceEntry> entries = lexicon.entries(sentence, token);
            return entries.stream()
                    .takeWhile(entry -> !entry.isNothing(sentence, token))
                    .filter(entry -> told
                            && (entry.isOfSpeaker() || !telling.isGuessed(token))
                            && !(entry.isOfSpeaker() && (telling.isAside(token, entry) || isToldBeside(token, entry))))
                    .flatMap(entry -> match(token, entry).stream())
                    .findFirst();
        }

        /** Whether of a judging noun and its adjective the other one tells the position: "a crucial step", "good news". */
        private boolean isToldBeside(Token token, StanceEntry entry) {
            return token.relation() == Relation.MODIFIER
                    ? sentence.head(token).stream()
                            .flatMap(noun -> lexicon.entries(sentence, noun).stream())
                            .anyMatch(
                                    noun -> noun.isOfSpeaker() && noun.before().equals(token.lemma()))
                    : token.isNoun()
                            && sentence.children(token, Relation.MODIFIER)
                                    .anyMatch(how -> !entry.before().equals(how.lemma())
                                            && lexicon.judgement(sentence, how).isPresent());
        }

        /** Of whom it is told that something will not be done to him: "Oslo will not be bullied". */
        private Stream<Token> pressed(Token token, StanceEntry entry) {
            return entry.isWholeClause() && entry.isDenied()
                    ? sentence.children(token, Relation.PASSIVE_SUBJECT).filter(actors::names)
                    : Stream.empty();
        }

        /** "The goal is to …" and "there is an appeal to …", whose owner the text before tells. */
        private boolean isOfContext(Token noun, StanceEntry entry) {
            boolean own = entry.isDenied() || entry.before().equals("no");
            boolean goal = StanceMaker.GOALS.contains(noun.lemma()) && noun.relation() == Relation.SUBJECT;
            boolean there = (own || !Negation.of(sentence, noun))
                    && sentence.head(noun)
                            .flatMap(be -> sentence.child(be, Relation.EXPLETIVE))
                            .isPresent();
            return goal || there;
        }

        /** "We are troubled by it." */
        private static boolean isOfFirst(List<Token> heads) {
            return heads.stream().anyMatch(head -> OURS.contains(head.lemma().toLowerCase(Locale.ROOT)));
        }

        /** "We" where the words of a clause tell that somebody speaks for others as well, else who speaks. */
        private String voice(BitSet content) {
            boolean plural = content.stream()
                    .map(word -> word - words.start(number))
                    .filter(word -> word >= 0 && word < sentence.size())
                    .mapToObj(word -> sentence.token(word).lemma().toLowerCase(Locale.ROOT))
                    .anyMatch(OURS::contains);
            return plural ? "we" : Context.SPEAKER;
        }

        /** "We see no alternative to it": who is the subject of what tells the attitude speaks for others as well. */
        private String voice(Token cue) {
            boolean plural = sentence.head(cue).filter(Token::isVerb).stream()
                    .flatMap(verb -> sentence.children(verb, Relation.SUBJECT))
                    .anyMatch(we -> OURS.contains(we.lemma().toLowerCase(Locale.ROOT)));
            return plural ? "we" : Context.SPEAKER;
        }

        /** "Did not respond to a request for comment": that leaves only the reporter without an answer. */
        private boolean isOfPress(Token cue, BitSet content) {
            Set<String> lemmas = content.stream()
                    .mapToObj(number -> words.get(number).lemma())
                    .collect(Collectors.toSet());
            boolean asked = ASKED.contains(cue.lemma()) || lemmas.stream().anyMatch(ASKED::contains);
            return asked && (lemmas.contains("comment") || (lemmas.contains("email") && sentence.has("comment")));
        }

        private Optional<StanceCandidate> match(Token token, StanceEntry entry) {
            CueMatcher matcher = new CueMatcher(entry.cue(sentence, token));
            Optional<Position> position = positions.read(token, entry);
            if (!matcher.isComplete() || position.isEmpty()) {
                return Optional.empty();
            }
            if (telling.isAskedFirst(token, entry)) {
                return Optional.empty();
            }
            boolean ungranted = position.get() == Position.REJECTS && entry.position() == Position.REFUSES;
            BitSet content = ungranted ? contents.ungranted(token) : contents.of(matcher, token, entry);
            if (!content.isEmpty()
                    && content.stream().allMatch(word -> words.get(word).isMark())) {
                return Optional.empty();
            }
            if (UNANSWERED.contains(position.get()) && isOfPress(token, content)) {
                return Optional.empty();
            }
            if (content.isEmpty() && !contents.isAlone(token, entry)) {
                return Optional.empty();
            }
            Optional<Token> promising = turns.promised(token, entry);
            List<Token> heads = entry.isOfSpeaker()
                    ? Stream.concat(views.viewers(token).stream(), pressed(token, entry))
                            .toList()
                    : promising.map(List::of).orElseGet(() -> holders.holders(matcher, token, entry));
            List<ActorRef> found = heads.stream()
                    .flatMap(head -> actors.holders(head).stream())
                    .filter(holder -> cast.get(holder).kind() != ActorKind.DOCUMENT)
                    .distinct()
                    .toList();
            boolean named = heads.stream()
                    .anyMatch(head -> !PRONOUNS.contains(head.lemma().toLowerCase(Locale.ROOT)));
            boolean unowned = token.isNoun() && heads.isEmpty() && !entry.isOfSpeaker() && !isOfContext(token, entry);
            boolean ofSpeaker = heads.isEmpty() && matcher.isPassive() && telling.isWilled(token);
            if (found.isEmpty()
                    && !ofSpeaker
                    && (named
                            || unowned
                            || (matcher.isPassive() && !entry.isOfSpeaker() && !isOfFirst(heads))
                            || (heads.isEmpty() && !entry.isOfSpeaker() && !token.isNoun())
                            || (entry.isWon() && heads.isEmpty())
                            || entry.patterns().contains("under"))) {
                return Optional.empty();
            }
            BitSet evidence = (BitSet) content.clone();
            evidence.or(words.lift(number, matcher.cueWords()));
            evidence.or(contents.judgement(token, entry));
            heads.forEach(head -> evidence.set(words.start(number) + head.index()));
            Modality read = new ModalityReader(sentence).read(token);
            Modality modality = new Modality(
                    read.certainty(),
                    entry.isBearer() ? Realis.ACTUAL : read.realis(),
                    new StanceDenial(sentence).isNegated(token, entry, read.negated()));
            return Optional.of(new StanceCandidate(
                    number,
                    token,
                    position.get(),
                    found,
                    (entry.isOfSpeaker() && found.isEmpty()) || ofSpeaker
                            ? Optional.of(entry.isWholeClause() ? voice(content) : voice(token))
                            : heads.stream()
                                    .map(head -> head.lemma().toLowerCase(Locale.ROOT))
                                    .findFirst(),
                    addressees.addressee(token, entry),
                    content,
                    entry.isDenied() || position.get() == Position.RESERVES
                            ? new Modality(modality.certainty(), modality.realis(), false)
                            : modality,
                    evidence,
                    entry.isSilent()));
        }
    }
}
