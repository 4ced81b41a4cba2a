package org.demarche.extract.attribution;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;

/** The clauses of one sentence that hang on a cue, or on a noun or participle that belongs to it. */
record CueClauses(Cue cue) {
    private static final Set<Relation> CLAUSES =
            Set.of(Relation.COMPLEMENT_CLAUSE, Relation.NOUN_CLAUSE, Relation.RELATIVE_CLAUSE);

    private Sentence sentence() {
        return cue.sentence();
    }

    /** The finite clauses that hang on the cue as what is said. */
    Stream<Token> clauses() {
        return sentence().children(cue.word(), Relation.COMPLEMENT_CLAUSE);
    }

    /** The clause that hangs on the noun or participle that belongs to the cue: "served notice that …", "let it be known that …". */
    BitSet partClause() {
        return cue.union(Stream.concat(
                clauses().filter(clause -> !cue.part().equals(Optional.of(clause))),
                cue.part().stream()
                        .flatMap(noun -> sentence().children(noun).stream())
                        .filter(clause -> CLAUSES.contains(clause.relation()))
                        .filter(clause -> sentence()
                                .children(clause, Relation.MARKER)
                                .findAny()
                                .isPresent())));
    }

    /** The clause that hangs on the verb before a predicate: "is adamant that …". */
    Stream<Token> afterState() {
        return sentence().head(cue.word()).stream()
                .filter(be -> cue.word().relation() == Relation.ATTRIBUTE)
                .flatMap(be -> sentence().children(be, Relation.COMPLEMENT_CLAUSE))
                .filter(clause -> clause.index() > cue.word().index());
    }

    /** What follows a colon right after a predicate: "France is adamant: no deal". */
    BitSet afterColon() {
        int at = cue.word().index();
        BitSet content = new BitSet();
        if (at + 2 < sentence().size() && sentence().token(at + 1).form().equals(":")) {
            content.set(at + 2, sentence().size());
        }
        return content;
    }

    /** The infinitives or gerunds that hang on the cue, as the tag "VB" or "VBG" asks for. */
    Stream<Token> open(String tag) {
        return sentence()
                .children(cue.word(), Relation.OPEN_COMPLEMENT)
                .filter(child ->
                        tag.equals("VBG") ? child.tag().equals("VBG") && !isInfinitive(child) : isInfinitive(child));
    }

    private boolean isInfinitive(Token verb) {
        return sentence().children(verb, Relation.AUXILIARY).anyMatch(to -> to.tag()
                .equals("TO"));
    }

    /** The clause that was taken for a part of those who were told: "told a briefing that …". */
    BitSet audience() {
        return cue.union(sentence()
                .children(cue.word(), Relation.OBJECT)
                .flatMap(told -> sentence().children(told).stream())
                .filter(clause ->
                        clause.relation() == Relation.NOUN_CLAUSE || clause.relation() == Relation.RELATIVE_CLAUSE)
                .filter(clause -> sentence().children(clause, Relation.MARKER).anyMatch(that -> that.lemma()
                        .equals("that"))));
    }

    /** The infinitive that was taken for an end: "called on Chile to protect them". */
    Stream<Token> purpose() {
        return sentence().children(cue.word(), Relation.ADVERBIAL_CLAUSE).filter(verb -> sentence()
                .children(verb, Relation.AUXILIARY)
                .anyMatch(to -> to.tag().equals("TO")));
    }

    /** The clauses with "that" or "to" that hang on a cue that is a noun. */
    BitSet nounClause() {
        return cue.union(sentence()
                .children(cue.word(), Relation.NOUN_CLAUSE)
                .filter(clause -> sentence().children(clause).stream()
                        .anyMatch(child -> (child.relation() == Relation.MARKER
                                        || child.tag().equals("TO"))
                                && child.index() < clause.index())));
    }
}
