package org.demarche.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.register.ShippedRegister.instances;
import static org.demarche.register.ShippedRegister.label;
import static org.demarche.register.ShippedRegister.node;
import static org.demarche.register.ShippedRegister.objects;
import static org.demarche.register.ShippedRegister.subjects;
import static org.demarche.register.ShippedRegister.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.ORG;
import org.demarche.vocab.Dem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the register promises about who held which office when. */
class TenureDataTest {
    private static final LocalDate FROM = LocalDate.of(2000, 1, 1);
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 22);
    private static final int DAYS_BETWEEN_TWO_LEADERS = 2;
    private static final int DAYS_BETWEEN_TWO_MINISTERS = 4;
    private static final Set<Node> HELD_BY_TWO_TOGETHER =
            Set.of(node("office/AND-head-of-state"), node("office/SMR-head-of-state"));
    private static final Set<Node> VACANT = Set.of(node("office/HTI-head-of-state"));

    /** Who led states is known from 2000 on for the G20, both Koreas and Taiwan. */
    static Stream<Node> statesKnownInFull() {
        return Stream.concat(
                subjects(ORG.memberOf.asNode(), node("organization/G20")).stream()
                        .filter(member -> instances(Dem.State).contains(member)),
                Stream.of(node("state/PRK"), node("state/TWN")));
    }

    @Test
    void tellsForEachTenureOneOfficeOnePersonAndAStart() {
        assertThat(instances(Dem.Tenure)).isNotEmpty().allSatisfy(tenure -> {
            assertThat(objects(tenure, Dem.inOffice)).as(tenure.getURI()).hasSize(1);
            assertThat(objects(tenure, Dem.heldBy)).as(tenure.getURI()).hasSize(1);
            assertThat(objects(tenure, Dem.start)).as(tenure.getURI()).hasSize(1);
            assertThat(objects(tenure, Dem.end)).as(tenure.getURI()).hasSizeLessThanOrEqualTo(1);
        });
    }

    @Test
    void letsNoTenureEndBeforeItStartsOrLieAfterTheDateOfTheSource() {
        assertThat(instances(Dem.Tenure)).map(Span::of).allSatisfy(span -> {
            assertThat(span.last()).as(span.tenure()).isAfterOrEqualTo(span.first());
            assertThat(span.first()).as(span.tenure()).isBeforeOrEqualTo(AS_OF);
        });
    }

    @Test
    void letsNoTwoPersonsHoldAnOfficeForOneAtATime() {
        assertThat(instances(Dem.Office))
                .filteredOn(office -> !HELD_BY_TWO_TOGETHER.contains(office))
                .allSatisfy(office -> {
                    List<Span> spans = spansOf(office);
                    for (int i = 1; i < spans.size(); i++) {
                        assertThat(spans.get(i).first())
                                .as(spans.get(i).tenure())
                                .isAfterOrEqualTo(spans.get(i - 1).earliestLast());
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("statesKnownInFull")
    void knowsWithoutAGapWhoLedTheStateSince2000(Node state) {
        Node government = ShippedRegister.governmentOf(state);

        assertThat(daysUncovered(officesOf(government, "head-of-government"), DAYS_BETWEEN_TWO_LEADERS))
                .as(label(government))
                .isEmpty();
        assertThat(daysUncovered(
                        Stream.concat(
                                        officesOf(government, "head-of-state").stream(),
                                        officesOf(government, "paramount-leader").stream())
                                .toList(),
                        DAYS_BETWEEN_TWO_LEADERS))
                .as(label(government))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JPN", "KOR", "PRK", "CHN", "RUS", "USA", "DEU", "FRA", "GBR"})
    void knowsWithoutAGapWhoWasForeignMinisterSince2000(String state) {
        assertThat(daysUncovered(List.of(node("office/" + state + "-foreign-minister")), DAYS_BETWEEN_TWO_MINISTERS))
                .isEmpty();
    }

    @Test
    void knowsWhoHoldsEachHighestOfficeToday() {
        assertThat(Stream.of("head-of-state", "head-of-government")
                        .flatMap(kind -> subjects(Dem.officeKind, kind(kind)).stream())
                        .filter(office -> !VACANT.contains(office))
                        .filter(office -> !office.equals(node("office/TUR-prime-minister"))))
                .hasSizeGreaterThan(300)
                .allSatisfy(
                        office -> assertThat(spansOf(office)).as(label(office)).anyMatch(span -> !span.last()
                                .isBefore(AS_OF)));
    }

    @Test
    void resolvesThePrimeMinisterOfJapanByTheDay() {
        assertThat(holders("office/JPN-head-of-government", LocalDate.of(2023, 5, 1)))
                .containsExactly("Fumio Kishida");
        assertThat(holders("office/JPN-head-of-government", LocalDate.of(2025, 3, 1)))
                .containsExactly("Shigeru Ishiba");
        assertThat(holders("office/KOR-head-of-state", LocalDate.of(2025, 3, 1)))
                .containsExactly("Yoon Suk-yeol");
        assertThat(holders("office/USA-head-of-state", LocalDate.of(2024, 3, 1)))
                .containsExactly("Joe Biden");
        assertThat(holders("office/DEU-head-of-government", LocalDate.of(2025, 6, 1)))
                .containsExactly("Friedrich Merz");
        assertThat(holders("office/PRK-paramount-leader", LocalDate.of(2026, 1, 1)))
                .containsExactly("Kim Jong-un");
    }

    private static Stream<String> holders(String office, LocalDate day) {
        return subjects(Dem.inOffice, node(office)).stream()
                .filter(tenure -> Span.of(tenure).covers(day))
                .map(tenure -> label(objects(tenure, Dem.heldBy).get(0)));
    }

    private static List<Span> spansOf(Node office) {
        return subjects(Dem.inOffice, office).stream()
                .map(Span::of)
                .sorted(Comparator.comparing(Span::first))
                .toList();
    }

    private static List<Node> officesOf(Node government, String kind) {
        return subjects(Dem.officeKind, kind(kind)).stream()
                .filter(office -> objects(office, Dem.represents).contains(government))
                .toList();
    }

    private static Node kind(String name) {
        return NodeFactory.createURI("https://w3id.org/demarche/scheme/office-kind/" + name);
    }

    /** The days since 2000 on which nobody held any of the offices, a handover of some days aside. */
    private static List<LocalDate> daysUncovered(List<Node> offices, int handover) {
        List<Span> spans =
                offices.stream().flatMap(office -> spansOf(office).stream()).toList();
        return FROM.datesUntil(AS_OF)
                .filter(day -> spans.stream().noneMatch(span -> span.covers(day)))
                .filter(day -> spans.stream().noneMatch(span -> span.covers(day.plusDays(handover))))
                .toList();
    }

    /**
     * The days of a tenure; a month or year that the source gives counts from its first to its last day.
     *
     * @param earliestLast the first day that the tenure may have ended on
     */
    private record Span(String tenure, LocalDate first, LocalDate earliestLast, LocalDate last) {
        static Span of(Node tenure) {
            String start = text(tenure, Dem.start).orElseThrow();
            String end = text(tenure, Dem.end).orElse("9999-12-31");
            return new Span(tenure.getURI(), firstDay(start), firstDay(end), lastDay(end));
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        private static LocalDate firstDay(String date) {
            return switch (date.length()) {
                case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
                case 7 -> YearMonth.parse(date).atDay(1);
                default -> LocalDate.parse(date);
            };
        }

        private static LocalDate lastDay(String date) {
            return switch (date.length()) {
                case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
                case 7 -> YearMonth.parse(date).atEndOfMonth();
                default -> LocalDate.parse(date);
            };
        }
    }
}
