package org.demarche.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.record.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SortedRunsTest {
    private static final int WIDTH = TupleSort.WIDTH;

    @TempDir
    Path folder;

    /** Numbers up to a bound, half of them with the highest bit, which is unsigned. */
    private static long[] rows(Random random, int count, int bound) {
        return LongStream.generate(() -> random.nextInt(bound) | (random.nextBoolean() ? Long.MIN_VALUE : 0))
                .limit((long) count * WIDTH)
                .toArray();
    }

    private static List<byte[]> keys(long[] rows, int count) {
        List<byte[]> keys = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            byte[] key = new byte[WIDTH * Long.BYTES];
            for (int column = 0; column < WIDTH; column++) {
                Bytes.setLong(rows[row * WIDTH + column], key, column * Long.BYTES);
            }
            keys.add(key);
        }
        return keys;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 40, 1_000_000})
    void sortsRowsWhetherManyAreAlikeOrNone(int bound) {
        Random random = new Random(bound);
        for (int count : new int[] {0, 1, 2, 13, 500, 20_000}) {
            long[] rows = rows(random, count, bound);
            List<byte[]> expected = keys(rows, count);
            expected.sort(Arrays::compareUnsigned);

            TupleSort.sort(rows, count);

            assertThat(keys(rows, count).toArray(byte[][]::new)).isDeepEqualTo(expected.toArray(byte[][]::new));
        }
    }

    @Test
    void sortsWhatIsSortedUpwardsOrDownwards() {
        int count = 100_000;
        for (int step : new int[] {1, -1}) {
            long[] rows = new long[count * WIDTH];
            for (int row = 0; row < count; row++) {
                rows[row * WIDTH + 2] = step > 0 ? row : count - 1 - row;
            }
            TupleSort.sort(rows, count);
            for (int row = 0; row < count; row++) {
                assertThat(rows[row * WIDTH + 2]).isEqualTo(row);
            }
        }
    }

    /** The second run alone is longer than what its reader holds. */
    @Test
    void mergesRunsAndTellsEachRowOnce() {
        Random random = new Random(7);
        TreeSet<byte[]> expected = new TreeSet<>(Arrays::compareUnsigned);
        try (SortedRuns runs = new SortedRuns(folder.resolve("order"))) {
            for (int count : new int[] {3_000, 150_000, 1, 0, 40_000}) {
                long[] rows = rows(random, count, 25);
                expected.addAll(keys(rows, count));
                TupleSort.sort(rows, count);
                runs.append(rows, count);
            }
            assertThat(runs.bytes()).isEqualTo(193_001L * WIDTH * Long.BYTES);

            List<byte[]> merged = new ArrayList<>();
            for (Iterator<Record> records = runs.merged(); records.hasNext(); ) {
                merged.add(records.next().getKey());
            }

            assertThat(merged.size()).isEqualTo(expected.size());
            assertThat(merged.toArray(byte[][]::new)).isDeepEqualTo(expected.toArray(byte[][]::new));
        }
        assertThat(folder).isEmptyDirectory();
    }
}
