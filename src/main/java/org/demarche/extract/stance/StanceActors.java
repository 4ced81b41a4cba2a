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
import org.demarche.extract.grammar.Conditions;
import org.demarche.extract.grammar.Words;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Position;
import org.demarche.model.Stance;

/** Tells which actor a stance is about, if it is about one. */
record StanceActors(AnnotatedText text, Words words, MentionFinder.Found mentions, Cast cast) {
    private static final Set<Position> TOWARDS_ACTORS = Set.of(
            Position.SUPPORTS,
            Position.PRAISES,
            Position.OPPOSES,
            Position.CRITICISES,
            Position.CONDEMNS,
            Position.DENOUNCES,
            Position.RECOGNISES,
            Position.THREATENS);

    /** Whom a threat is against: whom its content names, who acts in its condition, or whom the holder spoke to before. */
    Optional<ActorRef> threatened(StanceCandidate candidate, ActorRef holder, Token top, List<Stance> before) {
        if (candidate.position() != Position.THREATENS) {
            return Optional.empty();
        }
        Sentence sentence = text.sentences().get(candidate.sentence());
        return harmed(candidate, holder, top)
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
                        .flatMap(Stance::addressee));
    }

    /** Whose that is, or whom it is for, what the topmost word of the content tells, where the attitude may be one towards him. */
    Optional<ActorRef> owner(StanceCandidate candidate, ActorRef holder, Token top) {
        if (!TOWARDS_ACTORS.contains(candidate.position()) || !top.isNoun()) {
            return Optional.empty();
        }
        Sentence sentence = text.sentences().get(candidate.sentence());
        Stream<Token> beside = Stream.of(Relation.POSSESSOR, Relation.MODIFIER, Relation.COMPOUND)
                .flatMap(relation -> sentence.children(top, relation));
        Stream<Token> below = Stream.of("of", "by", "for").flatMap(word -> sentence.oblique(top, word));
        return Stream.concat(beside, below)
                .filter(word -> !isBeside(candidate, top, words.start(candidate.sentence()) + word.index()))
                .flatMap(word -> mentions.actorsAt(words.start(candidate.sentence()) + word.index()).stream())
                .filter(actor ->
                        isOther(candidate, holder, actor) && cast.get(actor).kind() != ActorKind.PLACE)
                .findFirst();
    }

    /** Whom a word names. */
    Optional<ActorRef> named(StanceCandidate candidate, Token word) {
        return mentions.actorsAt(words.start(candidate.sentence()) + word.index()).stream()
                .findFirst();
    }

    /** Whether a word names an actor. */
    boolean names(int sentence, Token word) {
        return !mentions.actorsAt(words.start(sentence) + word.index()).isEmpty();
    }

    /** Whom a judgement blames or praises together with what he did: who is named by its content's topmost word or acts there. */
    Optional<ActorRef> judged(StanceCandidate candidate, ActorRef holder, Token top) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        Stream<Token> acting =
                Stream.of(Relation.SUBJECT, Relation.POSSESSOR).flatMap(relation -> sentence.children(top, relation));
        return Stream.of(Stream.of(top), acting, sentence.oblique(top, "by"))
                .flatMap(named -> named)
                .flatMap(word -> mentions.actorsAt(words.start(candidate.sentence()) + word.index()).stream())
                .filter(actor -> isOther(candidate, holder, actor)
                        && cast.get(actor).kind() != ActorKind.DOCUMENT
                        && cast.get(actor).kind() != ActorKind.PLACE)
                .findFirst();
    }

    /** Whom the topmost word of the content names. */
    Optional<ActorRef> at(StanceCandidate candidate, ActorRef holder, Token top) {
        return StanceTargets.OF_ADDRESSEES.contains(candidate.position())
                ? Optional.empty()
                : mentions.actorsAt(words.start(candidate.sentence()) + top.index()).stream()
                        .filter(actor -> isOther(candidate, holder, actor)
                                && cast.get(actor).kind() != ActorKind.DOCUMENT)
                        .findFirst();
    }

    /** Whom the deed is done to, or what is against him. */
    private Optional<ActorRef> harmed(StanceCandidate candidate, ActorRef holder, Token top) {
        return mentionedIn(candidate, holder, top).filter(actor -> {
            ActorKind kind = cast.get(actor).kind();
            return kind != ActorKind.INTERNATIONAL_ORGANIZATION && kind != ActorKind.DOCUMENT;
        });
    }

    private Optional<ActorRef> mentionedIn(StanceCandidate candidate, ActorRef holder, Token top) {
        return candidate.content().stream()
                .boxed()
                .filter(number -> !isBeside(candidate, top, number))
                .flatMap(number -> mentions.actorsAt(number).stream())
                .filter(actor ->
                        isOther(candidate, holder, actor) && cast.get(actor).kind() != ActorKind.PLACE)
                .findFirst();
    }

    /** Whether a word of the content stands in a relative clause, or, of a threat, names who is to do it. */
    private boolean isBeside(StanceCandidate candidate, Token top, int number) {
        Sentence sentence = text.sentences().get(candidate.sentence());
        int index = number - words.start(candidate.sentence());
        if (index < 0 || index >= sentence.size()) {
            return false;
        }
        Token word = sentence.token(index);
        boolean doing = candidate.position() == Position.THREATENS && word.relation() == Relation.SUBJECT;
        boolean owning =
                candidate.position() == Position.RECOGNISES && word.tag().equals("PRP$");
        return doing
                || owning
                || isSuffering(sentence, top, word, number)
                || (top.isNoun() && StanceTops.isTold(sentence, word, top))
                || StanceTops.isAside(sentence, word, top);
    }

    /** Whether it only names whom a deed was done to, and not by name: "protested over the boarding of a trawler". */
    private boolean isSuffering(Sentence sentence, Token top, Token word, int number) {
        return sentence.oblique(top, "of").anyMatch(word::equals)
                && mentions.actorsAt(number).stream()
                        .map(actor -> cast.get(actor).kind())
                        .allMatch(kind -> kind == ActorKind.COLLECTIVE || kind == ActorKind.UNNAMED_PERSON);
    }

    /** Whether two are one, or one acts for the other or for the state of the other. */
    boolean isOfSameParty(ActorRef one, ActorRef other) {
        return one.equals(other) || cast.get(one).represents().contains(other) || isOfSameState(one, other);
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
}
