package org.demarche.annotate;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.function.ObjIntConsumer;

/**
 * The numbers of names in one array, which a look-up touches once as a rule. The names themselves are not kept, only
 * their hashes: two names that cannot be told apart are noticed when the table is made, and the odds that a name which
 * is not in it is taken for one that is are about 10⁻¹².
 */
final class NameTable implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The lowest bits of a place are the number, more by one, of the name; the others are of its hash. */
    private static final int NUMBER_BITS = 24;

    private static final long NUMBER = (1L << NUMBER_BITS) - 1;

    /** The largest number that a name can have. */
    static final int LARGEST = (int) NUMBER - 1;

    private final int size;

    /** A power of two in length, of which a third at least is free; 0 marks a free place. */
    private transient long[] places;

    private NameTable(int size) {
        this.size = size;
        this.places = new long[Integer.highestOneBit(Math.max(1, size + size / 2)) * 2];
    }

    /** Hands each name with its number to a taker. */
    @FunctionalInterface
    interface Names {
        void each(ObjIntConsumer<String> taker);
    }

    /**
     * The table of so many names.
     *
     * @throws IllegalArgumentException if a number is negative or above {@link #LARGEST}, or two names cannot be told apart
     */
    static NameTable of(int size, Names names) {
        NameTable table = new NameTable(size);
        names.each(table::put);
        return table;
    }

    private void put(String name, int number) {
        if (number < 0 || number > LARGEST) {
            throw new IllegalArgumentException("a name has the number " + number);
        }
        long hash = hash(name);
        int place = first(hash);
        while (places[place] != 0) {
            if (isOf(places[place], hash)) {
                throw new IllegalArgumentException("two names have the hash " + hash);
            }
            place = next(place);
        }
        places[place] = (hash & ~NUMBER) | (number + 1);
    }

    /** The number of a name, or another one if it is not in the table. */
    int numberOf(String name, int otherwise) {
        long hash = hash(name);
        int place = first(hash);
        while (places[place] != 0) {
            if (isOf(places[place], hash)) {
                return (int) (places[place] & NUMBER) - 1;
            }
            place = next(place);
        }
        return otherwise;
    }

    int size() {
        return size;
    }

    private int first(long hash) {
        return (int) hash & (places.length - 1);
    }

    private int next(int place) {
        return (place + 1) & (places.length - 1);
    }

    private static boolean isOf(long place, long hash) {
        return ((place ^ hash) & ~NUMBER) == 0;
    }

    /** A hash of 64 bits: multiplication for each letter, then the mixing step of MurmurHash3. */
    private static long hash(String name) {
        long hash = name.length();
        for (int i = 0; i < name.length(); i++) {
            hash = hash * 0x9E3779B97F4A7C15L + name.charAt(i);
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        ByteBuffer bytes = ByteBuffer.allocate(places.length * Long.BYTES);
        bytes.asLongBuffer().put(places);
        out.writeUnshared(bytes.array());
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        byte[] bytes = (byte[]) in.readUnshared();
        places = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(places);
    }
}
