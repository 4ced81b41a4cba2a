package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Gazetteer;
import org.demarche.model.MentionKind;
import org.demarche.model.Span;

/** Reads nouns that name an actor by its role: an office or body of the state or organisation beside them, or people. */
final class RoleReader {
    /** What belongs to the state of its owner's owner: "a member of the Chinese delegation", "its prime minister's office". */
    private static final Set<Roles.Kind> INDIRECT =
            Set.of(Roles.Kind.GROUP, Roles.Kind.OFFICIAL, Roles.Kind.GOVERNMENT, Roles.Kind.BODY);

    private static final Set<Roles.Kind> SITTING = Set.of(Roles.Kind.BODY, Roles.Kind.GOVERNMENT);
    private static final Set<String> UNCOUNTED =
            Set.of("people", "police", "staff", "media", "opposition", "youth", "crew");
    private static final Set<String> ALWAYS_BODY = Set.of("parliament", "congress", "police");
    private static final Set<String> MEDIA = Set.of("television", "tv", "radio", "media", "medium", "newspaper");
    private static final Set<String> MEDIUM = Set.of("on", "in", "over", "through");
    private static final Set<Roles.Kind> SEATED =
            Set.of(Roles.Kind.OFFICE, Roles.Kind.BODY, Roles.Kind.GOVERNMENT, Roles.Kind.OFFICIAL);

    private final Gazetteer gazetteer;
    private final NamesInText names;
    private final Origins origins;
    private final MentionBoard board;
    private final Coreference coreference;
    private final Roles roles;
    private final RoleLabels labels;

    RoleReader(
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
        this.labels = new RoleLabels(names);
    }

    /**
     * A role noun with what owns it.
     *
     * @param title whether it stands before the name of who has it
     * @param owned whose it is if that is an organisation
     */
    private record Reading(
            Spot spot,
            Phrases.Match<Roles.Role> match,
            boolean title,
            Span span,
            List<Token> owners,
            List<String> countries,
            Optional<Actor> owned) {
        Roles.Role role() {
            return match.value();
        }

        boolean plural() {
            return spot.token().tag().endsWith("S");
        }
    }

    /**
     * Reads a role.
     *
     * @param top the noun that what stands before the role belongs to: its own, or the one that it is a title of
     */
    void read(Spot spot, Phrases.Match<Roles.Role> match, Token top) {
        Reading reading = reading(spot, match, top);
        if (isBare(reading, top) || isPredicate(reading)) {
            return;
        }
        if (isJoint(reading) || isOfficial(reading) || isOfOrganization(reading) || isBackReference(reading)) {
            return;
        }
        boolean nobodys = reading.title()
                && reading.countries().isEmpty()
                && reading.owned().isEmpty()
                && (reading.role().kind() != Roles.Kind.OFFICE
                        || reading.role().phrase().indexOf(' ') < 0);
        if (!nobodys && !isApposed(reading)) {
            group(reading);
        }
    }

    /** Whether it is no body of people but a word in a phrase: "in office", "came into force", "elected president". */
    private boolean isBare(Reading reading, Token top) {
        Token token = reading.spot().token();
        if (isMedium(reading) || isSideOfThing(reading)) {
            return true;
        }
        boolean alone = reading.spot().words().children(token).stream().allMatch(Token::isMark)
                && !ALWAYS_BODY.contains(token.lemma());
        boolean mass = reading.role().kind() == Roles.Kind.BODY
                || reading.role().kind() == Roles.Kind.OFFICE
                || (roles.isMany(token.lemma())
                        && token.relation() == Relation.PREPOSITION_OBJECT
                        && !token.lemma().equals("people"));
        boolean counted = reading.role().kind() == Roles.Kind.GROUP
                && roles.isMany(token.lemma())
                && token.relation() == Relation.OBJECT
                && !UNCOUNTED.contains(token.lemma());
        return alone && (mass || counted) && !reading.plural() && top.equals(token);
    }

    /** Whether it is no party: "the Thai side of the border". */
    private static boolean isSideOfThing(Reading reading) {
        Token token = reading.spot().token();
        return token.lemma().equals("side")
                && reading.spot().words().oblique(token, "of").findAny().isPresent();
    }

    /** Whether it is where something was heard or read: "on state television". */
    private static boolean isMedium(Reading reading) {
        Token token = reading.spot().token();
        return MEDIA.contains(token.lemma())
                && token.relation() == Relation.PREPOSITION_OBJECT
                && reading.spot()
                        .words()
                        .head(token)
                        .filter(on -> MEDIUM.contains(on.lemma()))
                        .isPresent();
    }

