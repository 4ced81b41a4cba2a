package org.demarche.store;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one index of a database as sorted runs in a file, one behind the other, to be merged when all are
 * there (external merge sort: Knuth, The Art of Computer Programming, volume 3, 5.4).
 */
final class SortedRuns implements Closeable {
    private static final int WIDTH = TupleSort.WIDTH;
    private static final int ROW_BYTES = WIDTH * Long.BYTES;
    private static final int WRITE_ROWS = 1 << 14;

    /** The rows that all the readers of a merge hold together, and the fewest of a single one. */
    private static final int HELD_ROWS = 1 << 18;

    private static final int LEAST_ROWS = 1 << 7;

    private final FileChannel file;

    /** Where the runs end, in rows. */
    private final List<Long> ends = new ArrayList<>();

    SortedRuns(Path path) {
        try {
            file = FileChannel.open(
                    path,
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes sorted rows of four numbers as a run. */
    void append(long[] rows, int count) {
        ByteBuffer bytes = ByteBuffer.allocateDirect(WRITE_ROWS * ROW_BYTES);
        try {
            for (int row = 0; row < count; row += WRITE_ROWS) {
                int some = Math.min(WRITE_ROWS, count - row);
                bytes.clear().limit(some * ROW_BYTES);
                bytes.asLongBuffer().put(rows, row * WIDTH, some * WIDTH);
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ends.add(rows() + count);
    }

    private long rows() {
        return ends.isEmpty() ? 0 : ends.get(ends.size() - 1);
    }

    /** The length of what has been written. */
    long bytes() {
        return rows() * ROW_BYTES;
    }

    /** All rows in order, each once, as keys of 32 bytes. */
    Iterator<Record> merged() {
        return new Merge();
    }

    /** Closes and deletes the file. */
    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Merge implements Iterator<Record> {
        private final RecordFactory keys = new RecordFactory(ROW_BYTES, 0);
        private final PriorityQueue<Run> others = new PriorityQueue<>();

        /** The run whose row is the next one; none when all are at their end. */
        private @Nullable Run least;

        Merge() {
            int held = Math.max(LEAST_ROWS, HELD_ROWS / Math.max(1, ends.size()));
            long start = 0;
            for (long end : ends) {
                Run run = new Run(start, end, held);
                if (run.advance()) {
                    others.add(run);
                }
                start = end;
            }
            least = others.poll();
        }

        @Override
        public boolean hasNext() {
            return least != null;
        }

        @Override
        public Record next() {
            Run run = least;
            if (run == null) {
                throw new NoSuchElementException();
            }
            long a = run.rows[run.at];
            long b = run.rows[run.at + 1];
            long c = run.rows[run.at + 2];
            long d = run.rows[run.at + 3];
            Record record = keys.create();
            byte[] key = record.getKey();
            Bytes.setLong(a, key, 0);
            Bytes.setLong(b, key, Long.BYTES);
            Bytes.setLong(c, key, 2 * Long.BYTES);
            Bytes.setLong(d, key, 3 * Long.BYTES);
            do {
                run = following(run);
            } while (run != null && TupleSort.compare(run.rows, run.at, a, b, c, d) == 0);
            least = run;
            return record;
        }

        /** Steps on in a run; what is returned has the next row of all. */
        private @Nullable Run following(Run run) {
            if (!run.advance()) {
                return others.poll();
            }
            Run other = others.peek();
            if (other == null || run.compareTo(other) <= 0) {
                return run;
            }
            others.add(run);
            return others.poll();
        }
    }

    /** A run that is being read; rows lie in the array from the position on. */
    private final class Run implements Comparable<Run> {
        final long[] rows;
        private final ByteBuffer bytes;
        private final long end;
        private long next;
        private int filled;
        int at;

        Run(long start, long end, int held) {
            this.next = start;
            this.end = end;
            this.bytes = ByteBuffer.allocate((int) Math.min(held, end - start) * ROW_BYTES);
            this.rows = new long[bytes.capacity() / Long.BYTES];
            this.at = -WIDTH;
        }

        /** Steps to the next row, if there is one. */
        boolean advance() {
            at += WIDTH;
            if (at < filled) {
                return true;
            }
            int some = (int) Math.min(bytes.capacity() / ROW_BYTES, end - next);
            if (some == 0) {
                return false;
            }
            fill(some);
            at = 0;
            return true;
        }

        private void fill(int some) {
            bytes.clear().limit(some * ROW_BYTES);
            long position = next * ROW_BYTES;
            try {
                while (bytes.hasRemaining()) {
                    int got = file.read(bytes, position + bytes.position());
                    if (got < 0) {
                        throw new EOFException("a sorted run has lost its end");
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            bytes.flip();
            filled = some * WIDTH;
            bytes.asLongBuffer().get(rows, 0, filled);
            next += some;
        }

        @Override
        public int compareTo(Run other) {
            int their = other.at;
            return TupleSort.compare(
                    rows, at, other.rows[their], other.rows[their + 1], other.rows[their + 2], other.rows[their + 3]);
        }
    }
}
