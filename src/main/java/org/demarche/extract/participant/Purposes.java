package org.demarche.extract.participant;

import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.WordSets;

/** Reads whom a deed is for or against from a clause that hangs on it: "an operation to flush out A", "the aid that A received". */
record Purposes(Sentence sentence, Parties parties) {
    private static final Set<String> COMBATING = WordSets.shipped().of("combating");
    private static final Set<String> AIMING = WordSets.shipped().of("mocking");
    private static final Set<String> RECEIVING = Set.of("receive", "get", "need", "request", "obtain", "accept");

    /** Adds whom an infinitive of combat below some words names: "sent troops to fight A". */
    void read(Stream<Token> words, ParticipantReader.Reading reading) {
        words.flatMap(word -> sentence.children(word).stream())
                .filter(clause -> COMBATING.contains(clause.lemma())
                        && sentence.children(clause, Relation.AUXILIARY)
                                .anyMatch(to -> to.tag().equals("TO")))
                .flatMap(clause -> Stream.of(
                                sentence.related(clause, Relation.OBJECT),
                                sentence.oblique(clause, "against"),
                                sentence.oblique(clause, "out"))
                        .flatMap(tokens -> tokens))
                .forEach(whom -> reading.recipient(parties.meant(whom), whom));
    }

    /** Whom a participle on a protest names: "a rally mocking A". */
    Stream<Token> aimed(Token protest) {
        return sentence.children(protest, Relation.NOUN_CLAUSE)
                .filter(clause -> clause.tag().equals("VBG") && AIMING.contains(clause.lemma()))
                .flatMap(clause ->
                        Stream.concat(sentence.children(clause, Relation.OBJECT), sentence.oblique(clause, "against")));
    }

    /** Who is told to have got some goods, in a clause on their noun. */
    Stream<Token> receivers(Token goods) {
        return Stream.of(Relation.RELATIVE_CLAUSE, Relation.NOUN_CLAUSE)
                .flatMap(relation -> sentence.children(goods, relation))
                .filter(clause -> RECEIVING.contains(clause.lemma()))
                .flatMap(clause -> Stream.concat(
                        sentence.children(clause, Relation.SUBJECT),
                        clause.tag().equals("VBN") ? sentence.oblique(clause, "by") : Stream.empty()));
    }
}
