package org.demarche.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Gazetteer;
import org.demarche.model.MentionKind;
import org.demarche.model.Span;

/** Reads nouns that name an actor by its role: an office or body of the state beside them, or a group of people. */
final class RoleReader {
    private static final Set<String> BODIES_OF_PEOPLE = Set.of(
            "leadership",
            "delegation",
            "team",
            "military",
            "army",
            "navy",
            "police",
            "force",
            "side",
            "authority",
            "regime",
            "people",
            "opposition",
            "wing",
            "faction",
            "coalition",
            "militia",
            "junta");
    /** Those who contend with a government at home: where one state is spoken of, they are of that state. */
    private static final Set<String> DOMESTIC =
            Set.of("protester", "demonstrator", "rioter", "fundamentalist", "opposition", "striker", "kidnapper");

    private static final int CONTEXT = 2;

    private final Gazetteer gazetteer;
    private final NamesInText names;
    private final Origins origins;
    private final MentionBoard board;
    private final Coreference coreference;

    RoleReader(Gazetteer gazetteer, NamesInText names, Origins origins, MentionBoard board, Coreference coreference) {
        this.gazetteer = gazetteer;
        this.names = names;
        this.origins = origins;
        this.board = board;
        this.coreference = coreference;
    }

    /** A role noun with what owns it. */
    private record Reading(
            Spot spot, Roles.Role role, int from, Span span, List<Token> owners, List<String> countries) {}

    void read(Spot spot, Phrases.Match<Roles.Role> match) {
        Sentence sentence = spot.words();
        List<Token> owners = origins.owners(sentence, spot.token(), match.from());
        List<String> countries = origins.countries(spot, owners);
        if (countries.isEmpty() && spot.token().tag().endsWith("S")) {
            owners = origins.surroundings(sentence, spot.token());
            countries = origins.countries(spot, owners);
        }
        if (countries.isEmpty()
                && (DOMESTIC.contains(spot.token().lemma())
                        || match.value().phrase().startsWith("opposition"))) {
            countries = names.onlyCountry(sentence).stream().toList();
        }
        Reading reading = new Reading(
                spot, match.value(), match.from(), phrase(sentence, spot.token(), match.from()), owners, countries);
        switch (match.value().kind()) {
            case OFFICE, BODY, GOVERNMENT -> {
                if (!isOfficial(reading) && !isBackReference(reading)) {
                    group(reading);
                }
            }
            default -> group(reading);
        }
    }

    /** Whether it is an office, a body or the government of the state beside it. */
    private boolean isOfficial(Reading reading) {
        boolean local = reading.owners().stream()
                .filter(owner -> origins.country(reading.spot(), owner).isPresent())
                .anyMatch(origins::isLocal);
        Optional<Actor> actor = local && reading.role().kind() == Roles.Kind.GOVERNMENT
                ? Optional.empty()
                : reading.countries().stream()
                        .flatMap(country -> official(reading.role(), country).stream())
                        .findFirst();
        actor.ifPresent(found -> put(reading, found, "role-of-state", .9));
        return actor.isPresent();
    }

    /** Whether it takes up an office or a body that was named before, or that of the only state spoken of. */
    private boolean isBackReference(Reading reading) {
        if (!reading.countries().isEmpty()
                || !isDefinite(reading)
                || reading.spot().token().tag().endsWith("S")) {
            return false;
        }
        Optional<Actor> known = coreference
                .sameRole(reading.spot(), reading.role())
                .or(() -> {
                    List<String> states = board.countriesBefore(reading.spot(), CONTEXT);
                    return states.size() == 1 ? official(reading.role(), states.get(0)) : Optional.empty();
                });
        known.ifPresent(found -> put(reading, found, "role-in-context", .6));
        return known.isPresent();
    }

    private void put(Reading reading, Actor actor, String rule, double confidence) {
        MentionKind kind = actor.kind() == ActorKind.OFFICE ? MentionKind.OFFICE : MentionKind.DESCRIPTION;
        ActorRef ref = board.cast().enter(actor);
        board.put(reading.spot(), reading.span(), kind, ref, rule, confidence);
        coreference.remember(ref, Optional.of(reading.role()));
    }

    private static boolean isDefinite(Reading reading) {
        return reading.spot().words().children(reading.spot().token()).stream()
                .anyMatch(child ->
                        child.relation() == Relation.DETERMINER && child.lemma().equals("the"));
    }

    private Optional<Actor> official(Roles.Role role, String country) {
        return switch (role.kind()) {
            case OFFICE ->
                role.officeKinds().stream()
                        .flatMap(kind -> gazetteer.office(country, kind).stream())
                        .findFirst();
            case BODY -> gazetteer.body(country, role.phrase());
            default -> gazetteer.government(country);
        };
    }

    private void group(Reading reading) {
        Roles.Kind role = reading.role().kind();
        Token token = reading.spot().token();
        boolean plural =
                token.tag().endsWith("S") || role == Roles.Kind.REPORT || BODIES_OF_PEOPLE.contains(token.lemma());
        boolean acts = role != Roles.Kind.GROUP && role != Roles.Kind.CHANNEL && role != Roles.Kind.REPORT;
        if (!plural && (role == Roles.Kind.GROUP || role == Roles.Kind.CHANNEL)) {
            return;
        }
        ActorKind kind = role == Roles.Kind.REPORT
                ? ActorKind.DOCUMENT
                : plural || !acts ? ActorKind.COLLECTIVE : ActorKind.UNKNOWN;
        List<Optional<String>> each = reading.countries().isEmpty()
                ? List.of(Optional.empty())
                : reading.countries().stream().map(Optional::of).toList();
        for (Optional<String> country : each) {
            ActorRef ref = board.cast().enterLocal(kind, label(reading, country), country, acts);
            board.putRole(ref, role);
            board.put(reading.spot(), reading.span(), MentionKind.COLLECTIVE, ref, "role-noun", .8);
        }
    }

    /** The words as they stand; of "Chinese and Japanese counterparts" only those of one state. */
    private String label(Reading reading, Optional<String> country) {
        Sentence sentence = reading.spot().words();
        if (reading.countries().size() < 2) {
            return label(sentence, reading.span());
        }
        String owner = reading.owners().stream()
                .filter(token -> origins.country(reading.spot(), token).equals(country))
                .map(Token::form)
                .findFirst()
                .orElse("");
        return owner + " "
                + Origins.words(sentence, reading.from(), reading.spot().token().index() + 1);
    }

    /** The words from the first that qualifies a noun to the noun. */
    private static Span phrase(Sentence sentence, Token head, int from) {
        BitSet inside = sentence.subtree(head);
        int first = from;
        while (first > 0
                && inside.get(first - 1)
                && sentence.token(first - 1).relation() != Relation.DETERMINER
                && !sentence.token(first - 1).isMark()) {
            first--;
        }
        return sentence.token(first).span().to(head.span());
    }

    private String label(Sentence sentence, Span span) {
        return sentence.tokens().stream()
                .filter(token -> span.contains(token.span()))
                .map(token -> token.isName()
                                || token.form().equals("U.S.")
                                || names.at(token).isPresent()
                        ? token.form()
                        : token.form().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "))
                .replace(" '", "'")
                .replace(" ’", "’")
                .replace(" - ", "-");
    }
}
