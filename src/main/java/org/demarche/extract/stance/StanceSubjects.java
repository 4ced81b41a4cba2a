package org.demarche.extract.stance;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.Pronouns;
import org.demarche.extract.attribution.CueMatcher;

/** Reads from one sentence what a word judges or what moves somebody, which mostly is its subject. */
record StanceSubjects(Sentence sentence) {
    private static final Set<String> PREDICATING =
            Set.of("be", "remain", "seem", "become", "appear", "constitute", "look", "sound", "prove", "stay");

    /** What moves somebody: the subject, or of a passive what stands below its preposition. */
    BitSet felt(CueMatcher matcher, Token token) {
        if (!token.isVerb()) {
            return of(token, Relation.ATTRIBUTE);
        }
        BitSet felt = new BitSet();
        Stream<Token> moving = isMoved(matcher, token)
                ? Stream.concat(
                        Stream.of("by", "at", "over", "about", "with").flatMap(by -> sentence.oblique(token, by)),
                        sentence.children(token, Relation.COMPLEMENT_CLAUSE))
                : sentence.related(token, Relation.SUBJECT);
        moving.limit(1).map(this::antecedentOf).forEach(cause -> felt.or(sentence.subtree(cause)));
        if (token.relation() == Relation.RELATIVE_CLAUSE) {
            felt.andNot(sentence.subtree(token));
        }
        return felt;
    }

    /** Whether the word tells of whom something moves as its subject: "was angered by", "…, incensed that". */
    private boolean isMoved(CueMatcher matcher, Token token) {
        return matcher.isPassive()
                || (sentence.child(token, Relation.OBJECT).isEmpty()
                        && sentence.child(token, Relation.COMPLEMENT_CLAUSE).isPresent());
    }

    /** What "which" or "that" stands for, or else the word itself. */
    private Token antecedentOf(Token word) {
        return word.tag().startsWith("W")
                ? sentence.head(word)
                        .flatMap(sentence::head)
                        .filter(Token::isNoun)
                        .orElse(word)
                : word;
    }

    /** What is called good or bad. */
    BitSet judged(CueMatcher matcher, Token token) {
        BitSet judged = new BitSet();
        sentence.children(token, matcher.isPassive() ? Relation.PASSIVE_SUBJECT : Relation.OBJECT)
                .forEach(object -> judged.or(sentence.subtree(object)));
        if (judged.isEmpty()) {
            sentence.children(token, Relation.COMPLEMENT_CLAUSE)
                    .filter(word -> word.tag().startsWith("JJ") || word.isNoun())
                    .flatMap(word -> sentence.children(word, Relation.SUBJECT))
                    .forEach(subject -> judged.or(sentence.subtree(subject)));
        }
        return judged;
    }

    /** What is spoken of: the subject of the word, or of the verb that has the word as its attribute or object. */
    BitSet of(Token token, Relation relation) {
        Optional<Token> verb = token.isVerb() ? Optional.of(token) : predicating(token, relation);
        return verb.stream()
                .flatMap(found -> Stream.concat(
                        sentence.related(found, Relation.SUBJECT),
                        Stream.of(Relation.PASSIVE_SUBJECT, Relation.CLAUSAL_SUBJECT)
                                .flatMap(kind -> sentence.children(found, kind))))
                .filter(subject -> !Pronouns.FIRST.contains(subject.lemma()))
                .findFirst()
                .map(subject -> subject.lemma().equals("it") ? extraposed(token, subject) : subject)
                .map(sentence::subtree)
                .orElseGet(BitSet::new);
    }

    /** What "it" stands for in "it is wrong to arm them", or else "it". */
    private Token extraposed(Token judging, Token it) {
        return Stream.concat(
                        sentence.children(judging).stream(),
                        sentence.head(judging).stream().flatMap(be -> sentence.children(be).stream()))
                .filter(clause -> clause.isVerb()
                        && clause.index() > judging.index()
                        && sentence.children(clause).stream()
                                .anyMatch(to ->
                                        to.tag().equals("TO") || to.lemma().equals("that")))
                .findFirst()
                .orElse(it);
    }

    private Optional<Token> predicating(Token token, Relation relation) {
        boolean attributive = relation == Relation.ATTRIBUTE && token.relation() == Relation.MODIFIER;
        Token noun = attributive ? sentence.head(token).orElse(token) : token;
        Optional<Token> above = sentence.head(noun);
        if (relation == Relation.ATTRIBUTE) {
            boolean said = noun.relation() == relation
                    || (token.tag().equals("IN") && !token.relation().equals(Relation.MARKER));
            return above.filter(verb -> said && PREDICATING.contains(verb.lemma()))
                    .or(() -> above.filter(as -> as.lemma().equals("as"))
                            .flatMap(sentence::head)
                            .filter(come -> come.lemma().equals("come")));
        }
        return noun.relation() == Relation.PREPOSITION_OBJECT
                ? above.flatMap(sentence::head).filter(verb -> verb.lemma().equals("meet"))
                : above.filter(verb -> noun.relation() == relation);
    }
}
