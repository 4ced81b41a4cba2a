package org.demarche.extract.actor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.Phrases;
import org.demarche.extract.lexicon.WordSets;
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

    private static final Set<String> LEADING = WordSets.shipped().of("leading");

    static final Set<String> SECONDS =
            Set.of("deputy", "assistant", "associate", "vice", "shadow", "alternate", "junior", "undersecretary");

    private static final Set<String> FACTIONS = WordSets.shipped().of("factions");

    /** What a state has one of, so that who speaks for it without more is of the state spoken of. */
    private static final Set<String> INSTITUTIONS =
            Set.of("government", "army", "military", "police", "parliament", "cabinet", "presidency", "navy");

    Roles.Role role() {
        return match.value();
    }

    boolean plural() {
        return spot.token().tag().endsWith("S") && !role().phrase().endsWith(" of staff");
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

    /** Whether it once was somebody's: "Norway's former prime minister". */
    boolean isFormer() {
        return isBefore(UnknownNames.FORMER);
    }

    /** Whether it is but the second in an office: "deputy assistant secretary of state". */
    boolean isSecond() {
        return isBefore(SECONDS);
    }

    /** Whether it leads a party, a camp or a movement and no state: "the far-right leader", "the Brexit leader". */
    boolean isOfFaction() {
        return role().phrase().equals("leader")
                && (isBefore(FACTIONS)
                        || qualifiers()
                                .filter(noun -> noun.relation() == Relation.COMPOUND)
                                .anyMatch(noun -> noun.isName()
                                        ? countries.isEmpty() && owned.isEmpty()
                                        : !noun.lemma().equals("junta")));
    }

    /** Whether one of some words stands before a role, among what qualifies it and behind any owner. */
    private boolean isBefore(Set<String> words) {
        int from = match.from();
        while (from > 0
                && span.contains(spot.words().token(from - 1).span())
                && !spot.words().token(from - 1).tag().equals("POS")) {
            from--;
        }
        String before = Origins.words(spot.words(), from, match.from()).toLowerCase(Locale.ROOT);
        return Stream.of(before.split(" ", -1)).anyMatch(words::contains);
    }

    /** Whether a noun tells what a title is of: "fisheries minister", "army spokesman". */
    boolean isQualified() {
        return qualifiers().findAny().isPresent();
    }

    /** Whether it is a title or an apposition that names an institution: "government spokesman". */
    boolean isOfInstitution() {
        return (title || spot.token().relation() == Relation.APPOSITION)
                && owned.isEmpty()
                && qualifiers().anyMatch(noun -> INSTITUTIONS.contains(noun.lemma()));
    }

    /** The nouns before a role that qualify it or are its owners. */
    Stream<Token> qualifiers() {
        return spot.words().tokens().stream()
                .filter(token -> token.index() < spot.token().index() && span.contains(token.span()))
                .filter(Token::isNoun);
    }

    /** Whether it is who speaks for an organisation: "its chief executive". */
    boolean leads() {
        return !plural() && owned.isPresent() && LEADING.contains(spot.token().lemma());
    }

    /** Whether "a source" may be somebody, unlike "a source of income". */
    boolean speaks() {
        Token token = spot.token();
        return (token.relation() == Relation.SUBJECT || token.relation() == Relation.PREPOSITION_OBJECT)
                && spot().words().oblique(token, "of").findAny().isEmpty();
    }
}