    private Reading reading(Spot spot, Phrases.Match<Roles.Role> match, Token top) {
        Sentence sentence = spot.words();
        boolean title = !top.equals(spot.token());
        List<Token> owners = origins.owners(sentence, top, match.from()).stream()
                .filter(owner -> !title || owner.index() < match.from())
                .toList();
        if (match.to() - 1 > spot.token().index()) {
            owners = Stream.concat(
                            owners.stream(),
                            origins.owners(sentence, sentence.token(match.to() - 1), match.from()).stream())
                    .toList();
        }
        List<String> countries = origins.countries(spot, owners);
        if (countries.isEmpty() && title) {
            countries = names.country(top).stream().toList();
        }
        if (countries.isEmpty() && INDIRECT.contains(match.value().kind())) {
            countries = origins.countries(
                    spot,
                    owners.stream()
                            .filter(Token::isNoun)
                            .flatMap(owner -> origins.owners(sentence, owner, owner.index()).stream())
                            .toList());
        }
        if (countries.isEmpty() && match.value().kind() != Roles.Kind.OFFICE) {
            List<Token> places = origins.surroundings(sentence, spot.token());
            if (spot.token().tag().endsWith("S")
                    || SITTING.contains(match.value().kind())) {
                owners = places;
                countries = origins.countries(spot, owners);
            }
        }
        boolean domestic =
                roles.isDomestic(spot.token().lemma()) || match.value().phrase().startsWith("opposition");
        if (countries.isEmpty() && domestic) {
            countries = names.onlyCountry(sentence).stream().toList();
        }
        Optional<Actor> owned = owners.stream()
                .flatMap(owner -> origins.organization(spot, owner).stream())
                .findFirst();
        return new Reading(spot, match, title, labels.phrase(spot, match, top), owners, countries, owned);
    }

    /** Whether they are several offices, "the presidents of Kazakhstan and China", which are then put as a group. */
    private boolean isJoint(Reading reading) {
        if (!reading.plural()
                || reading.role().kind() != Roles.Kind.OFFICE
                || reading.countries().size() < 2) {
            return false;
        }
        List<ActorRef> members = reading.countries().stream()
                .flatMap(country -> official(reading.role(), country).stream())
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
        board.put(reading.spot(), reading.span(), MentionKind.COLLECTIVE, group, "joint-offices", .8);
        return true;
    }

    /** Whether it is an office, a body or the government of the state beside it. */
    private boolean isOfficial(Reading reading) {
        boolean local = reading.owners().stream()
                .filter(owner -> origins.country(reading.spot(), owner).isPresent())
                .anyMatch(origins::isLocal);
        boolean several = reading.plural() && reading.role().kind() == Roles.Kind.OFFICE;
        boolean nobodys = several || (local && reading.role().kind() == Roles.Kind.GOVERNMENT);
        Optional<Actor> actor = nobodys
                ? Optional.empty()
                : reading.countries().stream()
                        .flatMap(country -> official(reading.role(), country).stream())
                        .findFirst();
        actor.ifPresent(found -> put(reading, found, "role-of-state", .9));
        return actor.isPresent();
    }

    private boolean isOfOrganization(Reading reading) {
        Optional<Actor> actor = reading.owned()
                .filter(owner -> SEATED.contains(reading.role().kind()))
                .flatMap(owner -> gazetteer.officeOf(owner.ref(), reading.role().phrase()));
        actor.ifPresent(found -> put(reading, found, "role-of-organization", .9));
        return actor.isPresent();
    }

    /** Whether it takes up an office or a body that was named before, or that of the state spoken of. */
    private boolean isBackReference(Reading reading) {
        boolean open = reading.countries().isEmpty() && reading.owned().isEmpty();
        if (open && Coreference.isBare(reading.spot()) && takesUpPeople(reading)) {
            return true;
        }
        if (!open
                || reading.plural()
                || !isDefinite(reading)
                || !SEATED.contains(reading.role().kind())) {
            return false;
        }
        Optional<Actor> known = coreference
                .sameRole(reading.spot(), reading.role())
                .or(() -> headOfOrganization(reading))
                .or(() -> (reading.title() ? board.stateOfTitle(reading.spot()) : board.stateSpokenOf(reading.spot()))
                        .flatMap(state -> official(reading.role(), state)));
        known.ifPresent(found -> put(reading, found, "role-in-context", .6));
        return known.isPresent();
    }

    /** The office of the organisation that was named last: "the secretary general". */
    private Optional<Actor> headOfOrganization(Reading reading) {
        return board.before(reading.spot(), 1)
                .filter(actor -> reading.role().officeKinds().contains("organization-head"))
                .flatMap(owner -> gazetteer.officeOf(owner.ref(), reading.role().phrase()).stream())
                .findFirst();
    }

