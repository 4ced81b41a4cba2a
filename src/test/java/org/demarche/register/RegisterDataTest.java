package org.demarche.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.register.ShippedRegister.governmentOf;
import static org.demarche.register.ShippedRegister.instances;
import static org.demarche.register.ShippedRegister.label;
import static org.demarche.register.ShippedRegister.node;
import static org.demarche.register.ShippedRegister.objects;
import static org.demarche.register.ShippedRegister.subjects;
import static org.demarche.register.ShippedRegister.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.demarche.vocab.Dem;
import org.junit.jupiter.api.Test;

/** What the register promises about states, their governments and offices, organizations and publishers. */
class RegisterDataTest {
    private static final String KINDS = "https://w3id.org/demarche/scheme/office-kind/";
    private static final Node KOSOVO = node("state/XKX");

    @Test
    void holdsTheMembersAndObserversOfTheUnitedNationsAndTaiwanAndKosovo() {
        List<Node> members = subjects(ORG.memberOf.asNode(), node("organization/UN"));

        assertThat(members).hasSize(193).allMatch(member -> instances(Dem.State).contains(member));
        assertThat(instances(Dem.State))
                .hasSize(197)
                .contains(node("state/VAT"), node("state/PSE"), node("state/TWN"), KOSOVO);
    }

    @Test
    void givesEachStateItsNamesItsCodesAndItsCapital() {
        assertThat(instances(Dem.State)).allSatisfy(state -> {
            assertThat(objects(state, Dem.adjective)).as(label(state)).isNotEmpty();
            assertThat(objects(state, Dem.iso2)).as(label(state)).hasSize(1);
            assertThat(objects(state, Dem.iso3)).as(label(state)).hasSize(1);
            assertThat(objects(state, Dem.capital)).as(label(state)).isNotEmpty();
            assertThat(state).isEqualTo(node("state/" + text(state, Dem.iso3).orElseThrow()));
        });
    }

    @Test
    void usesTheCodesOfIso3166ExceptForKosovo() {
        TreeMap<String, String> iso = new TreeMap<>();
        Arrays.stream(Locale.getISOCountries()).forEach(code -> iso.put(code, new Locale("", code).getISO3Country()));

        assertThat(instances(Dem.State))
                .filteredOn(state -> !state.equals(KOSOVO))
                .allSatisfy(state -> assertThat(iso)
                        .containsEntry(
                                text(state, Dem.iso2).orElseThrow(),
                                text(state, Dem.iso3).orElseThrow()));
        assertThat(text(KOSOVO, Dem.iso2)).contains("XK");
        assertThat(text(KOSOVO, Dem.iso3)).contains("XKX");
    }

    @Test
    void knowsTheNamesThatNewsUses() {
        assertThat(namesOf(node("state/USA"))).contains("US", "U.S.", "America", "United States of America");
        assertThat(namesOf(node("state/GBR"))).contains("UK", "Britain");
        assertThat(namesOf(node("state/PRK"))).contains("North Korea", "DPRK");
        assertThat(namesOf(node("state/KOR"))).contains("South Korea", "ROK", "Republic of Korea");
        assertThat(namesOf(node("office/PRK-paramount-leader"))).contains("leader of North Korea");
        assertThat(texts(node("state/DNK"), Dem.demonym)).contains("Dane", "Danes");
        assertThat(texts(node("state/GBR"), Dem.demonym)).contains("Briton", "Britons");
        assertThat(texts(node("publisher/kyodo"), Dem.creditedAs)).contains("Kyodo", "Kyodo News");
    }

    @Test
    void givesEachStateOneGovernmentThatAPlaceNames() {
        assertThat(instances(Dem.State)).allSatisfy(state -> {
            assertThat(subjects(Dem.represents, state)).as(label(state)).hasSize(1);
            assertThat(subjects(Dem.metonymOf, governmentOf(state)))
                    .as(label(state))
                    .isNotEmpty();
        });
    }

    @Test
    void givesEachStateTheOfficesThatMeetAbroadOrSaysWhichIsMissing() {
        assertThat(instances(Dem.State)).allSatisfy(state -> {
            Set<String> kinds = officeKinds(governmentOf(state));
            assertThat(kinds).as(label(state)).contains("head-of-state", "head-of-government", "foreign-minister");
            if (!kinds.contains("defence-minister")) {
                assertThat(text(governmentOf(state), RDFS.comment.asNode()).orElse(""))
                        .as(label(state))
                        .containsIgnoringCase("no minister of defence");
            }
        });
    }

    @Test
    void keepsTheCeremonialAndTheActualReadingOfASeatApart() {
        assertThat(objects(node("place/tokyo"), Dem.metonymOf)).containsExactly(node("government/JPN"));
        assertThat(objects(node("place/the-hague"), Dem.metonymOf)).containsExactly(node("government/NLD"));
        assertThat(objects(node("place/amsterdam"), Dem.metonymOf)).isEmpty();
        assertThat(objects(node("place/brussels"), Dem.metonymOf))
                .containsExactlyInAnyOrder(node("government/BEL"), node("organization/EU"));
        assertThat(objects(node("place/pentagon"), Dem.metonymOf)).containsExactly(node("body/USA-defence-ministry"));
    }

    @Test
    void holdsOrganizationsWithTheirMembers() {
        assertThat(instances(Dem.InternationalOrganization)).hasSizeGreaterThanOrEqualTo(80);
        assertThat(subjects(ORG.memberOf.asNode(), node("organization/EU"))).hasSize(27);
        assertThat(subjects(ORG.memberOf.asNode(), node("organization/NATO"))).hasSize(32);
        assertThat(subjects(ORG.memberOf.asNode(), node("organization/ASEAN"))).hasSize(11);
        assertThat(subjects(ORG.memberOf.asNode(), node("organization/G7"))).hasSize(7);
        assertThat(subjects(ORG.memberOf.asNode(), node("organization/G20"))).hasSize(21);
        assertThat(subjects(ORG.memberOf.asNode(), node("organization/Six-Party-Talks")))
                .hasSize(6);
    }

    @Test
    void givesEachPublisherItsCountryItsKindAndTheNamesItIsCreditedBy() {
        assertThat(instances(Dem.Publisher)).hasSizeGreaterThanOrEqualTo(60).allSatisfy(publisher -> {
            assertThat(objects(publisher, Dem.country)).as(label(publisher)).hasSize(1);
            assertThat(objects(publisher, Dem.publisherKind))
                    .as(label(publisher))
                    .isNotEmpty();
            assertThat(objects(publisher, Dem.creditedAs)).as(label(publisher)).isNotEmpty();
        });
    }

    private static Set<String> officeKinds(Node government) {
        return subjects(Dem.represents, government).stream()
                .flatMap(office -> objects(office, Dem.officeKind).stream())
                .map(kind -> kind.getURI().substring(KINDS.length()))
                .collect(Collectors.toSet());
    }

    private static List<String> namesOf(Node actor) {
        List<String> names = texts(actor, SKOS.altLabel.asNode());
        names.add(label(actor));
        return names;
    }

    private static List<String> texts(Node subject, Node property) {
        return objects(subject, property).stream()
                .map(Node::getLiteralLexicalForm)
                .collect(Collectors.toList());
    }
}
