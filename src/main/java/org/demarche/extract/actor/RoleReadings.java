package org.demarche.extract.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.extract.lexicon.Phrases;
import org.demarche.model.Actor;
import org.demarche.model.Gazetteer;

/** Reads of which state or organisation a role is: by owners, by places, by an owner's owner. */
final class RoleReadings {
    /** What belongs to the state of its owner's owner: "a member of the Chinese delegation", "its prime minister's office". */
    private static final Set<Roles.Kind> INDIRECT =
            Set.of(Roles.Kind.GROUP, Roles.Kind.OFFICIAL, Roles.Kind.GOVERNMENT, Roles.Kind.BODY);

    private static final Set<Roles.Kind> SITTING = Set.of(Roles.Kind.BODY, Roles.Kind.GOVERNMENT);

    private final NamesInText names;
    private final Origins origins;
    private final Roles roles;
    private final RoleLabels labels;
    private final VariedNames persons;

    RoleReadings(Gazetteer gazetteer, NamesInText names, Origins origins, Roles roles) {
        this.persons = new VariedNames(gazetteer, names);
        this.names = names;
        this.origins = origins;
        this.roles = roles;
        this.labels = new RoleLabels(names);
    }

    /** Whether a title is that of the head of a state or its government before a family name alone: "President Lee". */
    private static boolean isHead(Phrases.Match<Roles.Role> title, Token top) {
        return title.to() == top.index()
                && title.value().officeKinds().stream().anyMatch(kind -> kind.startsWith("head-of-"));
    }

    /** The state of the person who is named in full behind a title: "President Vladimir V. Putin". */
    private Optional<String> ofHolder(Sentence sentence, Phrases.Match<Roles.Role> title, Token top) {
        boolean qualified = title.from() > 0 && sentence.token(title.from() - 1).isNoun();
        return title.to() < top.index() && title.value().kind() == Roles.Kind.OFFICE && !qualified
                ? persons.countryOf(Origins.words(sentence, title.to(), top.index() + 1))
                : Optional.empty();
    }

    /** The state of the person who is named beside an office: "the defence secretary, James Mattis". */
    private Optional<String> named(Sentence sentence, Token name) {
        int first = sentence.children(name, Relation.COMPOUND)
                .mapToInt(Token::index)
                .min()
                .orElse(name.index());
        return names.country(name).or(() -> persons.countryOf(Origins.words(sentence, first, name.index() + 1)));
    }

    /** Reads what stands beside a role; {@code top} is the noun that this belongs to. */
    RoleReading of(Spot spot, Phrases.Match<Roles.Role> match, Token top) {
        Sentence sentence = spot.words();
        boolean title = !top.equals(spot.token());
        List<Token> owners = Stream.concat(
                        origins.owners(sentence, top, match.from()).stream(),
                        title ? origins.owners(sentence, spot.token(), match.from()).stream() : Stream.<Token>empty())
                .distinct()
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
            countries =
                    names
                            .country(top)
                            .or(() -> isHead(match, top) ? origins.family(top) : ofHolder(sentence, match, top))
                            .stream()
                            .toList();
        }
        if (countries.isEmpty() && !title && match.value().kind() == Roles.Kind.OFFICE) {
            countries = sentence.children(spot.token(), Relation.APPOSITION)
                    .filter(name -> name.isName() && !spot.token().tag().endsWith("S"))
                    .flatMap(name -> named(sentence, name).stream())
                    .limit(1)
                    .toList();
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
        return new RoleReading(spot, match, title, labels.phrase(spot, match, top), owners, countries, owned);
    }
}
