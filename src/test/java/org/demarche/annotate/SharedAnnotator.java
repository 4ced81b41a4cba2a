package org.demarche.annotate;

/** One annotator for all tests of the JVM, because reading its models takes seconds. */
public final class SharedAnnotator {
    private static final Annotator ANNOTATOR = Nlp4jAnnotator.load(message -> {});

    private SharedAnnotator() {}

    public static Annotator get() {
        return ANNOTATOR;
    }
}
