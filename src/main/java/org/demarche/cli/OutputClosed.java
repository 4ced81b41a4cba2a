package org.demarche.cli;

/** The reader of our output has gone, as {@code head} does when it has enough: a quiet end, not a failure. */
final class OutputClosed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutputClosed() {
        super("the output was closed", null, false, false);
    }
}
