package org.demarche.annotate;

import edu.emory.mathcs.nlp.component.tokenizer.Tokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words of a paragraph, each where the text has exactly its characters. */
final class Words {
    private static final int LONGEST_WORD = 200;
    /** No word and no address is as long; the tokenizer takes minutes for such a run of characters. */
    private static final int LONGEST_RUN = 2_000;

    private static final String HYPHEN = "-";
    private static final Set<String> PARTICLES = Set.of(
            "in", "ins", "up", "ups", "off", "offs", "out", "outs", "over", "overs", "fire", "fires", "down", "downs");

    private Words() {}

    static List<Word> of(Tokenizer tokenizer, String text, Paragraphs.Range range) {
        String paragraph = text.substring(range.start(), range.end());
        List<Word> words = new ArrayList<>();
        int cursor = 0;
        for (Token token : tokenizer.tokenize(readable(paragraph))) {
            int start = token.getStartOffset();
            int end = token.getEndOffset();
            if (start < cursor
                    || end > paragraph.length()
                    || end - start != token.getWordForm().length()) {
                start = paragraph.indexOf(token.getWordForm(), cursor);
                end = start + token.getWordForm().length();
            }
            if (start >= cursor && end > start && end - start <= LONGEST_WORD) {
                words.add(new Word(paragraph.substring(start, end), range.start() + start, range.start() + end));
                cursor = end;
            }
        }
        return joined(words);
    }

    /** "A sit-in", "the build-up", of which tokenizers make three words: one again. */
    private static List<Word> joined(List<Word> words) {
        List<Word> joined = new ArrayList<>(words.size());
        for (Word word : words) {
            int last = joined.size() - 1;
            boolean particle = PARTICLES.contains(word.form())
                    && last > 0
                    && joined.get(last).form().equals(HYPHEN)
                    && isWord(joined.get(last - 1).form())
                    && joined.get(last - 1).end() == joined.get(last).start()
                    && joined.get(last).end() == word.start();
            if (particle) {
                Word hyphen = joined.remove(last);
                Word verb = joined.remove(last - 1);
                joined.add(new Word(verb.form() + hyphen.form() + word.form(), verb.start(), word.end()));
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    private static boolean isWord(String form) {
        return form.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /** The runs of characters without a blank that are too long to be words, as ranges of the text. */
    static List<Paragraphs.Range> endless(String text, Paragraphs.Range range) {
        List<Paragraphs.Range> found = new ArrayList<>();
        int start = range.start();
        for (int at = range.start(); at <= range.end(); at++) {
            if (at == range.end() || isBlank(text.charAt(at))) {
                if (at - start > LONGEST_RUN) {
                    found.add(new Paragraphs.Range(start, at));
                }
                start = at + 1;
            }
        }
        return found;
    }

    private static boolean isBlank(char c) {
        int kind = Character.getType(c);
        return kind == Character.FORMAT || kind == Character.CONTROL || kind == Character.SPACE_SEPARATOR;
    }

    /** The same number of characters, without those that the tokenizer takes for parts of words, and endless ones. */
    private static String readable(String paragraph) {
        StringBuilder readable = new StringBuilder(paragraph.length());
        for (int i = 0; i < paragraph.length(); i++) {
            char c = paragraph.charAt(i);
            readable.append(isBlank(c) ? ' ' : c);
        }
        for (Paragraphs.Range run : endless(paragraph, new Paragraphs.Range(0, paragraph.length()))) {
            readable.replace(run.start(), run.end(), " ".repeat(run.end() - run.start()));
        }
        return readable.toString();
    }
}
