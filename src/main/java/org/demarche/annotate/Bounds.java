package org.demarche.annotate;

import java.time.Duration;

/** How much work an annotator may put into one text. */
public record Bounds(int tokensInSentence, Duration time) {
    /** Bounds that no article of real news reaches. */
    public static final Bounds USUAL = new Bounds(200, Duration.ofSeconds(30));
}
