package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Token;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Gazetteer;
import org.demarche.model.MentionKind;

/** Reads nouns that name an actor by its role: an office or body of the state or organisation beside them, or people. */
final class RoleReader {

    /** The rule by which "the presidents of A and B" is a group of two who are named. */
    static final String JOINT_OFFICES = "joint-offices";

    private static final Set<Roles.Kind> JOINT = Set.of(Roles.Kind.OFFICE, Roles.Kind.GOVERNMENT);
    private static final Set<String> LEADING = WordSets.shipped().of("leading");
    private static final Set<ActorKind> SINGLE = Set.of(ActorKind.PERSON, ActorKind.UNNAMED_PERSON);
    private static final Set<Roles.Kind> SEATED =
            Set.of(Roles.Kind.OFFICE, Roles.Kind.BODY, Roles.Kind.GOVERNMENT, Roles.Kind.OFFICIAL);

    private static final Set<ActorKind> VOICED =
            Set.of(ActorKind.GOVERNMENT_BODY, ActorKind.INTERNATIONAL_ORGANIZATION, ActorKind.NON_STATE);

    private final Gazetteer gazetteer;
    private final Origins origins;
    private final MentionBoard board;
    private final Coreference coreference;
    private final Roles roles;
    private final RoleLabels labels;
    private final RoleReadings readings;
    private final FiguresOfSpeech figures;
    private final Offices offices;

    RoleReader(
            Gazetteer gazetteer,
            NamesInText names,
            Origins origins,
            MentionBoard board,
            Coreference coreference,
            Roles roles) {
        this.gazetteer = gazetteer;
        this.origins = origins;
        this.board = board;
        this.coreference = coreference;
        this.roles = roles;
        this.labels = new RoleLabels(names);
        this.readings = new RoleReadings(names, origins, roles);
        this.figures = new FiguresOfSpeech(board, roles);
        this.offices = new Offices(gazetteer, names, origins, board, coreference, roles);
    }

    /**
     * Reads a role.
     *
     * @param top the noun that what stands before the role belongs to: its own, or the one that it is a title of
     */
    void read(Spot spot, Phrases.Match<Roles.Role> match, Token top) {
        RoleReading reading = readings.of(spot, match, top);
        if (figures.isNobody(reading, top)) {
            return;
        }
        if (isJoint(reading)
                || isCounterpart(reading)
                || isOfficial(reading)
                || isOfOrganization(reading)
                || isBackReference(reading)) {
            return;
        }
        boolean nobodys = reading.title()
                && reading.countries().isEmpty()
                && reading.owned().isEmpty()
                && reading.role().phrase().indexOf(' ') < 0
                && !reading.isQualified();
        if (nobodys) {
            voice(reading);
        } else if (!isApposed(reading)) {
            group(reading);
        }
    }

    /** Puts the office of who speaks for the subject before: "the ministry objected, spokesman Karl Berg said". */
    private void voice(RoleReading reading) {
        Optional<Actor> owner = !roles.isVoice(reading.spot().token().lemma())
                ? Optional.empty()
                : board.subjectsBefore(reading.spot(), 0)
                        .filter(actor -> VOICED.contains(actor.kind()))
                        .findFirst();
        owner.ifPresent(whose -> {
            ActorRef ref = board.cast()
                    .enterLocal(
                            ActorKind.OFFICE,
                            labels.text(reading.spot().words(), reading.span()),
                            whose.country(),
                            List.of(whose.ref()));
            board.putRole(ref, reading.role().kind());
            board.put(reading.spot(), reading.span(), MentionKind.OFFICE, ref, "role-of-subject", .7);
            coreference.remember(ref, Optional.of(reading.role()));
        });
    }

    /** Whether they are offices or governments of several, "the presidents of Kazakhstan and China", which are then put as a group. */
    private boolean isJoint(RoleReading reading) {
        if (!reading.plural()
                || !JOINT.contains(reading.role().kind())
                || reading.countries().size() < 2) {
            return false;
        }
        List<ActorRef> members = reading.countries().stream()
                .flatMap(country -> offices.of(reading.role(), country).stream())
                .map(board.cast()::enter)
                .toList();
        if (members.size() != reading.countries().size()) {
            return false;
        }
        ActorRef group = board.cast()
                .enterLocal(
                        ActorKind.COLLECTIVE,
                        labels.text(reading.spot().words(), reading.span()),
                        Optional.empty(),
                        members);
        board.put(reading.spot(), reading.span(), MentionKind.COLLECTIVE, group, JOINT_OFFICES, .8);
        return true;
    }

