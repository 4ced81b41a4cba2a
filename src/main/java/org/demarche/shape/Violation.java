package org.demarche.shape;

import java.util.Comparator;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * One fault of a graph.
 *
 * @param focusNode the node that is at fault
 * @param path the property or path at fault, as in {@code dem:holder}, if it is one
 * @param message what to do about it, in one line
 * @param severity how bad it is
 * @param check the name of the shape or of the evidence check that found it, as in {@code stance-holder}
 */
public record Violation(Node focusNode, Optional<String> path, String message, Severity severity, String check) {
    /** By focus node, then by check: the same faults always come in the same order. */
    static final Comparator<Violation> IN_ORDER = Comparator.comparing(
                    (Violation violation) -> violation.focusNode().toString())
            .thenComparing(Violation::check)
            .thenComparing(Violation::message);

    static Violation of(Node focusNode, String path, String message, String check) {
        return new Violation(focusNode, Optional.of(path), message, Severity.VIOLATION, check);
    }

    static Violation of(Node focusNode, String message, String check) {
        return new Violation(focusNode, Optional.empty(), message, Severity.VIOLATION, check);
    }

    /** One line: focus node, path and message, separated by tabs. */
    @Override
    public String toString() {
        return focusNode + "\t" + path.orElse("") + "\t" + message;
    }
}
