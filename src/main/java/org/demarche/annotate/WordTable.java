package org.demarche.annotate;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lexicon of NLP4J, in which hundreds of thousands of words share few values: the number of a word's value in a
 * {@link NameTable}, and each value once. The words themselves are not kept.
 */
final class WordTable<V> extends AbstractMap<String, V> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final NameTable words;

    @SuppressWarnings("serial") // the sets and lists of the lexica can be serialised
    private final List<V> values;

    private WordTable(NameTable words, List<V> values) {
        this.words = words;
        this.values = values;
    }

    /** The table of a lexicon; values count as the same if they give the same elements in the same order. */
    static <E, V extends Collection<E>> WordTable<V> of(Map<String, V> lexicon) {
        Map<List<E>, Integer> numbers = new LinkedHashMap<>();
        List<V> values = new ArrayList<>();
        NameTable words = NameTable.of(
                lexicon.size(),
                taker -> lexicon.forEach(
                        (word, value) -> taker.accept(word, numbers.computeIfAbsent(List.copyOf(value), elements -> {
                            values.add(value);
                            return values.size() - 1;
                        }))));
        return new WordTable<>(words, values);
    }

    @Override
    public @Nullable V get(Object word) {
        int number = words.numberOf((String) word, -1);
        return number < 0 ? null : values.get(number);
    }

    @Override
    public boolean containsKey(Object word) {
        return words.numberOf((String) word, -1) >= 0;
    }

    @Override
    public int size() {
        return words.size();
    }

    /** Nothing: the words are not kept. */
    @Override
    public Set<Entry<String, V>> entrySet() {
        return Set.of();
    }
}
