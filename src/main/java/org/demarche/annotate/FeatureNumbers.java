package org.demarche.annotate;

import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import it.unimi.dsi.fastutil.objects.AbstractObject2IntMap;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import it.unimi.dsi.fastutil.objects.ObjectSet;
import it.unimi.dsi.fastutil.objects.ObjectSets;
import java.util.List;

/**
 * The numbers of a model's features by their names, in a {@link NameTable}; the maps that NLP4J reads look up every feature
 * two or three times, each through a node, a string and its bytes, and take a third of the time of parsing.
 */
final class FeatureNumbers extends AbstractObject2IntMap<String> {
    private static final long serialVersionUID = 2L;

    private final NameTable table;

    private FeatureNumbers(Object2IntMap<String> features) {
        this.table = NameTable.of(features.size(), taker -> features.object2IntEntrySet()
                .forEach(feature -> taker.accept(feature.getKey(), feature.getIntValue())));
    }

    /** Puts such tables in place of a model's own maps, which only training needs. */
    static void replaceIn(FeatureMap model) {
        List<Object2IntMap<String>> maps = model.getIndexMaps();
        maps.replaceAll(map -> map instanceof FeatureNumbers ? map : new FeatureNumbers(map));
    }

    @Override
    public Integer getOrDefault(Object name, Integer otherwise) {
        return table.numberOf((String) name, otherwise);
    }

    @Override
    public int getInt(Object name) {
        return table.numberOf((String) name, defRetValue);
    }

    @Override
    public boolean containsKey(Object name) {
        return table.numberOf((String) name, -1) >= 0;
    }

    @Override
    public int size() {
        return table.size();
    }

    /** Nothing: the names are not kept. */
    @Override
    public ObjectSet<Object2IntMap.Entry<String>> object2IntEntrySet() {
        return ObjectSets.emptySet();
    }
}
