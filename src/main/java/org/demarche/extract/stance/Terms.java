package org.demarche.extract.stance;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.MentionFinder;
import org.demarche.extract.grammar.Auxiliaries;
import org.demarche.extract.grammar.Conditions;
import org.demarche.extract.grammar.Negation;
import org.demarche.extract.grammar.Words;
import org.demarche.model.ActorRef;
import org.demarche.model.Modality;
import org.demarche.model.Position;

/**
 * Finds what somebody demands by the terms on which he will do something: "offered a loan in return for the port", "will not
 * talk until the captives are freed", "would return only if Riga paid".
 */
record Terms(AnnotatedText text, Words words, MentionFinder.Found mentions) {
    private static final Set<Position> GIVING = Set.of(Position.OFFERS, Position.PLEDGES);
    private static final Set<Position> WITHHOLDING = Set.of(Position.THREATENS, Position.REFUSES);
    private static final Set<String> RETURN = Set.of("return", "exchange");
    private static final Set<String> UNLESS = Set.of("unless", "until");
    private static final Set<String> GIVEN = Set.of("if", "once", "provided", "providing");
    private static final Set<String> WISHING = Set.of("ask", "request", "invite", "want", "wish", "like", "need", "be");
    private static final Set<String> UNDER = Set.of("if", "after", "once", "when");
    private static final Set<Relation> BESIDE = Set.of(
            Relation.CONJUNCT, Relation.COORDINATOR, Relation.MARKER, Relation.ADVERB, Relation.ADVERBIAL_CLAUSE);

    /** What is asked in return for what a stance offers, or for what it threatens or refuses not to come about. */
    Optional<StanceCandidate> of(StanceCandidate stance) {
        Sentence sentence = text.sentences().get(stance.sentence());
        Optional<BitSet> terms = Conditions.tokens(sentence, stance.cue());
        if (GIVING.contains(stance.position())) {
            return terms.flatMap(in -> price(sentence, in))
                    .map(price -> demand(stance, stance.addressee(), sentence.subtree(price), price))
                    .or(() -> terms.flatMap(in -> marked(sentence, in, GIVEN))
                            .flatMap(clause -> asked(stance, sentence, clause)));
        }
        return WITHHOLDING.contains(stance.position())
                ? terms.flatMap(in -> marked(sentence, in, UNLESS))
                        .or(() -> terms.flatMap(in -> marked(sentence, in, GIVEN))
                                .filter(clause -> Negation.of(sentence, clause)))
                        .or(() -> before(sentence, stance.cue()))
                        .flatMap(clause -> asked(stance, sentence, clause))
                : Optional.empty();
    }

    /** What must come first: "will not sign before the captives are freed". */
    private static Optional<Token> before(Sentence sentence, Token refused) {
        return sentence.children(refused, Relation.ADVERBIAL_CLAUSE)
                .filter(clause -> Negation.of(sentence, refused)
                        && sentence.children(clause, Relation.MARKER)
                                .anyMatch(mark -> mark.lemma().equals("before")))
                .findFirst();
    }

    /** The demand of what a clause tells, if it is not what who demands it does himself. */
    private Optional<StanceCandidate> asked(StanceCandidate stance, Sentence sentence, Token clause) {
        Optional<ActorRef> doer = doer(stance.sentence(), sentence, clause);
        boolean told = Stream.of(Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
                .anyMatch(relation -> sentence.child(clause, relation).isPresent());
        if (!told || WISHING.contains(clause.lemma())) {
            return Optional.empty();
        }
        return doer.filter(stance.holders()::contains).isEmpty()
                ? Optional.of(demand(stance, doer, clause(sentence, clause), clause))
                : Optional.empty();
    }

    /** What somebody makes a condition of what he will do: "would return only if the captives were freed". */
    Optional<StanceCandidate> only(int number, Sentence sentence, Token verb, List<ActorRef> actors) {
        return sentence.children(verb, Relation.ADVERBIAL_CLAUSE)
                .filter(clause -> new Auxiliaries(sentence, verb).has(Auxiliaries.WILL)
                        && !actors.isEmpty()
                        && !verb.lemma().equals("consider"))
                .filter(clause -> sentence.children(clause, Relation.MARKER)
                        .anyMatch(mark -> UNDER.contains(mark.lemma()) && isOnly(sentence, verb, mark)))
                .map(clause -> new StanceCandidate(
                        number,
                        clause,
                        Position.DEMANDS,
                        actors,
                        Optional.empty(),
                        doer(number, sentence, clause),
                        words.lift(number, clause(sentence, clause)),
                        Modality.PLAIN,
                        words.lift(number, clause(sentence, clause))))
                .filter(candidate -> candidate
                                .addressee()
                                .filter(one -> !actors.contains(one))
                                .isPresent()
                        || sentence.child(candidate.cue(), Relation.PASSIVE_SUBJECT)
                                .isPresent())
                .findFirst();
    }

    /** A clause by itself, without marks, markers and clauses beside. */
    static BitSet clause(Sentence sentence, Token verb) {
        BitSet clause = sentence.subtree(verb);
        sentence.children(verb).stream()
                .filter(child -> child.isMark() || BESIDE.contains(child.relation()))
                .forEach(child -> clause.andNot(sentence.subtree(child)));
        return clause;
    }

    private StanceCandidate demand(StanceCandidate stance, Optional<ActorRef> asked, BitSet told, Token top) {
        BitSet content = words.lift(stance.sentence(), told);
        return new StanceCandidate(
                stance.sentence(),
                top,
                Position.DEMANDS,
                stance.holders(),
                stance.pronoun(),
                asked,
                content,
                Modality.PLAIN,
                content);
    }

    private static Optional<Token> price(Sentence sentence, BitSet terms) {
        return terms.stream()
                .mapToObj(sentence::token)
                .filter(in -> in.lemma().equals("for") && in.index() > 1)
                .filter(in -> RETURN.contains(sentence.token(in.index() - 1).lemma()))
                .findFirst()
                .flatMap(in -> sentence.children(in).stream().findFirst());
    }

    private static Optional<Token> marked(Sentence sentence, BitSet terms, Set<String> marks) {
        return terms.stream()
                .mapToObj(sentence::token)
                .filter(mark -> mark.relation() == Relation.MARKER && marks.contains(mark.lemma()))
                .findFirst()
                .flatMap(sentence::head)
                .filter(Token::isVerb);
    }

    private Optional<ActorRef> doer(int number, Sentence sentence, Token clause) {
        return sentence.children(clause, Relation.SUBJECT)
                .flatMap(subject -> mentions.actorsAt(words.start(number) + subject.index()).stream())
                .findFirst();
    }

    /** "Only if", or "would only … if". */
    private static boolean isOnly(Sentence sentence, Token verb, Token mark) {
        return Stream.concat(
                        mark.index() > 0 ? Stream.of(sentence.token(mark.index() - 1)) : Stream.empty(),
                        sentence.children(verb, Relation.ADVERB))
                .anyMatch(only -> only.lemma().equals("only"));
    }
}
