package org.demarche.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.model.ActorKind;
import org.demarche.model.ListedName;
import org.demarche.vocab.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NameListsTest {
    private final NameLists lists = NameLists.shipped();

    @Test
    void findsAPersonWhoseMiddleNameIsLeftOut() {
        assertThat(lists.find("Ferdinand Marcos")).map(ListedName::kind).contains(ActorKind.PERSON);
        assertThat(lists.find("Ferdinand Marcos").orElseThrow().countries()).containsExactly("PHL");
    }

    @Test
    void makesNoDifferenceOfAccentsHyphensAndLetterCase() {
        assertThat(lists.find("SÃO-PAULO")).isEqualTo(lists.find("Sao Paulo")).isPresent();
    }

    @Test
    void forgivesOneWrongLetterInALongFamilyName() {
        assertThat(lists.find("Nikita Khruschchev")).map(ListedName::countries).contains(lists.family("Gorbachev"));
    }

    @Test
    void keepsAllStatesOfANameThatSeveralHave() {
        assertThat(lists.find("Tuareg").orElseThrow().countries()).containsExactly("MLI", "NER");
    }

    @Test
    void findsNothingUnderAnOrdinaryWord() {
        assertThat(List.of("Meeting", "Northern", "Capital", "Officials"))
                .noneMatch(word -> lists.find(word).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"persons", "groups", "places", "peoples"})
    void eachFileTellsItsSourceItsLicenceAndItsDateAndNamesStatesOfTheRegister(String name) {
        ActorRegister register = ActorRegister.shipped();
        List<String> lines = Shipped.text("data/names/" + name + ".txt").lines().toList();

        assertThat(lines.get(1)).startsWith("# Source: ");
        assertThat(lines.get(2)).startsWith("# Licence: ");
        assertThat(lines.get(3)).matches("# Date: \\d{4}-\\d\\d-\\d\\d");
        assertThat(lines.stream().filter(line -> !line.startsWith("#")))
                .isSorted()
                .allMatch(line ->
                        register.state(line.substring(0, line.indexOf(':'))).isPresent());
    }
}
