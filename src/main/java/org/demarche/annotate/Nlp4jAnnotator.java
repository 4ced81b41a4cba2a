package org.demarche.annotate;

import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.Tokenizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.demarche.model.Skipped;
import org.demarche.model.Span;
import org.demarche.model.Text;

/** English analysed by NLP4J 1.1.3, without its word embeddings, which change no parse. */
public final class Nlp4jAnnotator implements Annotator {
    /** Forms of verbs that the lemmatiser leaves as they are, or takes for forms of others. */
    private static final Map<String, String> MISSED = Map.of(
            "ended", "end",
            "provided", "provide",
            "followed", "follow",
            "performed", "perform",
            "installed", "install",
            "installing", "install");

    private final Bounds bounds;
    private final Tokenizer tokenizer = new EnglishTokenizer();
    private final List<NLPComponent<NLPNode>> components;

    private Nlp4jAnnotator(Bounds bounds, List<NLPComponent<NLPNode>> components) {
        this.bounds = bounds;
        this.components = components;
    }

    /** Reads the models from a cache directory, where they are unpacked first if need be; takes seconds. */
    public static Nlp4jAnnotator load(Path cacheDirectory, Bounds bounds, Consumer<String> progress) {
        Path own = cacheDirectory.resolve("nlp4j-1.1.3-keyed");
        return new Nlp4jAnnotator(bounds, Nlp4jModels.read(new ModelCache(own, progress)));
    }

    /** Reads the models from the user's cache directory, or from the one that {@code DEMARCHE_CACHE} names. */
    public static Nlp4jAnnotator load(Consumer<String> progress) {
        return load(ModelCache.usualDirectory(System.getenv()), Bounds.USUAL, progress);
    }

    @Override
    public AnnotatedText annotate(Text text) {
        return new Pass(text).run();
    }

    /** The work on one text. */
    private final class Pass {
        private final Text text;
        private final String string;
        private final CodePoints codePoints;
        private final long deadline = System.nanoTime() + bounds.time().toNanos();
        private final List<Sentence> sentences = new ArrayList<>();
        private final List<Skipped> skipped = new ArrayList<>();

        Pass(Text text) {
            this.text = text;
            this.string = text.toString();
            this.codePoints = new CodePoints(string);
        }

        AnnotatedText run() {
            int paragraph = 0;
            for (Paragraphs.Range range : Paragraphs.of(string)) {
                Words.endless(string, range).forEach(run -> skip(run.start(), run.end(), "word without end"));
                List<Word> words = Words.of(tokenizer, string, range);
                int start = 0;
                for (int end :
                        SentenceSplitter.ends(words.stream().map(Word::form).toList())) {
                    if (end > start) {
                        analyse(words.subList(start, end), paragraph);
                    }
                    start = end;
                }
                paragraph++;
            }
            return new AnnotatedText(text, NameMender.mend(sentences), skipped);
        }

        private void analyse(List<Word> words, int paragraph) {
            if (words.size() > bounds.tokensInSentence()) {
                skip(words, "sentence of " + words.size() + " words");
            } else if (System.nanoTime() > deadline) {
                skip(
                        words,
                        "no time left: analysis took more than " + bounds.time().toSeconds() + " s");
            } else {
                sentences.add(parse(words, paragraph));
            }
        }

        private void skip(List<Word> words, String reason) {
            skip(words.get(0).start(), words.get(words.size() - 1).end(), reason);
        }

        private void skip(int start, int end, String reason) {
            skipped.add(new Skipped(span(start, end), reason));
        }

        private Sentence parse(List<Word> words, int paragraph) {
            NLPNode[] nodes = new NLPNode[words.size() + 1];
            nodes[0] = new NLPNode();
            nodes[0].toRoot();
            for (int i = 0; i < words.size(); i++) {
                nodes[i + 1] = new NLPNode(i + 1, words.get(i).form());
            }
            components.forEach(component -> component.process(nodes));
            List<Token> tokens = new ArrayList<>(words.size());
            for (int i = 0; i < words.size(); i++) {
                tokens.add(token(nodes[i + 1], words.get(i), paragraph));
            }
            return new Sentence(TreeMender.mend(tokens));
        }

        private Token token(NLPNode node, Word word, int paragraph) {
            NLPNode head = node.getDependencyHead();
            return new Token(
                    node.getID() - 1,
                    span(word.start(), word.end()),
                    word.form(),
                    lemma(node),
                    node.getPartOfSpeechTag(),
                    head == null ? -1 : head.getID() - 1,
                    Nlp4jLabels.relation(node.getDependencyLabel()),
                    paragraph);
        }

        private String lemma(NLPNode node) {
            String form = node.getWordForm().toLowerCase(Locale.ROOT);
            if (node.getPartOfSpeechTag().equals("CD")
                    || node.getPartOfSpeechTag().startsWith("NNP")) {
                return form;
            }
            if (MISSED.containsKey(form) && node.getPartOfSpeechTag().startsWith("VB")) {
                return MISSED.get(form);
            }
            return switch (form) {
                case "'s", "’s" -> node.getPartOfSpeechTag().startsWith("VB") ? "be" : "'s";
                case "an" -> "a";
                default -> node.getLemma();
            };
        }

        private Span span(int start, int end) {
            return new Span(codePoints.at(start), codePoints.at(end));
        }
    }
}
