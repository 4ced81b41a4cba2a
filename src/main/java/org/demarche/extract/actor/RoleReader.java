package org.demarche.extract.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.Phrases;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Gazetteer;
import org.demarche.model.MentionKind;

/** Reads nouns that name an actor by its role: an office or body of the state or organisation beside them, or people. */
public final class RoleReader {

    /** The rule by which "the presidents of A and B" is a group of two who are named. */
    public static final String JOINT_OFFICES = "joint-offices";

    private static final Set<Roles.Kind> JOINT = Set.of(Roles.Kind.OFFICE, Roles.Kind.GOVERNMENT);
    private static final Set<ActorKind> SINGLE = Set.of(ActorKind.PERSON, ActorKind.UNNAMED_PERSON);
    private static final Set<Roles.Kind> SEATED =
            Set.of(Roles.Kind.OFFICE, Roles.Kind.BODY, Roles.Kind.GOVERNMENT, Roles.Kind.OFFICIAL);

    private final Gazetteer gazetteer;
    private final Origins origins;
    private final MentionBoard board;
    private final Coreference coreference;
    private final Roles roles;
    private final RoleLabels labels;
    private final RoleReadings readings;
    private final FiguresOfSpeech figures;
    private final Offices offices;
    private final RoleActors actors;
    private final NamedRoles named;
    private final GroupsOfPeople groups;

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
        this.readings = new RoleReadings(gazetteer, names, origins, roles);
        this.figures = new FiguresOfSpeech(board, roles);
        this.offices = new Offices(gazetteer, names, origins, board, coreference, roles);
        this.named = new NamedRoles(board, coreference);
        this.groups = new GroupsOfPeople(board, coreference, roles);
        this.actors = new RoleActors(gazetteer, origins, board, coreference, roles, labels);
    }

    /**
     * Reads a role.
     *
     * @param top the noun that what stands before the role belongs to: its own, or the one that it is a title of
     */
    void read(Spot spot, Phrases.Match<Roles.Role> match, Token top) {
        RoleReading reading = readings.of(spot, match, top);
        if (!figures.isNobody(reading, top) && !groups.isOne(spot)) {
            read(reading);
            groups.putGroup(spot);
        }
    }

    private void read(RoleReading reading) {
        if (named.isNamed(reading)
                || named.isFormerHolder(reading)
                || isJoint(reading)
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
            actors.voice(reading);
        } else if (!isApposed(reading)) {
            actors.put(reading);
        }
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
                .anyMatch(owner -> origins.isLocal(reading.spot(), owner));
        boolean several = reading.plural() && reading.role().kind() == Roles.Kind.OFFICE;
        boolean former = reading.isSecond() || (reading.isFormer() && !reading.title());
        boolean provinces = reading.role().kind() == Roles.Kind.OFFICE
                && reading.owners().stream()
                        .anyMatch(owner -> origins.isProvince(reading.spot(), owner)
                                || origins.isPartOfState(reading.spot(), owner));
        boolean nobodys = several
                || former
                || provinces
                || reading.isOfFaction()
                || (local && reading.role().kind() == Roles.Kind.GOVERNMENT);
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
                .filter(owner -> SEATED.contains(reading.role().kind()) && !reading.isFormer() && !reading.isSecond())
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
                || reading.isFormer()
                || reading.isSecond()
                || reading.isOfFaction()
                || isOfSomething(reading)
                || !reading.isDefinite()
                || !SEATED.contains(reading.role().kind())) {
            return false;
        }
        Optional<Actor> known = offices.inContext(reading);
        known.ifPresent(found -> put(reading, found, "role-in-context", .6));
        return known.isPresent();
    }

    /** Whether "of" behind it tells of what it is, which is no state: "the leader of the Centre Party", not "Secretary of State". */
    private static boolean isOfSomething(RoleReading reading) {
        return reading.role().kind() == Roles.Kind.OFFICE
                && reading.spot()
                        .words()
                        .oblique(reading.spot().token(), "of")
                        .anyMatch(owner -> owner.index() >= reading.match().to());
    }

    /** Whether it takes up people who were named by the same noun: "the marchers". */
    private boolean takesUpPeople(RoleReading reading) {
        Optional<Actor> known = Stream.concat(Stream.of(reading.role()), roles.alike(reading.role()))
                .flatMap(role -> coreference.sameRole(reading.spot(), role).stream())
                .filter(actor -> !actor.registered()
                        && (actor.kind() == ActorKind.NON_STATE
                                || (actor.kind() == ActorKind.COLLECTIVE)
                                        == (actors.kind(reading) == ActorKind.COLLECTIVE)))
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
        person.filter(ref -> reading.leads()).ifPresent(ref -> board.cast()
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
}
