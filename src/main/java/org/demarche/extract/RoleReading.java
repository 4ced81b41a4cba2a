package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Token;
import org.demarche.model.Actor;
import org.demarche.model.Span;

/**
 * A role noun with what owns it.
 *
 * @param title whether it stands before the name of who has it
 * @param owned whose it is if that is an organisation
 */
record RoleReading(
        Spot spot,
        Phrases.Match<Roles.Role> match,
        boolean title,
        Span span,
        List<Token> owners,
        List<String> countries,
        Optional<Actor> owned) {
    /** Bodies that need no article. */
    static final Set<String> ALWAYS_BODY = Set.of("parliament", "congress", "police");

    Roles.Role role() {
        return match.value();
    }

    boolean plural() {
        return spot.token().tag().endsWith("S");
    }

    /** Whether "the" or nothing stands before it as before a title: "Foreign Minister Ann Lee". */
    boolean isDefinite() {
        Token token = spot.token();
        boolean ministrys =
                role().kind() == Roles.Kind.OFFICE && role().phrase().contains("ministry");
        return title()
                || ministrys
                || ALWAYS_BODY.contains(token.lemma())
                || spot().words().token(match().from()).isName()
                || spot().words().children(token).stream()
                        .anyMatch(child -> child.relation() == Relation.DETERMINER
                                && child.lemma().equals("the"));
    }

    /** Whether "a source" may be somebody, unlike "a source of income". */
    boolean speaks() {
        Token token = spot.token();
        return (token.relation() == Relation.SUBJECT || token.relation() == Relation.PREPOSITION_OBJECT)
                && spot().words().oblique(token, "of").findAny().isEmpty();
    }
}
