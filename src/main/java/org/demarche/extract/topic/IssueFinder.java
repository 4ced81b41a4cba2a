package org.demarche.extract.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Sentence;
import org.demarche.extract.lexicon.Lexicon;
import org.demarche.extract.lexicon.Phrases;
import org.demarche.model.Grounds;
import org.demarche.model.IssueMention;
import org.demarche.model.Span;

/** Finds the words that speak of an issue, as {@code issues.txt} lists them. */
public final class IssueFinder {
    private static final double CONFIDENCE = 0.85;

    private final Phrases<String> phrases = new Phrases<>();

    public IssueFinder() {
        for (Lexicon.Line line : Lexicon.read("issues.txt").lines()) {
            line.words().forEach(word -> phrases.add(word, line.head().get(0)));
        }
    }

    /** The mentions of issues in order of the text. */
    public List<IssueMention> find(AnnotatedText text) {
        List<IssueMention> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            for (int i = 0; i < sentence.size(); i++) {
                Optional<Phrases.Match<String>> match = phrases.startingAt(sentence, i);
                if (match.isPresent()) {
                    Span span = sentence.token(i)
                            .span()
                            .to(sentence.token(match.get().to() - 1).span());
                    found.add(new IssueMention(
                            span,
                            match.get().value(),
                            new Grounds(List.of(span), "issue/" + match.get().value(), CONFIDENCE)));
                    i = match.get().to() - 1;
                }
            }
        }
        return found;
    }

    /** The issue that is spoken of first within a span. */
    public static Optional<String> within(List<IssueMention> issues, Span span) {
        return issues.stream()
                .filter(issue -> span.contains(issue.span()))
                .map(IssueMention::issue)
                .findFirst();
    }
}
