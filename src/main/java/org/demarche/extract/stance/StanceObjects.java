package org.demarche.extract.stance;

import java.util.BitSet;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.attribution.CueMatcher;
import org.demarche.model.Position;

/** Reads from one sentence what stands as the object of a word of attitude, or below its preposition. */
record StanceObjects(Sentence sentence) {
    private static final Set<Position> ADDRESSING = Set.of(Position.URGES, Position.DEMANDS, Position.APPEALS);
    private static final Set<String> TIMES =
            Set.of("second", "minute", "hour", "day", "week", "month", "year", "decade", "century");

    /** The object, or what a relative clause makes it. */
    BitSet of(CueMatcher matcher, Token token, StanceEntry entry) {
        boolean open = token.relation() == Relation.RELATIVE_CLAUSE
                && sentence.child(token, Relation.OBJECT).isEmpty()
                && sentence.child(token, Relation.OPEN_COMPLEMENT).isPresent();
        BitSet object = open ? new BitSet() : matcher.content("object");
        if (object.isEmpty()) {
            sentence.children(token, Relation.OBJECT)
                    .filter(it -> it.lemma().equals("it"))
                    .forEach(it -> object.set(it.index()));
        }
        if (object.isEmpty()) {
            sentence.children(token, Relation.COMPLEMENT_CLAUSE)
                    .filter(clause -> Stream.of(Relation.OBJECT, Relation.SUBJECT)
                            .flatMap(relation -> sentence.children(clause, relation))
                            .anyMatch(what -> what.lemma().equals("what") && what.index() < clause.index()))
                    .forEach(clause -> object.or(sentence.subtree(clause)));
        }
        return object.isEmpty() ? antecedent(token, !ADDRESSING.contains(entry.position())) : object;
    }

    /** What stands below the preposition or particle of the word, but no stretch of time: not "worked for years". */
    BitSet below(CueMatcher matcher, Token token) {
        BitSet below = matcher.content("below");
        sentence.children(token, Relation.PREPOSITION)
                .flatMap(during -> sentence.children(during, Relation.PREPOSITION_OBJECT))
                .filter(time -> TIMES.contains(time.lemma()))
                .forEach(time -> below.andNot(sentence.subtree(time)));
        return below.isEmpty() && token.relation() == Relation.RELATIVE_CLAUSE ? antecedent(token, true) : below;
    }

    /** What the cue's relative clause belongs to: "two envoys whom it accuses", "a remark that it criticised". */
    private BitSet antecedent(Token cue, boolean byParticiple) {
        Token token = relative(cue);
        boolean reduced = byParticiple
                && token.tag().equals("VBN")
                && token.relation() == Relation.NOUN_CLAUSE
                && sentence.child(token, Relation.AUXILIARY).isEmpty()
                && sentence.oblique(token, "by").findAny().isPresent();
        boolean that = token.relation() == Relation.NOUN_CLAUSE
                && sentence.children(token, Relation.MARKER)
                        .anyMatch(mark -> mark.lemma().equals("that"));
        boolean relative = (that || token.relation() == Relation.RELATIVE_CLAUSE)
                && sentence.child(cue, Relation.SUBJECT)
                        .filter(subject -> !subject.tag().startsWith("W"))
                        .isPresent();
        boolean free = token.tag().equals("VBN")
                && token.relation() == Relation.ADVERBIAL_CLAUSE
                && sentence.child(token, Relation.AUXILIARY).isEmpty()
                && sentence.oblique(token, "by").findAny().isPresent();
        if (free) {
            return sentence.head(token).stream()
                    .flatMap(verb -> sentence.children(verb, Relation.SUBJECT))
                    .findFirst()
                    .map(sentence::subtree)
                    .orElseGet(BitSet::new);
        }
        return sentence.head(token)
                .filter(noun -> reduced
                        || (relative
                                && sentence.child(cue, Relation.COMPLEMENT_CLAUSE)
                                        .isEmpty()
                                && sentence.child(cue, Relation.OPEN_COMPLEMENT).isEmpty()))
                .map(noun -> {
                    BitSet named = sentence.subtree(noun);
                    named.andNot(sentence.subtree(token));
                    return named;
                })
                .orElseGet(BitSet::new);
    }

    /** The relative clause of which a word tells, or the first of two joined: "a step that Oslo backs but that Riga opposes". */
    private Token relative(Token token) {
        return token.relation() == Relation.CONJUNCT
                        && sentence.children(token).stream()
                                .anyMatch(that -> that.lemma().equals("that") && that.index() < token.index())
                ? sentence.head(token)
                        .filter(first -> first.relation() == Relation.RELATIVE_CLAUSE)
                        .orElse(token)
                : token;
    }

    /** What is turned down by not being granted: "declined to grant the request", "a request that it declined to grant". */
    BitSet ungranted(Token token) {
        return sentence.children(token, Relation.OPEN_COMPLEMENT)
                .findFirst()
                .flatMap(grant -> sentence.child(grant, Relation.OBJECT))
                .or(() -> sentence.head(token)
                        .filter(noun -> noun.isNoun()
                                && (token.relation() == Relation.RELATIVE_CLAUSE
                                        || token.relation() == Relation.NOUN_CLAUSE)))
                .map(noun -> {
                    BitSet named = sentence.subtree(noun);
                    if (noun.index() < token.index()) {
                        named.andNot(sentence.subtree(token));
                    }
                    return named;
                })
                .orElseGet(BitSet::new);
    }
}
