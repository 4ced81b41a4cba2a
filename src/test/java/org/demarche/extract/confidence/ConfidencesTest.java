package org.demarche.extract.confidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.demarche.annotate.SharedAnnotator;
import org.demarche.extract.Extractor;
import org.demarche.extract.lexicon.Resource;
import org.demarche.model.Article;
import org.demarche.model.Concept;
import org.demarche.model.Extraction;
import org.demarche.model.Metadata;
import org.demarche.model.Plover;
import org.demarche.model.Position;
import org.demarche.model.Status;
import org.demarche.model.Text;
import org.demarche.register.ActorRegister;
import org.junit.jupiter.api.Test;

final class ConfidencesTest {
    private final Extractor extractor = new Extractor(SharedAnnotator.get(), ActorRegister.shipped());

    @Test
    void isSurerOfADeedThatIsToldPlainlyThanOfOneThatIsOnlyThoughtOf() {
        double accused = confidence("Norway accused Sweden of spying.");
        double mooted = confidence("Norway may send aid to Sweden.");

        assertThat(accused).isGreaterThan(0.5);
        assertThat(mooted).isLessThan(0.5);
    }

    @Test
    void isLessSureOfAStanceThatSomebodyIsSaidNotToHave() {
        double urges = stance("Norway urged Sweden to release the sailors.");
        double not = stance("Norway did not urge Sweden to release the sailors.");

        assertThat(not).isLessThan(urges);
    }

    /** A trait that nothing can have is a slip of the pen. */
    @Test
    void listsOnlyValuesThatThereAre() {
        List<String> lines = Resource.lines("confidences.txt");

        assertThat(values(lines, "event plover ")).isSubsetOf(names(Plover.values()));
        assertThat(values(lines, "event status ")).isSubsetOf(names(Status.values()));
        assertThat(values(lines, "stance position ")).isSubsetOf(names(Position.values()));
        assertThat(lines)
                .anyMatch(line -> line.startsWith("event base "))
                .anyMatch(line -> line.startsWith("stance base "));
    }

    private double confidence(String sentence) {
        Extraction found = extract(sentence);
        assertThat(found.events()).as(sentence).isNotEmpty();
        return found.events().get(0).grounds().confidence();
    }

    private double stance(String sentence) {
        Extraction found = extract(sentence);
        assertThat(found.stances()).as(sentence).isNotEmpty();
        return found.stances().get(0).grounds().confidence();
    }

    private Extraction extract(String sentence) {
        return extractor.extract(new Article(Text.of(sentence), Metadata.none().withLanguage("en")));
    }

    private static List<String> values(List<String> lines, String start) {
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length(), line.lastIndexOf(' ')))
                .toList();
    }

    private static List<String> names(Concept[] concepts) {
        return Stream.of(concepts).map(Concept::concept).toList();
    }
}
