package org.demarche.store;

/** Sorts rows of four unsigned 64-bit numbers, which lie one after the other in an array, in place. */
final class TupleSort {
    /** The numbers of a row. */
    static final int WIDTH = 4;

    /** Up to so many rows are sorted by insertion. */
    private static final int FEW = 12;

    private final long[] rows;

    private TupleSort(long[] rows) {
        this.rows = rows;
    }

    /** Sorts the first rows of an array, whose length is at least four times their count. */
    static void sort(long[] rows, int count) {
        new TupleSort(rows).sort(0, count - 1);
    }

    /** Quicksort by the median of three; the longer part is left to the loop, so that the stack stays short. */
    private void sort(int first, int last) {
        int low = first;
        int high = last;
        while (high - low >= FEW) {
            int middle = partition(low, high);
            if (middle - low < high - middle) {
                sort(low, middle);
                low = middle + 1;
            } else {
                sort(middle + 1, high);
                high = middle;
            }
        }
        insert(low, high);
    }

    /** Parts the rows so that none up to the returned one is greater than any after it (Hoare). */
    private int partition(int low, int high) {
        int pivot = median(low, (low + high) >>> 1, high) * WIDTH;
        long a = rows[pivot];
        long b = rows[pivot + 1];
        long c = rows[pivot + 2];
        long d = rows[pivot + 3];
        int left = low - 1;
        int right = high + 1;
        while (true) {
            do {
                left++;
            } while (compare(rows, left * WIDTH, a, b, c, d) < 0);
            do {
                right--;
            } while (compare(rows, right * WIDTH, a, b, c, d) > 0);
            if (left >= right) {
                return Math.min(right, high - 1);
            }
            swap(left * WIDTH, right * WIDTH);
        }
    }

    private int median(int i, int j, int k) {
        boolean ij = less(i, j);
        boolean jk = less(j, k);
        if (ij == jk) {
            return j;
        }
        return less(i, k) == ij ? k : i;
    }

    private void insert(int low, int high) {
        for (int i = low + 1; i <= high; i++) {
            for (int j = i; j > low && less(j, j - 1); j--) {
                swap(j * WIDTH, (j - 1) * WIDTH);
            }
        }
    }

    private boolean less(int i, int j) {
        int at = j * WIDTH;
        return compare(rows, i * WIDTH, rows[at], rows[at + 1], rows[at + 2], rows[at + 3]) < 0;
    }

    /** Compares the row that begins at an index with the row of four numbers. */
    static int compare(long[] rows, int at, long a, long b, long c, long d) {
        if (rows[at] != a) {
            return Long.compareUnsigned(rows[at], a);
        }
        if (rows[at + 1] != b) {
            return Long.compareUnsigned(rows[at + 1], b);
        }
        return rows[at + 2] != c ? Long.compareUnsigned(rows[at + 2], c) : Long.compareUnsigned(rows[at + 3], d);
    }

    private void swap(int i, int j) {
        for (int k = 0; k < WIDTH; k++) {
            long kept = rows[i + k];
            rows[i + k] = rows[j + k];
            rows[j + k] = kept;
        }
    }
}
