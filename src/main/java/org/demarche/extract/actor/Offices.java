package org.demarche.extract.actor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.Gazetteer;

/** Finds which office, body or government of the register a role means, by the state beside it or by the context. */
final class Offices {
    private static final Set<String> MONARCHS = Set.of("king", "queen");
    private static final Pattern MONARCHY = Pattern.compile("king|queen|monarch|grand duke|prince");

    private final Gazetteer gazetteer;
    private final NamesInText names;
    private final Origins origins;
    private final MentionBoard board;
    private final Coreference coreference;
    private final Roles roles;

    Offices(
            Gazetteer gazetteer,
            NamesInText names,
            Origins origins,
            MentionBoard board,
            Coreference coreference,
            Roles roles) {
        this.gazetteer = gazetteer;
        this.names = names;
        this.origins = origins;
        this.board = board;
        this.coreference = coreference;
        this.roles = roles;
    }

    /** The office, body or government of a state that a role names, if the register has it. */
    Optional<Actor> of(Roles.Role role, String country) {
        return switch (role.kind()) {
            case OFFICE ->
                roles.officeKinds(role, country).stream()
                        .flatMap(kind -> gazetteer.office(country, kind).stream())
                        .findFirst()
                        .filter(office -> isCalled(office, role.phrase()));
            case BODY -> gazetteer.body(country, role.phrase().replace("'", ""));
            case GOVERNMENT -> gazetteer.government(country);
            default -> Optional.empty();
        };
    }

    /** Whether an office may be called so: no president is a queen. */
    private boolean isCalled(Actor office, String phrase) {
        String label = office.label().toLowerCase(Locale.ROOT);
        return MONARCHS.contains(phrase)
                ? MONARCHY.matcher(label).find()
                : !roles.isExact(phrase) || label.contains(phrase);
    }

    /** The same office of another state: "the foreign minister met her French counterpart". */
    Optional<Actor> counterpart(RoleReading reading) {
        Spot spot = reading.spot();
        if (!spot.token().lemma().equals("counterpart") || reading.plural()) {
            return Optional.empty();
        }
        List<ActorRef> owners = Stream.concat(
                        spot.words().children(spot.token(), Relation.POSSESSOR),
                        reading.title()
                                ? spot.words().head(spot.token()).stream()
                                        .flatMap(name -> spot.words().children(name, Relation.POSSESSOR))
                                : Stream.empty())
                .flatMap(owner -> board.actorsAt(spot.at(owner)).stream())
                .toList();
        Stream<String> countries = Stream.concat(
                        reading.countries().stream(),
                        origins.countries(spot, origins.surroundings(spot.words(), spot.token())).stream())
                .filter(country -> owners.stream()
                        .flatMap(owner -> board.cast().get(owner).country().stream())
                        .noneMatch(country::equals));
        return countries
                .flatMap(country -> owners.stream()
                        .flatMap(owner -> coreference.office(owner).stream())
                        .flatMap(office -> of(office, country).stream()))
                .findFirst();
    }

    /** What was named by the same role before, or is that of the state or organisation spoken of. */
    Optional<Actor> inContext(RoleReading reading) {
        Optional<Actor> named = coreference.sameRole(reading.spot(), reading.role());
        return (reading.title() ? Optional.<Actor>empty() : named)
                .or(() -> headOfOrganization(reading))
                .or(() -> inItsSentence(reading))
                .or(() -> regime(reading))
                .or(() -> (reading.title() ? board.stateOfTitle(reading.spot()) : board.stateSpokenOf(reading.spot()))
                        .flatMap(state -> of(reading.role(), state)))
                .or(() -> board.home().flatMap(state -> of(reading.role(), state)))
                .or(() -> reading.title() && reading.isQualified() ? Optional.empty() : named)
                .or(() -> onlyOneCalledSo(reading.role()));
    }

    /** "The emir" is that of the only state spoken of that has one. */
    private Optional<Actor> onlyOneCalledSo(Roles.Role role) {
        List<Actor> offices = !roles.isExact(role.phrase())
                ? List.of()
                : names.countries().stream()
                        .flatMap(country -> of(role, country).stream())
                        .toList();
        return offices.size() == 1 ? Optional.of(offices.get(0)) : Optional.empty();
    }

    /** "The regime" of which somebody speaks is not his own: that of the state named last, but for those of the subjects. */
    private Optional<Actor> regime(RoleReading reading) {
        List<String> own = board.subjectsBefore(reading.spot(), 0)
                .flatMap(subject -> subject.country().stream())
                .toList();
        return !reading.role().phrase().equals("regime")
                ? Optional.empty()
                : board.countriesBefore(reading.spot(), 2).stream()
                        .filter(state -> !own.contains(state))
                        .findFirst()
                        .flatMap(state -> of(reading.role(), state));
    }

    /** "Parliament" without more is that of the only state of its sentence. */
    private Optional<Actor> inItsSentence(RoleReading reading) {
        return names.onlyCountry(reading.spot().words())
                .filter(state ->
                        RoleReading.ALWAYS_BODY.contains(reading.spot().token().lemma()))
                .flatMap(state -> of(reading.role(), state));
    }

    /** The office of the organisation that was named last: "the secretary general". */
    private Optional<Actor> headOfOrganization(RoleReading reading) {
        return board.before(reading.spot(), reading.spot().sentence())
                .filter(actor -> reading.role().officeKinds().contains("organization-head"))
                .flatMap(owner -> Stream.concat(Stream.of(owner), gazetteer.represented(owner.ref()).stream()))
                .flatMap(owner -> gazetteer.officeOf(owner.ref(), reading.role().phrase()).stream())
                .findFirst();
    }
}
