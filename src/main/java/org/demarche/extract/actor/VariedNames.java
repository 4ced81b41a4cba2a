package org.demarche.extract.actor;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.model.Actor;
import org.demarche.model.ActorKind;
import org.demarche.model.Gazetteer;
import org.demarche.model.Text;

/** Finds whom of the register a name means that says more than the register's: a middle initial, the language of a service. */
record VariedNames(Gazetteer gazetteer, NamesInText names) {
    /** Languages that no state is named after. */
    private static final Set<String> LANGUAGES = Set.of(
            "Mandarin",
            "Cantonese",
            "Arabic",
            "English",
            "Persian",
            "Farsi",
            "Kurdish",
            "Dari",
            "Pashto",
            "Urdu",
            "Hindi",
            "Bangla",
            "Tamil",
            "Swahili",
            "Hausa",
            "Creole",
            "Tibetan",
            "Uyghur",
            "International");

    private static final Pattern MIDDLE = Pattern.compile("^(\\p{L}{2,}) (?:\\p{Lu}\\. ?)+(\\p{L}{2,}.*)$");
    private static final Pattern JUNIOR = Pattern.compile(" Jr\\.?$");

    /** The person whose name stands with a middle initial: "Marco A. Rubio". */
    Optional<Actor> withInitial(UnknownName name) {
        return name.length() < 3 ? Optional.empty() : withInitial(name.text());
    }

    /** The state (alpha-3) of a person of the register or the lists by the full name. */
    Optional<String> countryOf(String fullName) {
        return withInitial(fullName).flatMap(Actor::country).or(() -> gazetteer
                .listed(fullName)
                .filter(found -> found.kind() == ActorKind.PERSON)
                .flatMap(found -> names.likeliest(found.countries())));
    }

    private Optional<Actor> withInitial(String given) {
        String plain =
                JUNIOR.matcher(MIDDLE.matcher(given).replaceFirst("$1 $2")).replaceFirst("");
        return plain.equals(given)
                ? Optional.empty()
                : gazetteer.namesIn(Text.of(plain)).stream()
                        .filter(match -> match.span().length() == plain.length())
                        .map(match -> match.senses().get(0).actor())
                        .filter(actor -> actor.kind() == ActorKind.PERSON)
                        .findFirst();
    }

    /** The outlet whose service in a language a name is: "VOA Mandarin". */
    Optional<Actor> service(UnknownName name) {
        return name.length() != 2
                        || !(LANGUAGES.contains(name.last())
                                || names.isDemonym(name.spot().token()))
                ? Optional.empty()
                : names.at(name.spot().words().token(name.from()))
                        .map(match -> match.senses().get(0).actor())
                        .filter(actor -> actor.kind() == ActorKind.PUBLISHER);
    }
}
