package org.demarche.evaluate;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.demarche.evaluate.ModelledArticle.Attitude;
import org.demarche.evaluate.ModelledArticle.Happening;
import org.demarche.evaluate.ModelledArticle.Party;
import org.demarche.evaluate.ModelledArticle.Said;
import org.demarche.model.Span;
import org.demarche.model.Text;

/** Counts what was found in one article against its gold, and tells each finding. */
final class GoldScoring {
    private static final int SHOWN = 70;

    private final String name;
    private final Text text;
    private final ModelledArticle gold;
    private final ModelledArticle found;
    private final Likeness likeness;
    private final Report report;
    private final Consumer<String> predictions;

    GoldScoring(
            String name,
            Text text,
            ModelledArticle gold,
            ModelledArticle found,
            Likeness likeness,
            Report report,
            Consumer<String> predictions) {
        this.name = name;
        this.text = text;
        this.gold = gold;
        this.found = found;
        this.likeness = likeness;
        this.report = report;
        this.predictions = predictions;
    }

    /** Counts all of it. */
    void count() {
        actors();
        sources();
        stances();
        events();
        report.count("evidence", found.evidenceAgainst(text));
        parts();
    }

    /** Adds what was claimed of the stances and events that were found, and whether they were right. */
    void calibrate(Calibration stances, Calibration events) {
        calibrate(stances, strictStances(), Attitude::iri);
        calibrate(events, strictEvents(), Happening::iri);
    }

    private <T> void calibrate(Calibration calibration, Pairs<T> pairs, Function<T, String> iri) {
        pairs.found().forEach(one -> calibration.add(found.confidence(iri.apply(one)), true));
        pairs.wrong().forEach(one -> calibration.add(found.confidence(iri.apply(one)), false));
    }

    private Pairs<Attitude> strictStances() {
        return Pairs.of(gold.stances(), found.stances(), likeness::sameStance, Attitude::evidence);
    }

    private Pairs<Happening> strictEvents() {
        return Pairs.of(gold.events(), found.events(), likeness::sameEvent, Happening::evidence);
    }

    private void actors() {
        List<Party> wanted = List.copyOf(gold.parties().values());
        List<Party> have = List.copyOf(found.parties().values());
        Pairs<Party> pairs = Pairs.of(
                wanted, have, (one, other) -> likeness.actors().sameParty(one.iri(), other.iri()), Party::mentions);
        report.count("actors", pairs.tally());
        pairs.missed().forEach(party -> report.error("actor missed: " + kind(party)));
        pairs.wrong().forEach(party -> report.error("actor wrong: " + kind(party)));
        tell("actor", pairs, party -> party.iri() + " " + party.label(), Party::mentions, Party::iri);
    }

    private void sources() {
        List<Said> wanted = gold.statements();
        List<Said> have = found.statements();
        Pairs<Said> strict =
                Pairs.of(wanted, have, likeness::sameStatement, Said::content).without(likeness::tellsStance);
        Pairs<Said> loose =
                Pairs.of(wanted, have, likeness::likeStatement, Said::content).without(likeness::tellsStance);
        report.count("sources", strict.tally());
        report.count("sources, loose", loose.tally());
        strict.missed()
                .forEach(said -> report.error(
                        "source " + (loose.missed().contains(said) ? "missed: " : "another: ") + said.kind()));
        strict.wrong().forEach(said -> report.error("source wrong: " + said.kind()));
        tell("source", strict, this::shown, Said::content, Said::iri);
    }

    private void stances() {
        List<Attitude> wanted = gold.stances();
        List<Attitude> have = found.stances();
        Pairs<Attitude> strict = strictStances();
        report.count("stances", strict.tally());
        report.count(
                "stances, loose",
                Pairs.of(wanted, have, likeness::likeStance, Attitude::evidence).tally());
        strict.missed().forEach(stance -> report.error("stance " + lack(stance, strict.wrong())));
        strict.wrong().forEach(stance -> report.error("stance wrong: " + stance.position()));
        tell("stance", strict, this::shown, Attitude::evidence, Attitude::iri);
    }

    private void events() {
        List<Happening> wanted = gold.events();
        List<Happening> have = found.events();
        Pairs<Happening> strict = strictEvents();
        report.count("events", strict.tally());
        report.count(
                "events, loose",
                Pairs.of(wanted, have, likeness::likeEvent, Happening::evidence).tally());
        strict.missed().forEach(event -> report.error("event " + lack(event, strict.wrong())));
        strict.wrong().forEach(event -> report.error("event wrong: " + event.type() + " " + event.plover()));
        tell("event", strict, this::shown, Happening::evidence, Happening::iri);
    }

