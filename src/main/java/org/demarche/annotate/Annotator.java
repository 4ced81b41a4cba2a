package org.demarche.annotate;

import org.demarche.model.Text;

/**
 * Language analysis of one text; the place where another parser can be plugged in.
 *
 * <p>An annotator may be called by several threads at once, ends within the bounds that it was given, and gives the
 * same result for the same text.
 */
public interface Annotator {
    /** The sentences of a text, and what of it was left out and why. */
    AnnotatedText annotate(Text text);
}
