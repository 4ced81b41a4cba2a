package org.demarche.annotate;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lexicon of NLP4J, in which hundreds of thousands of words share few values: the number of a word's value in a
 * {@link KeyTable}, and each value once. The words themselves are not kept.
 */
final class WordTable<V> extends AbstractMap<String, V> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final KeyTable words;
    private final int size;

    @SuppressWarnings("serial") // the sets and lists of the lexica can be serialised
    private final List<V> values;

    private WordTable(KeyTable words, int size, List<V> values) {
        this.words = words;
        this.size = size;
        this.values = values;
    }

    /**
     * The table of a lexicon; values count as the same if they give the same elements in the same order.
     *
     * @throws IllegalArgumentException if two words cannot be told apart by their {@link Keys}
     */
    static <E, V extends Collection<E>> WordTable<V> of(Map<String, V> lexicon) {
        Map<List<E>, Integer> numbers = new HashMap<>();
        List<V> values = new ArrayList<>();
        KeyTable words = new KeyTable(lexicon.size());
        lexicon.forEach(
                (word, value) -> words.put(Keys.of(word), numbers.computeIfAbsent(List.copyOf(value), elements -> {
                    values.add(value);
                    return values.size() - 1;
                })));
        return new WordTable<>(words, lexicon.size(), values);
    }

    @Override
    public @Nullable V get(Object word) {
        int number = words.numberOf(Keys.of((String) word));
        return number < 0 ? null : values.get(number);
    }

    @Override
    public boolean containsKey(Object word) {
        return words.numberOf(Keys.of((String) word)) >= 0;
    }

    @Override
    public int size() {
        return size;
    }

    /** Nothing: the words are not kept. */
    @Override
    public Set<Entry<String, V>> entrySet() {
        return Set.of();
    }
}
