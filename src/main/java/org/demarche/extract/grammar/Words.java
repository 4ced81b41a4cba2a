package org.demarche.extract.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Span;

/** The tokens of a whole text numbered through, so that a set of them may reach over several sentences. */
public final class Words {
    private final List<Token> tokens = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Sentence> sentences;

    public Words(AnnotatedText text) {
        sentences = text.sentences();
        for (Sentence sentence : sentences) {
            starts.add(tokens.size());
            tokens.addAll(sentence.tokens());
        }
    }

    /** How many there are. */
    public int size() {
        return tokens.size();
    }

    /** The token with a number. */
    public Token get(int number) {
        return tokens.get(number);
    }

    /** The sentence with a number. */
    public Sentence sentence(int number) {
        return sentences.get(number);
    }

    /** The number of the first token of a sentence. */
    public int start(int sentence) {
        return starts.get(sentence);
    }

    /** The number after that of the last token of a sentence. */
    public int end(int sentence) {
        return sentence + 1 < starts.size() ? starts.get(sentence + 1) : tokens.size();
    }

    /** The same set, its positions in a sentence turned into numbers. */
    public BitSet lift(int sentence, BitSet positions) {
        BitSet lifted = new BitSet(tokens.size());
        positions.stream().forEach(position -> lifted.set(start(sentence) + position));
        return lifted;
    }

    /** The stretches of text that a set covers, without marks at their edges but for quotation marks. */
    public List<Span> spans(BitSet numbers) {
        return stretches(trim(numbers));
    }

    /** The stretches of text that a set covers, with all their marks. */
    public List<Span> stretches(BitSet numbers) {
        List<Span> spans = new ArrayList<>();
        for (int from = numbers.nextSetBit(0); from >= 0; ) {
            int to = numbers.nextClearBit(from);
            spans.add(tokens.get(from).span().to(tokens.get(to - 1).span()));
            from = numbers.nextSetBit(to);
        }
        return spans;
    }

    /** The same set without marks at the edges of its stretches but for quotation marks. */
    public BitSet trim(BitSet numbers) {
        BitSet trimmed = (BitSet) numbers.clone();
        for (int from = numbers.nextSetBit(0); from >= 0; ) {
            int to = numbers.nextClearBit(from);
            for (int i = from; i < to && isEdge(tokens.get(i)); i++) {
                trimmed.clear(i);
            }
            for (int i = to - 1; i >= from && isEdge(tokens.get(i)); i--) {
                trimmed.clear(i);
            }
            from = numbers.nextSetBit(to);
        }
        return trimmed;
    }

    private static boolean isEdge(Token token) {
        return token.isMark() && !Quotations.isMark(token);
    }
}
