package org.demarche.annotate;

import edu.emory.mathcs.nlp.learning.util.FeatureVector;

/** The features of a state of analysis, by their {@link Keys}, in the order in which their weights are added. */
final class FeatureKeys extends FeatureVector {
    private static final long serialVersionUID = 1L;

    private final long[] keys;
    private int size;

    /** With room for so many features at most. */
    FeatureKeys(int room) {
        this.keys = new long[room];
    }

    void add(long key) {
        keys[size++] = key;
    }

    int size() {
        return size;
    }

    long key(int index) {
        return keys[index];
    }
}
