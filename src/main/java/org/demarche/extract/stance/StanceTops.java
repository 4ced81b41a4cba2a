package org.demarche.extract.stance;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.actor.MentionFinder;
import org.demarche.extract.grammar.Words;
import org.demarche.model.Position;

/** Finds the word on which all others hang that tell what a stance is about. */
record StanceTops(Words words, MentionFinder.Found mentions) {
    private static final Set<Relation> ASIDE =
            Set.of(Relation.RELATIVE_CLAUSE, Relation.ADVERBIAL_CLAUSE, Relation.PARATAXIS);

    private static final Set<String> NAMING = Set.of(
            "call",
            "term",
            "label",
            "brand",
            "describe",
            "see",
            "regard",
            "view",
            "characterize",
            "characterise",
            "deem");

    private static final Set<String> SEEMING = Set.of("appear", "seem");

    /** The topmost token of the content. */
    Token of(StanceCandidate candidate, Sentence sentence) {
        int start = words.start(candidate.sentence());
        BitSet content = candidate.content();
        List<Token> tops = content.stream()
                .mapToObj(number -> number - start)
                .filter(index -> index >= 0 && index < sentence.size())
                .map(sentence::token)
                .filter(token -> token.head() < 0 || !content.get(start + token.head()))
                .flatMap(token -> asked(candidate, sentence, token).or(() -> Optional.of(token)).stream())
                .toList();
        Token top = tops.stream()
                .filter(token -> token.isVerb() && StanceTargets.OF_ADDRESSEES.contains(candidate.position()))
                .findFirst()
                .orElse(tops.get(0));
        return called(sentence, top)
                .or(() -> seeming(sentence, top))
                .or(() -> commented(candidate, sentence, top))
                .orElse(top);
    }

    /** By what name somebody calls it: "deplored what it called a breach", "… what it described as a breach". */
    private static Optional<Token> called(Sentence sentence, Token naming) {
        boolean what = NAMING.contains(naming.lemma())
                && sentence.children(naming, Relation.OBJECT)
                        .anyMatch(object -> object.lemma().equals("what") && object.index() < naming.index());
        return what
                ? Stream.concat(
                                sentence.children(naming, Relation.ATTRIBUTE),
                                sentence.children(naming, Relation.PREPOSITION)
                                        .filter(as -> as.lemma().equals("as"))
                                        .flatMap(as -> sentence.children(as, Relation.PREPOSITION_OBJECT)))
                        .filter(Token::isNoun)
                        .findFirst()
                : Optional.empty();
    }

    /** On what nobody will say anything: "declined to comment on the raid". */
    private static Optional<Token> commented(StanceCandidate candidate, Sentence sentence, Token comment) {
        return candidate.position() == Position.RESERVES && comment.isVerb()
                ? sentence.oblique(comment, "on").filter(Token::isNoun).findFirst()
                : Optional.empty();
    }

    /** As what it appears: "condemned what appears to be a breach". */
    private static Optional<Token> seeming(Sentence sentence, Token seeming) {
        boolean what = SEEMING.contains(seeming.lemma())
                && sentence.children(seeming, Relation.SUBJECT)
                        .anyMatch(subject -> subject.lemma().equals("what"));
        return sentence.children(seeming, Relation.OPEN_COMPLEMENT)
                .filter(be -> what && be.lemma().equals("be"))
                .flatMap(be -> sentence.children(be, Relation.ATTRIBUTE))
                .filter(Token::isNoun)
                .findFirst();
    }

    /** What an actor is asked to do, where it hangs on the words that name him. */
    private Optional<Token> asked(StanceCandidate candidate, Sentence sentence, Token top) {
        AddresseeReader addressees = new AddresseeReader(sentence, words.start(candidate.sentence()), mentions);
        return StanceTargets.OF_ADDRESSEES.contains(candidate.position()) && top.isNoun()
                ? addressees.askedOf(candidate.cue())
                : Optional.empty();
    }

    /** Whether a word stands in a clause with "that" or "to" below the topmost word: "speculation that the captain …". */
    static boolean isTold(Sentence sentence, Token word, Token top) {
        Token at = word;
        while (!at.equals(top)) {
            boolean clause = at.relation() == Relation.NOUN_CLAUSE
                    && sentence.children(at).stream()
                            .anyMatch(mark ->
                                    mark.tag().equals("TO") || mark.lemma().equals("that"));
            if (clause) {
                return true;
            }
            at = sentence.head(at).orElse(top);
        }
        return false;
    }

    /** Whether a word stands in a clause beside what the topmost word tells. */
    static boolean isAside(Sentence sentence, Token word, Token top) {
        Token at = word;
        while (!at.equals(top)) {
            if (ASIDE.contains(at.relation())) {
                return true;
            }
            at = sentence.head(at).orElse(top);
        }
        return false;
    }
}
