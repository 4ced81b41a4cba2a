package org.demarche.extract.stance;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.attribution.CueMatcher;
import org.demarche.extract.grammar.Auxiliaries;
import org.demarche.extract.grammar.Negation;

/** Reads from one sentence the clauses that tell what an attitude is about, by what their verb tells. */
record StanceClauses(Sentence sentence) {
    private static final Set<String> STATIVE = Set.of("be", "have", "know", "do");
    private static final Set<String> NOTHING = Set.of("nothing", "nobody", "none");
    private static final Set<String> CULPABLE = Set.of("responsible", "accountable", "liable", "guilty", "culpable");
    private static final Set<String> UNDECIDED = Set.of("whether", "if");

    /** What the verb in -ing right after the word or its particle tells, which the parser may take for a circumstance. */
    BitSet gerund(Token token, CueMatcher matcher) {
        BitSet gerund = matcher.content("gerund");
        sentence.children(token, Relation.OBJECT)
                .filter(verb -> verb.tag().equals("VBG"))
                .forEach(verb -> gerund.or(sentence.subtree(verb)));
        sentence.children(token, Relation.OPEN_COMPLEMENT)
                .filter(verb -> sentence.children(verb, Relation.AUXILIARY)
                        .anyMatch(having -> having.tag().equals("VBG")))
                .forEach(verb -> gerund.or(sentence.subtree(verb)));
        if (gerund.isEmpty()) {
            int after = matcher.cueWords().length();
            Stream.concat(
                            sentence.children(token, Relation.ADVERBIAL_CLAUSE),
                            sentence.children(token, Relation.PREPOSITION)
                                    .flatMap(at -> sentence.children(at, Relation.PREPOSITION_CLAUSE)))
                    .filter(verb -> verb.tag().equals("VBG") && verb.index() == after)
                    .forEach(verb -> gerund.or(sentence.subtree(verb)));
        }
        return gerund;
    }

    /** What hangs on a noun as a clause; the parser may take an infinitive for a relative clause: "an offer to host them". */
    BitSet nounClause(Token token, CueMatcher matcher) {
        BitSet clause = matcher.content("noun-clause");
        if (clause.isEmpty()) {
            sentence.children(token, Relation.RELATIVE_CLAUSE)
                    .filter(verb -> sentence.children(verb, Relation.AUXILIARY)
                            .anyMatch(to -> to.tag().equals("TO")))
                    .forEach(verb -> clause.or(sentence.subtree(verb)));
        }
        return clause;
    }

    /** What is said of a noun, as a clause or a noun: "the only way is a ceasefire". */
    BitSet predication(Token token, CueMatcher matcher) {
        BitSet said = matcher.content("predication");
        if (said.isEmpty() && token.relation() == Relation.SUBJECT) {
            sentence.head(token).stream()
                    .flatMap(be -> sentence.children(be, Relation.ATTRIBUTE))
                    .forEach(noun -> said.or(sentence.subtree(noun)));
        }
        return said;
    }

    /** What is said not to be so or not to have been done. */
    BitSet undone(Token token) {
        BitSet undone = new BitSet();
        sentence.children(token, Relation.COMPLEMENT_CLAUSE)
                .filter(verb -> isDenied(verb)
                        && sentence.children(verb, Relation.AUXILIARY)
                                .noneMatch(will -> will.tag().equals("MD")))
                .forEach(verb -> undone.or(sentence.subtree(verb)));
        return undone;
    }

    private boolean isDenied(Token verb) {
        return Negation.of(sentence, verb)
                || Stream.of(Relation.SUBJECT, Relation.PASSIVE_SUBJECT, Relation.OBJECT, Relation.ATTRIBUTE)
                        .flatMap(relation -> sentence.children(verb, relation))
                        .anyMatch(noun -> NOTHING.contains(noun.lemma())
                                || sentence.children(noun, Relation.DETERMINER)
                                        .anyMatch(no -> no.lemma().equals("no")));
    }

    /** Who is held responsible; the parser takes him for the subject of the adjective. */
    BitSet predicated(Token token) {
        BitSet held = new BitSet();
        sentence.children(token, Relation.COMPLEMENT_CLAUSE)
                .filter(word -> word.tag().startsWith("JJ") && CULPABLE.contains(word.lemma()))
                .flatMap(word -> sentence.children(word, Relation.SUBJECT))
                .forEach(subject -> held.or(sentence.subtree(subject)));
        return held;
    }

