package org.demarche.model;

import java.util.List;
import java.util.Optional;

/**
 * How a source puts what it says.
 *
 * @param condition the words under which alone it holds
 * @param issues the concepts' names of the issues that it speaks of, in order of the text
 */
public record Assertion(Modality modality, Optional<Span> condition, List<String> issues) {
    public Assertion {
        issues = issues.stream().distinct().toList();
    }
}
