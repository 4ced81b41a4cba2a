package org.demarche.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.emory.mathcs.nlp.component.pos.POSState;
import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.feature.Source;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;
import edu.emory.mathcs.nlp.learning.optimization.OnlineOptimizer;
import edu.emory.mathcs.nlp.learning.optimization.method.AdaGrad;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.WeightVector;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Weights found by keys score as NLP4J's own do, to the last bit. */
final class KeyedWeightsTest {
    private static final int LABELS = 40;
    private static final List<String> KNOWN =
            List.of("the", "envoy", "left", "cease_fire", "cease", "fire", "a_b_c", "_");
    private static final List<String> UNKNOWN = List.of("nobody", "b_c", "a", "a_b", "c", "");

    private final Random random = new Random(5);
    private final Template template = new Template();
    private WeightVector weights;

    @BeforeEach
    void learnSomeFeatures() {
        for (int i = 0; i < 200; i++) {
            POSState<NLPNode> state = state(KNOWN);
            template.createFeatureVector(state, true);
        }
        weights = new WeightVector();
        weights.expand(template.features().size(), 0, LABELS);
        for (int feature = 0; feature < template.features().size(); feature++) {
            int oneIn = feature % 3 == 0 ? 2 : 12;
            for (int label = 0; label < LABELS; label++) {
                if (feature % 10 != 9 && random.nextInt(oneIn) == 0) {
                    weights.getSparseWeightVector().set(label, feature, random.nextFloat() - 0.5f);
                }
            }
        }
    }

    @Test
    void scoreAsTheModelsOwnDo() {
        FeatureReader<NLPNode, POSState<NLPNode>> reader = FeatureReader.of(template);
        KeyedWeights keyed = KeyedWeights.of(optimizer(0), reader, template.features());

        for (int i = 0; i < 200; i++) {
            POSState<NLPNode> state = state(i % 2 == 0 ? KNOWN : UNKNOWN);
            assertThat(keyed.scores(reader.createFeatureVector(state, false)))
                    .isEqualTo(weights.scores(template.createFeatureVector(state, false)));
        }
    }

    @Test
    void areTheSameAfterTheyWereKept() throws IOException, ClassNotFoundException {
        FeatureReader<NLPNode, POSState<NLPNode>> reader = FeatureReader.of(template);
        KeyedWeights keyed = KeyedWeights.of(optimizer(0), reader, template.features());

        FeatureReader<NLPNode, POSState<NLPNode>> keptReader = copy(reader);
        KeyedWeights keptWeights = copy(keyed);

        POSState<NLPNode> state = state(KNOWN);
        assertThat(keptWeights.scores(keptReader.createFeatureVector(state, false)))
                .isEqualTo(keyed.scores(reader.createFeatureVector(state, false)));
    }

    @Test
    void areNotMadeOfAModelThatHasWhatTheyLack() {
        FeatureReader<NLPNode, POSState<NLPNode>> reader = FeatureReader.of(template);

        assertThatThrownBy(() -> KeyedWeights.of(optimizer(1), reader, template.features()))
                .isInstanceOf(IllegalArgumentException.class);

        template.addWordEmbedding(item(0, Field.word_embedding));
        assertThatThrownBy(() -> FeatureReader.of(template)).isInstanceOf(IllegalArgumentException.class);
    }

    private OnlineOptimizer optimizer(float bias) {
        return new AdaGrad(weights, 0.1f, bias);
    }

    /** The second word of four is to be tagged; each has one of the forms. */
    private POSState<NLPNode> state(List<String> forms) {
        NLPNode[] nodes = new NLPNode[5];
        nodes[0] = new NLPNode();
        nodes[0].toRoot();
        for (int i = 1; i < nodes.length; i++) {
            nodes[i] = new NLPNode(i, forms.get(random.nextInt(forms.size())));
            nodes[i].setLemma(nodes[i].getWordForm());
        }
        return new POSState<>(nodes);
    }

    private static FeatureItem item(int window, Field field) {
        return new FeatureItem(Source.i, null, window, field, null);
    }

    @SuppressWarnings("unchecked")
    private static <T> T copy(T original) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }

    /** Features of one, two and three words, and sets. */
    private static final class Template extends FeatureTemplate<NLPNode, POSState<NLPNode>> {
        private static final long serialVersionUID = 1L;

        Template() {
            super(null, new HyperParameter());
            addSet(item(0, Field.positional));
            addSet(item(0, Field.orthographic));
            add(item(0, Field.lemma));
            add(item(-1, Field.lemma));
            add(item(0, Field.lemma), item(1, Field.lemma));
            add(item(0, Field.lemma), item(1, Field.lemma), item(2, Field.lemma));
            add(item(1, Field.lemma), item(0, Field.word_form));
        }

        FeatureMap features() {
            return feature_map;
        }
    }
}