    /** What will be: "assured them that it would pay". */
    BitSet coming(Token token) {
        BitSet coming = new BitSet();
        sentence.children(token, Relation.COMPLEMENT_CLAUSE)
                .filter(verb -> sentence.children(verb, Relation.AUXILIARY)
                        .anyMatch(will -> Auxiliaries.WILL.contains(will.lemma())))
                .forEach(verb -> coming.or(sentence.subtree(verb)));
        return coming;
    }

    /** A clause that "for" opens: "pleaded for the crew to be freed". */
    BitSet withFor(Token token) {
        BitSet asked = new BitSet();
        sentence.children(token).stream()
                .filter(verb -> sentence.children(verb, Relation.MARKER)
                                .anyMatch(mark -> mark.lemma().equals("for"))
                        && sentence.children(verb, Relation.AUXILIARY)
                                .anyMatch(to -> to.tag().equals("TO")))
                .forEach(verb -> asked.or(sentence.subtree(verb)));
        return asked;
    }

    /** The clause to which "to somebody's fury" belongs, without those words. */
    BitSet greeted(Token token) {
        Optional<Token> to = sentence.head(token)
                .filter(above -> above.lemma().equals("to") && token.relation() == Relation.PREPOSITION_OBJECT);
        BitSet told = new BitSet();
        to.flatMap(sentence::head).filter(Token::isVerb).ifPresent(verb -> {
            told.or(whole(verb));
            told.andNot(sentence.subtree(to.get()));
        });
        return told;
    }

    /** The clause in which a word stands, without marks at its ends. */
    BitSet whole(Token token) {
        Token top = token;
        while (!top.isVerb() && sentence.head(top).isPresent()) {
            top = sentence.head(top).get();
        }
        BitSet whole = sentence.subtree(top);
        sentence.children(top).stream()
                .filter(child -> child.isMark()
                        || child.relation() == Relation.CONJUNCT
                        || child.relation() == Relation.COORDINATOR
                        || child.relation() == Relation.PARATAXIS)
                .forEach(child -> whole.andNot(sentence.subtree(child)));
        return whole;
    }

    /** What is done "at" somebody's request. */
    BitSet granted(Token token) {
        BitSet granted = new BitSet();
        Optional<Token> at = sentence.head(token)
                .filter(above -> above.lemma().equals("at") && above.relation() == Relation.PREPOSITION);
        at.flatMap(sentence::head).filter(Token::isVerb).ifPresent(verb -> {
            granted.or(sentence.subtree(verb));
            granted.andNot(sentence.subtree(at.get()));
        });
        return granted;
    }

    /** Whether it leaves open whether something is so: "asked whether …". */
    boolean isQuestion(Token token) {
        return sentence.children(token, Relation.COMPLEMENT_CLAUSE)
                .anyMatch(verb -> StanceFinder.isAsked(sentence, verb)
                        || sentence.children(verb, Relation.MARKER).anyMatch(mark -> UNDECIDED.contains(mark.lemma())));
    }

    /** What is not decided: "is weighing whether to join". */
    BitSet whether(Token token) {
        BitSet open = new BitSet();
        Stream.of(Relation.COMPLEMENT_CLAUSE, Relation.OPEN_COMPLEMENT)
                .flatMap(relation -> sentence.children(token, relation))
                .filter(verb -> sentence.children(verb).stream()
                        .anyMatch(mark -> mark.index() < verb.index()
                                && (UNDECIDED.contains(mark.lemma())
                                        || (mark.lemma().equals("what")
                                                && verb.lemma().equals("do")))))
                .forEach(verb -> open.or(sentence.subtree(verb)));
        return open;
    }

    /** A clause that tells what shall be: its verb is a bare infinitive, or has "must" or "should". */
    BitSet wish(Token token) {
        BitSet wish = new BitSet();
        sentence.children(token, Relation.COMPLEMENT_CLAUSE)
                .filter(verb -> verb.tag().equals("VB")
                        || (verb.tag().equals("VBP") && !STATIVE.contains(verb.lemma()))
                        || sentence.children(verb).stream().anyMatch(this::isWishing))
                .filter(verb -> sentence.children(verb, Relation.AUXILIARY).allMatch(this::isWishing))
                .forEach(verb -> wish.or(sentence.subtree(verb)));
        return wish;
    }

    private boolean isWishing(Token helper) {
        return switch (helper.relation()) {
            case AUXILIARY -> helper.lemma().equals("must") || helper.lemma().equals("should");
            case PASSIVE_AUXILIARY -> helper.tag().equals("VB");
            default -> false;
        };
    }
}
