package org.demarche.extract.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.demarche.annotate.Token;
import org.demarche.extract.grammar.Words;

/** Finds the answers of an interview in questions and answers, whose paragraphs begin with "Q:" and "A:". */
final class Interviews {
    /** The name of what is found. */
    static final String PATTERN = "answer";

    private static final double CONFIDENCE = .95;

    private final Words words;
    private final List<Integer> sentences = new ArrayList<>();

    Interviews(Words words, int sentences) {
        this.words = words;
        for (int i = 0; i < sentences; i++) {
            this.sentences.add(i);
        }
    }

    /** The answers, each with all that follows its "A:" to the next question. */
    List<AttributionCandidate> answers() {
        boolean asks = sentences.stream().anyMatch(sentence -> isLabel(sentence, "Q"));
        List<AttributionCandidate> answers = new ArrayList<>();
        for (int sentence : sentences) {
            if (asks && isLabel(sentence, "A")) {
                answers.add(answer(sentence));
            }
        }
        return answers;
    }

    /** The number of the first word of the first question. */
    Optional<Integer> beginning() {
        return sentences.stream()
                .filter(sentence -> isLabel(sentence, "Q"))
                .findFirst()
                .map(words::start);
    }

    private AttributionCandidate answer(int sentence) {
        int start = words.start(sentence);
        int last = sentence;
        while (last + 1 < sentences.size() && !isLabel(last + 1, "Q") && isSameParagraph(start, last + 1)) {
            last++;
        }
        BitSet cue = new BitSet();
        cue.set(start, start + 2);
        BitSet content = new BitSet();
        content.set(start + 2, words.end(last));
        return new AttributionCandidate(
                sentence, start, Optional.empty(), new BitSet(), cue, content, "interview", PATTERN, CONFIDENCE, 1);
    }

    private boolean isSameParagraph(int start, int sentence) {
        return words.get(start).paragraph() == words.get(words.start(sentence)).paragraph();
    }

    private boolean isLabel(int sentence, String letter) {
        int start = words.start(sentence);
        Token first = words.get(start);
        boolean opens = start == 0 || words.get(start - 1).paragraph() != first.paragraph();
        return opens
                && start + 2 < words.end(sentence)
                && first.form().equals(letter)
                && words.get(start + 1).form().equals(":");
    }
}
