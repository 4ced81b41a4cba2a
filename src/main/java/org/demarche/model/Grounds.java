package org.demarche.model;

import java.util.List;

/**
 * Why a finding was made.
 *
 * @param evidence the stretches of the article's text that prove it, in order of the text, at least one
 * @param rule the id of the rule that made it
 * @param confidence the probability that it is right, between 0 and 1
 */
public record Grounds(List<Span> evidence, String rule, double confidence) {
    public Grounds {
        evidence = evidence.stream().distinct().sorted().toList();
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a finding of rule \"" + rule + "\" has no evidence");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("no confidence: \"" + confidence + "\"");
        }
    }

    Grounds withConfidence(double other) {
        return new Grounds(evidence, rule, other);
    }
}
