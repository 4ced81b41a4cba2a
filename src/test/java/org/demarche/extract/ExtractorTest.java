package org.demarche.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.annotate.SharedAnnotator;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Article;
import org.demarche.model.Attribution;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Extraction;
import org.demarche.model.Link;
import org.demarche.model.Mention;
import org.demarche.model.MentionKind;
import org.demarche.model.Metadata;
import org.demarche.model.Plover;
import org.demarche.model.Position;
import org.demarche.model.Realis;
import org.demarche.model.SourceKind;
import org.demarche.model.Stance;
import org.demarche.model.Status;
import org.demarche.model.Target;
import org.demarche.model.Text;
import org.demarche.register.ActorRegister;
import org.junit.jupiter.api.Test;

final class ExtractorTest {
    private static final String BASE = "https://w3id.org/demarche/kb/";

    private final Extractor extractor = new Extractor(SharedAnnotator.get(), ActorRegister.shipped());

    @Test
    void tellsTheCityFromTheGovernmentThatSitsThere() {
        Extraction found = extract("Paris rejected the offer. The envoys met in Paris.");

        assertThat(found.mentions())
                .filteredOn(
                        mention -> found.article().text().slice(mention.span()).equals("Paris"))
                .extracting(Mention::kind)
                .containsExactly(MentionKind.METONYM, MentionKind.NAME);
    }

    /** What is no prose, such as source text, may have a word of judgement with nothing but marks behind it. */
    @Test
    void holdsMarksForNoContent() {
        assertThat(extract("\"x Ethiopian diplomats, accusing \" ; oa:ix \". Anp\n")
                        .attributions())
                .extracting(attribution -> attribution.grounds().rule())
                .noneMatch(rule -> rule.startsWith("attribution/stance/"));
    }

    /** Before, only the event was a target of what somebody tells of himself. */
    @Test
    void takesWhatTheHolderSaysForATargetBesideTheEvent() {
        Extraction found = extract("Oslo would not join the sanctions, the Norwegian foreign minister said.");

        Stance refusal = found.stances().get(0);
        assertThat(refusal.target()).isInstanceOf(Target.OfEvent.class);
        assertThat(refusal.furtherTargets()).containsExactly(new Target.OfStatement(0));
    }

    /** Before, a protest of which the words do not say against what was one against the actor alone. */
    @Test
    void takesTheHostileDeedToldLastForATargetOfAProtest() {
        Extraction found = extract("Serbian troops shelled a Norwegian post. Norway lodged a protest with Serbia.");

        Stance protest = found.stances().get(0);
        assertThat(protest.target()).isInstanceOf(Target.OfActor.class);
        assertThat(protest.furtherTargets())
                .hasSize(1)
                .first()
                .isInstanceOfSatisfying(Target.OfEvent.class, deed -> assertThat(
                                found.events().get(deed.event()).type())
                        .isEqualTo(EventType.MILITARY_ACTION));
    }

    @Test
    void takesNoStatementForATargetWhereSeveralAgree() {
        Extraction found = extract("Norway and Sweden agreed on Monday to hold talks, officials said.");

        assertThat(found.stances()).isNotEmpty().allSatisfy(stance -> assertThat(stance.targets())
                .noneMatch(Target.OfStatement.class::isInstance));
    }

    /** Before, one stance was made of both deeds. */
    @Test
    void makesAStanceOfEachDeedThatIsAskedFor() {
        assertThat(extract("Norway urged Sweden to stop the raids and to return to the talks.")
                        .stances())
                .extracting(Stance::position)
                .containsExactly(Position.URGES, Position.URGES);
    }

    @Test
    void keepsAMootedSummitMooted() {
        Event summit =
                event(extract("Finnish diplomats are weighing a summit between Finland and Sweden."), EventType.SUMMIT);

        assertThat(summit.status()).contains(Status.MOOTED);
        assertThat(summit.modality().realis()).isEqualTo(Realis.HYPOTHETICAL);
        assertThat(summit.plover()).contains(Plover.AGREE);
        assertThat(keys(summit.participants())).containsExactlyInAnyOrder("state/FIN", "state/SWE");
        assertThat(summit.time()).isEmpty();
    }

    @Test
    void resolvesADayAgainstThePublicationDate() {
        Event meeting = event(
                extract(
                        "Finland and Sweden held talks on Friday.",
                        Metadata.none().withDate("2026-03-02")),
                EventType.NEGOTIATION);

        assertThat(meeting.status()).contains(Status.HELD);
        assertThat(meeting.time().flatMap(time -> time.earliest())).contains(LocalDate.of(2026, 2, 27));
    }

