package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TableTest {
    @Test
    void alignsColumnsByTheirWidestCell() {
        assertThat(table(0, List.of("who", "what"), List.of(List.of("Japan", "seeks"), List.of("China", ""))))
                .isEqualTo(
                        """
                        who    what
                        ─────  ─────
                        Japan  seeks
                        China
                        """);
    }

    @Test
    void wrapsAtSpacesWhatIsWiderThanTheTerminal() {
        assertThat(table(
                        24,
                        List.of("who", "quote"),
                        List.of(List.of("Japan", "would gladly meet the leader without conditions"))))
                .isEqualTo(
                        """
                        who    quote
                        ─────  ─────────────────
                        Japan  would gladly meet
                               the leader
                               without
                               conditions

                        """);
    }

    @Test
    void breaksAWordThatHasNoSpace() {
        assertThat(CellText.wrap("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
    }

    @Test
    void countsWideCharactersAsTwoColumnsAndMarksAsNone() {
        assertThat(CellText.width("日本")).isEqualTo(4);
        assertThat(CellText.width("한국")).isEqualTo(4);
        assertThat(CellText.width("Côte d’Ivoire")).isEqualTo(13);
        assertThat(CellText.width("e\u0301")).isEqualTo(1);
    }

    @Test
    void letsNoControlCharacterReachTheTerminal() {
        assertThat(CellText.plain("a\u001B[2Jb\nc\u009Bd")).isEqualTo("a\uFFFD[2Jb c\uFFFDd");
    }

    @Test
    void keepsColumnsReadableOnANarrowTerminal() {
        assertThat(Table.fit(new int[] {40, 3, 40}, 20)).containsExactly(8, 3, 8);
    }

    @Test
    void printsRowsBeyondThoseItMeasured() {
        assertThat(table(0, List.of("n"), Collections.nCopies(2000, List.of("1"))))
                .hasLineCount(2002);
    }

    @Test
    void printsTheHeadingsOfAnEmptyAnswer() {
        assertThat(table(0, List.of("who"), List.of())).isEqualTo("who\n───\n");
    }

    private static String table(int columns, List<String> headings, List<List<String>> rows) {
        StringWriter out = new StringWriter();
        Table table = new Table(new PrintWriter(out), headings, columns);
        rows.forEach(table::add);
        table.finish();
        return out.toString().replace(System.lineSeparator(), "\n");
    }
}
