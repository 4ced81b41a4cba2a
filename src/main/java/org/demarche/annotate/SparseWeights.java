package org.demarche.annotate;

import edu.emory.mathcs.nlp.learning.util.ColumnMajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseItem;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The weights of a model that are not zero, feature by feature. In NLP4J's parser that is one in sixteen; its own vector
 * keeps and adds them all, each through a list with a gap, which takes a third of the time of parsing and most of the
 * memory. The scores are the same to the last bit, since adding zero changes none. Such weights cannot be trained.
 */
final class SparseWeights extends ColumnMajorVector {
    private static final long serialVersionUID = 1L;

    /** Where the weights of each feature begin in the other arrays; one more than there are features. */
    private transient int[] starts;

    /** Labels, as unsigned bytes, in ascending order for each feature. */
    private transient byte[] labels;

    /** What each of these labels gets from the feature. */
    private transient float[] values;

    private SparseWeights(ColumnMajorVector dense) {
        setSizes(dense.getLabelSize(), dense.getFeatureSize());
        this.starts = new int[feature_size + 1];
        int used = dense.countNonZeroWeights();
        this.labels = new byte[used];
        this.values = new float[used];
        fill(dense);
    }

    /** The same weights, sparse; or the same vector, if it has too many labels. */
    static ColumnMajorVector of(ColumnMajorVector dense) {
        return dense instanceof SparseWeights || dense.getLabelSize() > 1 << Byte.SIZE
                ? dense
                : new SparseWeights(dense);
    }

    private void fill(ColumnMajorVector dense) {
        int used = 0;
        for (int feature = 0; feature < feature_size; feature++) {
            starts[feature] = used;
            for (int label = 0; label < label_size; label++) {
                float value = dense.get(feature * label_size + label);
                if (value != 0) {
                    labels[used] = (byte) label;
                    values[used] = value;
                    used++;
                }
            }
        }
        starts[feature_size] = used;
    }

    /** Adds, for each feature of the input that the model knows, its weights times its value to the scores of the labels. */
    @Override
    public void addScores(SparseVector input, float[] scores) {
        List<SparseItem> items = input.getVector();
        for (int i = 0; i < items.size(); i++) {
            SparseItem item = items.get(i);
            if (item.getIndex() < feature_size) {
                add(item.getIndex(), item.getValue(), scores);
            }
        }
    }

    private void add(int feature, float factor, float[] scores) {
        int end = starts[feature + 1];
        for (int i = starts[feature]; i < end; i++) {
            scores[labels[i] & 0xff] += values[i] * factor;
        }
    }

    @Override
    public float get(int index) {
        int feature = index / label_size;
        for (int i = starts[feature]; i < starts[feature + 1]; i++) {
            if ((labels[i] & 0xff) == index % label_size) {
                return values[i];
            }
        }
        return 0;
    }

    @Override
    public int size() {
        return feature_size * label_size;
    }

    @Override
    public int countNonZeroWeights() {
        return values.length;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        ByteBuffer bytes = ByteBuffer.allocate(starts.length * Integer.BYTES);
        bytes.asIntBuffer().put(starts);
        out.writeUnshared(bytes.array());
        out.writeUnshared(labels);
        bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        out.writeUnshared(bytes.array());
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        byte[] bytes = (byte[]) in.readUnshared();
        starts = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(starts);
        labels = (byte[]) in.readUnshared();
        bytes = (byte[]) in.readUnshared();
        values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
    }
}
