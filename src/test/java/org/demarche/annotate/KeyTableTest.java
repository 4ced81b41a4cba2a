package org.demarche.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A table of keys gives each key its number and knows no other. */
final class KeyTableTest {
    private static final int KEYS = 20_000;

    @Test
    void givesEveryKeyItsNumberAndKnowsNoOther() {
        KeyTable table = new KeyTable(KEYS);
        for (int i = 0; i < KEYS; i++) {
            table.put(Keys.of("name " + i), i);
        }

        for (int i = 0; i < KEYS; i++) {
            assertThat(table.numberOf(Keys.of("name " + i))).isEqualTo(i);
            assertThat(table.numberOf(Keys.of("Name " + i))).isEqualTo(-1);
        }
    }

    @Test
    void answersWhenItIsEmpty() {
        assertThat(new KeyTable(0).numberOf(Keys.of(""))).isEqualTo(-1);
    }

    @Test
    void refusesNumbersThatHaveNoRoom() {
        KeyTable table = new KeyTable(1);
        long key = Keys.of("name");

        assertThatThrownBy(() -> table.put(key, KeyTable.LARGEST + 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("67108863");

        table.put(key, KeyTable.LARGEST);
        assertThat(table.numberOf(key)).isEqualTo(KeyTable.LARGEST);
    }

    @Test
    void refusesKeysThatCannotBeToldApart() {
        KeyTable table = new KeyTable(2);
        table.put(Keys.of("name"), 1);

        assertThatThrownBy(() -> table.put(Keys.of("name"), 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
