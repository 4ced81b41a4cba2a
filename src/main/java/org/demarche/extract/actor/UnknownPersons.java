package org.demarche.extract.actor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.Gazetteer;
import org.demarche.model.ListedName;
import org.demarche.model.MentionKind;
import org.demarche.model.NameMatch;

/** Tells by what stands in and around a name whether it is that of a person, of the register or not. */
final class UnknownPersons {
    private static final Set<String> INSIDE = Set.of("in", "at", "near", "outside", "around", "across", "inside");
    private static final Set<Roles.Kind> DESCRIBING = Set.of(Roles.Kind.GROUP, Roles.Kind.OFFICIAL, Roles.Kind.OFFICE);
    /** So many letters at most have the words that a headline writes small, and so many long ones it has at least. */
    private static final int LONG = 4;

    private static final Set<Roles.Kind> TITLES = Set.of(Roles.Kind.OFFICE, Roles.Kind.OFFICIAL);

    private final Gazetteer gazetteer;
    private final NamesInText names;
    private final Roles roles;

    UnknownPersons(Gazetteer gazetteer, NamesInText names, Roles roles) {
        this.gazetteer = gazetteer;
        this.names = names;
        this.roles = roles;
    }

    /** Whether a name is that of a person; {@code listed} is who of that name is listed. */
    boolean isPerson(UnknownName name, Optional<ListedName> listed) {
        Token token = name.spot().token();
        boolean acts = token.isSubject()
                || token.relation() == Relation.APPOSITION
                || (token.relation() == Relation.OBJECT
                        && name.spot()
                                .words()
                                .head(token)
                                .filter(verb -> roles.isOfPeople(Roles.Deed.MEET, verb.lemma()))
                                .isPresent());
        boolean titled = name.title().isPresent();
        boolean likely = name.length() >= 2 && name.length() <= 4 && acts;
        boolean known = listed.isPresent() && (name.length() > 1 || acts || token.relation() == Relation.POSSESSOR);
        boolean family =
                name.length() == 1 && registered(name).isPresent() && (acts || token.relation() == Relation.POSSESSOR);
        boolean shown = likely || isDescribed(name) || speaks(name) || followsRole(name);
        return titled || known || family || isCalled(name) || (shown && !isInTitleCase(name));
    }

    /** Whether it stands in a headline that writes every long word with a capital, so that capitals tell of no name. */
    private static boolean isInTitleCase(UnknownName name) {
        List<Token> others = name.spot().words().tokens().stream()
                .filter(token -> token.form().length() > LONG)
                .filter(token -> token.index() < name.from()
                        || token.index() > name.spot().token().index())
                .toList();
        return others.size() >= LONG
                && others.stream()
                        .allMatch(token -> Character.isUpperCase(token.form().codePointAt(0)));
    }

    /** Whether an apposition tells what a person is: "they freed Ann Lee, a lawyer". */
    private boolean isDescribed(UnknownName name) {
        Sentence sentence = name.spot().words();
        return name.length() >= 2
                && name.length() <= 4
                && sentence.children(name.spot().token(), Relation.APPOSITION)
                        .filter(noun -> noun.tag().equals("NN") && !roles.isMany(noun.lemma()))
                        .flatMap(noun -> roles.phrases().endingAt(sentence, noun.index()).stream())
                        .anyMatch(role -> DESCRIBING.contains(role.value().kind()));
    }

    /** Whether a name begins with the first name of others, and nothing happens in what it names. */
    boolean isCalled(UnknownName name) {
        Sentence sentence = name.spot().words();
        String first = sentence.token(name.from()).form();
        boolean behindPlace = name.from() > 0
                && sentence.token(name.from() - 1).head() == name.spot().token().index()
                && names.at(sentence.token(name.from() - 1)).isPresent();
        boolean inside = !behindPlace
                && name.spot().token().relation() == Relation.PREPOSITION_OBJECT
                && sentence.head(name.spot().token())
                        .filter(in -> INSIDE.contains(in.lemma()))
                        .isPresent();
        return name.length() >= 2
                && name.length() <= 4
                && first.length() > 2
                && !inside
                && gazetteer.isGivenName(first);
    }

    private boolean speaks(UnknownName name) {
        Token token = name.spot().token();
        return token.relation() == Relation.SUBJECT
                && name.spot()
                        .words()
                        .head(token)
                        .filter(verb -> roles.isOfPeople(Roles.Deed.SPEAK, verb.lemma()))
                        .isPresent();
    }

    /** "The lawyer Ann Lee". */
    private boolean followsRole(UnknownName name) {
        Sentence sentence = name.spot().words();
        int before = name.from() - 1;
        return name.length() > 1
                && before >= 0
                && sentence.token(before).tag().equals("NN")
                && sentence.token(before).head() == name.spot().token().index()
                && roles.phrases()
                        .endingAt(sentence, before)
                        .filter(role -> role.value().kind() == Roles.Kind.GROUP
                                || TITLES.contains(role.value().kind()))
                        .filter(role -> !roles.isMany(sentence.token(before).lemma()))
                        .isPresent();
    }

    /**
     * Whether the name of a place or state is part of that of a person or thing, "Aden Barre Duale", "Moscow Exchange"; {@code
     * top} is the noun that it belongs to.
     */
    boolean isPart(Spot spot, Token top, NameMatch match) {
        Sentence sentence = spot.words();
        boolean seat = match.senses().get(0).kind() == MentionKind.METONYM;
        boolean given = match.senses().get(0).actor().kind() == ActorKind.STATE
                && gazetteer.isGivenName(spot.token().form())
                && !roles.isOrganization(top.form());
        return (seat || given)
                && top.isName()
                && names.at(top).isEmpty()
                && IntStream.range(spot.token().index() + 1, top.index() + 1)
                        .mapToObj(sentence::token)
                        .allMatch(token -> token.isName() && !isTitle(sentence, token));
    }

    private boolean isTitle(Sentence sentence, Token token) {
        return roles.isTitle(token.form().toLowerCase(Locale.ROOT))
                || roles.phrases().endingAt(sentence, token.index()).isPresent();
    }

    /** The one person of the register with a family name, if the text speaks of its state. */
    Optional<Actor> registered(UnknownName name) {
        List<Actor> bearers = gazetteer.family(name.last());
        if (bearers.size() == 1
                && bearers.get(0).country().filter(names::speaksOf).isPresent()
                && (name.title().isPresent() || !UnknownOrganizations.isInCalendar(name.last()))) {
            boolean alone = gazetteer.statesOfFamily(name.last()).size() <= 1;
            return alone || name.title().isPresent() ? Optional.of(bearers.get(0)) : Optional.empty();
        }
        return Optional.empty();
    }
}
