package org.demarche.extract.stance;

import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.attitude.AttitudeLexicon;
import org.demarche.extract.attitude.PolarityReader;
import org.demarche.model.Polarity;
import org.demarche.model.Position;

/** Reads which position is told by calling something by a word: "called the ruling a disgrace", "described it as fair". */
record Judgements(StanceLexicon lexicon, AttitudeLexicon qualities) {
    /** The position that a verb such as "call" tells by what it says of its object: that of the word, else its polarity. */
    Optional<Position> position(Sentence sentence, Token verb) {
        return said(sentence, verb)
                .flatMap(word -> listed(sentence, word).stream())
                .findFirst()
                .or(() -> polarity(sentence, verb)
                        .map(polarity -> polarity == Polarity.POSITIVE ? Position.PRAISES : Position.CONDEMNS));
    }

    /** The words that a verb such as "call" says of its object. */
    Stream<Token> said(Sentence sentence, Token verb) {
        return Stream.of(
                        sentence.children(verb).stream(),
                        sentence.children(verb, Relation.OBJECT).flatMap(object -> sentence.children(object).stream()),
                        sentence.children(verb, Relation.OBJECT).flatMap(object -> lastAs(sentence, object)))
                .flatMap(words -> words)
                .distinct()
                .filter(child -> child.index() > verb.index())
                .flatMap(child -> isPredicate(verb, child)
                        ? Stream.of(child)
                        : child.lemma().equals("as") ? sentence.children(child).stream() : Stream.empty());
    }

    /** The "as" that the parser hangs on the last noun of a long object: "regards anything short of it as a defeat". */
    private static Stream<Token> lastAs(Sentence sentence, Token object) {
        return sentence.subtree(object).stream()
                .mapToObj(sentence::token)
                .filter(as -> as.lemma().equals("as") && as.relation() == Relation.PREPOSITION)
                .reduce((one, last) -> last)
                .stream();
    }

    private static boolean isPredicate(Token verb, Token child) {
        return child.head() == verb.index()
                && (child.relation() == Relation.ATTRIBUTE
                        || child.relation() == Relation.OPEN_COMPLEMENT
                        || child.tag().startsWith("JJ"));
    }

    /** The position of the word as which a verb takes its object: "derided it as a fable". */
    Optional<Position> as(Sentence sentence, Token verb) {
        return sentence.children(verb, Relation.PREPOSITION)
                .filter(as -> as.lemma().equals("as"))
                .flatMap(as -> sentence.children(as).stream())
                .filter(Token::isNoun)
                .flatMap(word -> listed(sentence, word).stream())
                .findFirst();
    }

    /** Whether a noun is good or bad by itself. */
    Polarity polarityOf(Token noun) {
        return qualities.polarity(AttitudeLexicon.Kind.ATTITUDE, noun).orElse(Polarity.NEUTRAL);
    }

    private Optional<Position> listed(Sentence sentence, Token word) {
        return Stream.concat(Stream.of(word), sentence.children(word, Relation.MODIFIER))
                .flatMap(judging -> lexicon.judgement(sentence, judging).stream())
                .findFirst();
    }

    private Optional<Polarity> polarity(Sentence sentence, Token verb) {
        return new PolarityReader(sentence, qualities)
                .ofComplement(verb)
                .or(() -> sentence.child(verb, Relation.ATTRIBUTE)
                        .flatMap(noun -> qualities.polarity(AttitudeLexicon.Kind.ATTITUDE, noun)))
                .filter(polarity -> polarity != Polarity.NEUTRAL);
    }
}
