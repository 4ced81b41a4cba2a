package org.demarche.load;

import org.demarche.read.Reading;

/** A piece of input as it was read, not yet looked at. */
sealed interface Unread permits Candidate, Unread.News {
    /** Where it was read. */
    Source source();

    /** How many quads it has, or may give. */
    int quads();

    /** Why it is refused, with its place. */
    Rejection refusal(String reason);

    /** An article as it was published, or the reason why it is none. */
    record News(Source source, Reading reading) implements Unread {
        private static final int CHARACTERS_PER_QUAD = 3;

        @Override
        public int quads() {
            return reading instanceof Reading.Read read ? read.article().text().length() / CHARACTERS_PER_QUAD : 1;
        }

        @Override
        public Rejection refusal(String reason) {
            return Rejection.ofPlace(source.name(), reading.place(), reason);
        }
    }
}
