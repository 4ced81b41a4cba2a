package org.demarche.annotate;

import java.util.List;
import org.demarche.model.Skipped;
import org.demarche.model.Text;

/** A text with its sentences in order, and what of it was not analysed. */
public record AnnotatedText(Text text, List<Sentence> sentences, List<Skipped> skipped) {
    public AnnotatedText {
        sentences = List.copyOf(sentences);
        skipped = List.copyOf(skipped);
    }
}
