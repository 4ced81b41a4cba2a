package org.demarche.annotate;

import edu.emory.mathcs.nlp.learning.optimization.OnlineOptimizer;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.FeatureVector;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.WeightVector;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The weights of a model, found by the {@link Keys} of its features. A feature of which many labels have a weight keeps one
 * for each of them, to be added side by side; the others keep those that are not zero, one in sixteen in NLP4J's parser.
 * NLP4J's own maps and vector look up a feature two or three times and add every zero. The scores are the same to the
 * last bit, since the weights are added in the same order and adding zero changes none. Such weights cannot be trained.
 */
final class KeyedWeights extends WeightVector {
    private static final long serialVersionUID = 1L;

    /** A feature is full if at least one in so many of its labels has a weight. */
    private static final int FULL = 6;

    /** So many full features are added at once: their weights arrive at the same time. */
    private static final int TOGETHER = 4;

    private final int labelCount;
    private final KeyTable features;

    /** The weights of full features, feature by feature. */
    private transient float[] full;

    /** Of each other feature how many labels have a weight, then each of these labels and the bits of what it gets. */
    private transient int[] sparse;

    private KeyedWeights(MajorVector weights, FeatureReader<?, ?> reader, FeatureMap model) {
        this.labelCount = weights.getLabelSize();
        int[] counts = counts(weights);
        int fullFeatures = 0;
        int sparseRoom = 0;
        for (int count : counts) {
            fullFeatures += isFull(count) ? 1 : 0;
            sparseRoom += isFull(count) ? 0 : room(count);
        }
        this.full = new float[fullFeatures * labelCount];
        this.sparse = new int[sparseRoom];
        this.features = new KeyTable(keys(reader, model));
        int[] places = fill(weights, counts);
        reader.eachFeature(model, (key, feature) -> {
            if (counts[feature] > 0) {
                features.put(key, places[feature]);
            }
        });
    }

    /**
     * The weights of a model, to be found by the keys that a reader of its features gives.
     *
     * @throws IllegalArgumentException if the model has what is not kept here (bias, activation, dense features), or two of its features cannot be told apart by their keys
     */
    static KeyedWeights of(OnlineOptimizer optimizer, FeatureReader<?, ?> reader, FeatureMap model) {
        WeightVector weights = optimizer.getWeightVector();
        if (optimizer.getBias() != 0
                || weights.hasActivationFunction()
                || weights.getDenseWeightVector().size() > 0) {
            throw new IllegalArgumentException("a model of another kind than NLP4J's tagger and parser");
        }
        return new KeyedWeights(weights.getSparseWeightVector(), reader, model);
    }

    /** How many labels have a weight, feature by feature. */
    private int[] counts(MajorVector weights) {
        int[] counts = new int[weights.getFeatureSize()];
        for (int feature = 0; feature < counts.length; feature++) {
            for (int label = 0; label < labelCount; label++) {
                if (weights.get(label, feature) != 0) {
                    counts[feature]++;
                }
            }
        }
        return counts;
    }

    private boolean isFull(int count) {
        return count * FULL >= labelCount;
    }

    /** How many keys the features have: one that can be parted in several ways has several. */
    private static int keys(FeatureReader<?, ?> reader, FeatureMap model) {
        AtomicInteger keys = new AtomicInteger();
        reader.eachFeature(model, (key, feature) -> keys.incrementAndGet());
        return keys.get();
    }

    private static int room(int count) {
        return count == 0 ? 0 : 1 + 2 * count;
    }

    /** Copies the weights; gives where those of each feature begin, the full ones first. */
    private int[] fill(MajorVector weights, int[] counts) {
        int[] places = new int[counts.length];
        int nextFull = 0;
        int nextSparse = 0;
        for (int feature = 0; feature < counts.length; feature++) {
            if (isFull(counts[feature])) {
                places[feature] = nextFull;
                for (int label = 0; label < labelCount; label++) {
                    full[nextFull++] = weights.get(label, feature);
                }
            } else if (counts[feature] > 0) {
                places[feature] = full.length + nextSparse;
                fillSparse(weights, feature, nextSparse);
                nextSparse += room(counts[feature]);
            }
        }
        return places;
    }

    private void fillSparse(MajorVector weights, int feature, int place) {
        int next = place + 1;
        for (int label = 0; label < labelCount; label++) {
            float value = weights.get(label, feature);
            if (value != 0) {
                sparse[place]++;
                sparse[next++] = label;
                sparse[next++] = Float.floatToRawIntBits(value);
            }
        }
    }

    @Override
    public int getLabelSize() {
        return labelCount;
    }

    /**
     * Adds the weights of the features that the model knows to the scores of the labels.
     *
     * @param features {@link FeatureKeys}
     * @param scores one for each label
     */
    @Override
    public void addScores(FeatureVector features, float[] scores) {
        int[] waiting = new int[TOGETHER];
        int count = 0;
        for (int place : places((FeatureKeys) features)) {
            if (place >= full.length) {
                addFull(waiting, count, scores);
                count = 0;
                addSparse(place - full.length, scores);
            } else if (place >= 0) {
                waiting[count++] = place;
            }
            if (count == TOGETHER) {
                addFour(waiting[0], waiting[1], waiting[2], waiting[3], scores);
                count = 0;
            }
        }
        addFull(waiting, count, scores);
    }

    /** The places of all features before any is added: the machine waits for many of them at once. */
    private int[] places(FeatureKeys keys) {
        int[] places = new int[keys.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = features.numberOf(keys.key(i));
        }
        return places;
    }

    private void addFull(int[] places, int count, float[] scores) {
        for (int i = 0; i < count; i++) {
            for (int label = 0; label < scores.length; label++) {
                scores[label] += full[places[i] + label];
            }
        }
    }

    /** Adds four features in one go, each label's weights in their order. */
    private void addFour(int first, int second, int third, int fourth, float[] scores) {
        float[] weights = full;
        for (int label = 0; label < scores.length; label++) {
            scores[label] = scores[label]
                    + weights[first + label]
                    + weights[second + label]
                    + weights[third + label]
                    + weights[fourth + label];
        }
    }

    private void addSparse(int place, float[] scores) {
        int end = place + 2 * sparse[place];
        for (int i = place + 1; i < end; i += 2) {
            scores[sparse[i]] += Float.intBitsToFloat(sparse[i + 1]);
        }
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        ByteBuffer bytes = ByteBuffer.allocate((full.length + sparse.length) * Integer.BYTES);
        bytes.asFloatBuffer().put(full);
        bytes.position(full.length * Float.BYTES);
        bytes.asIntBuffer().put(sparse);
        out.writeInt(full.length);
        out.writeUnshared(bytes.array());
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        full = new float[in.readInt()];
        ByteBuffer bytes = ByteBuffer.wrap((byte[]) in.readUnshared());
        bytes.asFloatBuffer().get(full);
        bytes.position(full.length * Float.BYTES);
        sparse = new int[bytes.remaining() / Integer.BYTES];
        bytes.asIntBuffer().get(sparse);
    }
}
