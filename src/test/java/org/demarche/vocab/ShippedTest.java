package org.demarche.vocab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ShippedTest {
    @Test
    void listsTheFilesBelowARootInOrder() {
        assertThat(Shipped.files("ontology", ".ttl"))
                .contains("ontology/demarche.ttl", "ontology/schemes/position.ttl")
                .isSorted()
                .allMatch(path -> path.startsWith("ontology/") && path.endsWith(".ttl"));
    }

    @Test
    void findsNothingBelowARootThatIsNotThere() {
        assertThat(Shipped.files("no-such-folder", ".ttl")).isEmpty();
    }

    @Test
    void readsAFileByThePathThatListingGives() {
        assertThat(Shipped.text("ontology/demarche.ttl")).contains("dem:Stance a owl:Class");
    }

    @Test
    void namesTheFileThatIsMissing() {
        assertThatThrownBy(() -> Shipped.open("ontology/none.ttl")).hasMessageContaining("\"ontology/none.ttl\"");
    }
}
