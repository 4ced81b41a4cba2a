package org.demarche.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.annotate.SharedAnnotator;
import org.demarche.extract.Extractor;
import org.demarche.model.Article;
import org.demarche.model.Extraction;
import org.demarche.model.Link;
import org.demarche.model.Metadata;
import org.demarche.model.Text;
import org.demarche.register.ActorRegister;
import org.junit.jupiter.api.Test;

/** Who is meant by the words that name a source; each as kind of source and last part of the actor's key. */
final class SpeakersTest {
    private static final Extractor EXTRACTOR = new Extractor(SharedAnnotator.get(), ActorRegister.shipped());

    @Test
    void takesThePersonNamedBesideAnOffice() {
        assertThat(speakers("\"Nobody has left the talks,\" its spokesman, Ann Lee, insisted."))
                .containsExactly("NAMED_PERSON ann-lee");
    }

    @Test
    void takesWhomARelativeClauseBelongsTo() {
        assertThat(speakers("Sweden, which has denied the claim, closed its border."))
                .containsExactly("GOVERNMENT SWE");
    }

    @Test
    void takesFromWhomAMessageComes() {
        assertThat(speakers("Comments from observers suggested that the talks had failed."))
                .containsExactly("COLLECTIVE observers");
    }

    @Test
    void doesNotTakeAStateThatOnlyStandsAmongTheWordsOfTheSource() {
        assertThat(speakers("The neighbour of a man in Norway said that the talks had failed."))
                .noneMatch(speaker -> speaker.contains("NOR"));
    }

    @Test
    void takesAMinistryAndAMinisterThatTheRegisterLacksForGovernmentAndOffice() {
        assertThat(speakers("The Norwegian interior ministry said that the port was safe."))
                .containsExactly("GOVERNMENT norwegian-interior-ministry");
        assertThat(speakers("Norway's interior minister said that the port was safe."))
                .containsExactly("OFFICE norway-s-interior-minister");
    }

    @Test
    void takesLeadersOfNobodyForAGroup() {
        assertThat(speakers("Political leaders said that the talks had failed."))
                .containsExactly("COLLECTIVE political-leaders");
    }

    @Test
    void takesNobodyForTheSourceWhereHearsayIsToldOf() {
        assertThat(speakers("The envoy reportedly left the city.")).containsExactly("HEARSAY");
    }

    private static List<String> speakers(String text) {
        Extraction found = EXTRACTOR.extract(new Article(Text.normalise(text), Metadata.none()));
        return found.attributions().stream()
                .filter(attribution -> !attribution.cue().isEmpty())
                .map(attribution -> attribution.chain().get(0))
                .map(SpeakersTest::shown)
                .toList();
    }

    private static String shown(Link link) {
        return link.kind()
                + link.source()
                        .map(ref -> " " + ref.key().replaceFirst(".*/", ""))
                        .orElse("");
    }
}
