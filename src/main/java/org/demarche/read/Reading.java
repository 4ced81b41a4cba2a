package org.demarche.read;

import java.util.List;
import java.util.Optional;
import org.demarche.model.Article;

/** What came of reading one article from an input. */
public sealed interface Reading {
    /** Where in the input it stands: the file, and the line or number within it where there are several. */
    String place();

    /**
     * An article.
     *
     * @param offsets leads from the stored text back to the input as given
     * @param taken the text to which offsets lead back, where it was taken out of a page, a feed or JSON; else they lead
     *     back to the input itself
     * @param language what its text is written in; only English is analysed
     * @param notes what was left out and why, such as a date that cannot be read
     */
    record Read(
            String place,
            Article article,
            Offsets offsets,
            Optional<String> taken,
            Language language,
            List<String> notes)
            implements Reading {
        public Read {
            notes = List.copyOf(notes);
        }
    }

    /** Something that is no article, and why. */
    record Rejected(String place, String reason) implements Reading {}
}
