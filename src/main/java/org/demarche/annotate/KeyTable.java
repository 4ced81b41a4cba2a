package org.demarche.annotate;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;

/**
 * Numbers by keys of 64 bits in one array, which a look-up touches once as a rule. Of a key 38 bits are kept and the place
 * tells some more: two keys that cannot be told apart are noticed when the table is made, and the odds that a key which
 * is not in it is taken for one that is are about 10⁻¹¹.
 */
final class KeyTable implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The lowest bits of a place are the number, more by one, of the key; the others are the key's. */
    private static final int NUMBER_BITS = 26;

    private static final long NUMBER = (1L << NUMBER_BITS) - 1;

    /** The largest number that a key can have. */
    static final int LARGEST = (int) NUMBER - 1;

    /** A power of two in length, of which a third at least is free; 0 marks a free place. */
    private transient long[] places;

    /** A table with room for so many keys. */
    KeyTable(int size) {
        this.places = new long[Integer.highestOneBit(Math.max(1, size + size / 2)) * 2];
    }

    /**
     * Gives a key its number.
     *
     * @throws IllegalArgumentException if the number is negative or above {@link #LARGEST}, or the key cannot be told
     *     apart from one that has a number
     */
    void put(long key, int number) {
        if (number < 0 || number > LARGEST) {
            throw new IllegalArgumentException("a key has the number " + number);
        }
        int place = first(key);
        while (places[place] != 0) {
            if (isOf(places[place], key)) {
                throw new IllegalArgumentException("two names have the key " + key);
            }
            place = next(place);
        }
        places[place] = (key & ~NUMBER) | (number + 1);
    }

    /** The number of a key, or -1 if it is not in the table. */
    int numberOf(long key) {
        int place = first(key);
        while (places[place] != 0) {
            if (isOf(places[place], key)) {
                return (int) (places[place] & NUMBER) - 1;
            }
            place = next(place);
        }
        return -1;
    }

    private int first(long key) {
        return (int) key & (places.length - 1);
    }

    private int next(int place) {
        return (place + 1) & (places.length - 1);
    }

    private static boolean isOf(long place, long key) {
        return ((place ^ key) & ~NUMBER) == 0;
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
