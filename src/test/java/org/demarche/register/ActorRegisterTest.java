package org.demarche.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.MentionKind;
import org.demarche.model.NameMatch;
import org.demarche.model.NameMatch.Sense;
import org.demarche.model.Text;
import org.junit.jupiter.api.Test;

/** The shipped register as the gazetteer that extraction links against. */
final class ActorRegisterTest {
    private static final String KB = "https://w3id.org/demarche/kb/";
    private static final ActorRegister REGISTER = ActorRegister.shipped();

    @Test
    void readsACapitalFirstAsItsGovernmentAndKeepsThePlace() {
        Sense sense = sense("Tokyo", "Tokyo has proposed talks.");
        assertThat(sense.actor().ref().key()).isEqualTo(KB + "government/JPN");
        assertThat(sense.kind()).isEqualTo(MentionKind.METONYM);
        assertThat(sense.place().map(place -> place.ref().key())).contains(KB + "place/tokyo");
    }

    @Test
    void findsTheLongestNameBetweenWordBoundaries() {
        assertThat(found("South Korea's foreign ministry and the U.S. State Department met in New\nDelhi, not Omanic."))
                .containsExactly("South Korea", "U.S. State Department", "New\nDelhi");
    }

    @Test
    void tellsAdjectivesFromNames() {
        assertThat(sense("Japanese", "Japanese officials").adjective()).isTrue();
        assertThat(sense("Japanese", "Japanese officials").actor().ref().key()).isEqualTo(KB + "state/JPN");
        assertThat(sense("Japan", "Japan").adjective()).isFalse();
    }

    @Test
    void knowsOfficesBodiesAndOutlets() {
        assertThat(iri(REGISTER.office("JPN", "head-of-government"))).contains(KB + "office/JPN-head-of-government");
        assertThat(iri(REGISTER.office("PRK", "paramount-leader"))).contains(KB + "office/PRK-paramount-leader");
        assertThat(iri(REGISTER.body("KOR", "foreign ministry"))).contains(KB + "body/KOR-foreign-ministry");
        assertThat(iri(REGISTER.publisher("Kyodo"))).contains(KB + "publisher/kyodo");
        assertThat(REGISTER.office("JPN", "no-such-office")).isEmpty();
    }

    @Test
    void leadsFromAnOfficeToItsState() {
        Actor office = REGISTER.office("JPN", "foreign-minister").orElseThrow();
        assertThat(office.country()).contains("JPN");
        assertThat(REGISTER.represented(office.ref()))
                .last()
                .extracting(Actor::kind)
                .isEqualTo(ActorKind.STATE);
    }

    @Test
    void findsNoNameInPlainWords() {
        assertThat(found("it was us who may march to a turkey farm, he said on the phone"))
                .isEmpty();
    }

    private static List<String> found(String string) {
        Text text = Text.of(string);
        return REGISTER.namesIn(text).stream()
                .map(match -> text.slice(match.span()))
                .toList();
    }

    private static Sense sense(String name, String string) {
        Text text = Text.of(string);
        NameMatch match = REGISTER.namesIn(text).stream()
                .filter(it -> text.slice(it.span()).equals(name))
                .findFirst()
                .orElseThrow();
        return match.senses().get(0);
    }

    private static Optional<String> iri(Optional<Actor> actor) {
        return actor.map(it -> it.ref().key());
    }
}