    @Test
    void leavesADayOpenThatNoDateResolves() {
        Event meeting = event(extract("Finland and Sweden held talks on Friday."), EventType.NEGOTIATION);

        assertThat(meeting.time().flatMap(time -> time.earliest())).isEmpty();
    }

    @Test
    void ordersTheChainFromWhoSpokeToTheReader() {
        Extraction found = extract("Norway said that Sweden had claimed that Finland was ready. (Reuters)");
        Attribution inner = found.attributions().stream()
                .filter(attribution -> attribution.grounds().rule().startsWith("attribution/clause")
                        && attribution.within().isPresent())
                .findFirst()
                .orElseThrow();

        assertThat(inner.chain().stream().map(Link::source).flatMap(Optional::stream))
                .extracting(ref -> ref.key().replace(BASE, ""))
                .containsExactly("state/SWE", "state/NOR", "publisher/reuters");
        assertThat(inner.chain().get(2).kind()).isEqualTo(SourceKind.WIRE_CREDIT);
    }

    @Test
    void findsWhoWantsWhatOfWhomAndOnWhichCondition() {
        Extraction found = extract(
                "Norway rejected the ceasefire proposal. Norway will oppose the sanctions unless Russia withdraws.");

        assertThat(found.stances()).extracting(Stance::position).contains(Position.REJECTS, Position.OPPOSES);
        Stance opposes = found.stances().stream()
                .filter(stance -> stance.position() == Position.OPPOSES)
                .findFirst()
                .orElseThrow();
        assertThat(opposes.target()).isEqualTo(new Target.OfIssue("sanctions"));
        assertThat(opposes.condition().map(found.article().text()::slice)).contains("unless Russia withdraws");
    }

    @Test
    void makesNoEventOfCooperationThatMightInfluenceSomething() {
        assertThat(extract("Cooperation between Norway and Sweden might influence the security of the region.")
                        .events())
                .isEmpty();
    }

    @Test
    void takesBothCountriesForAGroupOfTheTwoNamedBefore() {
        Extraction found = extract("Norway and Sweden opened a new crossing. Both countries welcomed the step.");

        assertThat(found.actors())
                .filteredOn(actor -> actor.kind() == ActorKind.COLLECTIVE)
                .singleElement()
                .satisfies(both ->
                        assertThat(keys(both.represents())).containsExactlyInAnyOrder("state/NOR", "state/SWE"));
    }

    @Test
    void takesTheTwoForThoseWhoMeet() {
        Extraction found = extract("Norway fears for its ties with Sweden. The two sides held talks.");

        assertThat(event(found, EventType.NEGOTIATION).participants())
                .singleElement()
                .satisfies(two -> assertThat(found.actors())
                        .filteredOn(actor -> actor.ref().equals(two))
                        .singleElement()
                        .satisfies(both -> assertThat(keys(both.represents()))
                                .containsExactlyInAnyOrder("state/NOR", "state/SWE")));
    }

    @Test
    void takesAnAcronymForWhatTheTextSaysItMeans() {
        Extraction found = extract("The Fjord Monitoring Council (FMC) met on Monday. The FMC criticized Norway.");

        assertThat(found.mentions())
                .filteredOn(mention -> mention.kind() == MentionKind.ACRONYM)
                .extracting(mention -> mention.actor().key())
                .containsOnly("fjord-monitoring-council")
                .hasSize(2);
    }

    @Test
    void doesNotTakeAGroupBackedByAStateForOneOfThatState() {
        Extraction found = extract("Rebels attacked a pro-Iranian convoy.");

        assertThat(found.actors()).noneMatch(actor -> actor.country().isPresent());
    }

    @Test
    void findsTheSameTwice() {
        String text = "Norway urged Iran to stop the tests. Officials said on Monday that talks would go on.";

        assertThat(extract(text)).isEqualTo(extract(text));
    }

    @Test
    void findsNothingInTextThatSaysNothing() {
        Extraction found = extract("\u202e\u0007 😀 12 … ((((");

        assertThat(found.events()).isEmpty();
        assertThat(found.stances()).isEmpty();
    }

    private static Event event(Extraction found, EventType type) {
        return found.events().stream()
                .filter(event -> event.type() == type)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> keys(List<ActorRef> refs) {
        return refs.stream().map(ref -> ref.key().replace(BASE, "")).toList();
    }

    private Extraction extract(String text) {
        return extract(text, Metadata.none());
    }

    private Extraction extract(String text, Metadata metadata) {
        return extractor.extract(new Article(Text.normalise(text), metadata));
    }
}
