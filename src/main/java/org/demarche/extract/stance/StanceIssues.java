package org.demarche.extract.stance;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.grammar.Words;
import org.demarche.model.IssueMention;
import org.demarche.model.Target;

/** Tells which issue a stance is about, if its content speaks of one. */
record StanceIssues(Words words, List<IssueMention> issues, StanceActors actors) {
    /** What ends or is against the thing that its other words name: "sanctions relief" is not sanctions. */
    private static final Set<String> ENDING = Set.of(
            "relief",
            "waiver",
            "exemption",
            "failure",
            "lack",
            "absence",
            "fight",
            "battle",
            "struggle",
            "brake",
            "crackdown");

    /** The issue that the content of a stance with that topmost word is about: the one that this word names, or a word right below it. */
    Optional<Target> of(StanceCandidate candidate, Sentence sentence, Token top) {
        return spoken(candidate, sentence, top)
                .filter(issue -> !ENDING.contains(top.lemma()) && isNear(sentence, issue, top))
                .map(IssueMention::issue)
                .findFirst()
                .map(Target.OfIssue::new);
    }

    /** The issue that the content speaks of first, however far below its topmost word. */
    Optional<Target> within(StanceCandidate candidate, Sentence sentence, Token top) {
        return spoken(candidate, sentence, top)
                .filter(issue -> !ENDING.contains(top.lemma()))
                .map(IssueMention::issue)
                .findFirst()
                .map(Target.OfIssue::new);
    }

    private Stream<IssueMention> spoken(StanceCandidate candidate, Sentence sentence, Token top) {
        return words.spans(main(candidate, sentence, top)).stream()
                .flatMap(span -> issues.stream().filter(issue -> span.contains(issue.span())))
                .filter(issue -> !isOfActor(candidate.sentence(), sentence, issue));
    }

    /** Whether an issue is named by a word, or by one that hangs on it with at most a preposition between. */
    private static boolean isNear(Sentence sentence, IssueMention issue, Token top) {
        return sentence.tokens().stream()
                .filter(word -> issue.span().contains(word.span()))
                .anyMatch(word -> word.equals(top)
                        || word.head() == top.index()
                        || (word.relation() == Relation.PREPOSITION_OBJECT
                                && sentence.head(word)
                                        .filter(preposition -> preposition.head() == top.index())
                                        .isPresent()));
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

    /** Whether the issue only tells which actor is meant: "war correspondents", "human rights groups". */
    private boolean isOfActor(int number, Sentence sentence, IssueMention issue) {
        return sentence.tokens().stream()
                .filter(word -> word.span().end() == issue.span().end())
                .filter(word -> word.relation() == Relation.COMPOUND || word.relation() == Relation.MODIFIER)
                .flatMap(word -> sentence.head(word).stream())
                .anyMatch(noun -> actors.names(number, noun));
    }
}
