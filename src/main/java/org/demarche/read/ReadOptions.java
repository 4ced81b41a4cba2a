package org.demarche.read;

import java.nio.charset.Charset;
import java.util.Optional;
import org.demarche.model.Metadata;

/**
 * How inputs are read.
 *
 * @param metadata what is known of every article beforehand; it wins over what the input says
 * @param fields which fields of a JSON Lines object hold what
 * @param encoding what inputs are written in where no mark at their beginning tells; none for UTF-8, or what they declare
 * @param longest how many characters an article's text may have
 * @param largest how many bytes one input may have, except JSON Lines, where it is a line's limit
 */
public record ReadOptions(Metadata metadata, FieldNames fields, Optional<Charset> encoding, int longest, int largest) {
    private static final int LONGEST = 200_000;
    private static final int LARGEST = 16 * 1024 * 1024;

    /** The usual: nothing known beforehand, articles up to 200,000 characters in inputs up to 16 MiB. */
    public static ReadOptions usual() {
        return new ReadOptions(Metadata.none(), FieldNames.usual(), Optional.empty(), LONGEST, LARGEST);
    }

    /** The same with metadata known beforehand. */
    public ReadOptions with(Metadata known) {
        return new ReadOptions(known, fields, encoding, longest, largest);
    }

    /** The same with other field names. */
    public ReadOptions with(FieldNames names) {
        return new ReadOptions(metadata, names, encoding, longest, largest);
    }

    /** The same for inputs in another encoding. */
    public ReadOptions in(Charset charset) {
        return new ReadOptions(metadata, fields, Optional.of(charset), longest, largest);
    }
}
