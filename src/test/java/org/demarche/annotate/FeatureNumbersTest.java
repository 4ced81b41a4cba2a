package org.demarche.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables of features answer as the model's own maps do. */
final class FeatureNumbersTest {
    private static final int FEATURES = 20_000;

    @Test
    void knowEveryFeatureByItsNumberAndNoOther() {
        FeatureMap model = new FeatureMap();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < FEATURES; i++) {
            numbers.add(model.add(i % 3, "feature " + i));
        }

        FeatureNumbers.replaceIn(model);

        for (int i = 0; i < FEATURES; i++) {
            assertThat(model.index(i % 3, "feature " + i)).isEqualTo(numbers.get(i));
            assertThat(model.index((i + 1) % 3, "feature " + i)).isEqualTo(-1);
            assertThat(model.index(i % 3, "Feature " + i)).isEqualTo(-1);
        }
        assertThat(model.index(3, "feature 0")).isEqualTo(-1);
    }

    @Test
    void answerForAModelWithoutFeatures() {
        FeatureMap model = new FeatureMap();
        model.add(1, "feature");

        FeatureNumbers.replaceIn(model);

        assertThat(model.index(0, "feature")).isEqualTo(-1);
        assertThat(model.index(0, "")).isEqualTo(-1);
    }
}
