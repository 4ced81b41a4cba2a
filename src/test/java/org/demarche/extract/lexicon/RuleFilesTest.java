package org.demarche.extract.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.demarche.vocab.Shipped;
import org.junit.jupiter.api.Test;

final class RuleFilesTest {
    @Test
    void countsEveryFileThatIsThereIntoTheVersions() {
        List<String> counted = Stream.concat(RuleFiles.PATTERNS.stream(), RuleFiles.LEXICONS.stream())
                .map(file -> "org/demarche/extract/" + file)
                .sorted()
                .toList();
        assertThat(counted).isEqualTo(Shipped.files("org/demarche/extract", ".txt"));
    }

    @Test
    void givesVersionsThatDifferFromEachOther() {
        assertThat(RuleFiles.patternsVersion()).matches("[0-9a-f]{12}").isNotEqualTo(RuleFiles.lexiconVersion());
    }
}
