package org.demarche.annotate;

import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.node.AbstractNLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.FeatureVector;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Reads the features of a state as keys. NLP4J's own template writes out each feature as a string, anew for each of the
 * features that have a part in common, and looks it up at once; this one reads every part once a state.
 *
 * @param <N> the nodes of a sentence
 * @param <S> the states that the features are of
 */
final class FeatureReader<N extends AbstractNLPNode<N>, S extends NLPState<N>> extends FeatureTemplate<N, S> {
    private static final long serialVersionUID = 1L;

    /** Between the parts of a feature's name. */
    private static final char JOINT = '_';

    /** The parts of features, each once. */
    private final FeatureItem[] parts;

    /** Of each feature the numbers of its parts. */
    private final int[][] joins;

    private FeatureReader(FeatureTemplate<N, S> template) {
        super(null, new HyperParameter());
        feature_set = template.getSetFeatureList();
        Map<String, Integer> numbers = new HashMap<>();
        List<FeatureItem> items = new ArrayList<>();
        List<FeatureItem[]> features = template.getFeatureList();
        this.joins = new int[features.size()][];
        for (int i = 0; i < joins.length; i++) {
            FeatureItem[] feature = features.get(i);
            joins[i] = new int[feature.length];
            for (int j = 0; j < feature.length; j++) {
                FeatureItem item = feature[j];
                joins[i][j] = numbers.computeIfAbsent(item.toString(), name -> {
                    items.add(item);
                    return items.size() - 1;
                });
            }
        }
        this.parts = items.toArray(FeatureItem[]::new);
    }

    /**
     * The reader of a template's features.
     *
     * @throws IllegalArgumentException if some are embeddings of words, which have no keys
     */
    static <N extends AbstractNLPNode<N>, S extends NLPState<N>> FeatureReader<N, S> of(
            FeatureTemplate<N, S> template) {
        if (!template.getEmbeddingFeatureList().isEmpty()) {
            throw new IllegalArgumentException("a template has word embeddings");
        }
        return new FeatureReader<>(template);
    }

    @Override
    public FeatureVector createFeatureVector(S state, boolean isTrain) {
        List<Collection<String>> sets = new ArrayList<>(feature_set.size());
        int room = joins.length;
        for (FeatureItem item : feature_set) {
            Collection<String> values = getFeatures(state, item);
            sets.add(values == null ? List.of() : values);
            room += values == null ? 0 : values.size();
        }
        FeatureKeys keys = new FeatureKeys(room);
        for (int type = 0; type < sets.size(); type++) {
            for (String value : sets.get(type)) {
                keys.add(single(type, Keys.of(value)));
            }
        }
        addJoins(partsOf(state), keys);
        return keys;
    }

    private long[] partsOf(S state) {
        long[] values = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            String value = getFeature(state, parts[i]);
            values[i] = value == null ? 0 : Keys.of(value);
        }
        return values;
    }

    private void addJoins(long[] values, FeatureKeys keys) {
        int type = feature_set.size();
        for (int[] join : joins) {
            long key = type++;
            for (int part : join) {
                long value = values[part];
                if (value == 0) {
                    key = 0;
                    break;
                }
                key = Keys.joined(key, value);
            }
            if (key != 0) {
                keys.add(Keys.mixed(key));
            }
        }
    }

    private static long single(int type, long value) {
        return Keys.mixed(Keys.joined(type, value));
    }

    /**
     * Hands every feature of a model to a taker: a key that this reader gives it, and its number. What can be parted in
     * several ways has a key for each of them.
     */
    void eachFeature(FeatureMap model, FeatureTaker taker) {
        List<Object2IntMap<String>> maps = model.getIndexMaps();
        for (int type = 0; type < maps.size(); type++) {
            int first = type;
            int count = type < feature_set.size() ? 1 : joins[type - feature_set.size()].length;
            maps.get(type)
                    .object2IntEntrySet()
                    .forEach(feature -> eachParting(
                            first, feature.getKey(), count, key -> taker.take(Keys.mixed(key), feature.getIntValue())));
        }
    }

    /** Takes a feature by its key and its number. */
    @FunctionalInterface
    interface FeatureTaker {
        void take(long key, int number);
    }

    private static void eachParting(long before, String name, int count, LongConsumer taker) {
        if (count == 1) {
            taker.accept(Keys.joined(before, Keys.of(name)));
            return;
        }
        for (int end = name.indexOf(JOINT); end >= 0; end = name.indexOf(JOINT, end + 1)) {
            eachParting(
                    Keys.joined(before, Keys.of(name.substring(0, end))), name.substring(end + 1), count - 1, taker);
        }
    }
}