    /** In which parts those findings agree that are at least loosely alike. */
    private void parts() {
        Pairs<Attitude> stances = Pairs.of(gold.stances(), found.stances(), likeness::likeStance, Attitude::evidence);
        report.count("  stance's holder", stances.agreeing((one, other) -> likeness.actors()
                .sameActor(one.holder(), other.holder())));
        report.count("  stance's position", stances.agreeing((one, other) -> one.position()
                .equals(other.position())));
        report.count("  stance's target", stances.agreeing(likeness::sameTarget));
        report.count("  stance's negation", stances.agreeing((one, other) -> one.negated() == other.negated()));
        report.count("  stance's certainty", stances.agreeing((one, other) -> one.certainty()
                .equals(other.certainty())));
        report.count("  stance's realis", stances.agreeing((one, other) -> one.realis()
                .equals(other.realis())));
        Pairs<Happening> events = Pairs.of(gold.events(), found.events(), likeness::likeEvent, Happening::evidence);
        report.count("  event's class", events.agreeing(likeness::sameType));
        report.count(
                "  event's status", events.agreeing((one, other) -> one.status().equals(other.status())));
        report.count("  event's participants", events.agreeing(likeness::sameParticipants));
        report.count("  event's PLOVER type", events.agreeing((one, other) -> one.plover()
                .equals(other.plover())));
        report.count(
                "  event's date", events.found(event -> event.time().isPresent(), (one, other) -> one.time().stream()
                        .anyMatch(time -> other.time().stream().anyMatch(time::agreesWith))));
    }

    /** What keeps the nearest of the stances that were found from being the one that is missed. */
    private String lack(Attitude missed, Set<Attitude> wrong) {
        return wrong.stream()
                .filter(other -> ModelledArticle.shared(missed.evidence(), other.evidence()) > 0)
                .map(other -> !likeness.actors().sameActor(missed.holder(), other.holder())
                        ? "by another holder: "
                        : !missed.position().equals(other.position())
                                ? "of another position: "
                                : !likeness.sameTarget(missed, other) ? "of another target: " : "of another polarity: ")
                .max(String::compareTo)
                .orElse("missed: ")
                .concat(missed.position());
    }

    private String lack(Happening missed, Set<Happening> wrong) {
        return wrong.stream()
                .filter(other -> ModelledArticle.shared(missed.evidence(), other.evidence()) > 0)
                .map(other -> !likeness.sameType(missed, other)
                        ? "of another class: "
                        : !likeness.sameParticipants(missed, other)
                                ? "with other participants: "
                                : "of another status: ")
                .max(String::compareTo)
                .orElse("missed: ")
                .concat(missed.type() + " " + missed.plover());
    }

    private String shown(Said said) {
        return said.kind() + " " + said.source().map(this::brief).orElse("-") + " \"" + said.cue() + "\"";
    }

    private String shown(Attitude stance) {
        return String.join(
                " ",
                brief(stance.holder()),
                stance.position(),
                stance.polarity() + (stance.negated() ? " not" : ""),
                stance.targets().stream().map(this::brief).toList().toString());
    }

    private String shown(Happening event) {
        return String.join(
                " ",
                event.type(),
                event.plover(),
                event.status().isEmpty() ? "-" : event.status(),
                event.participants().stream().map(this::brief).toList().toString());
    }

    private String brief(String iri) {
        String[] parts = iri.split("/", -1);
        return parts.length < 2 ? iri : parts[parts.length - 2] + "/" + parts[parts.length - 1];
    }

    private String kind(Party party) {
        return party.registered() ? brief(party.iri()).replaceFirst("/.*", "") : "of the article only";
    }

    private <T> void tell(
            String measure,
            Pairs<T> pairs,
            Function<T, String> shown,
            Function<T, List<Span>> evidence,
            Function<T, String> iri) {
        pairs.pairs()
                .forEach(pair -> tell(
                        measure,
                        "right",
                        shown.apply(pair.wanted()),
                        evidence.apply(pair.wanted()),
                        brief(iri.apply(pair.had()))));
        pairs.wrong()
                .forEach(one -> tell(measure, "wrong", shown.apply(one), evidence.apply(one), brief(iri.apply(one))));
        pairs.missed().forEach(one -> tell(measure, "missed", shown.apply(one), evidence.apply(one), ""));
    }

    private void tell(String measure, String verdict, String what, List<Span> evidence, String iri) {
        String words = evidence.isEmpty() ? "" : text.slice(evidence.get(0)).replaceAll("\\s+", " ");
        String shown = words.length() > SHOWN ? words.substring(0, SHOWN) + "…" : words;
        predictions.accept(String.join("\t", name, measure, verdict, what, shown, iri));
    }
}
