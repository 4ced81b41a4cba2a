package org.demarche.model;

/** The characters at a span, with up to 32 code points of what stands before and after. */
public record Evidence(Span span, String exact, String prefix, String suffix) {
    private static final int CONTEXT = 32;

    /** The evidence that a text gives at a span, equal to the text by construction. */
    public static Evidence at(Text text, Span span) {
        int before = Math.max(0, span.start() - CONTEXT);
        int after = Math.min(text.length(), span.end() + CONTEXT);
        return new Evidence(
                span,
                text.slice(span),
                before == span.start() ? "" : text.slice(new Span(before, span.start())),
                after == span.end() ? "" : text.slice(new Span(span.end(), after)));
    }
}
