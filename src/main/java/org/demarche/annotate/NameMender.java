package org.demarche.annotate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Sets right what a parser takes for a common noun because the first word of a sentence is written like a name: "Rice said",
 * where the text elsewhere speaks of "Susan Rice".
 */
final class NameMender {
    private static final String NAME = "NNP";
    private static final String NOUN = "NN";

    private NameMender() {}

    /** The sentences of a text, those that begin with the last word of a name that it tells elsewhere with it as a name. */
    static List<Sentence> mend(List<Sentence> sentences) {
        Set<String> names = new HashSet<>();
        sentences.forEach(sentence -> collect(sentence, names));
        return sentences.stream().map(sentence -> mended(sentence, names)).toList();
    }

    /** The words that end a name of several. */
    private static void collect(Sentence sentence, Set<String> names) {
        for (int i = 1; i < sentence.size(); i++) {
            boolean last = sentence.token(i).isName()
                    && sentence.token(i - 1).isName()
                    && (i + 1 == sentence.size() || !sentence.token(i + 1).isName());
            if (last) {
                names.add(sentence.token(i).form());
            }
        }
    }

    private static Sentence mended(Sentence sentence, Set<String> names) {
        int first = sentence.token(0).isMark() && sentence.size() > 1 ? 1 : 0;
        Token word = sentence.token(first);
        if (!word.tag().equals(NOUN) || !names.contains(word.form())) {
            return sentence;
        }
        return new Sentence(sentence.tokens().stream()
                .map(token -> token.equals(word) ? named(token) : token)
                .toList());
    }

    private static Token named(Token word) {
        return new Token(
                word.index(),
                word.span(),
                word.form(),
                word.form().toLowerCase(Locale.ROOT),
                NAME,
                word.head(),
                word.relation(),
                word.paragraph());
    }
}
