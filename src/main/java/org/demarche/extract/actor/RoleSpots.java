package org.demarche.extract.actor;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.Phrases;
import org.demarche.model.ActorKind;
import org.demarche.model.NameMatch;

/** Tells which role a noun ends or begins, and which words of a role are no actor of their own. */
record RoleSpots(Roles roles, NamesInText names) {
    private static final Set<Relation> NOMINAL =
            Set.of(Relation.SUBJECT, Relation.PASSIVE_SUBJECT, Relation.OBJECT, Relation.PREPOSITION_OBJECT);
    private static final Set<Roles.Kind> PEOPLE = Set.of(Roles.Kind.OFFICIAL, Roles.Kind.GROUP);
    private static final Set<String> HEADS = Set.of("leader", "chairman", "chairwoman", "chairperson", "candidate");
    private static final Set<Roles.Kind> TITLES = Set.of(Roles.Kind.OFFICE, Roles.Kind.OFFICIAL);

    /** The role that ends with a noun, or that goes on after it, "ministry of defence"; none in a name, "the Fjord Liberation Army". */
    Optional<Phrases.Match<Roles.Role>> of(Spot spot) {
        Optional<Phrases.Match<Roles.Role>> longer = roles.phrases()
                .startingAt(spot.words(), spot.token().index())
                .filter(found -> found.to() > spot.token().index() + 1);
        return longer.or(() -> around(spot))
                .or(() -> roles.phrases().endingAt(spot.words(), spot.token().index()))
                .filter(found -> found.to() > spot.token().index() + 1
                        || found.value().phrase().indexOf(" of ") < 0)
                .filter(found -> !isOwnerInRole(spot, found) && !isInName(spot, found));
    }

    private boolean isInName(Spot spot, Phrases.Match<Roles.Role> match) {
        if (match.from() == 0 || !spot.words().token(match.from() - 1).isName()) {
            return false;
        }
        return switch (match.value().kind()) {
            case BODY -> roles.isCause(spot.words().token(match.from() - 1).form());
            case GROUP ->
                spot.token().isName()
                        && spot.words().token(match.from() - 1).head()
                                == spot.token().index()
                        && roles.isOrganization(spot.token().form())
                        && spot.words().children(spot.token()).stream()
                                .noneMatch(owner -> (owner.relation() == Relation.POSSESSOR
                                                || owner.relation() == Relation.COMPOUND)
                                        && names.at(owner).isPresent());
            default -> false;
        };
    }

    /** The role that begins with the word before a noun and goes on after it: "joint chiefs of staff". */
    private Optional<Phrases.Match<Roles.Role>> around(Spot spot) {
        int before = spot.token().index() - 1;
        return before < 0 || spot.words().token(before).head() != spot.token().index()
                ? Optional.empty()
                : roles.phrases()
                        .startingAt(spot.words(), before)
                        .filter(found -> found.to() > spot.token().index() + 1);
    }

    /** Whether a role is but the beginning of another: "prime minister" in "prime minister's office". */
    private boolean isOwnerInRole(Spot spot, Phrases.Match<Roles.Role> match) {
        return spot.token().relation() == Relation.POSSESSOR
                && roles.phrases()
                        .startingAt(spot.words(), match.from())
                        .filter(longer -> longer.to() > match.to())
                        .isPresent();
    }

    /** Whether it ends the name of a body that only stands before a noun: "a Pakistani military operation". */
    static boolean isBodyBefore(Token last, NameMatch name) {
        return last.tag().equals("JJ")
                && last.relation() == Relation.MODIFIER
                && name.span().end() == last.span().end()
                && name.span().start() < last.span().start();
    }

    /** Whether it is a noun for people that was taken for an adjective: "an official familiar with the plan". */
    boolean isTakenForAdjective(Spot spot) {
        Token token = spot.token();
        return token.tag().equals("JJ")
                && NOMINAL.contains(token.relation())
                && spot.words().child(token, Relation.DETERMINER).isPresent()
                && of(spot).filter(role -> PEOPLE.contains(role.value().kind())
                                || (role.value().kind() == Roles.Kind.OFFICE && role.to() - role.from() > 1))
                        .isPresent();
    }

    /** Whether a name is the end of a longer one of a body: "the Supreme National Security Council". */
    boolean isPartOfRole(Spot spot, NameMatch match) {
        return roles.phrases()
                .endingAt(spot.words(), spot.token().index())
                .filter(role -> role.value().kind() == Roles.Kind.BODY)
                .filter(role -> spot.words().token(role.from()).isName()
                        && spot.words().token(role.from()).span().start()
                                < match.span().start())
                .isPresent();
    }

    /** Whether a body's name begins the title of who speaks for it: "Foreign Ministry Spokeswoman". */
    boolean isInTitle(Spot spot, NameMatch match) {
        int next = spot.token().index() + 1;
        return match.senses().get(0).actor().kind() == ActorKind.GOVERNMENT_BODY
                && next < spot.words().size()
                && spot.words().token(next).relation() == Relation.COMPOUND
                && roles.isVoice(spot.words().token(next).form().toLowerCase(Locale.ROOT));
    }

    static boolean isBody(Optional<Phrases.Match<Roles.Role>> role) {
        return role.filter(found -> found.value().kind() == Roles.Kind.BODY).isPresent();
    }

    static boolean isTitle(Roles.Role role) {
        String phrase = role.phrase();
        return TITLES.contains(role.kind())
                || (role.kind() == Roles.Kind.GROUP && HEADS.contains(phrase.substring(phrase.lastIndexOf(' ') + 1)));
    }
}