    /** Whether it takes up people who were named by the same noun: "the marchers". */
    private boolean takesUpPeople(Reading reading) {
        Optional<Actor> known = coreference
                .sameRole(reading.spot(), reading.role())
                .filter(actor -> !actor.registered()
                        && (actor.kind() == ActorKind.COLLECTIVE) == (kind(reading) == ActorKind.COLLECTIVE));
        known.ifPresent(actor -> put(reading, actor, "same-noun", .6));
        return known.isPresent();
    }

    /** Whether it says of somebody what they are and names nobody: "Sweden is a member". */
    private boolean isPredicate(Reading reading) {
        Token token = first(reading.spot());
        boolean apposed = token.relation() == Relation.APPOSITION
                && reading.spot().words().head(token).stream()
                        .flatMap(head -> board.actorsAt(reading.spot().at(head)).stream())
                        .anyMatch(ref -> board.cast().get(ref).kind() != ActorKind.PERSON);
        return reading.role().kind() == Roles.Kind.GROUP
                && !reading.plural()
                && (apposed || token.relation() == Relation.ATTRIBUTE);
    }

    /** The first of the nouns that are joined by "and". */
    private static Token first(Spot spot) {
        Token first = spot.token();
        while (first.relation() == Relation.CONJUNCT && first.head() >= 0) {
            first = spot.words().token(first.head());
        }
        return first;
    }

    /** Whether it tells who a person is, "Ann Lee, a scholar"; then the person is put once more. */
    private boolean isApposed(Reading reading) {
        Token token = reading.spot().token();
        Optional<ActorRef> person = token.relation() != Relation.APPOSITION || reading.plural()
                ? Optional.empty()
                : reading.spot().words().head(token).stream()
                        .flatMap(head -> board.actorsAt(reading.spot().at(head)).stream())
                        .filter(ref -> board.cast().get(ref).kind() == ActorKind.PERSON)
                        .findFirst();
        boolean nameless = reading.role().kind() == Roles.Kind.GROUP;
        person.filter(ref -> nameless)
                .ifPresent(ref -> board.put(
                        reading.spot(), reading.span(), MentionKind.DESCRIPTION, ref, "description-of-person", .7));
        return person.isPresent() && nameless;
    }

    private void put(Reading reading, Actor actor, String rule, double confidence) {
        MentionKind kind = actor.kind() == ActorKind.OFFICE ? MentionKind.OFFICE : MentionKind.DESCRIPTION;
        ActorRef ref = board.cast().enter(actor);
        board.put(reading.spot(), reading.span(), kind, ref, rule, confidence);
        coreference.remember(ref, Optional.of(reading.role()));
    }

    /** Whether "the" or nothing stands before it as before a title: "Foreign Minister Ann Lee". */
    private static boolean isDefinite(Reading reading) {
        Token token = reading.spot().token();
        boolean ministrys = reading.role().kind() == Roles.Kind.OFFICE
                && reading.role().phrase().contains("ministry");
        return reading.title()
                || ministrys
                || reading.spot().words().token(reading.match().from()).isName()
                || reading.spot().words().children(token).stream()
                        .anyMatch(child -> child.relation() == Relation.DETERMINER
                                && child.lemma().equals("the"));
    }

    private Optional<Actor> official(Roles.Role role, String country) {
        return switch (role.kind()) {
            case OFFICE ->
                role.officeKinds().stream()
                        .flatMap(kind -> gazetteer.office(country, kind).stream())
                        .findFirst();
            case BODY -> gazetteer.body(country, role.phrase().replace("'", ""));
            case GOVERNMENT -> gazetteer.government(country);
            default -> Optional.empty();
        };
    }

    private void group(Reading reading) {
        Roles.Kind role = reading.role().kind();
        ActorKind kind = kind(reading);
        if (kind == ActorKind.UNNAMED_PERSON && role == Roles.Kind.CHANNEL && !speaks(reading)) {
            return;
        }
        boolean acts = role != Roles.Kind.GROUP && role != Roles.Kind.CHANNEL && role != Roles.Kind.REPORT;
        List<Optional<String>> each = reading.countries().isEmpty()
                ? List.of(Optional.empty())
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

    /** Whether "a source" may be somebody, unlike "a source of income". */
    private static boolean speaks(Reading reading) {
        Token token = reading.spot().token();
        return (token.relation() == Relation.SUBJECT || token.relation() == Relation.PREPOSITION_OBJECT)
                && reading.spot().words().oblique(token, "of").findAny().isEmpty();
    }

    private ActorKind kind(Reading reading) {
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

    /** Which of "Chinese and Japanese counterparts" belong to a state, where they are of several. */
    private Optional<Token> owner(Reading reading, Optional<String> country) {
        return reading.countries().size() < 2
                ? Optional.empty()
                : reading.owners().stream()
                        .filter(token -> origins.country(reading.spot(), token).equals(country))
                        .findFirst();
    }
}
