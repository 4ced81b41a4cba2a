package org.demarche.read;

import org.demarche.model.Metadata;

/**
 * How inputs are read.
 *
 * @param metadata what is known of every article beforehand; it wins over what the input says
 * @param fields which fields of a JSON Lines object hold what
 * @param longest how many characters an article's text may have
 * @param largest how many bytes one input may have, except JSON Lines, where it is a line's limit
 */
public record ReadOptions(Metadata metadata, FieldNames fields, int longest, int largest) {
    private static final int LONGEST = 200_000;
    private static final int LARGEST = 16 * 1024 * 1024;

    /** The usual: nothing known beforehand, articles up to 200,000 characters in inputs up to 16 MiB. */
    public static ReadOptions usual() {
        return new ReadOptions(Metadata.none(), FieldNames.usual(), LONGEST, LARGEST);
    }

    /** The same with metadata known beforehand. */
    public ReadOptions with(Metadata known) {
        return new ReadOptions(known, fields, longest, largest);
    }

    /** The same with other field names. */
    public ReadOptions with(FieldNames names) {
        return new ReadOptions(metadata, names, longest, largest);
    }
}
