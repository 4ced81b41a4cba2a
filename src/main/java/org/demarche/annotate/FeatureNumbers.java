package org.demarche.annotate;

import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import it.unimi.dsi.fastutil.objects.AbstractObject2IntMap;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import it.unimi.dsi.fastutil.objects.ObjectSet;
import it.unimi.dsi.fastutil.objects.ObjectSets;
import java.util.List;

/**
 * The numbers of a model's features by their names, in one array that a lookup touches once or twice; the maps that NLP4J
 * reads look up every feature two or three times, each through a node, a string and its bytes, and take a third of the time
 * of parsing.
 *
 * <p>A name is kept as its 64-bit hash. Two names of the model with one hash would be noticed when the table is made; the
 * odds that a name unknown to the model has the hash of one that it knows are below 10⁻¹² for a model of ten million.
 */
final class FeatureNumbers extends AbstractObject2IntMap<String> {
    private static final long serialVersionUID = 1L;
    private static final int FREE_TO_USED = 2;

    /** Hash and number of a feature side by side; the hash 0 marks a free place. */
    private final long[] table;

    private final int mask;
    private final int size;

    private FeatureNumbers(Object2IntMap<String> features) {
        int places = Math.max(2, Integer.highestOneBit(Math.max(1, features.size()) * FREE_TO_USED - 1) << 1);
        this.table = new long[2 * places];
        this.mask = places - 1;
        this.size = features.size();
        for (Object2IntMap.Entry<String> feature : features.object2IntEntrySet()) {
            put(hash(feature.getKey()), feature.getIntValue());
        }
    }

    /** Puts such tables in place of a model's own maps, which only training needs. */
    static void replaceIn(FeatureMap model) {
        List<Object2IntMap<String>> maps = model.getIndexMaps();
        maps.replaceAll(FeatureNumbers::new);
    }

    private void put(long hash, int number) {
        int place = (int) hash & mask;
        while (table[2 * place] != 0) {
            if (table[2 * place] == hash) {
                throw new IllegalArgumentException("two features of the model have the hash " + hash);
            }
            place = (place + 1) & mask;
        }
        table[2 * place] = hash;
        table[2 * place + 1] = number;
    }

    private int find(Object name, int otherwise) {
        long hash = hash((String) name);
        int place = (int) hash & mask;
        while (table[2 * place] != 0) {
            if (table[2 * place] == hash) {
                return (int) table[2 * place + 1];
            }
            place = (place + 1) & mask;
        }
        return otherwise;
    }

    /** A hash of 64 bits, never 0: multiplication for each letter, then the mixing step of MurmurHash3. */
    private static long hash(String name) {
        long hash = name.length();
        for (int i = 0; i < name.length(); i++) {
            hash = hash * 0x9E3779B97F4A7C15L + name.charAt(i);
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }

    @Override
    public Integer getOrDefault(Object name, Integer otherwise) {
        return find(name, otherwise);
    }

    @Override
    public int getInt(Object name) {
        return find(name, defRetValue);
    }

    @Override
    public boolean containsKey(Object name) {
        return find(name, -1) >= 0;
    }

    @Override
    public int size() {
        return size;
    }

    /** Nothing: the names are not kept. */
    @Override
    public ObjectSet<Object2IntMap.Entry<String>> object2IntEntrySet() {
        return ObjectSets.emptySet();
    }
}