    /** Whether it is an office, a body or the government of the state beside it. */
    private boolean isOfficial(RoleReading reading) {
        boolean local = reading.owners().stream()
                .filter(owner -> origins.country(reading.spot(), owner).isPresent())
                .anyMatch(origins::isLocal);
        boolean several = reading.plural() && reading.role().kind() == Roles.Kind.OFFICE;
        boolean former = reading.isAnyFormer();
        boolean provinces = reading.role().kind() == Roles.Kind.OFFICE
                && reading.owners().stream().anyMatch(owner -> origins.isProvince(reading.spot(), owner));
        boolean nobodys =
                several || former || provinces || (local && reading.role().kind() == Roles.Kind.GOVERNMENT);
        Optional<Actor> actor = nobodys
                ? Optional.empty()
                : reading.countries().stream()
                        .flatMap(country -> offices.of(reading.role(), country).stream())
                        .findFirst();
        actor.ifPresent(found -> put(reading, found, "role-of-state", .9));
        return actor.isPresent();
    }

    /** Whether it is the same office of another state: "the foreign minister met her French counterpart". */
    private boolean isCounterpart(RoleReading reading) {
        Optional<Actor> other = offices.counterpart(reading);
        other.ifPresent(found -> put(reading, found, "counterpart", .7));
        return other.isPresent();
    }

    private boolean isOfOrganization(RoleReading reading) {
        Optional<Actor> actor = reading.owned()
                .filter(owner -> SEATED.contains(reading.role().kind()))
                .flatMap(owner -> gazetteer.officeOf(owner.ref(), reading.role().phrase()));
        actor.ifPresent(found -> put(reading, found, "role-of-organization", .9));
        return actor.isPresent();
    }

    /** Whether it takes up an office or a body that was named before, or that of the state spoken of. */
    private boolean isBackReference(RoleReading reading) {
        boolean open = reading.countries().isEmpty() && reading.owned().isEmpty();
        if (open && DefiniteNouns.isBare(reading.spot()) && takesUpPeople(reading)) {
            return true;
        }
        if (!open
                || reading.plural()
                || !reading.isDefinite()
                || !SEATED.contains(reading.role().kind())) {
            return false;
        }
        Optional<Actor> known = offices.inContext(reading);
        known.ifPresent(found -> put(reading, found, "role-in-context", .6));
        return known.isPresent();
    }

    /** Whether it takes up people who were named by the same noun: "the marchers". */
    private boolean takesUpPeople(RoleReading reading) {
        Optional<Actor> known = Stream.concat(Stream.of(reading.role()), roles.alike(reading.role()))
                .flatMap(role -> coreference.sameRole(reading.spot(), role).stream())
                .filter(actor -> !actor.registered()
                        && (actor.kind() == ActorKind.NON_STATE
                                || (actor.kind() == ActorKind.COLLECTIVE) == (kind(reading) == ActorKind.COLLECTIVE)))
                .findFirst();
        known.ifPresent(actor -> put(reading, actor, "same-noun", .6));
        return known.isPresent();
    }

    /** Whether it tells who a person is, "Ann Lee, a scholar"; then the person is put once more. */
    private boolean isApposed(RoleReading reading) {
        Token token = reading.spot().token();
        Optional<ActorRef> person = token.relation() != Relation.APPOSITION || reading.plural()
                ? Optional.empty()
                : reading.spot().words().head(token).stream()
                        .flatMap(head -> board.actorsAt(reading.spot().at(head)).stream())
                        .filter(ref -> SINGLE.contains(board.cast().get(ref).kind()))
                        .findFirst();
        boolean any = reading.spot()
                .words()
                .children(token, Relation.DETERMINER)
                .anyMatch(article -> article.lemma().equals("a"));
        boolean position = any ? roles.isVoice(token.lemma()) : roles.isTitle(token.lemma());
        boolean nameless = !position && (any || reading.role().kind() == Roles.Kind.GROUP);
        person.filter(ref -> leads(reading)).ifPresent(ref -> board.cast()
                .represent(ref, board.cast().enter(reading.owned().get())));
        person.filter(ref -> nameless)
                .ifPresent(ref -> board.put(
                        reading.spot(), reading.span(), MentionKind.DESCRIPTION, ref, "description-of-person", .7));
        return person.isPresent() && nameless;
    }

