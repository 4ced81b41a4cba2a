package org.demarche.extract.attribution;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.grammar.Conditions;
import org.demarche.extract.grammar.ModalityReader;
import org.demarche.extract.grammar.Words;
import org.demarche.model.Assertion;
import org.demarche.model.IssueMention;
import org.demarche.model.Modality;
import org.demarche.model.Realis;
import org.demarche.model.Span;

/** Reads from the content of an attribution how certain and real it puts things, under which condition, on which issues. */
final class AssertionReader {
    /** Words by which a subject is itself the condition: "even a small change could …", "any attack would …". */
    private static final Set<String> CONDITIONING = Set.of("even", "any");

    /** "These cases", "the matter": what was spoken of before. */
    private static final Set<String> POINTING = Set.of("this", "these", "that", "those", "such", "the");

    private static final Set<String> MATTERS =
            Set.of("case", "issue", "matter", "question", "problem", "dispute", "affair", "topic", "subject");

    private final AnnotatedText text;
    private final Words words;
    private final List<IssueMention> issues;

    AssertionReader(AnnotatedText text, Words words, List<IssueMention> issues) {
        this.text = text;
        this.words = words;
        this.issues = issues;
    }

    /** What a set of words asserts, and that stands in a sentence or begins there. */
    Assertion read(int sentence, BitSet content) {
        int at = content.isEmpty() ? sentence : sentenceOf(content.nextSetBit(0));
        Sentence told = text.sentences().get(at);
        Optional<Token> top = top(told, words.start(at), content);
        Modality modality = top.map(new ModalityReader(told)::alone).orElse(Modality.PLAIN);
        Optional<Span> condition = top.flatMap(main -> Conditions.of(told, main)
                .or(() -> modality.realis() == Realis.HYPOTHETICAL ? subject(told, main) : Optional.empty()));
        return new Assertion(modality, condition, issues(told, at, content));
    }

    private int sentenceOf(int number) {
        int sentence = 0;
        while (sentence + 1 < text.sentences().size() && words.start(sentence + 1) <= number) {
            sentence++;
        }
        return sentence;
    }

    /** The topmost verb of the content, or its topmost word. */
    private static Optional<Token> top(Sentence sentence, int start, BitSet content) {
        return sentence.tokens().stream()
                .filter(token -> content.get(start + token.index()) && !token.isMark())
                .filter(token -> token.head() < 0 || !content.get(start + token.head()))
                .min(Comparator.comparing((Token token) -> !token.isVerb()).thenComparing(Token::index));
    }

    private static Optional<Span> subject(Sentence sentence, Token verb) {
        return sentence.children(verb, Relation.SUBJECT)
                .map(sentence::subtree)
                .filter(phrase -> phrase.stream()
                        .limit(2)
                        .mapToObj(sentence::token)
                        .anyMatch(word -> CONDITIONING.contains(word.lemma())))
                .map(phrase -> sentence.token(phrase.nextSetBit(0))
                        .span()
                        .to(sentence.token(phrase.length() - 1).span()))
                .findFirst();
    }

    /** The issues that the content names, or the last one before it where it only points back to one. */
    private List<String> issues(Sentence sentence, int at, BitSet content) {
        List<Span> spans = words.spans(content);
        List<String> named = issues.stream()
                .filter(mention -> spans.stream().anyMatch(span -> span.contains(mention.span())))
                .map(IssueMention::issue)
                .toList();
        boolean points = named.isEmpty()
                && sentence.tokens().stream()
                        .filter(token -> content.get(words.start(at) + token.index()))
                        .anyMatch(token -> MATTERS.contains(token.lemma())
                                && sentence.children(token).stream().anyMatch(word -> POINTING.contains(word.lemma())));
        return points ? before(sentence.span().start()) : named;
    }

    private List<String> before(int place) {
        return issues.stream()
                .filter(mention -> mention.span().end() <= place)
                .max(Comparator.comparing(IssueMention::span))
                .map(IssueMention::issue)
                .stream()
                .toList();
    }
}
