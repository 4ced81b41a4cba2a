package org.demarche.annotate;

/** Keys of 64 bits for words, and for features that join several: nothing has to be joined, kept or compared. */
final class Keys {
    private static final long LETTER = 0x9E3779B97F4A7C15L;
    private static final long JOIN = 0x27D4EB2F165667C5L;

    private Keys() {}

    /** The key of a word, never 0. */
    static long of(String word) {
        long key = word.length();
        for (int i = 0; i < word.length(); i++) {
            key = key * LETTER + word.charAt(i);
        }
        key = mixed(key);
        return key == 0 ? LETTER : key;
    }

    /** The key of what begins with one key and goes on with another, yet to be {@link #mixed}. */
    static long joined(long first, long second) {
        return Long.rotateLeft(first * JOIN, 23) ^ second * LETTER;
    }

    /** The same key, each bit of which depends on all of them: the mixing step of MurmurHash3. */
    static long mixed(long key) {
        long mixed = (key ^ (key >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
