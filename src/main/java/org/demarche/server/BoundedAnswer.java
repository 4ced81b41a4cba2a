package org.demarche.server;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The body of an answer, broken off with an error when it grows longer than a limit. */
final class BoundedAnswer extends FilterOutputStream {
    private final long limit;
    private long count;

    BoundedAnswer(OutputStream out, long limit) {
        super(out);
        this.limit = limit;
    }

    @Override
    public void write(int octet) throws IOException {
        count(1);
        out.write(octet);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        count(length);
        out.write(buffer, offset, length);
    }

    /** Does nothing, so that a failure before the first full buffer can still be told by a status. */
    @Override
    public void flush() {}

    private void count(int more) {
        count += more;
        if (count > limit) {
            throw Refusal.with(403, "the answer is longer than " + limit + " bytes: ask with LIMIT and OFFSET");
        }
    }
}
