package org.demarche.extract.attitude;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.attitude.AttitudeLexicon.Kind;
import org.demarche.model.Polarity;

/** Reads which polarity a word has where it stands: negation and words like "refuse" turn it or take it away. */
public final class PolarityReader {
    private static final Set<String> TURNING = Set.of(
            "refuse",
            "decline",
            "fail",
            "stop",
            "cease",
            "deny",
            "oppose",
            "avoid",
            "reject",
            "withdraw",
            "withhold",
            "rescind",
            "lose",
            "lack",
            "end",
            "cut",
            "drop",
            "reluctant",
            "unwilling",
            "hesitant",
            "unable",
            "never",
            "shy");
    private static final Set<String> MORE = Set.of("just", "only", "merely", "simply");
    private static final Set<String> NEGATIVES =
            Set.of("no", "never", "nobody", "none", "neither", "hardly", "not", "n't");

    private final Sentence sentence;
    private final AttitudeLexicon lexicon;

    public PolarityReader(Sentence sentence, AttitudeLexicon lexicon) {
        this.sentence = sentence;
        this.lexicon = lexicon;
    }

    /** The polarity of a word as its clause leaves it. */
    Polarity inContext(Token word, Polarity plain) {
        if (isOpen(word)) {
            return Polarity.NEUTRAL;
        }
        if (!isTurned(word)) {
            return plain;
        }
        return plain == Polarity.POSITIVE ? Polarity.NEGATIVE : Polarity.NEUTRAL;
    }

    /** Whether it stands in a clause that "whether" or "if" brings in. */
    private boolean isOpen(Token word) {
        return word.isVerb()
                && sentence.children(word).stream()
                        .anyMatch(child -> child.index() < word.index()
                                && (child.lemma().equals("whether")
                                        || child.lemma().equals("if")));
    }

    private boolean isTurned(Token word) {
        boolean turned = isNegated(word);
        Token at = word;
        for (int step = 0; step < 3; step++) {
            Optional<Token> above = sentence.head(at);
            boolean within = at.relation() == Relation.OPEN_COMPLEMENT
                    || at.relation() == Relation.OBJECT
                    || at.relation() == Relation.ATTRIBUTE
                    || at.relation() == Relation.PREPOSITION_CLAUSE
                    || at.relation() == Relation.MODIFIER
                    || at.relation() == Relation.PREPOSITION_OBJECT
                    || at.relation() == Relation.PREPOSITION;
            if (above.isEmpty() || !within) {
                return turned;
            }
            at = above.get();
            turned ^= isNegated(at) ^ TURNING.contains(at.lemma());
        }
        return turned;
    }

    private boolean isNegated(Token word) {
        boolean more = sentence.children(word).stream().anyMatch(child -> MORE.contains(child.lemma()));
        return !more
                && sentence.children(word).stream()
                        .anyMatch(child -> child.relation() == Relation.NEGATION
                                || NEGATIVES.contains(child.lemma())
                                || isNoLonger(child));
    }

    private boolean isNoLonger(Token word) {
        return word.form().equalsIgnoreCase("longer")
                && word.index() > 0
                && sentence.token(word.index() - 1).lemma().equals("no");
    }

    /** The polarity of what a verb such as "call" or "be" says of its object or subject. */
    public Optional<Polarity> ofComplement(Token verb) {
        return sentence.children(verb).stream()
                .filter(child -> child.index() > verb.index()
                        || sentence.child(verb, Relation.SUBJECT).isPresent())
                .flatMap(child -> switch (child.relation()) {
                    case ATTRIBUTE, OPEN_COMPLEMENT -> Stream.of(child);
                    case OBJECT -> ofObject(verb, child);
                    case PREPOSITION -> child.lemma().equals("as") ? sentence.children(child).stream() : Stream.empty();
                    default -> child.tag().startsWith("JJ") ? Stream.of(child) : Stream.empty();
                })
                .flatMap(said -> ofPhrase(said).stream())
                .findFirst();
    }

    /** What is said of an object by "as" or a noun below it, or by a second object. */
    private Stream<Token> ofObject(Token verb, Token object) {
        boolean second = sentence.children(verb, Relation.OBJECT).anyMatch(other -> other.index() < object.index());
        return second
                ? Stream.of(object)
                : Stream.concat(
                        sentence.children(object, Relation.APPOSITION),
                        sentence.children(object, Relation.PREPOSITION)
                                .filter(as -> as.lemma().equals("as"))
                                .flatMap(as -> sentence.children(as).stream()));
    }

    /** The polarity of a phrase: its head's as a judgement, or that of what stands beside the head. */
    Optional<Polarity> ofPhrase(Token head) {
        Optional<Polarity> own = quality(head);
        if (own.isPresent()) {
            return own;
        }
        return sentence.children(head).stream()
                .filter(child -> child.relation() == Relation.MODIFIER
                        || child.relation() == Relation.COMPOUND
                        || child.relation() == Relation.CONJUNCT)
                .flatMap(child -> quality(child).stream())
                .findFirst();
    }

    private Optional<Polarity> quality(Token word) {
        boolean can = !word.isName();
        return can ? lexicon.polarity(Kind.QUALITY, word).map(plain -> inContext(word, plain)) : Optional.empty();
    }
}