    private void put(RoleReading reading, Actor actor, String rule, double confidence) {
        MentionKind kind = actor.kind() == ActorKind.OFFICE ? MentionKind.OFFICE : MentionKind.DESCRIPTION;
        ActorRef ref = board.cast().enter(actor);
        board.put(reading.spot(), reading.span(), kind, ref, rule, confidence);
        coreference.remember(ref, Optional.of(reading.role()));
    }

    private void group(RoleReading reading) {
        Roles.Kind role = reading.role().kind();
        ActorKind kind = kind(reading);
        if (kind == ActorKind.UNNAMED_PERSON && role == Roles.Kind.CHANNEL && !reading.speaks()) {
            return;
        }
        boolean acts =
                (role != Roles.Kind.GROUP && role != Roles.Kind.CHANNEL && role != Roles.Kind.REPORT) || leads(reading);
        if (acts && isOfSeveral(reading)) {
            ofSeveral(reading, kind);
            return;
        }
        List<Optional<String>> each = reading.countries().isEmpty()
                ? List.of(Optional.<String>empty().or(() -> institution(reading)))
                : reading.countries().stream().map(Optional::of).toList();
        for (Optional<String> country : each) {
            String label = labels.of(reading.spot(), reading.match(), reading.span(), owner(reading, country));
            ActorRef ref = country.isEmpty() && acts && reading.owned().isPresent()
                    ? board.cast()
                            .enterLocal(
                                    kind,
                                    label,
                                    country,
                                    List.of(board.cast().enter(reading.owned().get())))
                    : board.cast().enterLocal(kind, label, country, acts);
            board.putRole(ref, role);
            board.put(reading.spot(), reading.span(), mentionKind(kind), ref, "role-noun", .8);
            coreference.remember(ref, Optional.of(reading.role()));
        }
    }

    private boolean isOfSeveral(RoleReading reading) {
        return reading.plural()
                && reading.countries().size() > 1
                && reading.owners().stream()
                        .filter(owner -> origins.country(reading.spot(), owner).isPresent())
                        .allMatch(
                                owner -> owner.index() > reading.spot().token().index());
    }

    /** Puts "the envoys of Egypt, Qatar and Oman" as one group, which acts for all of them. */
    private void ofSeveral(RoleReading reading, ActorKind kind) {
        List<ActorRef> governments = reading.countries().stream()
                .flatMap(country -> gazetteer.government(country).stream())
                .map(board.cast()::enter)
                .toList();
        ActorRef ref = board.cast()
                .enterLocal(kind, labels.text(reading.spot().words(), reading.span()), Optional.empty(), governments);
        board.putRole(ref, reading.role().kind());
        board.put(reading.spot(), reading.span(), mentionKind(kind), ref, "role-of-several", .8);
        coreference.remember(ref, Optional.of(reading.role()));
    }

    /** Whether it is who speaks for an organisation: "its chief executive". */
    private static boolean leads(RoleReading reading) {
        return !reading.plural()
                && reading.owned().isPresent()
                && LEADING.contains(reading.spot().token().lemma());
    }

    private ActorKind kind(RoleReading reading) {
        boolean many = reading.plural() || roles.isMany(reading.spot().token().lemma());
        return switch (reading.role().kind()) {
            case REPORT -> ActorKind.DOCUMENT;
            case OFFICE -> many ? ActorKind.COLLECTIVE : ActorKind.OFFICE;
            case BODY, GOVERNMENT -> reading.plural() ? ActorKind.COLLECTIVE : ActorKind.GOVERNMENT_BODY;
            default -> many ? ActorKind.COLLECTIVE : reading.title() ? ActorKind.OFFICE : ActorKind.UNNAMED_PERSON;
        };
    }

    private static MentionKind mentionKind(ActorKind kind) {
        return switch (kind) {
            case COLLECTIVE -> MentionKind.COLLECTIVE;
            case OFFICE -> MentionKind.OFFICE;
            default -> MentionKind.DESCRIPTION;
        };
    }

    /** The state of an institution at home, in a title: "government spokesman Ann Lee". */
    private Optional<String> institution(RoleReading reading) {
        return reading.isOfInstitution() ? board.stateOfTitle(reading.spot()) : Optional.empty();
    }

    /** Which of "Chinese and Japanese counterparts" belong to a state, where they are of several. */
    private Optional<Token> owner(RoleReading reading, Optional<String> country) {
        return reading.countries().size() < 2
                ? Optional.empty()
                : reading.owners().stream()
                        .filter(token -> origins.country(reading.spot(), token).equals(country))
                        .findFirst();
    }
}
