package org.demarche.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import edu.emory.mathcs.nlp.learning.util.ColumnMajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sparse weights score as the dense ones that they were made of, to the last bit. */
final class SparseWeightsTest {
    private static final int LABELS = 200;
    private static final int FEATURES = 300;

    private final Random random = new Random(5);

    @Test
    void scoreAsTheDenseOnesDo() {
        ColumnMajorVector dense = dense(LABELS);

        ColumnMajorVector sparse = SparseWeights.of(dense);

        assertThat(sparse).isInstanceOf(SparseWeights.class);
        for (int i = 0; i < 50; i++) {
            SparseVector input = input();
            assertThat(scores(sparse, input)).isEqualTo(scores(dense, input));
        }
    }

    @Test
    void giveEachWeight() {
        ColumnMajorVector dense = dense(LABELS);

        ColumnMajorVector sparse = SparseWeights.of(dense);

        assertThat(sparse.size()).isEqualTo(dense.size());
        assertThat(sparse.countNonZeroWeights()).isEqualTo(dense.countNonZeroWeights());
        for (int i = 0; i < dense.size(); i++) {
            assertThat(sparse.get(i)).isEqualTo(dense.get(i));
        }
    }

    @Test
    void areTheSameAfterTheyWereKept() throws IOException, ClassNotFoundException {
        ColumnMajorVector sparse = SparseWeights.of(dense(LABELS));

        ColumnMajorVector kept = copy(sparse);

        SparseVector input = input();
        assertThat(scores(kept, input)).isEqualTo(scores(sparse, input));
    }

    @Test
    void areNotMadeOfMoreLabelsThanAByteCanName() {
        ColumnMajorVector dense = dense(257);

        assertThat(SparseWeights.of(dense)).isSameAs(dense);
    }

    /** Every tenth weight is something, the others are zero. */
    private ColumnMajorVector dense(int labels) {
        ColumnMajorVector dense = new ColumnMajorVector();
        dense.expand(labels, FEATURES);
        for (int i = 0; i < dense.size(); i++) {
            if (random.nextInt(10) == 0) {
                dense.set(i, random.nextFloat() - 0.5f);
            }
        }
        return dense;
    }

    /** Some features, of which some are not the model's. */
    private SparseVector input() {
        SparseVector input = new SparseVector();
        for (int i = 0; i < 20; i++) {
            input.add(random.nextInt(FEATURES + 20), random.nextFloat());
        }
        return input;
    }

    private static float[] scores(ColumnMajorVector weights, SparseVector input) {
        float[] scores = new float[weights.getLabelSize()];
        weights.addScores(input, scores);
        return scores;
    }

    private static ColumnMajorVector copy(ColumnMajorVector weights) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(weights);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (ColumnMajorVector) in.readObject();
        }
    }
}
