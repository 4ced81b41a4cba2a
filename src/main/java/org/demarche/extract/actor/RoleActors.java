package org.demarche.extract.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Token;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Gazetteer;
import org.demarche.model.MentionKind;

/** Puts whom a role names that the register does not have: people, groups, officials and bodies of the article's own. */
final class RoleActors {
    private static final Set<ActorKind> VOICED =
            Set.of(ActorKind.GOVERNMENT_BODY, ActorKind.INTERNATIONAL_ORGANIZATION, ActorKind.NON_STATE);

    private final Gazetteer gazetteer;
    private final Origins origins;
    private final MentionBoard board;
    private final Coreference coreference;
    private final Roles roles;
    private final RoleLabels labels;

    RoleActors(
            Gazetteer gazetteer,
            Origins origins,
            MentionBoard board,
            Coreference coreference,
            Roles roles,
            RoleLabels labels) {
        this.gazetteer = gazetteer;
        this.origins = origins;
        this.board = board;
        this.coreference = coreference;
        this.roles = roles;
        this.labels = labels;
    }

    /** Puts the office of who speaks for the subject before: "the ministry objected, spokesman Karl Berg said". */
    void voice(RoleReading reading) {
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

    /** Puts whom a role names, one for each state that it is of unless these are named behind it. */
    void put(RoleReading reading) {
        Roles.Kind role = reading.role().kind();
        ActorKind kind = kind(reading);
        if (kind == ActorKind.UNNAMED_PERSON && role == Roles.Kind.CHANNEL && !reading.speaks()) {
            return;
        }
        boolean acts = (!reading.isFormer()
                        && role != Roles.Kind.GROUP
                        && role != Roles.Kind.CHANNEL
                        && role != Roles.Kind.REPORT)
                || reading.leads();
        if (acts && isOfSeveral(reading)) {
            ofSeveral(reading, kind);
            return;
        }
        List<Optional<String>> each = reading.countries().isEmpty()
                ? List.of(institution(reading))
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
            board.putRole(ref, kind == ActorKind.UNNAMED_PERSON && reading.isFormer() ? Roles.Kind.GROUP : role);
            board.put(reading.spot(), reading.span(), mentionKind(kind), ref, "role-noun", .8);
            coreference.remember(ref, Optional.of(reading.role()).filter(role0 -> !reading.isFormer()));
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

    /** What a role names: one person or many, an office, a body or a document. */
    ActorKind kind(RoleReading reading) {
        boolean many = reading.plural() || roles.isMany(reading.spot().token().lemma());
        return switch (reading.role().kind()) {
            case REPORT -> ActorKind.DOCUMENT;
            case OFFICE ->
                many
                        ? ActorKind.COLLECTIVE
                        : reading.isFormer() && !reading.title() ? ActorKind.UNNAMED_PERSON : ActorKind.OFFICE;
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
